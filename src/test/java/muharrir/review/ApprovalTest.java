package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import muharrir.article.Status;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Span;
import muharrir.review.Approval.Answer;
import muharrir.review.Obstacle.MissingSignatures;
import muharrir.review.Obstacle.OpenCheck;
import muharrir.review.Obstacle.OpenMustFix;
import muharrir.review.Person.Role;
import muharrir.review.ReviewThread.Kind;
import org.junit.jupiter.api.Test;

class ApprovalTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Person LAYLA = person("layla", "ليلى الحسن", Role.JOURNALIST);
  private static final Person OMAR = person("omar", "عمر درويش", Role.EDITOR);
  private static final Person HIND = person("hind", "هند السيد", Role.EDITOR_IN_CHIEF);

  private final Document plain = doc(p("سقط 12 جريحًا في الحادث")).document();
  private final Document checked =
      plain.with(
          plain
              .block(B1)
              .withText(
                  Field.TEXT,
                  Inline.of("سقط ")
                      .plus(Inline.of("12 جريحًا", Set.of(new Mark.Check())))
                      .plus(Inline.of(" في الحادث"))));

  private static Person person(String id, String name, Role role) {
    return new Person(new PersonId(id), name, role, Person.initialsOf(name), "#2a6f97");
  }

  private ReviewThread mustFix() {
    return ReviewThread.open(
        new ThreadId("t1"),
        Anchor.of(plain, new Span(B1, Field.TEXT, 4, 13)),
        Kind.MUST_FIX,
        new Comment(OMAR.id(), NOW, "من أين الرقم؟", List.of(LAYLA.id())));
  }

  private static Approval ready(Document document) {
    return new Approval(document, List.of(), 0, false, List.of(), List.of());
  }

  @Test
  void anEditorApprovesWhereNothingStandsInTheWay() {
    assertThat(ready(plain).ask(OMAR, Rules.USUAL)).isEqualTo(new Answer.Allowed());
    assertThat(ready(plain).ask(LAYLA, Rules.USUAL)).isEqualTo(new Answer.NotYours());
  }

  @Test
  void everythingThatStandsInTheWayIsToldAtOnce() {
    Approval approval = new Approval(checked, List.of(mustFix()), 0, true, List.of(), List.of());
    assertThat(approval.ask(OMAR, Rules.USUAL))
        .isEqualTo(
            new Answer.Refused(
                List.of(
                    new OpenCheck(new Span(B1, Field.TEXT, 4, 13), "12 جريحًا"),
                    new OpenMustFix(new ThreadId("t1")),
                    new MissingSignatures(1, 2))));
  }

  @Test
  void aResolvedThreadStandsInNobodysWay() {
    ReviewThread done = mustFix().resolve(LAYLA.id(), NOW);
    Approval approval = new Approval(plain, List.of(done), 0, false, List.of(), List.of());
    assertThat(approval.ask(OMAR, Rules.USUAL)).isEqualTo(new Answer.Allowed());
    Approval again =
        new Approval(plain, List.of(done.reopen(OMAR.id(), NOW)), 0, false, List.of(), List.of());
    assertThat(again.standing(Rules.USUAL))
        .containsExactly(new OpenMustFix(new ThreadId("t1")), new MissingSignatures(0, 1));
  }

  @Test
  void twoMustSignWhatIsSensitiveAndNobodyTwice() {
    Approval once = new Approval(plain, List.of(), 0, true, List.of(OMAR.id()), List.of());
    assertThat(once.ask(OMAR, Rules.USUAL))
        .isEqualTo(new Answer.Refused(List.of(new MissingSignatures(1, 2))));
    assertThat(once.ask(HIND, Rules.USUAL)).isEqualTo(new Answer.Allowed());
    assertThatThrownBy(
            () -> new Approval(plain, List.of(), 0, true, List.of(OMAR.id(), OMAR.id()), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWaiverLetsOneObstaclePassByNameAndReason() {
    String key = new OpenCheck(new Span(B1, Field.TEXT, 4, 13), "12 جريحًا").key();
    assertThat(key).isEqualTo("check:b1:text:12 جريحًا");
    Waiver waiver = new Waiver(key, HIND.id(), NOW, "أكده مدير المشفى هاتفيًا");
    Approval approval = new Approval(checked, List.of(), 0, false, List.of(), List.of(waiver));
    assertThat(approval.ask(OMAR, Rules.USUAL)).isEqualTo(new Answer.Allowed());
    assertThat(approval.all(Rules.USUAL)).hasSize(2);
    assertThat(Rules.USUAL.mayWaive(HIND)).isTrue();
    assertThat(Rules.USUAL.mayWaive(OMAR)).isFalse();
    assertThatThrownBy(() -> new Waiver(key, HIND.id(), NOW, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEmbargoSaysUntilWhenOnTheClockOfTheNewsroom() {
    Embargo embargo = new Embargo(Instant.parse("2026-11-24T15:00:00Z"));
    ZoneId damascus = ZoneId.of("Asia/Damascus");
    assertThat(embargo.refusal(NOW, damascus))
        .contains(ZonedDateTime.of(2026, 11, 24, 18, 0, 0, 0, damascus));
    assertThat(embargo.refusal(embargo.until().minusMillis(1), damascus)).isPresent();
    assertThat(embargo.refusal(embargo.until(), damascus)).isEmpty();
  }

  @Test
  void aDecisionKeepsToTheWaysOfTheStatus() {
    Decision sent = new Decision(LAYLA.id(), NOW, Status.DRAFT, Status.IN_REVIEW, "جاهز");
    assertThat(sent.to()).isEqualTo(Status.IN_REVIEW);
    assertThatThrownBy(() -> new Decision(LAYLA.id(), NOW, Status.DRAFT, Status.PUBLISHED, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aThreadIsRepliedToResolvedAndOpenedAgain() {
    ReviewThread thread = mustFix();
    assertThat(thread.isResolved()).isFalse();
    assertThat(thread.mentioned()).containsExactly(LAYLA.id());
    ReviewThread answered = thread.reply(new Comment(LAYLA.id(), NOW, "من المشفى."));
    assertThat(answered.comments())
        .extracting(Comment::text)
        .containsExactly("من أين الرقم؟", "من المشفى.");
    ReviewThread resolved = answered.resolve(OMAR.id(), NOW);
    assertThat(resolved.isResolved()).isTrue();
    assertThat(resolved.resolve(LAYLA.id(), NOW)).isSameAs(resolved);
    assertThat(resolved.reopen(LAYLA.id(), NOW).isResolved()).isFalse();
    assertThatThrownBy(() -> new Comment(OMAR.id(), NOW, "\n "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void initialsLeaveOutTheArticleAndDoNotJoin() {
    assertThat(Person.initialsOf("ليلى الحسن")).isEqualTo("ل\u200cح");
    assertThat(Person.initialsOf("هند")).isEqualTo("ه");
    assertThatThrownBy(() -> new Person(new PersonId("a"), "أ", Role.EDITOR, "أ", "blue"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
