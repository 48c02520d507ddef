/**
 * The box for publishing: the targets of the newsroom, what would be sent to them, what is sent,
 * and what came of it.
 */
@NullMarked
package muharrir.ui.publishing;

import org.jspecify.annotations.NullMarked;
