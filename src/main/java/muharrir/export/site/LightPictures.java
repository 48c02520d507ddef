package muharrir.export.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muharrir.article.ArticleId;
import muharrir.export.MediaLinks;

/**
 * Which articles have their pictures for lists as WebP, too: known once their own pages are made,
 * by the files that stand there.
 */
record LightPictures(Set<ArticleId> articles) {
  /** Nothing is known of any. */
  static final LightPictures NONE = new LightPictures(Set.of());

  LightPictures {
    articles = Set.copyOf(articles);
  }

  /**
   * By what was made.
   *
   * @param made the parts of the articles' pages by their names
   */
  static LightPictures of(Collection<Teaser> teasers, Map<String, SiteMemory.Made> made) {
    Set<ArticleId> light = new HashSet<>();
    for (Teaser teaser : teasers) {
      SiteMemory.Made page = made.get(teaser.path());
      if (teaser.thumb().isPresent() && page != null) {
        Teaser.Thumb thumb = teaser.thumb().get();
        Set<String> files =
            page.files().stream()
                .map(Mark::path)
                .filter(path -> path.endsWith(".webp"))
                .collect(Collectors.toSet());
        if (files.contains(webp(teaser, thumb.small()))
            && files.contains(webp(teaser, thumb.large()))) {
          light.add(teaser.id());
        }
      }
    }
    return new LightPictures(light);
  }

  private static String webp(Teaser teaser, MediaLinks.Shown jpeg) {
    return teaser.path() + jpeg.withWebp().webp().getFirst().address();
  }

  /** A picture of an article's, with the WebP beside it if there is one. */
  MediaLinks.Shown of(Teaser teaser, MediaLinks.Shown jpeg) {
    return articles.contains(teaser.id()) ? jpeg.withWebp() : jpeg;
  }

  /** Adds which of these articles have them to the fingerprint of a list. */
  Print print(Print print, Collection<Teaser> teasers) {
    teasers.forEach(teaser -> print.add(articles.contains(teaser.id()) ? 1 : 0));
    return print;
  }
}
