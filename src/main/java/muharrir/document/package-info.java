/**
 * The text of an article as a value: blocks with stable ids, rich text with marks, positions.
 *
 * <p>Choices. The kicker, headline and standfirst are blocks at the head of the document and not
 * fields beside it, so that one surface, one undo history and one journal carry all of an article's
 * text. A block's text stands in named {@link muharrir.document.Field}s, so that a position is
 * (block, field, offset) and every kind of block is edited by the same steps.
 */
@NullMarked
package muharrir.document;

import org.jspecify.annotations.NullMarked;
