package muharrir.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.ui.editor.Modes;
import muharrir.ui.find.FindModel;

/** What Escape leaves in a window: one thing at a press, the last one opened first. */
final class Escape {
  private final ShellView view;
  private final ShellModel shell;
  private final FindModel find;
  private final News news;
  private final Modes modes;

  Escape(ShellView view, ShellModel shell, FindModel find, News news, Modes modes) {
    this.view = view;
    this.shell = shell;
    this.find = find;
    this.news = news;
    this.modes = modes;
  }

  /** Takes the key where nothing else in the window wants it. */
  void install(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && leave()) {
            event.consume();
          }
        });
  }

  /** Whether there was something to leave. */
  private boolean leave() {
    boolean alone = !shell.layoutProperty().get().editor();
    if (find.openProperty().get() && !view.popovers().isOpen()) {
      find.close();
      return true;
    }
    if (view.popovers().hide() || view.toast().dismiss() || news.dismiss()) {
      return true;
    }
    if (modes.focusProperty().get()) {
      modes.focusProperty().set(false);
      return true;
    }
    shell.showEditor();
    return alone;
  }
}
