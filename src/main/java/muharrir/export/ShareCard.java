package muharrir.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.media.Pictures;
import muharrir.typeset.Alignment;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;

/**
 * Draws what those show who pass an article without a picture on: the newsroom's name, the kicker
 * and the headline, white on its colour, 1200×630 pixels. The letters are broken into lines as on
 * the writing surface. May be used by several threads.
 *
 * <p>It is a PNG of one row of shades between the ground and the letters: a third of the bytes and
 * of the time of a JPEG, and its edges stay sharp.
 */
public final class ShareCard {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  /** Of a newsroom that has chosen no colour: the accent of our pages. */
  private static final int GROUND = 0x0e5f78;

  private static final int INK = 0xffffff;
  private static final int WHITE = 0xffffffff;
  private static final int SOFT = 0xffc4c4c4;
  private static final int FAINT = 0xff4a4a4a;

  private static final int MARGIN = 76;
  private static final int TOP = 64;
  private static final int HEADLINE_BOTTOM = 540;
  private static final float LARGEST = 78;
  private static final float SMALLEST = 44;
  private static final float STEP = 2;

  private static final int PLATE = 96;
  private static final int PLATE_WIDEST = 420;
  private static final int PLATE_EDGE = 12;

  private final FontSet fonts = new FontSet();

  /**
   * All that a card shows.
   *
   * @param ground the colour that white words stand on, as 0xRRGGBB
   * @param logo names the logo; empty for none
   */
  public record Words(
      String paper, String kicker, String headline, String site, int ground, String logo) {
    public Words {
      Objects.requireNonNull(paper);
      Objects.requireNonNull(kicker);
      Objects.requireNonNull(headline);
      Objects.requireNonNull(site);
      Objects.requireNonNull(logo);
    }

    /** The card of an article without a picture. */
    public static Words of(Article article, Newsroom newsroom) {
      return new Words(
          newsroom.name(),
          PageContext.oneLine(article.document().kicker().text()),
          PageContext.oneLine(article.document().headline().text()),
          PageSummary.host(newsroom.baseUrl()),
          ground(newsroom),
          logo(newsroom));
    }

    /** The card of a whole site, which says what it is. */
    public static Words of(Newsroom newsroom, String motto) {
      return new Words(
          "",
          motto,
          newsroom.name(),
          PageSummary.host(newsroom.baseUrl()),
          ground(newsroom),
          logo(newsroom));
    }

    /** White words can be read on what can be read on white. */
    private static int ground(Newsroom newsroom) {
      return newsroom.look().accent().map(Shades::light).map(Shades::accent).orElse(GROUND);
    }

    private static String logo(Newsroom newsroom) {
      return newsroom.logo().map(MediaRef::fileName).orElse("");
    }
  }

  /**
   * The card as a PNG file.
   *
   * @param logo of the newsroom; stands on a white plate before its name
   */
  public synchronized byte[] draw(Words words, Optional<Logo> logo) throws IOException {
    BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = grey.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int width = WIDTH - 2 * MARGIN;
    Direction page = direction(words.headline());
    Optional<BufferedImage> plate = plate(logo);
    int y = paper(g, words.paper(), page, width, plate);
    fill(g, FAINT, MARGIN, y, width, 2);
    y += 26;
    if (!words.kicker().isEmpty()) {
      ParagraphLayout kicker =
          lines(words.kicker(), 700, 32, SOFT, page, Alignment.START, width, 1);
      paint(g, kicker, MARGIN, y);
      y += (int) kicker.height() + 2;
    }
    ParagraphLayout headline = headline(words.headline(), page, width, HEADLINE_BOTTOM - y);
    paint(
        g, headline, MARGIN, y + (int) Math.max(0, (HEADLINE_BOTTOM - y - headline.height()) / 3));
    if (!words.site().isEmpty()) {
      Alignment end = page == Direction.RTL ? Alignment.START : Alignment.END;
      paint(g, lines(words.site(), 400, 26, SOFT, Direction.LTR, end, width, 1), MARGIN, 552);
    }
    boolean rtl = page == Direction.RTL;
    fill(g, WHITE, rtl ? WIDTH - MARGIN - 96 : MARGIN, 572, 96, 8);
    g.dispose();
    BufferedImage card = shades(grey, words.ground());
    return plate.isEmpty() ? Pictures.drawing(card) : Pictures.png(with(plate.get(), card, rtl));
  }

  /** The newsroom's name, beside the room for its logo; says where the next line begins. */
  private int paper(
      Graphics2D g, String name, Direction page, int width, Optional<BufferedImage> plate) {
    int beside = plate.map(image -> image.getWidth() + 2 * PLATE_EDGE + 24).orElse(0);
    int high = 0;
    if (!name.isEmpty() && plate.filter(ShareCard::isWritten).isEmpty()) {
      ParagraphLayout paper = lines(name, 700, 34, WHITE, page, Alignment.START, width - beside, 1);
      high = (int) paper.height();
      int down = plate.isEmpty() ? 0 : (PLATE - high) / 2;
      paint(g, paper, MARGIN + (page == Direction.RTL ? 0 : beside), TOP + down);
    }
    if (plate.isPresent()) {
      return TOP + PLATE + 20;
    }
    return name.isEmpty() ? TOP : TOP + high + 10;
  }

  private static Optional<BufferedImage> plate(Optional<Logo> logo) throws IOException {
    return logo.isEmpty()
        ? Optional.empty()
        : Optional.of(logo.get().pixels(PLATE_WIDEST, PLATE - 2 * PLATE_EDGE));
  }

  private static boolean isWritten(BufferedImage plate) {
    return Logo.isWritten(new MediaLinks.Shown("", plate.getWidth(), plate.getHeight()));
  }

  /** The card in full colour, with the logo on a white plate at the start of its first line. */
  private static BufferedImage with(BufferedImage logo, BufferedImage card, boolean rtl) {
    BufferedImage all = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = all.createGraphics();
    g.drawImage(card, 0, 0, null);
    int wide = logo.getWidth() + 2 * PLATE_EDGE;
    int x = rtl ? WIDTH - MARGIN - wide : MARGIN;
    fill(g, WHITE, x, TOP, wide, PLATE);
    g.drawImage(logo, x + PLATE_EDGE, TOP + (PLATE - logo.getHeight()) / 2, null);
    g.dispose();
    return all;
  }

  private static void fill(Graphics2D g, int color, int x, int y, int width, int height) {
    g.setColor(new Color(color, true));
    g.fillRect(x, y, width, height);
  }

  /** As large as it fits; where it does not fit at all, it ends with an ellipsis. */
  private ParagraphLayout headline(String text, Direction page, int width, int room) {
    for (float size = LARGEST; size > SMALLEST; size -= STEP) {
      ParagraphLayout all = lines(text, 700, size, WHITE, page, Alignment.START, width, 5);
      if (all.lineCount() <= (size > 60 ? 3 : 4) && all.height() <= room) {
        return all;
      }
    }
    int most = (int) (room / (SMALLEST * 1.45f));
    return lines(text, 700, SMALLEST, WHITE, page, Alignment.START, width, most);
  }

  private ParagraphLayout lines(
      String text,
      int weight,
      float size,
      int color,
      Direction direction,
      Alignment alignment,
      int width,
      int most) {
    ParagraphStyle style =
        new ParagraphStyle(
            Typeface.SANS, weight, size, Math.round(size * 1.45f), color, direction, alignment);
    return ParagraphLayout.limited(fonts, StyledText.plain(text), style, width, most);
  }

  private static void paint(Graphics2D g, ParagraphLayout lines, int x, int y) {
    g.translate(x, y);
    lines.paint(g);
    g.translate(-x, -y);
  }

  private static Direction direction(String text) {
    return muharrir.document.Direction.AUTO.resolve(text) == muharrir.document.Direction.LTR
        ? Direction.LTR
        : Direction.RTL;
  }

  private static BufferedImage shades(BufferedImage grey, int ground) {
    byte[] red = new byte[256];
    byte[] green = new byte[256];
    byte[] blue = new byte[256];
    for (int i = 0; i < 256; i++) {
      red[i] = shade(i, ground >> 16 & 0xff, INK >> 16 & 0xff);
      green[i] = shade(i, ground >> 8 & 0xff, INK >> 8 & 0xff);
      blue[i] = shade(i, ground >> 0 & 0xff, INK >> 0 & 0xff);
    }
    BufferedImage shades =
        new BufferedImage(
            WIDTH,
            HEIGHT,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, 256, red, green, blue));
    int[] from = ((DataBufferInt) grey.getRaster().getDataBuffer()).getData();
    byte[] to = ((DataBufferByte) shades.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < from.length; i++) {
      to[i] = (byte) from[i];
    }
    return shades;
  }

  private static byte shade(int share, int ground, int ink) {
    return (byte) (ground + (ink - ground) * share / 255);
  }
}
