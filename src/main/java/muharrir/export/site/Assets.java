package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import muharrir.article.Newsroom;
import muharrir.export.Html;
import muharrir.export.PageStyle;
import muharrir.export.ShareCard;

/** The files that all pages share: the look, the fonts, the icon, and one card for all pages. */
final class Assets {
  static final String ICON = "assets/icon.svg";

  private static final String FOLDER = "assets/";

  private final Newsroom newsroom;

  Assets(Newsroom newsroom) {
    this.newsroom = newsroom;
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
    files.put(FOLDER + PageStyle.SITE, PageStyle.siteLook().getBytes(StandardCharsets.UTF_8));
    for (String font : PageStyle.FONTS) {
      files.put(FOLDER + "fonts/" + font, PageStyle.resource("/web/fonts/" + font));
    }
    files.put(ICON, icon().getBytes(StandardCharsets.UTF_8));
    if (!card().isEmpty()) {
      ShareCard.Words words = ShareCard.Words.of(newsroom, motto);
      files.put(card(), new ShareCard().draw(words));
    }
    return files;
  }

  /** The first letter of the newspaper, white on its colour. */
  private String icon() {
    String name = newsroom.name().strip();
    String bare = name.startsWith("ال") && name.length() > 2 ? name.substring(2) : name;
    String letter = bare.isEmpty() ? "" : Character.toString(bare.codePointAt(0));
    return new Html()
        .raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">")
        .raw("<rect width=\"64\" height=\"64\" rx=\"12\" fill=\"#0e5f78\"/>")
        .raw("<text x=\"32\" y=\"43\" fill=\"#fff\" font-family=\"sans-serif\" font-size=\"34\"")
        .raw(" font-weight=\"700\" text-anchor=\"middle\">")
        .text(letter)
        .raw("</text></svg>\n")
        .toString();
  }
}
