package muharrir.ui.editor;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import muharrir.arabic.Strings;
import muharrir.document.BlockId;
import muharrir.edit.EditorState;
import muharrir.textview.BlockHandle;
import muharrir.textview.TextSurface;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;

/** The menu of a block, called for by its handle or by keys: what can be done with all of it. */
final class BlockMenu {
  private static final List<String> WHOLE =
      List.of("action.duplicateBlock", "action.cut", "action.copy", "action.removeBlock");

  private final EditorModel model;
  private final BlockHandle handle;
  private final KindMenu menu;

  /**
   * A menu, not yet shown, and the handle that calls for it.
   *
   * @param around holds the surface from corner to corner
   */
  BlockMenu(Strings strings, Actions actions, EditorModel model, TextSurface surface, Pane around) {
    this.model = model;
    this.handle = new BlockHandle(surface, around, strings.get("editor.handle"), this::show);
    around.getChildren().add(handle.node());
    menu =
        new KindMenu("block-menu", strings, actions, model, around)
            .parts()
            .kinds()
            .directions()
            .line()
            .add(BlockActions.MOVES)
            .line()
            .add(WHOLE);
    menu.setOnHidden(() -> handle.hold(false));
    actions
        .add(Group.BLOCK, "action.blockMenu", "Ctrl+M", this::atCaret)
        .when(model.articleProperty().isNotNull(), "action.needs.article")
        .inText();
  }

  private void atCaret() {
    model.state().map(EditorState::block).ifPresent(block -> show(block.id(), handle.button()));
  }

  private void show(BlockId id, Node beside) {
    model.selectBlock(id);
    handle.show(id);
    handle.hold(true);
    Bounds at = beside.localToScreen(beside.getLayoutBounds());
    if (at == null || !menu.show(at.getMinX() - 2, at.getMinY())) {
      handle.hold(false);
    }
  }
}
