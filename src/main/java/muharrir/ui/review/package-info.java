/**
 * The review desk in the window: who sits here, the moves of an article's life, remarks on its
 * words.
 *
 * <p>The models know the desk and no controls, the views know their model; what opens them under
 * which button is the business of the shell.
 */
@NullMarked
package muharrir.ui.review;

import org.jspecify.annotations.NullMarked;
