/** Sending pages out: which articles, into which folder, how far it is, what came of it. */
@NullMarked
package muharrir.ui.exporting;

import org.jspecify.annotations.NullMarked;
