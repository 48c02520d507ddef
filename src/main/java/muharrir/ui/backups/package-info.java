/** The box in which one looks into the backups of the library and takes articles back from them. */
@NullMarked
package muharrir.ui.backups;

import org.jspecify.annotations.NullMarked;
