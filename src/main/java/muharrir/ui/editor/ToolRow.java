package muharrir.ui.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * Tools in a row. What has no room in it goes into a menu at its end, what is needed least first:
 * in a window that is a narrow strip, or in letters twice as large, everything can still be had.
 */
class ToolRow extends HBox {

  /**
   * Tools that leave the row together, with the lines that part them.
   *
   * @param nodes what goes
   * @param entries what stands in the menu instead
   */
  record Foldable(List<Node> nodes, List<MenuItem> entries) {
    Foldable {
      nodes = List.copyOf(nodes);
      entries = List.copyOf(entries);
    }
  }

  private final MenuButton more = new MenuButton(null, Icons.of(RemixiconMZ.MORE_2_LINE, 18));
  private List<Foldable> foldable = List.of();
  private int folded = -1;

  /** A row without tools. */
  ToolRow(Strings strings) {
    more.setId("more-tools");
    more.getStyleClass().addAll("quiet", "square", "icon-menu");
    more.setAccessibleText(strings.get("editor.more"));
    more.setTooltip(Buttons.tip(strings.get("editor.more"), ""));
    more.setMinWidth(USE_PREF_SIZE);
    setMinWidth(0);
  }

  /**
   * Puts tools into the row.
   *
   * @param tools from its start to its end
   * @param first what leaves it where there is no room, the first to go first
   */
  final void fill(List<Node> tools, List<Foldable> first) {
    foldable = List.copyOf(first);
    getChildren().setAll(tools);
    getChildren().add(more);
  }

  @Override
  protected void layoutChildren() {
    int now = folds();
    if (now != folded) {
      fold(now);
    }
    super.layoutChildren();
  }

  /** How many of the foldable must go for the rest to have room. */
  private int folds() {
    double room = snappedRoom();
    Set<Node> gone = new HashSet<>(Set.of(more));
    for (int count = 0; count < foldable.size(); count++) {
      if (needed(gone) <= room) {
        return count;
      }
      gone.remove(more);
      gone.addAll(foldable.get(count).nodes());
    }
    return foldable.size();
  }

  private double snappedRoom() {
    return getWidth() - snappedLeftInset() - snappedRightInset();
  }

  private double needed(Set<Node> gone) {
    double width = -getSpacing();
    for (Node node : getChildren()) {
      if (!gone.contains(node)) {
        width += getSpacing() + snapSizeX(node.minWidth(-1)) + margins(getMargin(node));
      }
    }
    return width;
  }

  private static double margins(@Nullable Insets margin) {
    return margin == null ? 0 : margin.getLeft() + margin.getRight();
  }

  private void fold(int count) {
    folded = count;
    more.getItems().clear();
    for (int i = 0; i < foldable.size(); i++) {
      Foldable each = foldable.get(i);
      for (Node node : each.nodes()) {
        show(node, i >= count);
      }
      if (i < count) {
        more.getItems().addAll(each.entries());
      }
    }
    show(more, count > 0);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
