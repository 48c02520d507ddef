package muharrir.ui.library;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.desk.Subscription;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Later;
import org.jspecify.annotations.Nullable;

/** The list of articles as it is filtered and shown. FX thread only. */
public final class LibraryModel implements AutoCloseable {
  /** Changes come with every saved keystroke; the list follows them at this distance. */
  private static final Duration AFTER_CHANGE = Duration.ofMillis(400);

  private static final Duration AFTER_KEY = Duration.ofMillis(120);

  private final Desk desk;
  private final Background background;
  private final Strings strings;
  private final Clock clock;
  private final ObservableValue<@Nullable Person> here;
  private final Consumer<Exception> failed;
  private final Subscription changes;
  private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Status> status = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ArticleId> open = new SimpleObjectProperty<>();
  private final ObjectProperty<Map<Status, Integer>> counts = new SimpleObjectProperty<>(Map.of());
  private final IntegerProperty total = new SimpleIntegerProperty(-1);
  private final IntegerProperty found = new SimpleIntegerProperty(0);
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private final Later pause = new Later(this::refresh);
  private boolean renewing;
  private boolean asking;
  private boolean askAgain;

  private record Answer(List<LibraryRow> rows, Map<Status, Integer> counts, int total, int found) {}

  /**
   * The list of a library; empty until {@link #refresh} has answered.
   *
   * @param here who sits here, whose unread articles are marked
   * @param failed hears why the list could not be read
   */
  public LibraryModel(
      Desk desk,
      Background background,
      Strings strings,
      Clock clock,
      ObservableValue<@Nullable Person> here,
      Consumer<Exception> failed) {
    this.desk = Objects.requireNonNull(desk);
    this.background = Objects.requireNonNull(background);
    this.strings = Objects.requireNonNull(strings);
    this.clock = Objects.requireNonNull(clock);
    this.here = Objects.requireNonNull(here);
    this.failed = Objects.requireNonNull(failed);
    readOnly.set(desk.readOnly());
    search.addListener((_, _, _) -> refreshAfter(AFTER_KEY));
    status.addListener((_, _, _) -> refresh());
    open.addListener((_, _, _) -> refreshAfter(AFTER_CHANGE));
    here.addListener((_, _, _) -> refresh());
    changes = desk.onChange(_ -> refreshAfter(AFTER_CHANGE));
  }

  private void refreshAfter(Duration wait) {
    // Not started anew while it runs: a list that is changed all the time must still be shown.
    if (!pause.isWaiting()) {
      pause.start(wait);
    }
  }

  /** Asks the library again, once more if it changes while it is being asked. */
  public void refresh() {
    pause.stop();
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    LibraryQuery query = new LibraryQuery(search.get(), Set.of());
    Status only = status.get();
    Optional<PersonId> reader = Optional.ofNullable(here.getValue()).map(Person::id);
    ArticleId inFront = open.get();
    background.run(_ -> ask(query, only, reader, inFront), this::answered, this::failed);
  }

  private Answer ask(
      LibraryQuery query,
      @Nullable Status only,
      Optional<PersonId> reader,
      @Nullable ArticleId inFront)
      throws Exception {
    ZoneId zone = desk.newsroom().zone();
    List<ArticleSummary> all = desk.list(query);
    int total = query.text().isBlank() ? all.size() : desk.list(LibraryQuery.ALL).size();
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    all.forEach(article -> counts.merge(article.status(), 1, Integer::sum));
    List<ArticleSummary> shown =
        only == null ? all : all.stream().filter(a -> a.status() == only).toList();
    Set<ArticleId> unread = new HashSet<>();
    if (reader.isPresent()) {
      unread.addAll(desk.reviews().unread(reader.get(), shown));
    }
    if (inFront != null) {
      // Whoever sits here looks at it.
      unread.remove(inFront);
    }
    List<LibraryRow> rows =
        new LibraryRows(strings, zone, clock.instant())
            .of(shown, desk.reviews().waiting(), desk.handoffs().waiting(), unread);
    return new Answer(rows, counts, total, all.size());
  }

  private void answered(Answer answer) {
    show(answer.rows());
    found.set(answer.found());
    counts.set(answer.counts());
    total.set(answer.total());
    asked();
  }

  private void failed(Exception why) {
    failed.accept(why);
    asked();
  }

  private void asked() {
    asking = false;
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  private void show(List<LibraryRow> now) {
    renewing = true;
    renew(now);
    renewing = false;
  }

  private void renew(List<LibraryRow> now) {
    if (now.size() != rows.size()) {
      rows.setAll(now);
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(rows.get(i))) {
        rows.set(i, now.get(i));
      }
    }
  }

  /** Takes search and status away. */
  public void clearFilter() {
    status.set(null);
    search.set("");
    refresh();
  }

  public ObservableList<LibraryRow> rows() {
    return rows;
  }

  /** Whether the rows are being replaced: what is chosen in a list by that is nobody's wish. */
  boolean isRenewing() {
    return renewing;
  }

  /** What is searched for. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The one status that is shown; null for all. */
  public ObjectProperty<@Nullable Status> statusProperty() {
    return status;
  }

  /** The article that is open; null for none. */
  public ObjectProperty<@Nullable ArticleId> openProperty() {
    return open;
  }

  /** How many of the articles found are in which status. */
  public ObjectProperty<Map<Status, Integer>> countsProperty() {
    return counts;
  }

  /** How many articles the library holds; -1 until it has been asked. */
  public IntegerProperty totalProperty() {
    return total;
  }

  /** How many articles the search found, in all statuses. */
  public IntegerProperty foundProperty() {
    return found;
  }

  public ReadOnlyBooleanProperty readOnlyProperty() {
    return readOnly.getReadOnlyProperty();
  }

  @Override
  public void close() {
    pause.stop();
    changes.cancel();
  }
}
