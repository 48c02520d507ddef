package muharrir.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.document.BlockId;
import muharrir.edit.BlockKind;
import muharrir.edit.EditorState;
import muharrir.edit.PictureAt;
import muharrir.textview.BlockBounds;
import muharrir.textview.TextSurface;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;

/**
 * The bar over the table, the picture or the embed that holds the caret: what can be done with it.
 *
 * <p>Its buttons do not take the keyboard from the text; all they do is in the menu of the block
 * and among the commands as well.
 */
final class BlockBar {
  private static final double GAP = 4;

  /**
   * How far it reaches into a block above which it stands: it lies on the free room between two
   * blocks, and on the letters of neither.
   */
  private static final double REACH = 10;

  private static final double INSIDE = 10;

  private final Strings strings;
  private final Actions actions;
  private final EditorModel model;
  private final TextSurface surface;
  private final HBox bar = new Bar();
  private final Map<BlockKind, List<Node>> buttons = new EnumMap<>(BlockKind.class);

  /**
   * A bar, not yet seen.
   *
   * @param around holds the surface from corner to corner
   */
  BlockBar(Strings strings, Actions actions, EditorModel model, TextSurface surface, Pane around) {
    this.strings = strings;
    this.actions = actions;
    this.model = model;
    this.surface = surface;
    bar.setId("block-bar");
    bar.getStyleClass().add("block-bar");
    bar.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    bar.setManaged(false);
    bar.setVisible(false);
    around.getChildren().add(bar);
    fill(BlockKind.TABLE, BlockActions.TABLE, "editor.remove.table");
    fill(BlockKind.GALLERY, MediaActions.GALLERY, "editor.remove.gallery");
    fill(BlockKind.FIGURE, MediaActions.FIGURE, "editor.remove.figure");
    fill(BlockKind.EMBED, MediaActions.EMBED, "editor.remove.embed");
    model.kindProperty().subscribe(this::show);
    model.writableProperty().subscribe(() -> show(model.kindProperty().get()));
    BlockBounds.onMoved(surface, this::place);
  }

  private void fill(BlockKind kind, List<String> ids, String remove) {
    List<Node> nodes = new ArrayList<>();
    ids.forEach(id -> nodes.add(id.isEmpty() ? rule() : button(id)));
    nodes.add(rule());
    ButtonBase removal = button("action.removeBlock");
    Buttons.tip(removal, strings.get(remove), actions.keys("action.removeBlock"));
    nodes.add(removal);
    buttons.put(kind, nodes);
  }

  private ButtonBase button(String id) {
    Action action = actions.get(id);
    ButtonBase button = action.isSwitch() ? actions.toggle(id) : actions.button(id);
    button.setId("bar-" + id.substring(id.indexOf('.') + 1));
    button.setFocusTraversable(false);
    return button;
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("bar-rule");
    return rule;
  }

  private void show(Optional<BlockKind> kind) {
    List<Node> nodes =
        kind.filter(_ -> model.writableProperty().get())
            .map(now -> buttons.getOrDefault(now, List.of()))
            .orElse(List.of());
    bar.getChildren().setAll(nodes);
    bar.setVisible(!nodes.isEmpty());
    if (!nodes.isEmpty()) {
      bar.applyCss();
      bar.autosize();
      place();
    }
  }

  /** Goes to where its block stands now; does nothing unless the caret is in one that has a bar. */
  void place() {
    if (bar.getChildren().isEmpty()) {
      return;
    }
    Optional<Bounds> place = model.state().flatMap(this::over);
    bar.setVisible(place.isPresent());
    place.ifPresent(at -> bar.relocate(Math.rint(at.getMinX()), Math.rint(at.getMinY())));
  }

  /** Inside the picture that is meant, or above the block; in sight as long as the block is. */
  private Optional<Bounds> over(EditorState state) {
    BlockId id = state.block().id();
    Optional<Bounds> picture =
        PictureAt.of(state).flatMap(at -> BlockBounds.ofPicture(surface, id, at.place()));
    boolean inside = picture.isPresent();
    Optional<Bounds> around = inside ? picture : BlockBounds.of(surface, id);
    return around
        .filter(at -> at.getMaxY() > 0 && at.getMinY() < surface.getHeight())
        .map(at -> at(at, inside));
  }

  private Bounds at(Bounds of, boolean inside) {
    double x = of.getMinX() + (inside ? INSIDE : 0);
    double top = inside ? of.getMinY() + INSIDE : of.getMinY() - bar.getHeight() + REACH;
    double lowest = of.getMaxY() - bar.getHeight() - GAP;
    double y = Math.max(top, Math.min(GAP, lowest));
    double right = Math.max(GAP, surface.getWidth() - bar.getWidth() - GAP);
    return new BoundingBox(Math.clamp(x, GAP, right), y, bar.getWidth(), bar.getHeight());
  }

  /** Takes the size that it needs, also when the style of the window comes after its buttons. */
  private final class Bar extends HBox {
    @Override
    protected void layoutChildren() {
      double needed = snapSizeX(prefWidth(-1));
      if (isVisible() && getWidth() != needed) {
        autosize();
        place();
      }
      super.layoutChildren();
    }
  }
}
