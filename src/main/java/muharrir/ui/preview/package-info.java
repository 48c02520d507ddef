/**
 * The preview: shows the very page that is exported, patched while one types.
 *
 * <p>Choices. A page comes as HTML text and knows nothing of the document model; each element that
 * carries {@code data-block} is a block and is replaced alone when only it has changed. The
 * comparison is made on a background thread ({@link muharrir.ui.preview.PreviewPage}, {@link
 * muharrir.ui.preview.PatchPlanner}); the FX thread only hands a finished patch to the surface.
 *
 * <p>The surface is WebKit 619, the last one in JavaFX that gives Arabic to the shaper. It loads
 * nothing from any network: a Content-Security-Policy of our own stands before everything in the
 * page, refreshes are taken out, and a navigation is cancelled. It is made late, because the first
 * one costs more than a second: never before the first keystroke.
 */
@NullMarked
package muharrir.ui.preview;

import org.jspecify.annotations.NullMarked;
