/**
 * An article as a newsroom knows it: its text and what is said about the text, its life, and the
 * newsroom that publishes it.
 *
 * <p>Choices. Kicker, headline and standfirst stand in the document, see {@link muharrir.document};
 * everything that is not running text is {@link muharrir.article.Metadata}. The newsroom is a
 * setting of the library and no part of an article.
 */
@NullMarked
package muharrir.article;

import org.jspecify.annotations.NullMarked;
