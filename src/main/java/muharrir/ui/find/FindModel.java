package muharrir.ui.find;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;
import muharrir.arabic.Strings;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.find.Finder;
import muharrir.find.Query;
import muharrir.find.QueryException;
import muharrir.find.Replacing;
import muharrir.find.Walk;
import muharrir.textview.Decorations;
import muharrir.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/**
 * Finding and replacing in the open article: the query, what it found, the hit that the person is
 * at. FX thread only.
 */
public final class FindModel {
  /** So many selected letters at most are what is looked for; more are where it is looked for. */
  private static final int LONGEST_WORDS = 200;

  private static final Duration LATER = Duration.millis(150);

  /** What a search found. */
  private record Found(Finder finder, Document document, List<Span> hits) {}

  private final Background background;
  private final HitMarks marks;
  private final Question question = new Question();
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty inSelection = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper selectable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
  private final FindStatus status;
  private final PauseTransition later = new PauseTransition(LATER);
  private @Nullable OpenArticle article;
  private @Nullable Position origin;
  private @Nullable Found found;
  private Background.Job job = () -> {};
  private int shownAt = -1;

  /**
   * A closed bar.
   *
   * @param decorations of the surface that shows the article
   */
  public FindModel(Strings strings, Background background, Decorations decorations) {
    this.status = new FindStatus(strings);
    this.background = Objects.requireNonNull(background);
    this.marks = new HitMarks(decorations);
    question.onChange(this::asked);
    inSelection.addListener((_, _, on) -> limit(on));
    later.setOnFinished(_ -> search(_ -> {}));
  }

  /** Follows another article, or none; the bar stays as it is. */
  public void show(@Nullable OpenArticle next) {
    article = next;
    origin = null;
    found = null;
    inSelection.set(false);
    selectable.set(false);
    if (next == null) {
      close();
    } else if (open.get()) {
      search(_ -> {});
    }
  }

  /** Hears of each change of the article. */
  public void changed(Change change) {
    if (open.get() && change.textChanged()) {
      found = null;
      later.playFromStart();
    } else if (found != null && current(found.hits()) != shownAt) {
      tell();
    }
  }

  /** Opens the bar; few words that are selected are what is looked for, more is where. */
  public void open(boolean withReplacement) {
    OpenArticle now = article;
    if (now == null) {
      return;
    }
    EditorState state = now.state();
    List<Span> selected = Span.selected(state);
    origin = state.selection().start(state.document());
    replacing.set(withReplacement && now.writable());
    String words = selected.size() == 1 ? selected.getFirst().text(state.document()) : "";
    boolean wanted = !words.isBlank() && words.indexOf('\n') < 0 && words.length() <= LONGEST_WORDS;
    selectable.set(!selected.isEmpty() && !wanted);
    inSelection.set(false);
    open.set(true);
    if (selectable.get()) {
      inSelection.set(true);
    }
    if (wanted) {
      question.askFor(words);
    }
    openings.set(openings.get() + 1);
    search(this::toNearest);
  }

  /** Closes the bar; the caret stays where it is. */
  public void close() {
    later.stop();
    job.cancel();
    open.set(false);
    found = null;
    any.set(false);
    marks.clear();
    marks.setScope(List.of());
    status.clear();
  }

  private void asked() {
    found = null;
    if (open.get()) {
      search(this::toNearest);
    }
  }

  /** Keeps the search to the selection, or lets it go everywhere again. */
  private void limit(boolean on) {
    OpenArticle now = article;
    if (on && now != null) {
      List<Span> selected = Span.selected(now.state());
      if (selected.isEmpty()) {
        inSelection.set(false);
        return;
      }
      marks.setScope(selected);
    } else {
      marks.setScope(List.of());
    }
    asked();
  }

  /** Finds everything anew, off the FX thread, and goes on. */
  private void search(Consumer<Found> then) {
    OpenArticle now = article;
    later.stop();
    job.cancel();
    if (now == null) {
      return;
    }
    Document document = now.state().document();
    Query asking = question.now();
    boolean limited = inSelection.get();
    List<Span> scope = marks.scope();
    job =
        background.run(
            progress -> {
              Finder finder = Finder.of(asking);
              List<Span> hits = finder.find(document, progress::cancelled);
              return new Found(finder, document, limited ? Walk.within(scope, hits) : hits);
            },
            answer -> found(now, answer, then),
            this::failed);
  }

  @SuppressWarnings("ReferenceEquality") // documents are immutable: identity says all
  private void found(OpenArticle of, Found answer, Consumer<Found> then) {
    if (!of.equals(article) || !open.get()) {
      return;
    }
    if (of.state().document() != answer.document()) {
      search(then);
      return;
    }
    found = answer;
    any.set(!answer.hits().isEmpty());
    then.accept(answer);
    tell();
  }

  private void failed(Exception cause) {
    found = null;
    any.set(false);
    marks.clear();
    if (cause instanceof QueryException wrong) {
      status.wrong(wrong);
    } else {
      throw new IllegalStateException("the search failed", cause);
    }
  }

  /** The hit that is selected; -1 for none. */
  private int current(List<Span> hits) {
    OpenArticle now = article;
    return now == null ? -1 : Walk.at(now.state(), hits);
  }

  /** Draws the hits and says how many there are. */
  private void tell() {
    Found now = found;
    if (now == null) {
      return;
    }
    int at = current(now.hits());
    shownAt = at;
    marks.show(now.hits(), at);
    if (question.isEmpty()) {
      status.clear();
    } else {
      status.hits(at, now.hits().size());
    }
  }

  /** Goes to the first hit at or after the place where the search began. */
  private void toNearest(Found now) {
    OpenArticle at = article;
    Position from = origin;
    if (at == null || now.hits().isEmpty()) {
      return;
    }
    Document document = now.document();
    Position start =
        from != null && document.contains(from)
            ? from
            : Selection.startOf(document.blocks().get(0));
    select(at, Walk.firstFrom(document, now.hits(), start).orElse(now.hits().getFirst()));
  }

  private void select(OpenArticle at, Span hit) {
    origin = hit.start();
    at.select(new Selection(hit.start(), hit.end()));
  }

  /** Goes to the next hit, behind the last one to the first. */
  public void next() {
    step(true);
  }

  /** Goes to the hit before, from the first one to the last. */
  public void previous() {
    step(false);
  }

  private void step(boolean on) {
    if (!open.get()) {
      if (question.isEmpty() || article == null) {
        open(false);
        return;
      }
      open.set(true);
    }
    fresh(now -> {
      OpenArticle at = article;
      if (at == null || now.hits().isEmpty()) {
        return;
      }
      Walk.from(at.state().selection(), now.document(), now.hits(), on)
          .ifPresent(hit -> select(at, hit));
    });
  }

  /** Goes on with what was found in the text as it is now. */
  @SuppressWarnings("ReferenceEquality") // documents are immutable: identity says all
  private void fresh(Consumer<Found> then) {
    OpenArticle at = article;
    Found now = found;
    if (at != null && now != null && at.state().document() == now.document()) {
      then.accept(now);
      tell();
    } else {
      search(then);
    }
  }

  /** Replaces the hit that is selected and goes to the next; only goes there if none is. */
  public void replace() {
    fresh(now -> {
      int at = current(now.hits());
      if (at < 0) {
        next();
      } else {
        replace(now, List.of(now.hits().get(at)), _ -> search(this::afterOne));
      }
    });
  }

  private void afterOne(Found now) {
    OpenArticle at = article;
    if (at != null && !now.hits().isEmpty()) {
      Position from = at.state().selection().head();
      select(at, Walk.firstFrom(now.document(), now.hits(), from).orElse(now.hits().getFirst()));
    }
  }

  /** Replaces every hit, as one unit of undo. */
  public void replaceAll() {
    fresh(now -> {
      if (!now.hits().isEmpty()) {
        replace(
            now,
            now.hits(),
            count -> {
              status.replaced(count);
              search(_ -> {});
            });
      }
    });
  }

  @SuppressWarnings("ReferenceEquality") // documents are immutable: identity says all
  private void replace(Found now, List<Span> hits, Consumer<Integer> then) {
    OpenArticle at = article;
    if (at == null || !at.writable()) {
      return;
    }
    String template = replacement.get();
    job.cancel();
    job =
        background.run(
            progress ->
                now.finder().replacements(now.document(), hits, template, progress::cancelled),
            texts -> {
              if (at.equals(article) && at.state().document() == now.document()) {
                at.endUnit();
                Replacing.of(at.state(), hits, texts).ifPresent(at::apply);
                at.endUnit();
                then.accept(hits.size());
              }
            },
            this::failed);
  }

  /** What is asked. */
  Question question() {
    return question;
  }

  public StringProperty replacementProperty() {
    return replacement;
  }

  /** Whether only the selection of the moment when the bar opened is searched. */
  public BooleanProperty inSelectionProperty() {
    return inSelection;
  }

  /** Whether there was a selection over several texts when the bar opened. */
  public ReadOnlyBooleanProperty selectableProperty() {
    return selectable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** How often the person has asked for the bar: each time the keyboard goes there. */
  public ReadOnlyIntegerProperty openingsProperty() {
    return openings.getReadOnlyProperty();
  }

  /** Whether the row for replacing is shown. */
  public ReadOnlyBooleanProperty replacingProperty() {
    return replacing.getReadOnlyProperty();
  }

  /** Whether there is a hit. */
  public ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }

  /** How many hits there are, or what is wrong. */
  public ReadOnlyStringProperty statusProperty() {
    return status.textProperty();
  }

  /** Whether {@link #statusProperty} tells of something wrong. */
  public ReadOnlyBooleanProperty problemProperty() {
    return status.problemProperty();
  }
}
