package muharrir.ui.shell;

import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import muharrir.ui.review.Remarks;
import muharrir.ui.review.ThreadsModel;
import muharrir.ui.review.ThreadsView;
import muharrir.ui.shell.PaneLayout.Wish;

/** The threads beside the text, in the place of the library. */
final class ThreadsSide {
  private final ThreadsView pane;
  private final Remarks remarks;
  private final ThreadsModel threads;
  private final ShellModel shell;
  private final BooleanProperty shown;
  private final Runnable backToText;

  /**
   * The threads at the side.
   *
   * @param shown whether they stand there
   * @param backToText puts the keyboard into the text
   */
  ThreadsSide(
      ThreadsView pane,
      Remarks remarks,
      ThreadsModel threads,
      ShellModel shell,
      BooleanProperty shown,
      Runnable backToText) {
    this.pane = pane;
    this.remarks = remarks;
    this.threads = threads;
    this.shell = shell;
    this.shown = shown;
    this.backToText = backToText;
  }

  /** The pane at the side: the library, or in its place the threads. */
  ShellView.Pane beside(Region library, Runnable focusLibrary) {
    StackPane both = new StackPane();
    both.setMinSize(0, 0);
    // JavaFX walks over all that is in a window for each frame of it, hidden or not.
    shown.subscribe(on -> both.getChildren().setAll(on ? pane : library));
    return new ShellView.Pane(
        both,
        () -> {
          if (shown.get()) {
            pane.focusFirst();
          } else {
            focusLibrary.run();
          }
        });
  }

  /** Shows or hides them; the keyboard goes along. */
  void toggle() {
    show(!shown.get() || !shell.layoutProperty().get().library());
    if (shown.get()) {
      pane.focusFirst();
    } else {
      backToText.run();
    }
  }

  private void show(boolean on) {
    shown.set(on);
    if (on && !shell.layoutProperty().get().library() && !shell.focusProperty().get()) {
      shell.toggleLibrary();
    }
  }

  /** The keyboard goes to the answer in the thread that one is at, or in the first. */
  void reply() {
    show(true);
    if (!remarks.isAny()) {
      threads.walk(true);
    }
    pane.focusFirst();
  }

  /** Shows or hides the library; where the threads stand in its place, it comes back. */
  void toggleLibrary() {
    if (!giveWay() || !shell.layoutProperty().get().library()) {
      shell.toggleLibrary();
    }
  }

  /** Shows the library. */
  void showLibrary() {
    giveWay();
    if (!shell.layoutProperty().get().library()) {
      shell.toggleLibrary();
    }
  }

  /** Leaves the place at the side to the library; whether the threads stood there. */
  private boolean giveWay() {
    boolean was = shown.get();
    shown.set(false);
    return was;
  }

  /** Shows the threads where there is room for them beside the text. */
  void offer() {
    if (PaneLayout.at(shell.widthProperty().get(), Wish.SHOWN, Wish.AUTO).editor()) {
      show(true);
    }
  }

  /** To the next or the previous one. */
  void walk(boolean on) {
    offer();
    remarks.walk(on);
  }

  void setZone(ZoneId zone) {
    pane.setZone(zone);
  }
}
