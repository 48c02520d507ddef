package muharrir.json;

import java.util.Objects;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Newsroom;

/**
 * What an article file holds.
 *
 * @param newsroom who published it, where the file says so
 */
public record ArticleFile(Article article, Optional<Newsroom> newsroom) {
  public ArticleFile {
    Objects.requireNonNull(article);
    Objects.requireNonNull(newsroom);
  }
}
