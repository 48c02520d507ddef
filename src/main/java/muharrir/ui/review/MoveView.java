package muharrir.ui.review;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.Status;
import muharrir.review.Approval;
import muharrir.review.Decision;
import muharrir.review.Obstacle;
import muharrir.review.Review;
import muharrir.review.Waiver;
import muharrir.textview.TextBox;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.Times;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** Moves an article on in its life, with a note; says what stands in the way and who did what. */
public final class MoveView extends VBox {
  private static final int SHOWN = 12;

  private final Strings strings;
  private final MoveModel model;
  private final Lines lines;
  private final Wrapped wrapped;
  private final ZoneId zone;
  private final Runnable people;
  private final Runnable done;
  private final ToggleGroup moves = new ToggleGroup();
  private final VBox obstacles = new VBox(6);
  private final TextBox note;
  private final Button go = Buttons.primary("");
  private final VBox standing = new VBox(4);
  private final VBox history = new VBox(8);
  private Node first = this;

  /**
   * The box.
   *
   * @param zone in which times are told
   * @param people asks who sits here
   * @param done runs after a move
   */
  public MoveView(
      Strings strings,
      MoveModel model,
      Lines lines,
      Wrapped wrapped,
      ZoneId zone,
      Runnable people,
      Runnable done) {
    this.strings = strings;
    this.model = model;
    this.lines = lines;
    this.wrapped = wrapped;
    this.zone = zone;
    this.people = people;
    this.done = done;
    this.note = lines.box(strings.get("move.note.hint"), 2, 6);
    getStyleClass().addAll("form", "move");
    note.setId("move-note");
    note.setOnAction(this::move);
    // What was begun in a box that was closed is there again.
    note.setText(model.note());
    note.textProperty().subscribe(model::keepNote);
    note.textProperty().subscribe(this::enable);
    go.setId("move-go");
    go.setOnAction(_ -> move());
    Label title = new Label(strings.get("move.title"));
    title.getStyleClass().add("popover-title");
    getChildren().add(title);
    if (model.here().isEmpty()) {
      getChildren().addAll(nobody());
    } else {
      getChildren().addAll(form());
      chosen();
    }
    showHistory();
    getChildren().add(history);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return first;
  }

  private List<Node> nobody() {
    Button ask = Buttons.primary(strings.get("people.title"), RemixiconMZ.USER_3_LINE);
    ask.setId("move-people");
    ask.setOnAction(_ -> people.run());
    first = ask;
    return List.of(now(), wrapped.message(strings.get("move.nobody")), ask);
  }

  private HBox now() {
    Status status = model.status();
    Label tag = new Label(Statuses.name(strings, status), new StatusGlyph(Statuses.glyph(status)));
    tag.getStyleClass().addAll("tag", Statuses.glyph(status).style());
    HBox row = new HBox(8, Forms.label(strings.get("details.status")), tag);
    row.getStyleClass().add("row");
    return row;
  }

  private List<Node> form() {
    FlowPane ways = new FlowPane(6, 6);
    for (Status to : model.moves()) {
      ToggleButton way = Buttons.chip(Statuses.name(strings, to));
      way.setGraphic(new StatusGlyph(Statuses.glyph(to)));
      way.setUserData(to);
      Buttons.typeOnIn(way, () -> note);
      way.setId("move-" + to);
      way.setDisable(!model.writable());
      way.setToggleGroup(moves);
      ways.getChildren().add(way);
    }
    if (!ways.getChildren().isEmpty()) {
      first = ways.getChildren().getFirst();
    }
    moves
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          // An arrow has chosen it already: Space on it means it, and does not take it back.
          if (now == null) {
            moves.selectToggle(before);
          } else {
            chosen();
          }
        });
    CheckBox sensitive = new CheckBox(strings.get("move.sensitive"));
    sensitive.setId("move-sensitive");
    sensitive.setSelected(model.sensitive());
    sensitive.setDisable(!model.writable());
    sensitive.setOnAction(_ -> {
      model.setSensitive(sensitive.isSelected());
      chosen();
    });
    return List.of(
        now(),
        Forms.field(strings.get("move.to"), ways),
        obstacles,
        standing,
        Forms.field(strings.get("move.note"), note),
        go,
        sensitive);
  }

  private Optional<Status> chosenStatus() {
    return Optional.ofNullable(moves.getSelectedToggle())
        .map(toggle -> (Status) toggle.getUserData());
  }

  private void chosen() {
    obstacles.getChildren().clear();
    if (chosenStatus().equals(Optional.of(Status.APPROVED))) {
      switch (model.ask()) {
        case Approval.Answer.Allowed _ -> {}
        case Approval.Answer.NotYours _ ->
            obstacles.getChildren().add(wrapped.message(strings.get("move.notYours")));
        case Approval.Answer.Refused(List<Obstacle> left) -> {
          obstacles.getChildren().add(Forms.label(strings.count("move.obstacles", left.size())));
          left.forEach(each -> obstacles.getChildren().add(obstacle(each)));
          if (model.maySign()) {
            Button sign = Buttons.secondary(strings.get("move.sign"), RemixiconMZ.QUILL_PEN_LINE);
            sign.setId("move-sign");
            sign.setOnAction(_ -> {
              model.sign();
              chosen();
            });
            obstacles.getChildren().add(sign);
          }
        }
      }
    }
    obstacles.setVisible(!obstacles.getChildren().isEmpty());
    obstacles.setManaged(obstacles.isVisible());
    showStanding();
    note.promptProperty()
        .set(
            strings.get(
                chosenStatus().filter(MoveModel::needsNote).isPresent()
                    ? "move.note.needed"
                    : "move.note.hint"));
    enable();
  }

  /** Who has signed so far, and who let what pass: whoever approves stands behind it. */
  private void showStanding() {
    standing.getChildren().clear();
    for (Review.Signature each : model.signatures()) {
      standing
          .getChildren()
          .add(
              wrapped.small(
                  strings.get(
                      "move.signed", model.name(each.by()), Times.shortly(each.at(), zone))));
    }
    for (MoveModel.Waived each : model.waived()) {
      Waiver waiver = each.waiver();
      standing
          .getChildren()
          .add(
              wrapped.small(
                  strings.get(
                      "move.waived",
                      said(each.obstacle()),
                      model.name(waiver.by()),
                      Times.shortly(waiver.at(), zone),
                      waiver.reason())));
    }
    standing.setId("move-standing");
    standing.setVisible(!standing.getChildren().isEmpty());
    standing.setManaged(standing.isVisible());
  }

  private Node obstacle(Obstacle obstacle) {
    VBox box = new VBox(4, wrapped.message(said(obstacle)));
    box.getStyleClass().add("obstacle");
    boolean signature = obstacle instanceof Obstacle.MissingSignatures;
    if (model.mayWaive() && !signature) {
      TextLine reason = lines.line(strings.get("move.waive.reason"));
      reason.setAccessibleText(strings.get("move.waive.reason"));
      Button waive = Buttons.secondary(strings.get("move.waive"));
      waive.setDisable(true);
      Runnable commit =
          () -> {
            if (!reason.getText().isBlank()) {
              model.waive(obstacle, reason.getText());
              chosen();
            }
          };
      reason.setOnAction(commit);
      reason.textProperty().subscribe(text -> waive.setDisable(text.isBlank()));
      waive.setOnAction(_ -> commit.run());
      HBox row = new HBox(6, reason, waive);
      waive.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(reason, Priority.ALWAYS);
      row.getStyleClass().add("row");
      box.getChildren().add(row);
    }
    return box;
  }

  private String said(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.OpenCheck check -> strings.get("move.obstacle.check", check.words());
      case Obstacle.OpenMustFix fix ->
          strings.get("move.obstacle.mustFix", model.quotation(fix.thread()));
      case Obstacle.OpenSuggestions open ->
          strings.count("move.obstacle.suggestions", open.count());
      case Obstacle.MissingSignatures missing ->
          strings.get("move.obstacle.signatures", missing.signed(), missing.needed());
    };
  }

  private void enable() {
    Optional<Status> to = chosenStatus();
    go.setText(
        to.map(status -> strings.get("details.moveTo", Statuses.name(strings, status)))
            .orElseGet(() -> strings.get("move.choose")));
    go.setDisable(to.filter(status -> model.may(status, note.getText())).isEmpty());
  }

  private void move() {
    chosenStatus()
        .filter(to -> model.may(to, note.getText()))
        .ifPresent(to -> {
          model.move(to, note.getText());
          done.run();
        });
  }

  private void showHistory() {
    List<Decision> all = model.history();
    history.getChildren().clear();
    if (all.isEmpty()) {
      return;
    }
    history.getChildren().addAll(Forms.rule(), Forms.label(strings.get("move.history")));
    for (Decision decision : all.subList(0, Math.min(SHOWN, all.size()))) {
      Label who = new Label(model.name(decision.who()));
      Label what = new Label(Statuses.name(strings, decision.to()));
      what.setGraphic(new StatusGlyph(Statuses.glyph(decision.to())));
      what.getStyleClass().addAll("tag", Statuses.glyph(decision.to()).style());
      Label when = new Label(Times.shortly(decision.when(), zone));
      when.getStyleClass().add("meta");
      when.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      what.setMinWidth(USE_PREF_SIZE);
      when.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(8, what, who, when);
      row.getStyleClass().add("row");
      VBox one = new VBox(2, row);
      if (!decision.signers().isEmpty()) {
        String names =
            decision.signers().stream().map(model::name).collect(Collectors.joining("، "));
        one.getChildren().add(wrapped.small(strings.get("move.signedToo", names)));
      }
      if (!decision.note().isBlank()) {
        one.getChildren().add(wrapped.small(decision.note()));
      }
      history.getChildren().add(one);
    }
    history.getStyleClass().add("move-history");
  }
}
