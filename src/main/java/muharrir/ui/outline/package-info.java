/** The outline of the open story: its headline and headings, to look over and to go to. */
@NullMarked
package muharrir.ui.outline;

import org.jspecify.annotations.NullMarked;
