package muharrir.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.kit.Toast;
import muharrir.ui.review.PeopleModel;

/** The frame itself: header, banners, three panes with lines that can be dragged, status bar. */
public final class ShellView extends StackPane {

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
  private final PaneRow panes;
  private final VBox banners = new VBox();
  private final Toast toast = new Toast();
  private final PopoverLayer popovers = new PopoverLayer();

  /** A frame around three panes. */
  public ShellView(
      Strings strings,
      ShellModel model,
      Actions actions,
      PeopleModel people,
      Pane library,
      Pane editor,
      Pane preview) {
    this.model = model;
    this.library = library;
    this.editor = editor;
    this.preview = preview;
    this.panes = new PaneRow(library.node(), editor.node(), preview.node());
    VBox.setVgrow(panes, Priority.ALWAYS);

    BorderPane frame = new BorderPane(new VBox(banners, panes));
    frame.setTop(new HeaderView(strings, model, actions, people));
    frame.setBottom(new StatusView(strings, model, actions));
    for (Node band : List.of(frame.getTop(), frame.getBottom())) {
      band.visibleProperty().bind(model.focusProperty().not());
      band.managedProperty().bind(band.visibleProperty());
    }
    getChildren().addAll(frame, toast, popovers);
    StackPane.setMargin(toast, new Insets(0, 0, 28, 0));
    widthProperty().addListener((_, _, now) -> model.widthProperty().set(now.doubleValue()));
    model.layoutProperty().subscribe(panes::show);
  }

  /** Where short news appear. */
  public Toast toast() {
    return toast;
  }

  /** Where boxes open under the controls that ask for them. */
  public PopoverLayer popovers() {
    return popovers;
  }

  /** The control with an id under which a box opens; the frame itself where it is not shown. */
  public Node anchor(String id) {
    Node found = lookup("#" + id);
    boolean seen = found != null;
    for (Node n = found; n != null; n = n.getParent()) {
      seen = seen && n.isVisible();
    }
    return found != null && seen ? found : this;
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
}
