package muharrir.review;

import java.util.List;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.Version;

/**
 * An article on its way from one desk to another, with all that the first knows of it.
 *
 * @param people of the first desk
 * @param versions the last first, as the first desk numbers them
 */
public record Handoff(Article article, Review review, List<Person> people, List<Version> versions) {
  public Handoff {
    Objects.requireNonNull(article);
    Objects.requireNonNull(review);
    people = List.copyOf(people);
    versions = List.copyOf(versions);
    for (Version version : versions) {
      if (!version.article().id().equals(article.id())) {
        throw new IllegalArgumentException("a version of another article");
      }
    }
  }
}
