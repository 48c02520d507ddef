package muharrir.ui.publishing;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** Lists that are no taller than their rows. */
final class Rows {
  private static final double EDGES = 4;

  private Rows() {}

  /** Keeps a list, whose rows are all of one height, from showing room where nothing stands. */
  static void fit(ListView<? extends @Nullable Object> list) {
    list.maxHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, list.getFixedCellSize()) * list.getItems().size() + EDGES,
                list.fixedCellSizeProperty(),
                list.getItems()));
  }
}
