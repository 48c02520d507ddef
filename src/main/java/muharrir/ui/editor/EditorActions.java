package muharrir.ui.editor;

import javafx.scene.Node;

/** What the toolbar sets off beyond the text itself. */
public interface EditorActions {
  /** Opens the box for a link under a control. */
  void link(Node under);

  /** Opens the article's details under a control. */
  void details(Node under);

  /** Asks for a picture: for the figure at the caret, else for the head of the article. */
  void picture();

  void newArticle();

  void importFiles();
}
