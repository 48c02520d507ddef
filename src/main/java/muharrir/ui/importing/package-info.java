/**
 * Taking texts in: how far it is, and for each file what became of each line and why.
 *
 * <p>How a file is read is none of the window's business: an {@link muharrir.ui.importing.Importer}
 * is handed in where the program is put together.
 */
@NullMarked
package muharrir.ui.importing;

import org.jspecify.annotations.NullMarked;
