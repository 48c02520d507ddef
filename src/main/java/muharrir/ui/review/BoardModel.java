package muharrir.ui.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.desk.Overview;
import muharrir.desk.Overview.Card;
import muharrir.review.PersonId;
import muharrir.ui.kit.Background;

/** What is where on the desk, by status, filtered by person, section and age. FX thread only. */
public final class BoardModel {
  /** How long an article may have rested to be shown. */
  enum Age {
    ANY(Duration.ZERO),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration most;

    Age(Duration most) {
      this.most = most;
    }
  }

  /** The columns that stand also while they are empty. */
  private static final Set<Status> ALWAYS = EnumSet.range(Status.IDEA, Status.PUBLISHED);

  private final Desk desk;
  private final Optional<ArticleId> inFront;
  private final PeopleModel people;
  private final Background background;
  private final Clock clock;
  private final Consumer<Exception> failed;
  private List<Card> cards = List.of();
  private Optional<PersonId> person = Optional.empty();
  private String section = "";
  private Age age = Age.ANY;
  private boolean unreadOnly;
  private boolean askedOnly;

  /**
   * The board of a library.
   *
   * @param inFront the article that is open: whoever sits here looks at it, so nothing of it is new
   */
  public BoardModel(
      Desk desk,
      Optional<ArticleId> inFront,
      PeopleModel people,
      Background background,
      Clock clock,
      Consumer<Exception> failed) {
    this.desk = desk;
    this.inFront = inFront;
    this.people = people;
    this.background = background;
    this.clock = clock;
    this.failed = failed;
  }

  /** Reads what is where, then goes on. */
  public void load(Runnable then) {
    Optional<PersonId> asks = people.hereId();
    background.run(
        _ -> desk.overview(asks),
        (Overview now) -> {
          cards = now.cards().stream().map(this::seen).toList();
          then.run();
        },
        failed);
  }

  private Card seen(Card card) {
    return inFront.filter(card.summary().id()::equals).isPresent() ? card.read() : card;
  }

  PeopleModel people() {
    return people;
  }

  Instant now() {
    return clock.instant();
  }

  /** The sections that there are, in the order of the alphabet. */
  List<String> sections() {
    return cards.stream()
        .map(card -> card.summary().section())
        .filter(each -> !each.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  void setPerson(Optional<PersonId> now) {
    person = now;
  }

  void setSection(String now) {
    section = now;
  }

  void setAge(Age now) {
    age = now;
  }

  void setUnreadOnly(boolean now) {
    unreadOnly = now;
  }

  void setAskedOnly(boolean now) {
    askedOnly = now;
  }

  /** How many threads of all articles wait for an answer of the one who sits here. */
  int asked() {
    return cards.stream().mapToInt(Card::asked).sum();
  }

  /** The columns in the order of an article's life, each with the last changed first. */
  Map<Status, List<Card>> columns() {
    Predicate<Card> wanted =
        card ->
            (person.isEmpty() || card.people().contains(person.get()))
                && (section.isEmpty() || card.summary().section().equals(section))
                && (age == Age.ANY
                    || !card.summary().updated().isBefore(clock.instant().minus(age.most)))
                && (!unreadOnly || card.unread())
                && (!askedOnly || card.asked() > 0);
    Map<Status, List<Card>> columns = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      List<Card> these =
          cards.stream().filter(card -> card.summary().status() == status).filter(wanted).toList();
      if (ALWAYS.contains(status) || !these.isEmpty()) {
        columns.put(status, these);
      }
    }
    return columns;
  }
}
