package muharrir.ui.library;

import muharrir.article.ArticleId;

/** What the library pane sets off beyond the commands of the window. */
public interface LibraryActions {
  void open(ArticleId id);

  /** Brings the sample articles in. */
  void addSamples();
}
