package muharrir.app.door;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.article.ArticleId;

/**
 * What a window is to do when it comes up, or comes to the front.
 *
 * @param article to be opened, with the caret in its body
 * @param files to be taken in; absolute, since the window may have been started elsewhere
 */
public record Errand(Optional<ArticleId> article, List<Path> files) {
  /** To be there, no more. */
  public static final Errand NONE = new Errand(Optional.empty(), List.of());

  public Errand {
    Objects.requireNonNull(article);
    files = List.copyOf(files);
    for (Path file : files) {
      if (!file.isAbsolute()) {
        throw new IllegalArgumentException("not absolute: " + file);
      }
    }
  }

  /** To open an article. */
  public static Errand article(ArticleId id) {
    return new Errand(Optional.of(id), List.of());
  }

  /** To take files in. */
  public static Errand files(List<Path> files) {
    return new Errand(Optional.empty(), files);
  }
}
