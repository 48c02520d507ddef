/**
 * Lines of Arabic, Latin and mixed text: laid out, painted, hit and walked through, without JavaFX.
 *
 * <p>{@link muharrir.typeset.ParagraphLayout} is the centre: text with styles goes in, lines with
 * carets come out. Java2D's {@code LineBreakMeasurer} and {@code TextLayout} do the shaping and the
 * order of mixed runs, because JavaFX's own text breaks on wrapped Arabic and loses the joining of
 * letters at style boundaries.
 *
 * <p>Choices:
 *
 * <ul>
 *   <li>Carets are pairs of an index and a side ({@link muharrir.typeset.Caret}). One index has two
 *       places on the screen where the direction of the text changes and where a line wraps; the
 *       side says which one is meant, so that Left and Right always move and never jump.
 *   <li>Positions inside a line are kept in our own small table of clusters ({@link
 *       muharrir.typeset.LineMap}) instead of asking {@code TextLayout} each time: it divides
 *       ligatures evenly, never stops between a letter and its vowel marks, and makes hits,
 *       highlights and moves agree by construction.
 *   <li>The order of a mixed line is that of the Unicode algorithm, with help where it sees signs
 *       and a reader sees things ({@link muharrir.bidi.Order}, {@link muharrir.bidi.Units}): a
 *       telephone number, an address, a handle run as one. Java2D is told the levels by attributes;
 *       the text is not touched. A page for the web gets its {@code <bdi>} by the same levels.
 *   <li>Words are shaped one by one and kept ({@link muharrir.typeset.WordShapes}); a line is words
 *       side by side ({@link muharrir.typeset.LineWords}), as browsers do it. A key costs the
 *       shaping of one word.
 *   <li>Only font and colour go into the shaper; underlines and backgrounds are painted here, from
 *       the same table. A style boundary never separates a letter from its marks, nor lam from
 *       alef.
 *   <li>All indices count UTF-16 units, all lengths are logical pixels, y grows downward.
 * </ul>
 */
@NullMarked
package muharrir.typeset;

import org.jspecify.annotations.NullMarked;
