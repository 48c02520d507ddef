package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A paragraph that grew key by key looks like one that is laid out at once. */
class RelayoutTest {
  private static final String[] PIECES = {
    "خبر ",
    "عاجل",
    " ",
    "، ",
    "abc ",
    "12-2025",
    "/",
    "مُدَرِّس ",
    "(",
    ")",
    "ة",
    "UNESCO",
    "\n",
    "35% ",
    "-",
    "كلمة طويلة جدا في السطر "
  };

  private final FontSet fonts = new FontSet();
  private final Random random = new Random(7);

  @Test
  void linesTakenOverAreTheLinesOfAFreshLayout() {
    for (Direction direction : Direction.values()) {
      ParagraphStyle style =
          ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000).withDirection(direction);
      String text = "بدأ مهندسون ومرمّمون، صباح الأحد، توثيق 7 مدافن UNESCO في 13/12 غربي تدمر. ";
      ParagraphLayout grown = ParagraphLayout.of(fonts, StyledText.plain(text), style, 260);
      for (int i = 0; i < 150; i++) {
        int at = random.nextInt(text.length() + 1);
        int cut = random.nextInt(4) == 0 ? Math.min(text.length(), at + random.nextInt(9)) : at;
        text = text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(cut);
        StyledText styled = styled(text);
        grown = ParagraphLayout.of(fonts, styled, style, 260, grown);
        ParagraphLayout fresh = ParagraphLayout.of(fonts, styled, style, 260);
        assertThat(places(grown)).as("edit %d of %s", i, text).isEqualTo(places(fresh));
        if (text.length() > 400) {
          text = text.substring(200);
        }
      }
    }
  }

  @Test
  void whatChangedIsAllThatMustBePaintedAnew() {
    ParagraphStyle style = ParagraphStyle.of(Typeface.SANS, 700, 30, 44, 0xFF000000);
    String text = "أُمَّةٌ وحَجَرٌ في جَوّ ";
    ParagraphLayout before = ParagraphLayout.of(fonts, StyledText.plain(text), style, 400);
    BufferedImage picture = picture();
    paint(before, Changed.ALL, picture);
    for (int i = 0; i < 60; i++) {
      int at = random.nextInt(text.length() + 1);
      text = text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(at);
      ParagraphLayout now = ParagraphLayout.of(fonts, styled(text), style, 400, before);
      paint(now, now.changedFrom(before), picture);
      BufferedImage fresh = picture();
      paint(now, Changed.ALL, fresh);
      assertThat(pixels(picture)).as("edit %d of %s", i, text).isEqualTo(pixels(fresh));
      before = now;
    }
  }

  @ParameterizedTest
  @EnumSource
  void noLetterReachesFurtherThanIsPaintedAnew(Typeface face) {
    // The tightest lines of the surface: those of a headline.
    ParagraphStyle style = ParagraphStyle.of(face, 700, 30, 44, 0xFF000000);
    StringBuilder letters = new StringBuilder("ﷺ ﷲ لَّآ Åg(|}");
    for (char letter = '\u0621'; letter <= '\u064a'; letter++) {
      for (String marks :
          List.of("\u0651\u064b", "\u0651\u064d", "\u0651\u0650", "\u0653", "\u0655")) {
        if (Character.isLetter(letter)) {
          letters.append(' ').append(letter).append(marks).append(letter).append(marks);
        }
      }
    }
    ParagraphLayout layout =
        ParagraphLayout.of(fonts, StyledText.plain("\n" + letters + "\n"), style, 30_000);
    assertThat(layout.lineCount()).isEqualTo(3);
    BufferedImage ink = Ink.paint(layout);
    assertThat(Ink.top(ink)).isBetween(22, 66);
    assertThat(Ink.bottom(ink)).isBetween(66, 110);
  }

  private static BufferedImage picture() {
    return new BufferedImage(400, 2_200, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static void paint(ParagraphLayout layout, Changed changed, BufferedImage picture) {
    int from = (int) Math.max(0, Math.floor(changed.fromY()));
    int to = (int) Math.min(picture.getHeight(), Math.ceil(changed.toY()));
    Graphics2D g = picture.createGraphics();
    g.setClip(0, from, picture.getWidth(), to - from);
    g.setComposite(AlphaComposite.Clear);
    g.fillRect(0, from, picture.getWidth(), to - from);
    g.setComposite(AlphaComposite.SrcOver);
    layout.paint(g, (double) from, (double) to);
    g.dispose();
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private StyledText styled(String text) {
    int half = text.length() / 2;
    List<StyledText.Run> runs = new ArrayList<>();
    if (half > 4) {
      runs.add(new StyledText.Run(half - 3, half, TextStyle.PLAIN.withWeight(700)));
      runs.add(new StyledText.Run(half, half + 2, TextStyle.PLAIN.withColor(0xFFAA0000)));
    }
    return new StyledText(text, runs);
  }

  private static List<String> places(ParagraphLayout layout) {
    List<String> places = new ArrayList<>();
    for (int line = 0; line < layout.lineCount(); line++) {
      places.add(layout.lineFrom(line) + "-" + layout.lineTo(line));
    }
    for (int i = 0; i <= layout.text().length(); i++) {
      places.add(i + " " + layout.caretShape(Caret.after(i)));
    }
    return places;
  }
}
