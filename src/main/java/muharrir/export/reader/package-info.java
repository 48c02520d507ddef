/**
 * How an article meets its readers where its page is not seen: as a card in networks and messages,
 * as a headline in lists, search results and notifications. For the preview; nothing of it goes
 * out.
 *
 * <p>Choices. A text is cut here by the widths and lines of each place, with our own letters, and
 * not by a number of characters: that is how those places cut. The look of each of them changes
 * every few months, so they are drawn plainly and without their signs; what counts is which words
 * are left, and the words that are not are told beside. The pages are made of static parts and of
 * texts with a {@code data-block} of the form {@code ID@PLACE}, so that the preview patches them
 * like a page, and a click finds its words in the article.
 */
@NullMarked
package muharrir.export.reader;

import org.jspecify.annotations.NullMarked;
