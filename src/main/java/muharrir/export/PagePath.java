package muharrir.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import muharrir.arabic.Slug;
import muharrir.article.Article;

/** Where an exported article stands: its folder, and its addresses once the base is known. */
public final class PagePath {
  /** The folder of all articles below the newsroom's address. */
  public static final String FOLDER = "n/";

  /** The longest name of a folder, in bytes of UTF-8; every file system takes 255. */
  static final int LIMIT = 120;

  /** Ids that Windows keeps for its devices: no folder can have such a name. */
  private static final Pattern DEVICE = Pattern.compile("(?:com|lpt)[0-9]");

  private PagePath() {}

  /**
   * The name of an article's folder: the id, a hyphen, and the slug, which is that of the article
   * or made from its headline. The id alone where there is neither, unless Windows keeps that name
   * for a device. NFC, at most 120 bytes, letters, digits and hyphens only: no name can lead out of
   * the folder above it.
   */
  public static String folder(Article article) {
    String slug = article.metadata().slug();
    if (slug.isEmpty()) {
      slug = Slug.of(article.headline());
    }
    String words = Normalizer.normalize(slug, Normalizer.Form.NFC);
    String id = article.id().value();
    StringBuilder name = new StringBuilder(id);
    int bytes = id.length();
    for (String word : words.split("-", -1)) {
      int length = word.getBytes(StandardCharsets.UTF_8).length + 1;
      if (word.isEmpty() || bytes + length > LIMIT) {
        break;
      }
      name.append('-').append(word);
      bytes += length;
    }
    return DEVICE.matcher(name).matches() ? name + "-1" : name.toString();
  }

  /** The absolute address of the page, percent-encoded; {@code baseUrl} ends in a slash. */
  static String url(String baseUrl, Article article) {
    return baseUrl + place(article);
  }

  /** Where the page stands below the base address, percent-encoded: {@code n/ID-slug/}. */
  public static String place(Article article) {
    return FOLDER
        + URLEncoder.encode(folder(article), StandardCharsets.UTF_8).replace("+", "%20")
        + "/";
  }
}
