/**
 * Lines of mixed directions: what in them is read as one thing, and which way every sign runs.
 *
 * <p>It stands below all others and knows only text, because three must agree: the surface that
 * lays a line out, the page whose browser shall show the same line, and the document that asks for
 * the direction of a paragraph. {@code typeset} and {@code document} know nothing of each other, so
 * neither of them could hold it for both.
 *
 * <p>Choice: the Unicode algorithm of {@code java.text.Bidi} is helped by showing it a changed
 * text, an address as Latin letters and a quotation mark as an Arabic one ({@link
 * muharrir.bidi.Order}), and not by writing invisible marks into the text, which a person would
 * carry along with every copy.
 */
@NullMarked
package muharrir.bidi;

import org.jspecify.annotations.NullMarked;
