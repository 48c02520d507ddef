/**
 * The frame of the window: header, the three panes and what is shown of them at which width, status
 * bar, news and banners.
 *
 * <p>Which panes are shown is a pure function of the width and of what was asked for ({@link
 * muharrir.ui.shell.PaneLayout}). Where a pane that was asked for does not fit beside the writing
 * surface it stands alone: an overlay would need its own rules for focus and for closing.
 */
@NullMarked
package muharrir.ui.shell;

import org.jspecify.annotations.NullMarked;
