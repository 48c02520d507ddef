package muharrir.ui.review;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muharrir.article.Status;
import muharrir.desk.OpenArticle;
import muharrir.document.Inline;
import muharrir.review.Approval;
import muharrir.review.Comment;
import muharrir.review.Decision;
import muharrir.review.Draft;
import muharrir.review.Obstacle;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ThreadId;
import muharrir.review.Waiver;

/** The life of the article that is open: where it may go, and what stands in the way. */
public final class MoveModel {
  private final OpenArticle article;
  private final PeopleModel people;
  private final Begun begun;
  private final Clock clock;

  /** The life of an article. */
  public MoveModel(OpenArticle article, PeopleModel people, Begun begun, Clock clock) {
    this.article = article;
    this.people = people;
    this.begun = begun;
    this.clock = clock;
  }

  Status status() {
    return article.article().metadata().status();
  }

  /**
   * The statuses to which it may go, in the order of its life. What is published becomes corrected
   * by a correction that readers see, see {@link ReleaseModel}.
   */
  List<Status> moves() {
    return status().next().stream()
        .filter(to -> status() != Status.PUBLISHED || to != Status.CORRECTED)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  boolean writable() {
    return article.writable();
  }

  Optional<Person> here() {
    return people.here();
  }

  /** What was decided, the last first. */
  List<Decision> history() {
    return article.review().decisions().reversed();
  }

  boolean sensitive() {
    return article.review().sensitive();
  }

  /** Marks it legal or sensitive, or takes that back. */
  void setSensitive(boolean now) {
    article.work(new ReviewChange.Marked(now));
  }

  private Approval approval() {
    return article.review().approval(article.article().document());
  }

  /** What the one who sits here is told who would approve; not yours where nobody sits here. */
  Approval.Answer ask() {
    return here()
        .map(person -> approval().ask(person, people.rules()))
        .orElse(new Approval.Answer.NotYours());
  }

  /** Whether all that is wanting is another signature, so that this one may sign. */
  boolean maySign() {
    return ask() instanceof Approval.Answer.Refused(List<Obstacle> left)
        && left.stream().allMatch(Obstacle.MissingSignatures.class::isInstance)
        && !signed();
  }

  /** Whether the one who sits here has signed this text. */
  boolean signed() {
    return here()
        .map(person ->
            article.review().signatures().stream().anyMatch(each -> each.by().equals(person.id())))
        .orElse(false);
  }

  boolean mayWaive() {
    return here().map(people.rules()::mayWaive).orElse(false);
  }

  /** An obstacle that somebody let pass. */
  record Waived(Obstacle obstacle, Waiver waiver) {}

  /** What would stand in the way had nobody let it pass. */
  List<Waived> waived() {
    return approval().all(people.rules()).stream()
        .flatMap(obstacle ->
            article.review().waivers().stream()
                .filter(each -> each.obstacle().equals(obstacle.key()))
                .map(waiver -> new Waived(obstacle, waiver)))
        .toList();
  }

  /** Who has signed the text as it is. */
  List<Review.Signature> signatures() {
    return article.review().signatures();
  }

  /** Lets an obstacle pass. */
  void waive(Obstacle obstacle, String reason) {
    here()
        .filter(_ -> Comment.accepts(reason))
        .ifPresent(person ->
            article.work(
                new ReviewChange.Waived(
                    new Waiver(
                        obstacle.key(),
                        person.id(),
                        clock.instant(),
                        Inline.clean(reason).strip()))));
  }

  /** Signs the text without moving the article. */
  void sign() {
    here()
        .ifPresent(person ->
            article.work(
                new ReviewChange.Signed(new Review.Signature(person.id(), clock.instant()))));
  }

  /** Whether somebody must say why. */
  static boolean needsNote(Status to) {
    return to == Status.CHANGES_REQUESTED || to == Status.WITHDRAWN;
  }

  /** Whether the one who sits here may do it now. */
  boolean may(Status to, String note) {
    return writable()
        && (note.isBlank() || Comment.accepts(note))
        && here().isPresent()
        && status().next().contains(to)
        && (!needsNote(to) || !note.isBlank())
        && (to != Status.APPROVED || ask() instanceof Approval.Answer.Allowed);
  }

  /** Moves it on. */
  void move(Status to, String note) {
    here()
        .filter(_ -> may(to, note))
        .ifPresent(person -> {
          if (to == Status.APPROVED) {
            sign();
          }
          article.life().decide(to, person.id(), Inline.clean(note).strip());
          keepNote("");
        });
  }

  /** The note that whoever sits here has begun to write; empty for none. */
  String note() {
    return begun.get(new Draft.Note());
  }

  void keepNote(String text) {
    begun.put(new Draft.Note(), text);
  }

  /** The words that a thread is about. */
  String quotation(ThreadId thread) {
    return article.review().thread(thread).map(each -> each.anchor().quotation()).orElse("");
  }

  /** What to call somebody. */
  String name(PersonId person) {
    return people.name(person);
  }
}
