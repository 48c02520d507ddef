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
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.edit.BlockKind;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.BlockNames;
import muharrir.ui.kit.Icons;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The toolbar: kind of block, marks, link, picture, undo; the article's details at the end. */
final class ToolbarView extends ToolRow {
  /** Below this width, in logical pixels, the tools stand closer. */
  private static final double NARROW = 670;

  private final Strings strings;
  private final EditorModel model;
  private final Actions actions;

  ToolbarView(Strings strings, EditorModel model, Actions actions) {
    super(strings);
    this.strings = strings;
    this.model = model;
    this.actions = actions;
    getStyleClass().addAll("pane-header", "ruled", "toolbar");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    Node rule = rule();
    Node undo = tool("undo");
    Node redo = tool("redo");
    Node link = named(link(), "link");
    Node picture = tool("picture");
    Node signs = named(kept(actions.menu("action.signs", RemixiconMZ.OMEGA, signs())), "signs");
    Node emphasis = named(word(), "emphasis");
    Node comment = tool("comment");
    Node find = tool("find");
    Node outline = tool("outline");
    Node suggesting = named(kept(actions.toggle("action.suggesting")), "suggesting-switch");
    fill(
        List.of(
            kinds(),
            rule(),
            named(letter(), "strong"),
            emphasis,
            named(MarkActions.menu(strings, actions), "marks"),
            link,
            rule(),
            picture,
            insertions(),
            signs,
            rule,
            undo,
            redo,
            gap,
            suggesting,
            comment,
            find,
            outline,
            tool("details")),
        List.of(
            // What everybody has a key for gives way first, what only the mouse finds last.
            folds(List.of(rule, undo, redo), "action.undo", "action.redo"),
            folds(List.of(find), "action.find"),
            folds(List.of(outline), "action.outline"),
            folds(List.of(link), "action.link"),
            folds(List.of(picture), "action.picture"),
            folds(List.of(comment), "action.comment"),
            folds(List.of(emphasis), "action.emphasis"),
            new Foldable(List.of(signs), List.of(signsMenu())),
            folds(List.of(suggesting), "action.suggesting")));
    widthProperty().subscribe(width -> closer(width.doubleValue() < NARROW));
  }

  private void closer(boolean narrow) {
    getStyleClass().remove("narrow");
    if (narrow) {
      getStyleClass().add("narrow");
    }
  }

  private Foldable folds(List<Node> nodes, String... ids) {
    return new Foldable(nodes, ActionMenu.items(actions, List.of(ids)));
  }

  private List<Action> signs() {
    return SignActions.all(actions);
  }

  private Menu signsMenu() {
    Menu menu = new Menu(strings.get("action.signs"), Icons.of(RemixiconMZ.OMEGA, 16));
    menu.setMnemonicParsing(false);
    menu.getItems().setAll(ActionMenu.items(actions, signs().stream().map(Action::id).toList()));
    return menu;
  }

  private Node tool(String name) {
    return named(kept(actions.button("action." + name)), name);
  }

  /** It goes into the menu whole where it has no room, and is never squeezed. */
  private static Region kept(Region tool) {
    tool.setMinWidth(USE_PREF_SIZE);
    return tool;
  }

  private static Node named(Node node, String id) {
    node.setId(id);
    return node;
  }

  private Region link() {
    Button link = actions.button("action.link");
    model.linkedProperty().subscribe(on -> mark(link, on));
    return kept(link);
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

  private MenuButton insertions() {
    MenuButton menu = new MenuButton(null, Icons.of(RemixiconAL.ADD_LINE, 18));
    menu.setId("insert");
    menu.getStyleClass().addAll("quiet", "insert-menu");
    menu.setAccessibleText(strings.get("editor.insert"));
    menu.setTooltip(new Tooltip(strings.get("editor.insert")));
    menu.getItems().setAll(ActionMenu.items(actions, BlockActions.INSERTIONS));
    menu.disableProperty().bind(Bindings.not(model.writableProperty()));
    menu.setMinWidth(USE_PREF_SIZE);
    return menu;
  }

  private ToggleButton letter() {
    ToggleButton button = new ToggleButton(strings.get("editor.strong.letter"));
    button.getStyleClass().addAll("quiet", "square", "letter", "strong-letter");
    button.setMinWidth(USE_PREF_SIZE);
    actions.dress(button, "action.strong");
    return button;
  }

  private ToggleButton word() {
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
