package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that are shown between letters without being a part of the text. */
class GhostsTest {
  private static final FontSet FONTS = new FontSet();
  private static final TextStyle GONE = TextStyle.PLAIN.withColor(0xFFAA0000).withStrike(true);
  private static final ParagraphStyle STYLE =
      ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000);

  private static ParagraphLayout layout(String text, double width, Ghost... ghosts) {
    return ParagraphLayout.of(FONTS, StyledText.plain(text), List.of(ghosts), STYLE, width, null);
  }

  private static double end(ParagraphLayout layout, int from, int to) {
    return layout.highlight(from, to).getLast().x();
  }

  @Test
  void theyTakeRoomAndTheTextStandsAsIfTheyWereWritten() {
    ParagraphLayout plain = layout("وصل الوزير إلى حلب مساءً", 900);
    ParagraphLayout shown = layout("وصل إلى حلب مساءً", 900, new Ghost(4, "الوزير ", GONE));
    assertThat(shown.text().text()).isEqualTo("وصل إلى حلب مساءً");
    assertThat(shown.naturalWidth()).isCloseTo(plain.naturalWidth(), within(0.01));
    assertThat(end(shown, 4, 7)).isCloseTo(end(plain, 11, 14), within(0.01));
    assertThat(shown.caretShape(Caret.before(4)).x())
        .isCloseTo(plain.caretShape(Caret.before(4)).x(), within(0.01));
    assertThat(shown.caretShape(Caret.after(4)).x())
        .isCloseTo(plain.caretShape(Caret.after(11)).x(), within(0.01));
  }

  @Test
  void theyNeverJoinTheNextWord() {
    ParagraphLayout shown = layout("إلى دمشق", 900, new Ghost(4, "حلب", GONE));
    ParagraphLayout apart = layout("إلى حلب دمشق", 900);
    assertThat(shown.naturalWidth()).isCloseTo(apart.naturalWidth(), within(0.01));
  }

  @Test
  void oneKeyPassesThem() {
    ParagraphLayout shown = layout("وصل إلى حلب", 900, new Ghost(4, "الوزير ", GONE));
    assertThat(shown.left(Caret.before(4))).contains(Caret.after(4));
    assertThat(shown.right(Caret.after(4))).contains(Caret.before(4));
    assertThat(shown.left(Caret.after(4))).contains(Caret.before(5));
  }

  @Test
  void aClickOnThemGoesToTheirNearerEdge() {
    ParagraphLayout shown = layout("وصل إلى حلب", 900, new Ghost(4, "الوزير الأول ", GONE));
    double from = shown.caretShape(Caret.before(4)).x();
    double to = shown.caretShape(Caret.after(4)).x();
    assertThat(shown.hit(from - 8, 10)).isEqualTo(Caret.before(4));
    assertThat(shown.hit(to + 8, 10)).isEqualTo(Caret.after(4));
  }

  @Test
  void aParagraphThatGoesIsShownBelowAndTheCaretStaysAbove() {
    ParagraphLayout shown = layout("وصل الوزير", 900, new Ghost(10, "\nوعاد صباحًا", GONE));
    assertThat(shown.lineCount()).isEqualTo(2);
    assertThat(shown.lineOf(Caret.after(10))).isZero();
    assertThat(shown.left(Caret.after(10))).isEmpty();
    assertThat(shown.lineEnd(Caret.before(2)).index()).isEqualTo(10);
    assertThat(shown.hit(880, 50).index()).isEqualTo(10);
  }

  static Stream<String> lines() {
    return CaretWalkTest.lines();
  }

  /** In lines of two directions, too: from end to end, each key goes on, and back. */
  @ParameterizedTest
  @MethodSource("lines")
  void theCaretWalksAroundThem(String text) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    List<String> words =
        List.of("حُذف هذا ", "gone ", "13 كم ", "كلمات كثيرة تملأ السطر كله وزيادة ");
    for (double width : new double[] {1500, 260, 131}) {
      for (Direction direction : Direction.values()) {
        List<Ghost> ghosts = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
          boolean edge =
              at == 0 || at == text.length() || Character.isWhitespace(text.charAt(at - 1));
          if (edge && random.nextInt(2) == 0) {
            ghosts.add(new Ghost(at, words.get(random.nextInt(words.size())), GONE));
          }
          at++;
        }
        ParagraphLayout layout =
            ParagraphLayout.of(
                FONTS, StyledText.plain(text), ghosts, STYLE.withDirection(direction), width, null);
        walks(layout, ghosts, true);
        walks(layout, ghosts, false);
      }
    }
  }

  private static void walks(ParagraphLayout layout, List<Ghost> ghosts, boolean forward) {
    boolean right = forward == (layout.style().direction() == Direction.LTR);
    int length = layout.text().length();
    Optional<Caret> at = Optional.of(forward ? Caret.before(0) : Caret.after(length));
    List<Caret> seen = new ArrayList<>();
    while (at.isPresent()) {
      Caret caret = at.get();
      assertThat(seen).as("%s %s", layout.text().text(), ghosts).doesNotContain(caret);
      assertThat(seen.size()).isLessThan(2000);
      seen.add(caret);
      at = right ? layout.right(caret) : layout.left(caret);
    }
    assertThat(seen.getLast().index())
        .as("%s %s by %s", layout.text().text(), ghosts, seen)
        .isEqualTo(forward ? length : 0);
  }
}
