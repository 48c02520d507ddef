package muharrir.ui.review;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.Person;
import muharrir.review.ReviewThread;
import muharrir.review.ReviewThread.Turn;
import muharrir.textview.TextBlock;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Times;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;

/**
 * One thread: its words, what was said, and, where one is at it, what can be done. It stays while
 * the thread goes on, and with it the answer that somebody is about to write, caret and all.
 */
final class ThreadCard extends VBox {
  private final Strings strings;
  private final ThreadsModel model;
  private final Lines lines;
  private final Wrapped wrapped;
  private final Runnable ask;
  private final FlowPane row = new FlowPane(6, 6);
  private ReviewThread thread;
  private ZoneId zone;
  private Face face;
  private @Nullable Ways ways;
  private @Nullable TextBox answer;

  /** How many of the children tell what was said; the others say what can be done. */
  private int told;

  /** All that is told in a card; where the words stand is not. */
  private record Face(
      ReviewThread.Kind kind,
      String quotation,
      boolean detached,
      boolean stale,
      String now,
      Optional<Inline> words,
      List<Comment> comments,
      List<Optional<Person>> authors,
      List<Turn> turns,
      Optional<Person> turnedBy,
      ZoneId zone) {}

  /** All that decides what can be done. */
  private record Ways(
      boolean at, boolean writable, boolean seated, boolean resolved, boolean stale, boolean own) {}

  ThreadCard(
      Strings strings,
      ThreadsModel model,
      ReviewThread thread,
      Lines lines,
      Wrapped wrapped,
      ZoneId zone,
      Runnable ask) {
    this.strings = strings;
    this.model = model;
    this.lines = lines;
    this.wrapped = wrapped;
    this.ask = ask;
    this.thread = thread;
    this.zone = zone;
    this.face = face();
    getStyleClass().add("thread-card");
    setId("thread-" + thread.id());
    tell();
    equip();
    setOnMousePressed(_ -> {
      if (!isAt()) {
        model.goTo(this.thread.id());
      }
    });
  }

  boolean isOf(ReviewThread other) {
    return other.id().equals(thread.id());
  }

  /** Shows the thread as it is now; what has not changed stays. */
  void show(ReviewThread now, ZoneId in) {
    thread = now;
    zone = in;
    Face next = face();
    if (!next.equals(face)) {
      face = next;
      tell();
    }
    equip();
  }

  private boolean isAt() {
    return thread.id().equals(model.currentProperty().get());
  }

  private Face face() {
    boolean whole = thread.anchor().field().equals(Field.WHOLE);
    return new Face(
        thread.kind(),
        whole ? model.nameOf(thread.anchor(), strings) : thread.anchor().quotation(),
        thread.anchor().isDetached(),
        model.isStale(thread),
        thread.words().isPresent() ? model.wordsNow(thread) : "",
        thread.words(),
        thread.comments(),
        thread.comments().stream().map(each -> model.people().find(each.author())).toList(),
        thread.turns(),
        turn().flatMap(last -> model.people().find(last.by())),
        zone);
  }

  private void tell() {
    getChildren().remove(0, told);
    List<Node> parts = new ArrayList<>();
    parts.add(head());
    parts.add(quotation());
    thread.words().ifPresent(words -> parts.add(suggestion(words.text())));
    thread.comments().forEach(comment -> parts.add(said(comment)));
    turn().flatMap(this::turned).ifPresent(parts::add);
    getChildren().addAll(0, parts);
    told = parts.size();
  }

  /** What became of the thread last. */
  private Optional<Turn> turn() {
    return thread.turns().isEmpty() ? Optional.empty() : Optional.of(thread.turns().getLast());
  }

  /** Who resolved it or opened it again, and when; nothing of those who are not known here. */
  private Optional<Node> turned(Turn last) {
    String key = last.resolved() ? "thread.resolvedBy" : "thread.reopenedBy";
    return model
        .people()
        .find(last.by())
        .map(by -> wrapped.small(strings.get(key, by.name(), Times.shortly(last.at(), zone))));
  }

  private void equip() {
    TextBox field = answer;
    if (field != null && !field.getText().equals(model.begun().get(place()))) {
      // It was sent.
      field.setText(model.begun().get(place()));
    }
    Ways now =
        new Ways(
            isAt(),
            model.writable(),
            model.people().here().isPresent(),
            thread.isResolved(),
            model.isStale(thread),
            model.mayWithdraw(thread));
    if (now.equals(ways)) {
      return;
    }
    ways = now;
    getStyleClass().remove("here");
    if (now.at) {
      getStyleClass().add("here");
    }
    boolean possible = now.at && now.writable;
    boolean answers = possible && now.seated;
    if (!answers) {
      getChildren().remove(told, getChildren().size());
      answer = null;
    }
    row.getChildren().clear();
    if (possible && !now.seated) {
      Button who = Buttons.secondary(strings.get("people.title"));
      who.setOnAction(_ -> ask.run());
      getChildren().add(who);
    }
    if (answers) {
      TextBox to = answer == null ? field() : answer;
      buttons(to);
    }
  }

  private HBox head() {
    Label kind = new Label(strings.get(Kinds.key(thread.kind())));
    kind.getStyleClass().addAll("tag", Kinds.style(thread.kind()));
    HBox row = new HBox(8, kind);
    row.getStyleClass().add("row");
    if (thread.isResolved()) {
      row.getChildren().add(tag("thread.resolved", "approved"));
    }
    if (thread.anchor().isDetached()) {
      row.getChildren().add(tag("thread.detached", ""));
    } else if (thread.words().isPresent() && !thread.isResolved() && model.isStale(thread)) {
      row.getChildren().add(tag("thread.stale", "changes"));
    }
    return row;
  }

  private Label tag(String key, String style) {
    Label tag = new Label(strings.get(key));
    tag.getStyleClass().add("tag");
    if (!style.isEmpty()) {
      tag.getStyleClass().add(style);
    }
    return tag;
  }

  private Node quotation() {
    String words = thread.anchor().quotation();
    boolean whole = thread.anchor().field().equals(Field.WHOLE);
    TextBlock quote = wrapped.message(whole ? model.nameOf(thread.anchor(), strings) : words);
    quote.setMaxLines(2);
    quote.getStyleClass().add("quotation");
    return quote;
  }

  private Node suggestion(String words) {
    VBox box = new VBox(2);
    if (!thread.isResolved() && model.isStale(thread) && !model.wordsNow(thread).isEmpty()) {
      box.getChildren().add(wrapped.small(strings.get("thread.now", model.wordsNow(thread))));
    }
    TextBlock other =
        wrapped.message(
            words.isEmpty() ? strings.get("thread.takeOut") : strings.get("thread.instead", words));
    other.getStyleClass().add("suggestion");
    box.getChildren().add(other);
    return box;
  }

  private Node said(Comment comment) {
    HBox head = new HBox(6);
    head.getStyleClass().add("row");
    model
        .people()
        .find(comment.author())
        .ifPresent(person -> head.getChildren().add(new PersonDisc(person)));
    Label who = new Label(model.people().name(comment.author()));
    who.getStyleClass().add("comment-author");
    Label when = new Label(Times.shortly(comment.at(), zone));
    when.getStyleClass().add("meta");
    when.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    when.setMinWidth(USE_PREF_SIZE);
    head.getChildren().addAll(who, when);
    return new VBox(2, head, wrapped.said(comment.text()));
  }

  private Draft.Answer place() {
    return new Draft.Answer(thread.id());
  }

  private TextBox field() {
    TextBox made = lines.box(strings.get("thread.reply.hint"), 1, 6);
    made.setId("thread-reply");
    made.setAccessibleText(strings.get("thread.reply.hint"));
    MentionMenu.on(made, model.people(), strings);
    made.setText(model.begun().get(place()));
    made.textProperty().subscribe(text -> model.begun().put(place(), text));
    made.setOnAction(() -> model.reply(thread.id(), made.getText()));
    answer = made;
    getChildren().addAll(made, row);
    return made;
  }

  private void buttons(TextBox to) {
    Button reply = Buttons.secondary(strings.get("thread.reply"));
    reply.setId("thread-send");
    reply
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(() -> !Comment.accepts(to.getText()), to.textProperty()));
    reply.setOnAction(_ -> model.reply(thread.id(), to.getText()));
    row.getChildren().add(reply);
    if (thread.isResolved()) {
      row.getChildren().add(reopen(strings.get("thread.reopen"), () -> model.reopen(thread.id())));
    } else {
      if (thread.words().isPresent()) {
        Button accept = Buttons.primary(strings.get("thread.accept"));
        accept.setId("thread-accept");
        accept.setDisable(model.isStale(thread));
        accept.setOnAction(_ -> model.accept(thread.id()));
        row.getChildren().add(accept);
      }
      Button resolve =
          Buttons.secondary(
              strings.get(thread.words().isPresent() ? "thread.reject" : "thread.resolve"));
      resolve.setId("thread-resolve");
      resolve.setOnAction(_ -> model.resolve(thread.id()));
      row.getChildren().add(resolve);
    }
    if (model.mayWithdraw(thread)) {
      Button back = Buttons.link(strings.get("thread.withdraw"));
      back.setId("thread-withdraw");
      back.setOnAction(_ -> model.withdraw(thread.id()));
      row.getChildren().add(back);
    }
  }

  private static Button reopen(String words, Runnable then) {
    Button button = Buttons.secondary(words);
    button.setId("thread-reopen");
    button.setOnAction(_ -> then.run());
    return button;
  }
}
