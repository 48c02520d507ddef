package muharrir.ui.shell;

import javafx.scene.Node;

/** What the frame's buttons and shortcuts set off. */
public interface ShellActions {
  void newArticle();

  /** Asks for files to import. */
  void importFiles();

  /** Opens the way out, under the control that asked. */
  void export(Node under);

  /** Opens the newsroom's settings, under the control that asked. */
  void settings(Node under);

  void toggleTheme();

  /** Tries to save once more after a failure. */
  void retrySave();
}
