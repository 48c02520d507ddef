package muharrir.ui.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.review.Comment;
import muharrir.review.Source;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** Says where a paragraph comes from, who checked it, and whether its words are locked. */
public final class SourceView extends VBox {
  private final SourcesModel model;
  private final Block block;
  private final Runnable done;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Source.Kind, ToggleButton> kinds = new EnumMap<>(Source.Kind.class);
  private final TextLine said;
  private final CheckBox checked;
  private final CheckBox locked;
  private final Button save;

  /**
   * The box.
   *
   * @param done runs when it has been said
   */
  public SourceView(
      Strings strings,
      SourcesModel model,
      Block block,
      Lines lines,
      Wrapped wrapped,
      Runnable done) {
    this.model = model;
    this.block = block;
    this.done = done;
    getStyleClass().add("form");
    Optional<Source> now = model.of(block.id());
    Label title = new Label(strings.get("action.source"));
    title.getStyleClass().add("popover-title");
    FlowPane ways = new FlowPane(6, 6);
    for (Source.Kind kind : Source.Kind.values()) {
      ToggleButton way = Buttons.chip(strings.get(SourcesModel.key(kind)));
      way.setToggleGroup(group);
      way.setUserData(kind);
      way.setId("source-" + kind);
      kinds.put(kind, way);
      ways.getChildren().add(way);
    }
    said = lines.line(strings.get("source.said.hint"));
    said.setId("source-said");
    said.setText(now.map(Source::said).orElse(""));
    said.setOnAction(this::commit);
    checked =
        new CheckBox(
            now.flatMap(Source::checked).isPresent()
                ? strings.get("source.checkedBy", model.checker(now.get()))
                : strings.get("source.checked"));
    checked.setId("source-checked");
    checked.setSelected(now.flatMap(Source::checked).isPresent());
    locked = new CheckBox(strings.get("source.locked"));
    locked.setId("source-locked");
    locked.setSelected(now.flatMap(Source::words).isPresent());
    locked.setDisable(SourcesModel.text(block).isBlank());
    save = Buttons.primary(strings.get("source.save"));
    save.setId("source-save");
    save.setOnAction(_ -> commit());
    HBox buttons = new HBox(8, save);
    if (now.isPresent()) {
      Button remove = Buttons.link(strings.get("source.remove"));
      remove.setId("source-remove");
      remove.setOnAction(_ -> {
        model.remove(block);
        done.run();
      });
      buttons.getChildren().add(remove);
    }
    buttons.getStyleClass().add("row");
    getChildren()
        .addAll(
            title,
            ways,
            Forms.field(strings.get("source.said"), said),
            checked,
            locked,
            wrapped.small(strings.get("source.why")),
            buttons);
    group.selectToggle(kinds.get(now.map(Source::kind).orElse(Source.Kind.NAMED)));
    group
        .selectedToggleProperty()
        .addListener((_, before, after) -> {
          if (after == null) {
            group.selectToggle(before);
          }
          enable();
        });
    said.textProperty().subscribe(this::enable);
    enable();
  }

  /** What the keyboard goes to. */
  public Node first() {
    return said;
  }

  private Source.Kind kind() {
    return (Source.Kind) group.getSelectedToggle().getUserData();
  }

  private void enable() {
    save.setDisable(
        !model.writable()
            || (!Comment.accepts(said.getText())
                && (kind() != Source.Kind.UNNAMED || !said.getText().isBlank())));
  }

  private void commit() {
    if (!save.isDisabled()) {
      model.put(block, kind(), said.getText(), checked.isSelected(), locked.isSelected());
      done.run();
    }
  }
}
