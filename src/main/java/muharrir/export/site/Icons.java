package muharrir.export.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muharrir.article.Newsroom;
import muharrir.article.Tint;
import muharrir.export.Html;
import muharrir.export.Logo;
import muharrir.export.MediaLinks;
import muharrir.export.Shades;
import muharrir.media.Pictures;
import muharrir.typeset.Alignment;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;

/**
 * What stands for the site on tabs and on the screens of telephones: its logo where that is about
 * as wide as high, else the first letter of its name, white on its colour.
 */
final class Icons {
  static final String TOUCH = "assets/touch.png";

  private static final String LETTER = "assets/icon.svg";
  private static final String PICTURE = "assets/icon.png";
  private static final int GROUND = 0x0e5f78;

  /** What telephones ask for, in pixels. */
  private static final int TOUCH_SIZE = 180;

  private static final int TAB_SIZE = 96;

  /** How much wider than high, or higher than wide, a logo may be. */
  private static final double SQUARE = 1.34;

  private final Newsroom newsroom;
  private final Optional<Logo> logo;

  Icons(Newsroom newsroom, Optional<Logo> logo) {
    this.newsroom = newsroom;
    this.logo = logo.filter(given -> isSquare(given.in("")));
  }

  /** The path of the icon of a site with this logo. */
  static String path(Optional<MediaLinks.Shown> logo) {
    return logo.filter(Icons::isSquare).isPresent() ? PICTURE : LETTER;
  }

  private static boolean isSquare(MediaLinks.Shown shown) {
    return shown.width() <= SQUARE * shown.height() && shown.height() <= SQUARE * shown.width();
  }

  /** The files by their paths. */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (logo.isPresent()) {
      files.put(PICTURE, Pictures.png(square(logo.get(), TAB_SIZE, 0)));
      files.put(TOUCH, Pictures.png(square(logo.get(), TOUCH_SIZE, 14)));
    } else {
      files.put(LETTER, svg().getBytes(StandardCharsets.UTF_8));
      files.put(TOUCH, Pictures.png(drawn()));
    }
    return files;
  }

  /** The logo in the middle; on white where there is an edge, for telephones fill in black. */
  private static BufferedImage square(Logo logo, int size, int edge) throws IOException {
    BufferedImage all = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    BufferedImage picture = logo.pixels(size - 2 * edge, size - 2 * edge);
    Graphics2D g = all.createGraphics();
    if (edge > 0) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, size, size);
    }
    int x = (size - picture.getWidth()) / 2;
    int y = (size - picture.getHeight()) / 2;
    g.drawImage(picture, x, y, null);
    g.dispose();
    return all;
  }

  private BufferedImage drawn() {
    BufferedImage all = new BufferedImage(TOUCH_SIZE, TOUCH_SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = all.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(ground()));
    g.fillRect(0, 0, TOUCH_SIZE, TOUCH_SIZE);
    if (!letter().isEmpty()) {
      ParagraphStyle style =
          new ParagraphStyle(
              Typeface.SANS, 700, 104, 150, 0xffffffff, Direction.RTL, Alignment.CENTER);
      ParagraphLayout lines =
          ParagraphLayout.limited(new FontSet(), StyledText.plain(letter()), style, TOUCH_SIZE, 1);
      g.translate(0, (TOUCH_SIZE - (int) lines.height()) / 2);
      lines.paint(g);
    }
    g.dispose();
    return all;
  }

  private int ground() {
    return newsroom.look().accent().map(Shades::light).map(Shades::accent).orElse(GROUND);
  }

  private String letter() {
    String name = newsroom.name().strip();
    String bare = name.startsWith("ال") && name.length() > 2 ? name.substring(2) : name;
    return bare.isEmpty() ? "" : Character.toString(bare.codePointAt(0));
  }

  private String svg() {
    return new Html()
        .raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">")
        .raw("<rect width=\"64\" height=\"64\" rx=\"12\" fill=\"")
        .raw(new Tint(ground()).css())
        .raw("\"/>")
        .raw("<text x=\"32\" y=\"43\" fill=\"#fff\" font-family=\"sans-serif\" font-size=\"34\"")
        .raw(" font-weight=\"700\" text-anchor=\"middle\">")
        .text(letter())
        .raw("</text></svg>\n")
        .toString();
  }
}
