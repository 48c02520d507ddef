/** The passphrase of the library in the window: asked for, set, and the quick lock. */
@NullMarked
package muharrir.ui.safety;

import org.jspecify.annotations.NullMarked;
