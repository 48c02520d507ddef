package muharrir.ui.review;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.ReviewThread.Kind;
import muharrir.textview.TextBlock;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** Takes a remark on some words: a comment, a question, a must-fix, or other words. */
public final class RemarkView extends VBox {
  /** As many units of the words elsewhere are shown. */
  private static final int SHORT = 40;

  private final ThreadsModel model;
  private final Draft.Remark place;
  private final Anchor anchor;
  private final Runnable done;
  private final Map<Kind, ToggleButton> kinds = new EnumMap<>(Kind.class);
  private final ToggleGroup group = new ToggleGroup();
  private final TextBox remark;
  private final TextBox words;
  private final VBox wordsField;
  private final VBox elsewhere = new VBox(2);
  private final Strings strings;
  private final Wrapped wrapped;
  private final Button send;

  /**
   * The box.
   *
   * @param anchor what the remark is about
   * @param done runs when it has been taken
   */
  public RemarkView(
      Strings strings,
      ThreadsModel model,
      Anchor anchor,
      Lines lines,
      Wrapped wrapped,
      Runnable done) {
    this.strings = strings;
    this.wrapped = wrapped;
    this.model = model;
    this.anchor = anchor;
    this.place = Draft.Remark.on(anchor);
    this.done = done;
    getStyleClass().addAll("form", "remark");
    Label title = new Label(strings.get("remark.title"));
    title.getStyleClass().add("popover-title");
    TextBlock quote =
        wrapped.story(
            anchor.quotation().isEmpty() ? model.nameOf(anchor, strings) : anchor.quotation());
    quote.setMaxLines(3);
    quote.getStyleClass().add("quotation");
    FlowPane ways = new FlowPane(6, 6);
    for (Kind kind : Kind.values()) {
      ToggleButton way = Buttons.chip(strings.get(Kinds.key(kind)));
      way.setId("remark-" + kind);
      way.setToggleGroup(group);
      way.setUserData(kind);
      kinds.put(kind, way);
      boolean possible = kind != Kind.SUGGESTED_WORDS || !anchor.quotation().isEmpty();
      way.setDisable(!possible);
      ways.getChildren().add(way);
    }
    remark = lines.box(strings.get("remark.text.hint"), 3, 10);
    remark.setId("remark-text");
    MentionMenu.on(remark, model.people(), strings);
    words = lines.box(strings.get("remark.words.hint"), 1, 6);
    words.setId("remark-words");
    words.setText(anchor.quotation().replace('\n', ' '));
    wordsField = Forms.field(strings.get("remark.words"), words);
    send = Buttons.primary(strings.get("remark.send"), RemixiconMZ.SEND_PLANE_LINE);
    send.setId("remark-send");
    send.setOnAction(_ -> send());
    remark.setOnAction(this::send);
    words.setOnAction(this::send);
    // What was begun in a box that was closed is there again, on its own words.
    remark.setText(model.begun().get(place));
    remark.textProperty().subscribe(text -> model.begun().put(place, text));
    String plain = words.getText();
    String begunWords = model.begun().get(new Draft.Words(place));
    if (!begunWords.isEmpty()) {
      words.setText(begunWords);
    }
    words
        .textProperty()
        .subscribe(
            text -> model.begun().put(new Draft.Words(place), text.equals(plain) ? "" : text));
    remark.textProperty().subscribe(this::enable);
    words.textProperty().subscribe(this::enable);
    getChildren()
        .addAll(
            title,
            quote,
            ways,
            wordsField,
            Forms.field(strings.get("remark.text"), remark),
            elsewhere,
            send,
            wrapped.small(strings.get("remark.keys")));
    kinds
        .values()
        .forEach(way -> Buttons.typeOnIn(way, () -> wordsField.isVisible() ? words : remark));
    group.selectToggle(kinds.get(begunWords.isEmpty() ? Kind.COMMENT : Kind.SUGGESTED_WORDS));
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else {
            showKind();
          }
        });
    showKind();
    showElsewhere();
  }

  /** A remark that was begun on other words stays with them; where it stands is said. */
  private void showElsewhere() {
    elsewhere.getChildren().clear();
    model
        .begun()
        .elsewhere(place)
        .ifPresent(other -> {
          String on = other.words().lines().findFirst().orElse("");
          Button bring = Buttons.link(strings.get("remark.elsewhere.bring"));
          bring.setId("remark-elsewhere");
          bring.setOnAction(_ -> bring(other));
          elsewhere
              .getChildren()
              .addAll(
                  wrapped.small(
                      on.isEmpty()
                          ? strings.get("remark.elsewhere.unknown")
                          : strings.get("remark.elsewhere", shortly(on))),
                  bring);
        });
    elsewhere.setVisible(!elsewhere.getChildren().isEmpty());
    elsewhere.setManaged(elsewhere.isVisible());
  }

  private static String shortly(String words) {
    return words.length() <= SHORT ? words : words.substring(0, SHORT).strip() + "…";
  }

  /** Takes over what was begun on other words, behind what stands here. */
  private void bring(Draft.Remark other) {
    String begun = model.begun().get(other);
    String here = remark.getText();
    remark.setText(here.isBlank() ? begun : here.stripTrailing() + "\n" + begun);
    model.begun().put(other, "");
    showElsewhere();
    remark.requestFocus();
  }

  /** What the keyboard goes to. */
  public Node first() {
    return remark;
  }

  /** Begins with a kind. */
  public void choose(Kind kind) {
    group.selectToggle(kinds.get(kind));
  }

  private Kind kind() {
    return (Kind) group.getSelectedToggle().getUserData();
  }

  private void showKind() {
    boolean suggests = kind() == Kind.SUGGESTED_WORDS;
    wordsField.setVisible(suggests);
    wordsField.setManaged(suggests);
    enable();
  }

  private void enable() {
    boolean possible =
        kind() == Kind.SUGGESTED_WORDS
            ? !words.getText().equals(anchor.quotation())
                && (remark.getText().isBlank() || Comment.accepts(remark.getText()))
            : Comment.accepts(remark.getText());
    send.setDisable(!possible || !model.writable());
  }

  private void send() {
    if (!send.isDisabled()) {
      model.open(kind(), anchor, remark.getText(), words.getText());
      model.begun().put(place, "");
      model.begun().put(new Draft.Words(place), "");
      done.run();
    }
  }
}
