package muharrir.export.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Newsroom;
import muharrir.export.MediaLinks;
import muharrir.export.PageDates;
import muharrir.export.theme.Theming;

/**
 * What all pages of a site share.
 *
 * @param words in the language of the newsroom, which is Arabic
 * @param logo the newsroom's logo with its path
 * @param theming what overrides pieces of our pages
 * @param card the path of the picture that others show of a page without one; empty for none
 * @param texts of its articles in lists
 */
record Site(
    Newsroom newsroom,
    SitePlan plan,
    Strings words,
    PageDates dates,
    Addresses addresses,
    Optional<MediaLinks.Shown> logo,
    Theming theming,
    String card,
    TeaserTexts texts) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  Site {
    Objects.requireNonNull(plan);
  }

  /** Whether absolute addresses are known; without them there are no feeds and no maps. */
  boolean hasAddress() {
    return !newsroom.baseUrl().isEmpty();
  }

  /** The absolute address of a path. */
  String url(String path) {
    return newsroom.baseUrl() + encoded(path);
  }

  /** The path of the site on its server: {@code /} for most. */
  String base() {
    return hasAddress() ? URI.create(newsroom.baseUrl()).getRawPath() : "/";
  }

  /** A path as an address: every part percent-encoded. */
  static String encoded(String path) {
    StringBuilder address = new StringBuilder(3 * path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        address.append((char) b);
      } else {
        address.append('%').append(HEX.toHighHexDigit(b)).append(HEX.toLowHexDigit(b));
      }
    }
    return address.toString();
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '*'
        || b == '/';
  }

  /** What leads from a page to the top of the site. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The name of the site, or what stands for it. */
  String name() {
    return newsroom.name().isEmpty() ? words.get("site.unnamed") : newsroom.name();
  }

  /** The logo as a page finds it whose way to the top of the site is {@code root}. */
  Optional<MediaLinks.Shown> logo(String root) {
    return logo.map(
        shown -> new MediaLinks.Shown(root + shown.address(), shown.width(), shown.height()));
  }

  /** The path of its icon. */
  String icon() {
    return Icons.path(logo);
  }

  String section(String name) {
    return Group.Kind.SECTION.folder + "/" + addresses.slug(name) + "/";
  }
}
