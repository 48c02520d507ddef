package muharrir.intake.samples;

import java.util.Map;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;

/**
 * An article that comes with the program.
 *
 * @param name the folder it came from, {@code a-z} and hyphens
 * @param newsroom the invented newspaper that publishes it
 * @param pictures the bytes of every picture that the article shows
 */
public record Sample(
    String name, Article article, Newsroom newsroom, Map<MediaRef, byte[]> pictures) {
  public Sample {
    Objects.requireNonNull(name);
    Objects.requireNonNull(article);
    Objects.requireNonNull(newsroom);
    pictures = Map.copyOf(pictures);
  }
}
