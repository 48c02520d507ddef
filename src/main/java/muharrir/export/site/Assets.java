package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Newsroom;
import muharrir.export.Logo;
import muharrir.export.MediaLinks;
import muharrir.export.PageStyle;
import muharrir.export.ShareCard;

/**
 * The files that all pages share: the look, the fonts, the logo, icons, and one card for all pages.
 */
final class Assets {
  private static final String FOLDER = "assets/";

  private final Newsroom newsroom;
  private final Optional<Logo> logo;

  /**
   * For a site.
   *
   * @param logo where the newsroom has one that can be shown
   */
  Assets(Newsroom newsroom, Optional<Logo> logo) {
    this.newsroom = logo.isEmpty() ? newsroom.withLogo(Optional.empty()) : newsroom;
    this.logo = logo;
  }

  /** The logo with its path. */
  Optional<MediaLinks.Shown> logo() {
    return logo.map(given -> given.in(FOLDER));
  }

  /** The path of the card; empty where no address is known, and nobody could fetch it. */
  String card() {
    return newsroom.baseUrl().isEmpty() || newsroom.name().isEmpty() ? "" : FOLDER + "card.png";
  }

  /**
   * The part.
   *
   * @param program the fingerprint of the program, which brings the files
   */
  Part part(long program, String motto) {
    long print = new Print().add(program).add(newsroom.toString()).add(motto).done();
    return Part.of("assets", print, () -> make(motto));
  }

  private Map<String, byte[]> make(String motto) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        FOLDER + PageStyle.SITE,
        PageStyle.siteLook(newsroom.look()).getBytes(StandardCharsets.UTF_8));
    for (String font : PageStyle.FONTS) {
      files.put(FOLDER + "fonts/" + font, PageStyle.resource("/web/fonts/" + font));
    }
    logo.ifPresent(given -> files.put(FOLDER + given.fileName(), given.bytes()));
    files.putAll(new Icons(newsroom, logo).files());
    if (!card().isEmpty()) {
      ShareCard.Words words = ShareCard.Words.of(newsroom, motto);
      files.put(card(), new ShareCard().draw(words, logo));
    }
    return files;
  }
}
