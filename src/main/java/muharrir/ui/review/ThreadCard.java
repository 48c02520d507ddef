package muharrir.ui.review;

import java.time.ZoneId;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.document.Field;
import muharrir.review.Comment;
import muharrir.review.ReviewThread;
import muharrir.textview.TextBlock;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Times;
import muharrir.ui.kit.Wrapped;

/** One thread: its words, what was said, and, where one is at it, what can be done. */
final class ThreadCard extends VBox {
  private final Strings strings;
  private final ThreadsModel model;
  private final ReviewThread thread;
  private final Wrapped wrapped;
  private final ZoneId zone;

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
    this.thread = thread;
    this.wrapped = wrapped;
    this.zone = zone;
    boolean at = thread.id().equals(model.currentProperty().get());
    getStyleClass().add("thread-card");
    setId("thread-" + thread.id());
    getChildren().add(head());
    getChildren().add(quotation());
    thread.words().ifPresent(words -> getChildren().add(suggestion(words.text())));
    thread.comments().forEach(comment -> getChildren().add(said(comment)));
    if (at) {
      getStyleClass().add("here");
      getChildren().addAll(ways(lines, ask));
    }
    setOnMousePressed(_ -> {
      if (!at) {
        model.goTo(thread.id());
      }
    });
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
    head.getChildren().addAll(who, when);
    return new VBox(2, head, wrapped.message(comment.text()));
  }

  private Node[] ways(Lines lines, Runnable ask) {
    if (!model.writable()) {
      return new Node[0];
    }
    if (model.people().here().isEmpty()) {
      Button who = Buttons.secondary(strings.get("people.title"));
      who.setOnAction(_ -> ask.run());
      return new Node[] {who};
    }
    TextBox answer = lines.box(strings.get("thread.reply.hint"), 1, 6);
    answer.setId("thread-reply");
    answer.setAccessibleText(strings.get("thread.reply.hint"));
    Button reply = Buttons.secondary(strings.get("thread.reply"));
    reply.setId("thread-send");
    reply.setDisable(true);
    Runnable send = () -> model.reply(thread.id(), answer.getText());
    answer.setOnAction(send);
    // The cards are made anew whenever anything about the article changes.
    answer.setText(model.draft(thread.id()));
    answer
        .textProperty()
        .subscribe(text -> {
          model.draft(thread.id(), text);
          reply.setDisable(!Comment.accepts(text));
        });
    reply.setOnAction(_ -> send.run());
    FlowPane row = new FlowPane(6, 6);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row.getChildren().add(reply);
    if (thread.isResolved()) {
      Button reopen = Buttons.secondary(strings.get("thread.reopen"));
      reopen.setId("thread-reopen");
      reopen.setOnAction(_ -> model.reopen(thread.id()));
      row.getChildren().add(reopen);
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
    return new Node[] {answer, row};
  }
}
