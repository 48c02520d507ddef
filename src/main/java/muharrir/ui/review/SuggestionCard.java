package muharrir.ui.review;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Inline;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Suggestion;
import muharrir.review.Suggestion.Added;
import muharrir.review.Suggestion.Joined;
import muharrir.review.Suggestion.Moved;
import muharrir.review.Suggestion.Removed;
import muharrir.review.Suggestion.Shape;
import muharrir.review.Suggestion.Split;
import muharrir.review.Suggestion.Words;
import muharrir.textview.TextBlock;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;

/** One suggestion: whose it is, the words before and after, and what can be done with it. */
final class SuggestionCard extends VBox {
  private static final int MOST_LINES = 4;

  private final Strings strings;
  private final SuggestionsModel model;
  private final Suggestion suggestion;
  private final SuggestionWords words;
  private final Wrapped wrapped;
  private final Face face;

  /** All that a card tells. */
  private record Face(
      Suggestion suggestion,
      boolean at,
      boolean writable,
      Optional<PersonId> here,
      Optional<Person> author,
      String when,
      Optional<Block> moved) {}

  SuggestionCard(
      Strings strings,
      SuggestionsModel model,
      Suggestion suggestion,
      SuggestionWords words,
      Wrapped wrapped,
      Runnable ask) {
    this.strings = strings;
    this.model = model;
    this.suggestion = suggestion;
    this.words = words;
    this.wrapped = wrapped;
    this.face = face(suggestion);
    boolean at = face.at;
    getStyleClass().add("thread-card");
    setId("suggestion-" + suggestion.key());
    getChildren().addAll(head(), who());
    suggestion.suggested().ifPresent(this::stale);
    texts();
    if (at) {
      getStyleClass().add("here");
    }
    getChildren().add(ways(ask));
    setOnMousePressed(_ -> {
      if (!at) {
        model.goTo(suggestion.key());
      }
    });
  }

  /** Whether another card of a suggestion would look the same. */
  boolean tells(Suggestion other) {
    return other.key().equals(suggestion.key()) && face.equals(face(other));
  }

  private Face face(Suggestion of) {
    return new Face(
        of,
        of.key().equals(model.currentProperty().get()),
        model.writable(),
        model.people().here().map(Person::id),
        of.by().flatMap(model.people()::find),
        words.when(of),
        of.what() instanceof Moved moved ? model.block(moved.block()) : Optional.empty());
  }

  private Node head() {
    HBox row = new HBox(8, tag(words.kind(suggestion), "ok"));
    row.getStyleClass().add("row");
    if (suggestion.isStale()) {
      Label stale = tag(strings.get("thread.stale"), "changes");
      stale.setId("suggestion-stale");
      row.getChildren().add(stale);
    }
    return row;
  }

  private static Label tag(String text, String style) {
    Label tag = new Label(text);
    tag.getStyleClass().addAll("tag", style);
    return tag;
  }

  private Node who() {
    HBox row = new HBox(6);
    row.getStyleClass().add("row");
    Optional<Person> author = suggestion.by().flatMap(model.people()::find);
    author.ifPresent(person -> row.getChildren().add(new PersonDisc(person)));
    Label name = new Label(suggestion.by().map(model.people()::name).orElse(""));
    name.getStyleClass().add("comment-author");
    Label when = new Label(words.when(suggestion));
    when.getStyleClass().add("meta");
    when.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    when.setMinWidth(USE_PREF_SIZE);
    row.getChildren().addAll(name, when);
    return row;
  }

  private void stale(Inline suggested) {
    getChildren()
        .addAll(
            wrapped.small(strings.get("suggestion.staleLong")),
            came(strings.get("suggestion.suggestedThen", suggested.text())));
  }

  private void texts() {
    switch (suggestion.what()) {
      case Words change -> {
        if (!change.before().text().isBlank() && !change.isFormat()) {
          getChildren().add(gone(change.before().text()));
        }
        if (!change.after().isEmpty()) {
          String now = change.after().text();
          getChildren()
              .add(came(suggestion.isStale() ? strings.get("thread.now", now.strip()) : now));
        }
      }
      case Added added -> getChildren().add(came(SuggestionWords.text(added.added())));
      case Removed removed -> getChildren().add(gone(SuggestionWords.text(removed.removed())));
      case Shape shape -> getChildren().add(plain(SuggestionWords.text(shape.after())));
      case Joined joined ->
          getChildren()
              .addAll(
                  gone(SuggestionWords.between(joined)),
                  plain(SuggestionWords.text(joined.whole())));
      case Split split ->
          getChildren()
              .add(
                  came(
                      SuggestionWords.text(split.first())
                          + " "
                          + SuggestionWords.PILCROW
                          + " "
                          + SuggestionWords.text(split.added().getLast())));
      case Moved moved ->
          model
              .block(moved.block())
              .map(SuggestionWords::text)
              .ifPresent(text -> getChildren().add(plain(text)));
    }
  }

  private Node plain(String text) {
    TextBlock block = wrapped.message(text.strip());
    block.setMaxLines(2);
    block.getStyleClass().add("quotation");
    return block;
  }

  private Node came(String text) {
    TextBlock block = wrapped.message(text.strip());
    block.setMaxLines(MOST_LINES);
    block.getStyleClass().add("suggestion-came");
    return block;
  }

  private Node gone(String text) {
    TextBlock block = wrapped.message("");
    block.setText(
        StyledText.builder().append(text.strip(), TextStyle.PLAIN.withStrike(true)).build());
    block.setMaxLines(MOST_LINES);
    block.getStyleClass().add("suggestion-gone");
    return block;
  }

  private Node ways(Runnable ask) {
    FlowPane row = new FlowPane(6, 6);
    if (!model.writable()) {
      return row;
    }
    if (model.people().here().isEmpty()) {
      Button who = Buttons.secondary(strings.get("people.title"));
      who.setOnAction(_ -> ask.run());
      row.getChildren().add(who);
      return row;
    }
    Button accept = Buttons.secondary(strings.get("thread.accept"));
    accept.setId("suggestion-accept");
    accept.setOnAction(_ -> model.accept(suggestion));
    Button reject = Buttons.secondary(strings.get("thread.reject"));
    reject.setId("suggestion-reject");
    reject.setOnAction(_ -> model.reject(suggestion));
    row.getChildren().addAll(accept, reject);
    return row;
  }
}
