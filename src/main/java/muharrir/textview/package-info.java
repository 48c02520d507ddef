/**
 * Controls that show and edit Arabic text: the writing surface, a block of wrapped text for
 * reading, and a one-line field.
 *
 * <p>Text is laid out and painted by {@link muharrir.typeset} into a picture that JavaFX shows
 * without a copy. Choices:
 *
 * <ul>
 *   <li>One picture for each block: a key changes one small picture, and scrolling changes none.
 *   <li>Painting goes to a scratch picture first and from there into the shared pixels, only the
 *       rows that differ: the render thread may read at any moment and never sees half a paragraph,
 *       and less has to be sent to the screen.
 *   <li>Inside these controls left is left: they turn JavaFX's mirroring off and place
 *       right-to-left text themselves.
 *   <li>The selection lies under the pictures, the caret above them; a blink repaints nothing.
 *   <li>The surface holds no document of its own. It shows the state of a {@link
 *       muharrir.textview.SurfaceModel} and turns keys into commands for it.
 * </ul>
 */
@NullMarked
package muharrir.textview;

import org.jspecify.annotations.NullMarked;
