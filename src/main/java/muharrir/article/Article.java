package muharrir.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;

/** A whole article: its text and what is said about it. */
public record Article(ArticleId id, Document document, Metadata metadata) {
  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(document);
    Objects.requireNonNull(metadata);
  }

  /** An empty Arabic draft with one empty paragraph. */
  public static Article draft(ArticleId id, BlockId paragraph, Instant now) {
    Document empty =
        Document.of(
            Inline.EMPTY,
            Inline.EMPTY,
            Inline.EMPTY,
            Optional.empty(),
            List.of(new Block.Paragraph(paragraph, Direction.AUTO, Inline.EMPTY)));
    return new Article(id, empty, Metadata.draft(now));
  }

  public String headline() {
    return document.headline().text();
  }

  public Article withDocument(Document newDocument) {
    return new Article(id, newDocument, metadata);
  }

  public Article withMetadata(Metadata newMetadata) {
    return new Article(id, document, newMetadata);
  }
}
