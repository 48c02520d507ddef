package muharrir.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Callback;

/**
 * A raised list beside a text: the keyboard stays in the text, which tells the list where to go.
 *
 * @param <T> what is chosen from
 */
public class ChoiceList<T> extends StackPane {
  private static final double ROW = 34;
  private static final int MOST_ROWS = 8;
  private static final double GAP = 6;

  private final ListView<T> list = new ListView<>();
  private final double width;

  /**
   * An empty list, not shown.
   *
   * @param name says what it is, to a screen reader
   * @param width in pixels
   */
  public ChoiceList(String name, double width, Callback<ListView<T>, ListCell<T>> cells) {
    this.width = width;
    getStyleClass().addAll("raised-box", "choice-box");
    list.getStyleClass().add("command-list");
    list.setAccessibleText(name);
    list.setFocusTraversable(false);
    list.setCellFactory(cells);
    getChildren().add(list);
    setManaged(false);
    setVisible(false);
  }

  /** Offers some; the first is the one that Enter would choose. */
  public final void offer(List<T> some) {
    list.getItems().setAll(some);
    list.scrollTo(0);
    list.getSelectionModel().clearAndSelect(0);
    double rows = Math.min(MOST_ROWS, some.size());
    setPrefSize(width, rows * ROW + 12);
    resize(width, rows * ROW + 12);
  }

  /** What is offered now. */
  public final List<T> offered() {
    return List.copyOf(list.getItems());
  }

  /** Goes down (+1) or up (-1), round the ends. */
  public final void step(int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - MOST_ROWS + 1));
    }
  }

  /** What Enter chooses. */
  public final Optional<T> picked() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /**
   * Stands under a caret, or above it where there is no room.
   *
   * @param x where it would begin; it stays within what it stands in
   * @param caret in the coordinates of what it stands in
   */
  public final void place(double x, Bounds caret) {
    if (getParent() instanceof Region around) {
      double below = caret.getMaxY() + GAP;
      boolean fits = below + getHeight() <= around.getHeight() - GAP;
      double y = fits ? below : Math.max(GAP, caret.getMinY() - GAP - getHeight());
      double most = Math.max(GAP, around.getWidth() - getWidth() - GAP);
      relocate(Math.clamp(x, GAP, most), y);
    }
  }
}
