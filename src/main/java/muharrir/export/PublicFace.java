package muharrir.export;

import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;

/**
 * What readers get of an article: the article, and of one that was withdrawn its headline and that
 * it was. Its text goes out no more, in no form, for it may be the law that had it withdrawn; the
 * library keeps it.
 */
final class PublicFace {
  private static final BlockId NOTICE = new BlockId("withdrawn");

  private PublicFace() {}

  static boolean isWithdrawn(Article article) {
    return article.metadata().status() == Status.WITHDRAWN;
  }

  /** The article as it goes out; its own public face is the same again. */
  static Article of(Article article, String notice) {
    Document document = article.document();
    return article.withDocument(
        Document.of(
            Inline.EMPTY,
            Inline.of(document.headline().text()),
            Inline.EMPTY,
            Optional.empty(),
            List.of(new Block.Paragraph(NOTICE, Direction.AUTO, Inline.of(notice)))));
  }
}
