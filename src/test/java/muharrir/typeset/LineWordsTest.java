package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.bidi.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line that is put together of its words looks as Java2D would have set it as one. */
class LineWordsTest {
  private static final int WIDTH = 700;
  private static final int HEIGHT = 60;
  private static final float SIZE = 19;

  private final FontSet fonts = new FontSet();
  private int compared;

  @ParameterizedTest
  @EnumSource
  void looksAsIfItWereSetAsOne(Typeface face) {
    for (Direction base : Direction.values()) {
      for (String line : CaretWalkTest.LINES) {
        check(face, base, StyledText.plain(line));
      }
    }
    assertThat(compared).isGreaterThan(CaretWalkTest.LINES.size() * 3 / 2);
  }

  @ParameterizedTest
  @EnumSource
  void looksSoWithStylesInsideOfItsWords(Typeface face) {
    Random random = new Random(20261201);
    for (String line : CaretWalkTest.LINES) {
      List<StyledText.Run> runs = new ArrayList<>();
      int at = random.nextInt(4);
      while (at < line.length()) {
        int to = Math.min(line.length(), at + 1 + random.nextInt(9));
        TextStyle look =
            switch (random.nextInt(3)) {
              case 0 -> TextStyle.PLAIN.withWeight(700);
              case 1 -> TextStyle.PLAIN.withColor(0xFFCC0000);
              default -> TextStyle.PLAIN.withSuperscript(true);
            };
        runs.add(new StyledText.Run(at, to, look));
        at = to + random.nextInt(9);
      }
      check(face, Direction.RTL, new StyledText(line, runs));
    }
    assertThat(compared).isGreaterThan(CaretWalkTest.LINES.size() * 9 / 10);
  }

  @Test
  void aDirectionThatTurnsInsideOfAClusterIsLeftToJava() {
    // The letter is said to run the other way; its mark is not.
    String text = "بَ";
    ParagraphStyle style = style(Typeface.NASKH, Direction.RTL);
    StyledText styled = StyledText.plain(text);
    Levels levels = Levels.of(text, Direction.RTL, List.of(new Units.Unit(0, 1, Units.Kind.LATIN)));
    assertThat(levels.at(0)).isNotEqualTo(levels.at(1));
    LineWords words = new LineWords(new Dressing(fonts, style, styled), text, levels, 0);
    assertThat(words.set(0, 2)).isEmpty();
  }

  private void check(Typeface face, Direction base, StyledText styled) {
    String text = styled.text();
    Levels levels = Levels.of(Dressing.printable(text), base);
    Dressing dressing = new Dressing(fonts, style(face, base), styled);
    Optional<Glyphs> byWords = new LineWords(dressing, text, levels, 0).set(0, text.length());
    if (byWords.isEmpty()) {
      return;
    }
    AttributedString whole = dressing.of(0, text.length());
    levels.tell(whole, 0, text.length());
    TextLayout layout = new TextLayout(whole.getIterator(), LineBreaker.CONTEXT);
    if (!runsAsTold(layout, levels, text)) {
      // Java cannot be told that a sign runs as a left-to-right paragraph does.
      assertThat(base).isEqualTo(Direction.LTR);
      return;
    }
    compared++;
    Glyphs asOne = new Glyphs.Whole(layout);
    Glyphs words = byWords.get();
    assertThat(words.advance()).as(text).isEqualTo(asOne.advance(), within(0.01f));
    assertThat(words.visibleAdvance()).as(text).isEqualTo(asOne.visibleAdvance(), within(0.01f));
    LineMap expected = LineMap.of(asOne.clusters(text));
    LineMap map = LineMap.of(words.clusters(text));
    assertThat(map.count()).isEqualTo(expected.count());
    for (int slot = 0; slot < map.count(); slot++) {
      assertThat(map.startAt(slot)).as("%s at %d", text, slot).isEqualTo(expected.startAt(slot));
      assertThat(map.slotX(slot)).as(text).isEqualTo(expected.slotX(slot), within(0.02));
    }
    assertThat(pixels(words)).as(text).isEqualTo(pixels(asOne));
  }

  private static boolean runsAsTold(TextLayout layout, Levels levels, String text) {
    for (int i = 0; i < text.stripTrailing().length(); i++) {
      if (layout.getCharacterLevel(i) != levels.at(i)) {
        return false;
      }
    }
    return true;
  }

  private static ParagraphStyle style(Typeface face, Direction base) {
    return ParagraphStyle.of(face, 400, SIZE, 34, 0xFF000000).withDirection(base);
  }

  private static int[] pixels(Glyphs glyphs) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setColor(Color.BLACK);
    glyphs.draw(g, 3.2f, 40);
    g.dispose();
    return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }
}
