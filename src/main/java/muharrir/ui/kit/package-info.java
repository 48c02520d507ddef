/**
 * What every pane of the window shares: the bundled fonts, the look, small controls.
 *
 * <p>Fonts are renamed when they are loaded, not on disk: the files stay as their makers published
 * them, and neither a font installed on the machine nor the reserved names of the licence get in
 * the way.
 */
@NullMarked
package muharrir.ui.kit;

import org.jspecify.annotations.NullMarked;
