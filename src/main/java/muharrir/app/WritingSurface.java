package muharrir.app;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import muharrir.desk.OpenArticle;
import muharrir.ui.editor.Surface;

/** Stands where the writing surface will be. */
final class WritingSurface implements Surface {
  private final StackPane pane = new StackPane();

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(OpenArticle article) {
    pane.setFocusTraversable(article.writable());
  }

  @Override
  public void refresh() {}

  @Override
  public void focus() {
    pane.requestFocus();
  }
}
