package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Span;
import org.junit.jupiter.api.Test;

/** Remarks on a paragraph that the other desk split go with their words. */
class ReunionPartsTest {
  private static final String ONE = "أعلنت البلدية خطة الطرق الجديدة. ";
  private static final String TWO = "وقال المهندس إن العمل يبدأ بعد أسبوع.";

  private static Article article(Document document) {
    return new Article(ArticleId.random(new Random(1)), document, Metadata.draft(Instant.EPOCH));
  }

  @Test
  void aRemarkOnTheOtherHalfStandsOnItsWords() {
    Document base = doc(p(ONE + TWO)).document();
    Document mine =
        base.with(
            base.block(new BlockId("b1"))
                .withText(Field.TEXT, Inline.of(ONE + TWO.replace("أسبوع", "شهر"))));
    Document theirs =
        base.withBlocks(blocks -> {
          blocks.removeLast();
          blocks.add(
              new Block.Paragraph(
                  new BlockId("b1"), Direction.AUTO, Inline.of(ONE.replace("خطة", "مشروع"))));
          blocks.add(new Block.Paragraph(new BlockId("n1"), Direction.AUTO, Inline.of(TWO)));
          return blocks;
        });
    int at = (ONE + TWO).indexOf("المهندس");
    Anchor anchor = Anchor.of(mine, new Span(new BlockId("b1"), Field.TEXT, at, at + 7));
    ReviewThread thread =
        ReviewThread.open(
            new ThreadId("t"),
            anchor,
            ReviewThread.Kind.QUESTION,
            new Comment(new PersonId("rana"), Instant.EPOCH, "أي مهندس؟"));

    Reunion reunion =
        Reunion.of(
            article(base),
            article(mine),
            Review.NONE.withThreads(List.of(thread)),
            new Handoff(article(theirs), Review.NONE, List.of(), List.of()));

    assertThat(reunion.text().conflicts()).isEmpty();
    Anchor placed = reunion.work().threads().getFirst().anchor();
    assertThat(placed.block()).isEqualTo(new BlockId("n1"));
    assertThat(placed.span().text(reunion.text().document())).isEqualTo("المهندس");
  }
}
