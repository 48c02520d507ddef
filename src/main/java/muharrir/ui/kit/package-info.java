/**
 * What every pane of the window shares: the bundled fonts, the look, small controls.
 *
 * <p>Fonts are renamed when they are loaded, not on disk: the files stay as their makers published
 * them, and neither a font installed on the machine nor the reserved names of the licence get in
 * the way.
 *
 * <p>The look is AtlantaFX's with its colours bound to ours ({@code base.css}), so that a control
 * which we have not dressed yet is at least in the right colours. Background work is one small
 * class and not {@code javafx.concurrent.Task}: a task cannot be made without the toolkit, and so
 * not be tested without it.
 *
 * <p>A pop-over is a box on a layer of the window and not ControlsFX's {@code PopOver}, which opens
 * a window of its own: on a screen without a compositor that window is a white rectangle, and the
 * window's shortcuts do not reach into it.
 *
 * <p>What a person can have done is an {@link muharrir.ui.kit.Action}, added once to the window's
 * {@link muharrir.ui.kit.Actions}; shortcuts, buttons, tips, palette and list of shortcuts are made
 * from there, so that a chord is written in one place and two commands cannot claim the same one.
 */
@NullMarked
package muharrir.ui.kit;

import org.jspecify.annotations.NullMarked;
