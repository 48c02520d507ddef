package muharrir.ui.shell;

import javafx.scene.layout.Region;
import muharrir.article.Article;
import muharrir.article.Newsroom;

/** The page beside the text, as the window sees it. */
public interface PreviewSide {
  Region node();

  /** Moves the keyboard to it. */
  void focus();

  /** Another article is open: its page is shown from the beginning. */
  void open(Article article);

  /** The open article has changed. */
  void changed(Article article);

  /** The newsroom was described anew. */
  void newsroom(Newsroom newsroom);
}
