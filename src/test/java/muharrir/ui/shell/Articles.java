package muharrir.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;

/** Small articles for tests of the window. */
final class Articles {
  static final BlockId PARAGRAPH = new BlockId("p1");

  private Articles() {}

  /** A draft whose id follows from its headline. */
  static Article of(String headline, String paragraph) {
    Document document =
        Document.of(
            Inline.EMPTY,
            Inline.of(headline),
            Inline.EMPTY,
            Optional.empty(),
            List.of(new Block.Paragraph(PARAGRAPH, Direction.AUTO, Inline.of(paragraph))));
    return new Article(
        ArticleId.random(new Random(headline.hashCode())), document, Metadata.draft(Instant.now()));
  }
}
