package muharrir.ui.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.Release;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** Asks what a change of a published article is to its readers, and tells what they were given. */
public final class ReleaseView extends VBox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd  HH:mm", Locale.ROOT);
  private static final int SHOWN = 8;
  private static final List<Release.Kind> ASKED =
      List.of(Release.Kind.CORRECTION, Release.Kind.UPDATE, Release.Kind.SILENT);

  private final Strings strings;
  private final ReleaseModel model;
  private final Wrapped wrapped;
  private final Runnable done;
  private final ToggleGroup kinds = new ToggleGroup();
  private final VBox meaning = new VBox();
  private final TextBox words;
  private final VBox field;
  private final Button go = Buttons.primary("");
  private Node first = this;

  /**
   * The box.
   *
   * @param zone in which times are told
   * @param done runs when it has been said
   * @param later leads on without an answer, which stays open; empty where nothing follows
   */
  public ReleaseView(
      Strings strings,
      ReleaseModel model,
      Lines lines,
      Wrapped wrapped,
      ZoneId zone,
      Runnable done,
      Optional<Runnable> later) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.done = done;
    getStyleClass().addAll("form", "release");
    words = lines.box(strings.get("release.words.hint"), 2, 6);
    words.setId("release-words");
    // What was begun in a box that was closed is there again.
    words.setText(model.words());
    words.textProperty().subscribe(model::keepWords);
    words.textProperty().subscribe(this::enable);
    words.setOnAction(this::say);
    field = Forms.field(strings.get("release.words"), words);
    go.setId("release-go");
    go.setText(strings.get("release.say"));
    go.setOnAction(_ -> say());
    Label title = new Label(strings.get("release.title"));
    title.getStyleClass().add("popover-title");
    getChildren().add(title);
    if (model.isPublic()) {
      ask(later);
    } else {
      getChildren().add(wrapped.message(strings.get("release.notPublic")));
    }
    showHistory(zone);
  }

  private void ask(Optional<Runnable> later) {
    FlowPane ways = new FlowPane(6, 6);
    for (Release.Kind kind : ASKED) {
      ToggleButton way = Buttons.chip(strings.get(key(kind)));
      way.setUserData(kind);
      way.setId("release-" + kind);
      way.setToggleGroup(kinds);
      ways.getChildren().add(way);
    }
    first = ways.getChildren().getFirst();
    kinds.selectedToggleProperty().subscribe(this::chosen);
    HBox buttons = new HBox(8, go);
    later.ifPresent(then -> {
      Button wait = Buttons.link(strings.get("release.later"));
      wait.setId("release-later");
      wait.setOnAction(_ -> then.run());
      buttons.getChildren().add(wait);
    });
    buttons.getStyleClass().add("row");
    getChildren()
        .addAll(
            wrapped.message(strings.get(model.open() ? "release.open" : "release.settled")),
            ways,
            meaning,
            field,
            buttons);
    chosen();
  }

  /** What the keyboard goes to. */
  public Node first() {
    return first;
  }

  private Optional<Release.Kind> kind() {
    return Optional.ofNullable(kinds.getSelectedToggle())
        .map(toggle -> (Release.Kind) toggle.getUserData());
  }

  private void chosen() {
    meaning
        .getChildren()
        .setAll(
            kind().map(each -> wrapped.small(strings.get(key(each) + ".means"))).stream().toList());
    boolean correction = kind().equals(Optional.of(Release.Kind.CORRECTION));
    field.setVisible(correction);
    field.setManaged(correction);
    enable();
  }

  private void enable() {
    go.setDisable(kind().filter(each -> model.may(each, words.getText())).isEmpty());
  }

  private void say() {
    kind()
        .filter(each -> model.may(each, words.getText()))
        .ifPresent(each -> {
          model.say(each, words.getText());
          done.run();
        });
  }

  private void showHistory(ZoneId zone) {
    List<Release> all = model.history();
    if (all.isEmpty()) {
      return;
    }
    VBox history = new VBox(8, Forms.rule(), Forms.label(strings.get("release.history")));
    for (Release release : all.subList(0, Math.min(SHOWN, all.size()))) {
      Label what = new Label(strings.get(key(release.kind())));
      what.getStyleClass().add("tag");
      Label when = new Label(TIME.format(release.at().atZone(zone)));
      when.getStyleClass().add("meta");
      when.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      HBox row = new HBox(8, what, when);
      row.getStyleClass().add("row");
      history.getChildren().add(row);
    }
    history.getStyleClass().add("move-history");
    history.setId("release-history");
    getChildren().add(history);
  }

  private static String key(Release.Kind kind) {
    return switch (kind) {
      case PUBLICATION -> "release.publication";
      case CORRECTION -> "release.correction";
      case UPDATE -> "release.update";
      case SILENT -> "release.silent";
      case WITHDRAWAL -> "release.withdrawal";
    };
  }
}
