package muharrir.textview;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.Selection;

/** Drags selected text out of the surface, and takes text and picture files that are dropped. */
final class SurfaceDrag {
  private final TextSurface surface;
  private final EdgeScroll edge;
  private boolean own;

  SurfaceDrag(TextSurface surface) {
    this.surface = surface;
    this.edge = new EdgeScroll(20, surface::scrollBy);
  }

  void attach() {
    surface.addEventHandler(DragEvent.DRAG_OVER, this::over);
    surface.addEventHandler(DragEvent.DRAG_EXITED, _ -> left());
    surface.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    surface.addEventHandler(DragEvent.DRAG_DONE, this::done);
  }

  /** Lifts the selected text; the pointer carries it from now on. */
  void lift() {
    SurfaceModel model = surface.requireModel();
    String text = ClipText.of(model.state());
    if (!text.isEmpty()) {
      Dragboard board =
          model.writable()
              ? surface.startDragAndDrop(TransferMode.COPY_OR_MOVE)
              : surface.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      board.setContent(content);
      own = true;
    }
  }

  private void over(DragEvent event) {
    SurfaceModel model = surface.model();
    Dragboard board = event.getDragboard();
    if (model == null || !model.writable()) {
      return;
    }
    if (takesFiles(board)) {
      event.acceptTransferModes(TransferMode.COPY);
    } else if (board.hasString() && !board.hasFiles()) {
      event.acceptTransferModes(
          own ? TransferMode.COPY_OR_MOVE : new TransferMode[] {TransferMode.COPY});
    } else {
      return;
    }
    if (takesFiles(board)) {
      aim(event.getY());
    } else {
      surface.overlay().showDrop(surface.spotAt(event.getX(), event.getY()));
    }
    edge.at(event.getY(), surface.getHeight());
    event.consume();
  }

  /** Shows where picture files would go that are held at a height of the surface. */
  DropAim aim(double y) {
    DropAim aim = aimAt(y);
    Overlay overlay = surface.overlay();
    overlay.showFrame(aim.drop().into() ? aim.mark() : null);
    overlay.showLanding(aim.drop().into() ? null : aim.mark());
    return aim;
  }

  private DropAim aimAt(double y) {
    Document document = surface.requireModel().state().document();
    return DropAim.at(surface.viewport().flow(), document, surface.viewport().toFlow(0, y).getY());
  }

  private void left() {
    edge.stop();
    Overlay overlay = surface.overlay();
    overlay.showDrop(null);
    overlay.showFrame(null);
    overlay.showLanding(null);
  }

  private void dropped(DragEvent event) {
    left();
    SurfaceModel model = surface.model();
    Dragboard board = event.getDragboard();
    if (model == null || !model.writable()) {
      return;
    }
    if (takesFiles(board)) {
      List<Path> files = board.getFiles().stream().map(File::toPath).toList();
      event.setDropCompleted(true);
      event.consume();
      surface.outside().dropFiles(aimAt(event.getY()).drop(), files);
    } else if (board.hasString()) {
      Position at = surface.spotAt(event.getX(), event.getY()).position();
      drop(at, board.getString(), copies(event));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** On X11 the default is to copy, with Control or without: there the key itself is asked. */
  private static boolean copies(DragEvent event) {
    boolean x11 = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return x11 ? ShiftSide.isControlDown() : event.getTransferMode() == TransferMode.COPY;
  }

  /**
   * Puts a dropped text in.
   *
   * @param copy whether text of this surface stays where it was
   */
  void drop(Position at, String text, boolean copy) {
    surface.requestFocus();
    if (own) {
      own = false;
      surface.run(surface.commands().dragging().carry(at, copy));
    } else {
      surface.run(state -> surface.commands().paste(text).run(state.with(Selection.caret(at))));
    }
  }

  /** Text that went elsewhere by a move is gone here. */
  private void done(DragEvent event) {
    if (own && event.getTransferMode() == TransferMode.MOVE) {
      surface.run(surface.commands().deleting().selection());
    }
    own = false;
    event.consume();
  }

  private boolean takesFiles(Dragboard board) {
    return surface.outside().takesFiles()
        && board.hasFiles()
        && board.getFiles().stream().map(File::toPath).allMatch(PictureDrop::isPicture);
  }

  /** Whether a point lies on selected letters. */
  static boolean onSelection(TextSurface surface, double x, double y) {
    Point2D at = surface.viewport().toFlow(x, y);
    return surface.overlay().selection().shown().stream()
        .anyMatch(box ->
            at.getX() >= box.x()
                && at.getX() < box.right()
                && at.getY() >= box.y()
                && at.getY() < box.bottom());
  }
}
