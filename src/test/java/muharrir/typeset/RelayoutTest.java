package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
