package muharrir.app;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.ui.shell.PreviewSide;

/** Stands where the preview will be. */
final class NoPreview implements PreviewSide {
  private final StackPane pane = new StackPane();

  NoPreview() {
    pane.getStyleClass().add("preview-slot");
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public void focus() {
    pane.requestFocus();
  }

  @Override
  public void open(Article article) {}

  @Override
  public void changed(Article article) {}

  @Override
  public void newsroom(Newsroom newsroom) {}
}
