package muharrir.export.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.library.LibraryException;

/**
 * Some files of a site that are made together.
 *
 * @param name names it among all parts, the same from one export to the next
 * @param print the fingerprint of everything that its files are made from
 * @param needs the articles that are read for it
 */
record Part(String name, long print, List<ArticleId> needs, Maker maker) {
  Part {
    Objects.requireNonNull(name);
    Objects.requireNonNull(maker);
    needs = List.copyOf(needs);
  }

  /** Makes the files of a part; may be called by any thread. */
  @FunctionalInterface
  interface Maker {
    /**
     * The files by their path in the site, with {@code /} between folders.
     *
     * @param articles those that the part needs, in its order
     */
    Map<String, byte[]> make(List<Article> articles) throws IOException, LibraryException;
  }

  /** Makes the files of a part that needs no article. */
  @FunctionalInterface
  interface ListMaker {
    Map<String, byte[]> make() throws IOException;
  }

  /** A part that is made from what the lists know. */
  static Part of(String name, long print, ListMaker maker) {
    return new Part(name, print, List.of(), _ -> maker.make());
  }
}
