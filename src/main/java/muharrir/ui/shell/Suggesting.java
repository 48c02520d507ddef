package muharrir.ui.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.review.Reading;
import muharrir.review.Review;
import muharrir.textview.Decoration;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.Surface;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import muharrir.ui.preview.PageMark;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.review.SuggestionMarks;
import muharrir.ui.review.SuggestionWords;
import muharrir.ui.review.SuggestionsModel;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Suggesting in a window: the switch, what is suggested on the text and on the page, its keys. */
final class Suggesting {
  static final String OWNER = "suggestions";
  private static final String NEEDS_TEXT = "action.needs.text";

  private final Strings strings;
  private final PeopleModel people;
  private final SuggestionsModel model;
  private final SuggestionWords words;
  private final BooleanProperty on = new SimpleBooleanProperty();

  /** What the page shows: the text with suggestions where it is empty. */
  private final ObjectProperty<Optional<Reading>> reading =
      new SimpleObjectProperty<>(Optional.empty());

  // Set once, by attach, before any command can be given.
  private Runnable ask = () -> {};
  private Consumer<String> say = _ -> {};

  Suggesting(
      Strings strings, Actions actions, EditorModel editor, ShellModel shell, PeopleModel people) {
    this.strings = strings;
    this.people = people;
    this.model = new SuggestionsModel(people);
    this.words = new SuggestionWords(strings, people);
    BooleanBinding writable = editor.writableProperty().and(editor.articleProperty().isNotNull());
    actions
        .add(Group.REVIEW, "action.suggesting", "Ctrl+Alt+I", this::toggle)
        .icon(RemixiconAL.EDIT_CIRCLE_LINE)
        .switching(on)
        .when(writable, NEEDS_TEXT);
    actions
        .add(
            Group.REVIEW,
            "action.acceptParagraph",
            "Ctrl+Alt+Shift+A",
            () -> count("review.accepted", model::acceptParagraph))
        .icon(RemixiconAL.CHECK_LINE)
        .when(writable, NEEDS_TEXT);
    actions
        .add(
            Group.REVIEW,
            "action.rejectParagraph",
            "Ctrl+Alt+Shift+X",
            () -> count("review.rejected", model::rejectParagraph))
        .icon(RemixiconAL.CLOSE_LINE)
        .when(writable, NEEDS_TEXT);
    actions
        .add(Group.REVIEW, "action.rejectAll", "", () -> count("review.rejected", model::rejectAll))
        .icon(RemixiconAL.CLOSE_LINE)
        .when(writable, NEEDS_TEXT);
    addReading(actions, editor, "action.reading.suggested", Optional.empty());
    addReading(actions, editor, "action.reading.accepted", Optional.of(Reading.ACCEPTED));
    addReading(actions, editor, "action.reading.original", Optional.of(Reading.ORIGINAL));
    model
        .onProperty()
        .subscribe(now -> {
          on.set(now);
          shell
              .suggestingProperty()
              .set(
                  now
                      ? strings.get(
                          "shell.suggesting", people.here().map(each -> each.name()).orElse(""))
                      : "");
        });
    model
        .openProperty()
        .subscribe(open ->
            shell
                .suggestionsProperty()
                .set(
                    open.intValue() == 0
                        ? ""
                        : strings.count("count.suggestions", open.intValue())));
  }

  private void addReading(
      Actions actions, EditorModel editor, String id, Optional<Reading> wanted) {
    BooleanBinding shown =
        Bindings.createBooleanBinding(() -> reading.get().equals(wanted), reading);
    actions
        .add(Group.REVIEW, id, "", () -> reading.set(wanted))
        .icon(RemixiconAL.FILE_SEARCH_LINE)
        .switching(shown)
        .when(editor.articleProperty().isNotNull(), "action.needs.article");
  }

  /** Calls for the page anew when another text is to be read on it. */
  void onReading(Runnable listener) {
    reading.addListener((_, _, _) -> listener.run());
  }

  /** Whether the page shows another text than that which is written. */
  boolean isReading() {
    return reading.get().isPresent();
  }

  /** The article as the page shows it. */
  Article read(Article article, Review review) {
    return reading
        .get()
        .map(each ->
            new Article(article.id(), each.of(review, article.document()), article.metadata()))
        .orElse(article);
  }

  SuggestionsModel model() {
    return model;
  }

  /** Ties the commands to the window, once it stands. */
  void attach(Surface surface, Runnable askWho, Consumer<String> saying) {
    ask = askWho;
    say = saying;
    model.onReveal(surface::placeCaret);
    model.onChange(() -> surface.decorations().derive(OWNER, this::onText));
  }

  private void toggle() {
    if (people.here().isEmpty()) {
      ask.run();
    } else {
      model.toggle();
      say.accept(strings.get(model.onProperty().get() ? "suggesting.on" : "suggesting.off"));
    }
  }

  private void count(String key, IntSupplier settling) {
    say.accept(strings.count(key, settling.getAsInt()));
  }

  private List<Decoration> onText() {
    return model
        .document()
        .map(text -> SuggestionMarks.of(model, words, text).onText())
        .orElse(List.of());
  }

  /** What is shown on the page. */
  List<PageMark> onPage() {
    return model
        .document()
        .filter(_ -> !isReading())
        .map(text -> SuggestionMarks.of(model, words, text).onPage())
        .orElse(List.of());
  }

  void setZone(ZoneId zone) {
    words.setZone(zone);
  }

  void opened(OpenArticle now) {
    reading.set(Optional.empty());
    model.show(now);
  }

  void changed(Change change) {
    model.changed(change);
  }
}
