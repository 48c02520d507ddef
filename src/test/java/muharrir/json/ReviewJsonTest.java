package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Status;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Decision;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.Proposals;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.Rules;
import muharrir.review.Source;
import muharrir.review.ThreadId;
import muharrir.review.Touch;
import muharrir.review.Waiver;
import muharrir.testing.Docs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewJsonTest {
  private static final PersonId HALA = new PersonId("hala");
  private static final Instant AT = Instant.parse("2026-11-24T08:30:00.125Z");
  private static final Anchor ANCHOR =
      new Anchor(new BlockId("b1"), Field.TEXT, 3, 8, "الوزير", Optional.empty());

  static List<ReviewChange> changes() {
    ReviewThread asked =
        ReviewThread.open(
                new ThreadId("t1"),
                ANCHOR,
                ReviewThread.Kind.MUST_FIX,
                new Comment(HALA, AT, "من قال ذلك؟\nأين؟", List.of(new PersonId("rana"))))
            .resolve(HALA, AT)
            .reopen(HALA, AT);
    ReviewThread words =
        ReviewThread.suggest(new ThreadId("t2"), ANCHOR, Inline.of("الوزيرة"), HALA, AT);
    return List.of(
        new ReviewChange.Talked(asked),
        new ReviewChange.Talked(words),
        new ReviewChange.Withdrawn(new ThreadId("t2")),
        new ReviewChange.Decided(
            new Decision(HALA, AT, Status.DRAFT, Status.IN_REVIEW, "للمراجعة")),
        new ReviewChange.Decided(
            new Decision(
                HALA,
                AT,
                Status.IN_REVIEW,
                Status.APPROVED,
                "",
                List.of(new PersonId("rana"), new PersonId("sami")))),
        new ReviewChange.Waived(new Waiver("check:b1:text:ست", HALA, AT, "أكّده المصدر")),
        new ReviewChange.Signed(new Review.Signature(HALA, AT)),
        new ReviewChange.Sourced(
            new BlockId("b1"),
            Optional.of(
                new Source(
                    Source.Kind.POST,
                    "https://x.com/a/1",
                    Optional.of(new Source.Check(HALA, AT)),
                    Optional.of("قالها هكذا")))),
        new ReviewChange.Sourced(
            new BlockId("b2"),
            Optional.of(new Source(Source.Kind.UNNAMED, "", Optional.empty(), Optional.empty()))),
        new ReviewChange.Sourced(new BlockId("b3"), Optional.empty()),
        new ReviewChange.Marked(true),
        new ReviewChange.Suggests(Optional.of(HALA)),
        new ReviewChange.Settled(Optional.empty()),
        new ReviewChange.Suggests(Optional.empty()),
        new ReviewChange.Settled(Optional.of(proposals())));
  }

  private static Proposals proposals() {
    Touch touch = new Touch(new BlockId("b1"), Field.TEXT, 3, 8, HALA, AT);
    Touch whole = new Touch(new BlockId("b2"), Field.WHOLE, 0, 0, HALA, AT);
    return new Proposals(
        Docs.doc(Docs.p("وصل الوزير"), Docs.table("جدول", "أ|ب"), Docs.divider()).document(),
        List.of(touch, whole),
        List.of(new Proposals.Disturbed(touch, Inline.of("الرئيس"))));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aPieceOfWorkIsReadAsItWasWritten(ReviewChange change) {
    String json = ReviewJson.writeChange(change);

    assertThat(json).doesNotContain("\n");
    assertThat(ReviewJson.readChange(json)).isEqualTo(change);
  }

  @Test
  void allWorkIsReadAsItWasWritten() {
    Review review = Review.NONE;
    for (ReviewChange change : changes()) {
      review = review.after(change);
    }

    assertThat(review.threads()).hasSize(1);
    assertThat(review.sources()).hasSize(2);
    assertThat(review.proposals()).contains(proposals());
    assertThat(ReviewJson.read(ReviewJson.write(review))).isEqualTo(review);
    assertThat(ReviewJson.read(ReviewJson.write(Review.NONE))).isEqualTo(Review.NONE);
  }

  @Test
  void rulesAreReadAsTheyWereWritten() {
    Rules rules = new Rules(Set.of(Role.EDITOR_IN_CHIEF), Set.of(), 3);

    assertThat(ReviewJson.readRules(ReviewJson.writeRules(rules))).isEqualTo(rules);
  }

  @Test
  void anUnknownPieceOfWorkIsRefused() {
    assertThatThrownBy(() -> ReviewJson.readChange("{\"change\":\"burned\"}"))
        .isInstanceOf(JsonRefusal.class)
        .hasMessageContaining("/change");
  }
}
