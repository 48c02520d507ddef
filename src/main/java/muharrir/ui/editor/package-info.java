/**
 * The pane around the writing surface: toolbar, link box, the article's details, the newsroom.
 *
 * <p>A model holds the open article and what can be done with it; views hold controls only. Details
 * are committed when a field is left or Enter is pressed, not at each key: a half-typed slug is no
 * slug.
 */
@NullMarked
package muharrir.ui.editor;

import org.jspecify.annotations.NullMarked;
