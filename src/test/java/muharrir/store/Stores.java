package muharrir.store;

import java.util.List;
import muharrir.article.Article;
import muharrir.library.LibraryException;

/** Reaches into a store, for tests of the packages above it. */
public final class Stores {
  private Stores() {}

  /** Says SQL on the connection of a store. */
  public static void script(Store store, String sql) throws LibraryException {
    store.script(sql);
  }

  /** Counts the rows of a table. */
  public static int count(Store store, String table) throws LibraryException {
    return store.ask("SELECT count(*) FROM " + table, row -> row.getInt(1)).getFirst();
  }

  /** Reads a column of texts. */
  public static List<String> texts(Store store, String sql) throws LibraryException {
    return store.ask(sql, row -> row.getString(1));
  }

  /** Leaves a store no room: what it has written so far stays, the next page does not fit. */
  public static void fill(Store store) throws LibraryException {
    store.script("PRAGMA max_page_count = 1");
  }

  /** Stores many new articles at once, without versions. */
  public static void insertAll(Store store, List<Article> articles) throws LibraryException {
    store.write(rows -> {
      articles.forEach(article -> rows.insert(article, Rows.start(article)));
      return true;
    });
  }
}
