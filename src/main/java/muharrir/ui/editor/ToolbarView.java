package muharrir.ui.editor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.edit.BlockKind;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.BlockNames;
import muharrir.ui.kit.Icons;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The toolbar: kind of block, marks, link, picture, undo; the article's details at the end. */
final class ToolbarView extends HBox {
  /** Below this width, in logical pixels, not all of it has room. */
  private static final double NARROW = 670;

  private final Strings strings;
  private final EditorModel model;

  ToolbarView(Strings strings, EditorModel model, Actions actions) {
    this.strings = strings;
    this.model = model;
    getStyleClass().addAll("pane-header", "ruled", "toolbar");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    Node rule = rule();
    Node undo = named(actions.button("action.undo"), "undo");
    Node redo = named(actions.button("action.redo"), "redo");
    getChildren()
        .addAll(
            kinds(),
            rule(),
            named(letter(actions), "strong"),
            named(word(actions), "emphasis"),
            named(MarkActions.menu(strings, actions), "marks"),
            named(link(actions), "link"),
            rule(),
            named(actions.button("action.picture"), "picture"),
            insertions(actions),
            named(
                actions.menu("action.signs", RemixiconMZ.OMEGA, SignActions.all(actions)), "signs"),
            rule,
            undo,
            redo,
            gap,
            named(actions.toggle("action.suggesting"), "suggesting-switch"),
            named(actions.button("action.comment"), "comment"),
            named(actions.button("action.find"), "find"),
            named(actions.button("action.outline"), "outline"),
            named(actions.button("action.details"), "details"));
    setMinWidth(0);
    narrowing(List.of(rule, undo, redo));
  }

  /** Where there is no room for all of it, what everybody has a key for gives way to the rest. */
  private void narrowing(List<Node> first) {
    widthProperty()
        .subscribe(width -> {
          boolean narrow = width.doubleValue() < NARROW;
          first.forEach(node -> {
            node.setVisible(!narrow);
            node.setManaged(!narrow);
          });
          getStyleClass().remove("narrow");
          if (narrow) {
            getStyleClass().add("narrow");
          }
        });
  }

  private static Node named(Node node, String id) {
    node.setId(id);
    return node;
  }

  private Node link(Actions actions) {
    Button link = actions.button("action.link");
    model.linkedProperty().subscribe(on -> mark(link, on));
    return link;
  }

  private MenuButton kinds() {
    MenuButton menu = new MenuButton();
    menu.getStyleClass().add("block-kind");
    menu.setId("block-kind");
    menu.setAccessibleText(strings.get("editor.kind"));
    Map<BlockKind, CheckMenuItem> items = new EnumMap<>(BlockKind.class);
    for (BlockKind kind : BlockKind.values()) {
      if (kind.isText() || kind == BlockKind.TABLE) {
        CheckMenuItem item = new CheckMenuItem(strings.get(BlockNames.key(kind)));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.make(kind));
        items.put(kind, item);
        menu.getItems().add(item);
      }
    }
    model
        .kindProperty()
        .subscribe(now -> {
          menu.setText(strings.get(BlockNames.key(now.orElse(BlockKind.PARAGRAPH))));
          items.forEach((kind, item) -> item.setSelected(now.equals(Optional.of(kind))));
        });
    menu.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    !model.writableProperty().get()
                        || !model.kindProperty().get().map(BlockKind::canTurn).orElse(false),
                model.writableProperty(),
                model.kindProperty()));
    menu.setOnShown(_ ->
        items.forEach((kind, item) ->
            item.setSelected(model.kindProperty().get().equals(Optional.of(kind)))));
    return menu;
  }

  private MenuButton insertions(Actions actions) {
    MenuButton menu = new MenuButton(null, Icons.of(RemixiconAL.ADD_LINE, 18));
    menu.setId("insert");
    menu.getStyleClass().addAll("quiet", "insert-menu");
    menu.setAccessibleText(strings.get("editor.insert"));
    menu.setTooltip(new Tooltip(strings.get("editor.insert")));
    menu.getItems().setAll(ActionMenu.items(actions, BlockActions.INSERTIONS));
    menu.disableProperty().bind(Bindings.not(model.writableProperty()));
    return menu;
  }

  private ToggleButton letter(Actions actions) {
    ToggleButton button = new ToggleButton(strings.get("editor.strong.letter"));
    button.getStyleClass().addAll("quiet", "square", "letter", "strong-letter");
    actions.dress(button, "action.strong");
    return button;
  }

  private ToggleButton word(Actions actions) {
    ToggleButton button = new ToggleButton(strings.get("editor.emphasis"));
    button.getStyleClass().add("quiet");
    button.setMinWidth(USE_PREF_SIZE);
    actions.dress(button, "action.emphasis");
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
    setMargin(rule, new Insets(0, 3, 0, 3));
    return rule;
  }
}
