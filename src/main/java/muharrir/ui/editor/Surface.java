package muharrir.ui.editor;

import javafx.scene.Node;
import muharrir.desk.OpenArticle;

/** The writing surface, as the pane around it sees it. */
public interface Surface {
  Node node();

  /** Shows an article and its caret. */
  void show(OpenArticle article);

  /** Shows the state of the article as it is now. */
  void refresh();

  /** Moves the keyboard into the text. */
  void focus();
}
