package muharrir.ui.editor;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.ui.editor.EditorModel.BlockKind;
import muharrir.ui.kit.Buttons;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The toolbar: kind of block, marks, link, picture, undo; the article's details at the end. */
final class ToolbarView extends HBox {
  private final Strings strings;
  private final EditorModel model;
  private final Button link;
  private final Button details;

  ToolbarView(Strings strings, EditorModel model, EditorActions actions) {
    this.strings = strings;
    this.model = model;
    getStyleClass().addAll("pane-header", "ruled", "toolbar");
    link = Buttons.icon(RemixiconAL.LINK, strings.get("editor.link"), "Ctrl+L");
    link.setId("link");
    link.setOnAction(_ -> actions.link(link));
    model.linkedProperty().subscribe(on -> mark(link, on));
    details = Buttons.icon(RemixiconAL.INFORMATION_LINE, strings.get("details.title"), "Ctrl+D");
    details.setId("details");
    details.setOnAction(_ -> actions.details(details));
    Button picture = Buttons.icon(RemixiconAL.IMAGE_ADD_LINE, strings.get("editor.picture"), "");
    picture.setId("picture");
    picture.setOnAction(_ -> actions.picture());
    Button undo =
        Buttons.icon(RemixiconAL.ARROW_GO_BACK_LINE, strings.get("editor.undo"), "Ctrl+Z");
    undo.setId("undo");
    undo.setOnAction(_ -> model.undo());
    Button redo =
        Buttons.icon(RemixiconAL.ARROW_GO_FORWARD_LINE, strings.get("editor.redo"), "Ctrl+Shift+Z");
    redo.setId("redo");
    redo.setOnAction(_ -> model.redo());
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            kinds(),
            rule(),
            strong(),
            emphasis(),
            link,
            rule(),
            picture,
            rule(),
            undo,
            redo,
            gap,
            details);
    for (Node control : new Node[] {link, picture}) {
      control.disableProperty().bind(model.writableProperty().not());
    }
    undo.disableProperty().bind(model.canUndoProperty().not());
    redo.disableProperty().bind(model.canRedoProperty().not());
    details.disableProperty().bind(model.articleProperty().isNull());
  }

  /** The control under which the box for links opens. */
  Button linkButton() {
    return link;
  }

  /** The control under which the details open. */
  Button detailsButton() {
    return details;
  }

  private MenuButton kinds() {
    MenuButton menu = new MenuButton();
    menu.getStyleClass().add("block-kind");
    menu.setId("block-kind");
    menu.setAccessibleText(strings.get("editor.kind"));
    Map<BlockKind, CheckMenuItem> items = new EnumMap<>(BlockKind.class);
    for (BlockKind kind : BlockKind.values()) {
      if (kind.changeable()) {
        CheckMenuItem item = new CheckMenuItem(strings.get(key(kind)));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.make(kind));
        items.put(kind, item);
        menu.getItems().add(item);
      }
    }
    model
        .kindProperty()
        .subscribe(now -> {
          menu.setText(strings.get(key(now)));
          items.forEach((kind, item) -> item.setSelected(kind == now));
        });
    menu.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.writableProperty().get() || !model.kindProperty().get().changeable(),
                model.writableProperty(),
                model.kindProperty()));
    menu.setOnShown(
        _ -> items.forEach((kind, item) -> item.setSelected(kind == model.kindProperty().get())));
    return menu;
  }

  private static String key(BlockKind kind) {
    return switch (kind) {
      case PARAGRAPH -> "editor.kind.paragraph";
      case HEADING -> "editor.kind.heading";
      case SUBHEADING -> "editor.kind.subheading";
      case QUOTE -> "editor.kind.quote";
      case HEAD -> "editor.kind.head";
      case FIGURE -> "editor.kind.figure";
      case EMBED -> "editor.kind.embed";
      case DIVIDER -> "editor.kind.divider";
      case NONE -> "editor.kind.paragraph";
    };
  }

  private ButtonBase strong() {
    ToggleButton button = new ToggleButton(strings.get("editor.strong.letter"));
    button.getStyleClass().addAll("quiet", "square", "letter", "strong-letter");
    Buttons.tip(button, strings.get("editor.strong"), "Ctrl+B");
    button.setId("strong");
    button.disableProperty().bind(model.writableProperty().not());
    button.setOnAction(_ -> {
      model.toggleStrong();
      button.setSelected(model.strongProperty().get());
    });
    model.strongProperty().subscribe(on -> button.setSelected(on));
    return button;
  }

  private ButtonBase emphasis() {
    ToggleButton button = new ToggleButton(strings.get("editor.emphasis"));
    button.getStyleClass().add("quiet");
    Buttons.tip(button, strings.get("editor.emphasis"), "Ctrl+I");
    button.setId("emphasis");
    button.disableProperty().bind(model.writableProperty().not());
    button.setOnAction(_ -> {
      model.toggleEmphasis();
      button.setSelected(model.emphasisProperty().get());
    });
    model.emphasisProperty().subscribe(on -> button.setSelected(on));
    return button;
  }

  private static void mark(Button button, boolean on) {
    button.getStyleClass().remove("on");
    if (on) {
      button.getStyleClass().add("on");
    }
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("bar-rule");
    setMargin(rule, new Insets(0, 6, 0, 6));
    return rule;
  }
}
