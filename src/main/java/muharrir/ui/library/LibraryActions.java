package muharrir.ui.library;

import muharrir.article.ArticleId;

/** What the library pane sets off. */
public interface LibraryActions {
  void open(ArticleId id);

  void newArticle();

  /** Asks for files to import. */
  void importFiles();

  /** Brings the sample articles in. */
  void addSamples();
}
