package muharrir.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.kit.Toast;

/** The frame itself: header, banners, three panes with lines that can be dragged, status bar. */
public final class ShellView extends StackPane {
  private static final double LIBRARY_WIDTH = 312;
  private static final double LIBRARY_MAX = 400;
  private static final double PREVIEW_WIDTH = 408;
  private static final double PREVIEW_MAX = 560;

  /**
   * A pane of the window.
   *
   * @param node what is shown
   * @param focus moves the keyboard into it
   */
  public record Pane(Region node, Runnable focus) {}

  private final ShellModel model;
  private final Pane library;
  private final Pane editor;
  private final Pane preview;
  private final SplitPane split = new SplitPane();
  private final VBox banners = new VBox();
  private final Toast toast = new Toast();
  private final PopoverLayer popovers = new PopoverLayer();
  private double libraryWidth = LIBRARY_WIDTH;
  private double previewWidth = PREVIEW_WIDTH;

  /** A frame around three panes. */
  public ShellView(
      Strings strings,
      ShellModel model,
      ShellActions actions,
      Pane library,
      Pane editor,
      Pane preview) {
    this.model = model;
    this.library = library;
    this.editor = editor;
    this.preview = preview;
    split.setOrientation(Orientation.HORIZONTAL);
    split.getStyleClass().add("panes");
    library.node().setMinWidth(0);
    editor.node().setMinWidth(0);
    preview.node().setMinWidth(0);
    SplitPane.setResizableWithParent(library.node(), false);
    SplitPane.setResizableWithParent(preview.node(), false);
    VBox.setVgrow(split, Priority.ALWAYS);

    BorderPane frame = new BorderPane(new VBox(banners, split));
    frame.setTop(new HeaderView(strings, model, actions));
    frame.setBottom(new StatusView(strings, model, actions));
    getChildren().addAll(frame, toast, popovers);
    StackPane.setMargin(toast, new Insets(0, 0, 28, 0));
    widthProperty().addListener((_, _, now) -> model.widthProperty().set(now.doubleValue()));
    model.layoutProperty().subscribe(this::lay);
    split
        .widthProperty()
        .addListener((_, _, _) -> Platform.runLater(() -> place(model.layoutProperty().get())));
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remember());
  }

  /** Where short news appear. */
  public Toast toast() {
    return toast;
  }

  /** Where boxes open under the controls that ask for them. */
  public PopoverLayer popovers() {
    return popovers;
  }

  /** What stands above the panes until it is settled. */
  public List<Node> banners() {
    return banners.getChildren();
  }

  /** Moves the keyboard to the next pane that is shown, or to the one before. */
  public void cycle(boolean forward) {
    List<Pane> shown = shown(model.layoutProperty().get());
    Node focused = getScene().getFocusOwner();
    int at = -1;
    for (int i = 0; i < shown.size(); i++) {
      if (within(focused, shown.get(i).node())) {
        at = i;
      }
    }
    int next = Math.floorMod(forward ? at + 1 : at < 0 ? -1 : at - 1, shown.size());
    shown.get(next).focus().run();
  }

  private static boolean within(Node node, Node ancestor) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private List<Pane> shown(PaneLayout layout) {
    List<Pane> panes = new ArrayList<>();
    if (layout.library()) {
      panes.add(library);
    }
    if (layout.editor()) {
      panes.add(editor);
    }
    if (layout.preview()) {
      panes.add(preview);
    }
    return panes;
  }

  private void lay(PaneLayout layout) {
    boolean beside = layout.editor();
    limit(library.node(), beside ? PaneLayout.LIBRARY_MIN : 0, beside ? LIBRARY_MAX : 1e6);
    limit(preview.node(), beside ? PaneLayout.PREVIEW_MIN : 0, beside ? PREVIEW_MAX : 1e6);
    editor.node().setMinWidth(shown(layout).size() > 1 ? 400 : 0);
    library.node().setPrefWidth(libraryWidth);
    preview.node().setPrefWidth(previewWidth);
    split.getItems().setAll(shown(layout).stream().map(Pane::node).toList());
    Platform.runLater(() -> place(layout));
  }

  /** Keeps the widths that the person has dragged. */
  private void remember() {
    PaneLayout layout = model.layoutProperty().get();
    if (layout.editor() && layout.library() && library.node().getWidth() > 0) {
      libraryWidth = library.node().getWidth();
    }
    if (layout.editor() && layout.preview() && preview.node().getWidth() > 0) {
      previewWidth = preview.node().getWidth();
    }
  }

  private static void limit(Region pane, double min, double max) {
    pane.setMinWidth(min);
    pane.setMaxWidth(max);
  }

  private void place(PaneLayout layout) {
    double width = split.getWidth();
    if (width <= 0 || split.getDividers().isEmpty()) {
      return;
    }
    double first = libraryWidth / width;
    double last = 1 - previewWidth / width;
    if (split.getDividers().size() == 2) {
      split.setDividerPositions(first, last);
    } else {
      split.setDividerPositions(layout.library() ? first : last);
    }
  }
}
