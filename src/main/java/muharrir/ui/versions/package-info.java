/**
 * The versions of an article: when each was kept and why, and what is different, word by word.
 *
 * <p>Differences are drawn by {@code textview}, so that a mark never breaks the letters of a word.
 * What came is underlined and what went is struck through: colour alone would say nothing to a
 * tenth of the men who read it.
 */
@NullMarked
package muharrir.ui.versions;

import org.jspecify.annotations.NullMarked;
