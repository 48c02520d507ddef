/**
 * Finding and replacing in the text of one article.
 *
 * <p>Plain words are found in the folded text of {@link muharrir.arabic}, with a way back to the
 * letters of the original; regular expressions run on the text as it stands, because folding would
 * change what their signs mean. Both look at one text of a block at a time, so a hit never reaches
 * over the edge of a paragraph. The expression of a person may never end: whoever searches gives up
 * after a while, or when told to.
 */
@NullMarked
package muharrir.find;

import org.jspecify.annotations.NullMarked;
