package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphLayoutTest {
  private static final double EPS = 0.01;

  private final FontSet fonts = new FontSet();
  private final ParagraphStyle rtl = ParagraphStyle.of(Typeface.SANS, 400, 20, 30, 0xFF000000);
  private final ParagraphStyle ltr = rtl.withDirection(Direction.LTR);

  private ParagraphLayout layout(String text, double width) {
    return ParagraphLayout.of(fonts, StyledText.plain(text), rtl, width);
  }

  private double x(ParagraphLayout layout, Caret caret) {
    return layout.caretShape(caret).x();
  }

  private static List<Integer> walk(
      ParagraphLayout layout,
      Caret from,
      BiFunction<ParagraphLayout, Caret, Optional<Caret>> step) {
    List<Integer> seen = new ArrayList<>();
    Optional<Caret> at = Optional.of(from);
    while (at.isPresent() && seen.size() < 500) {
      seen.add(at.get().index());
      at = step.apply(layout, at.get());
    }
    return seen;
  }

  @Test
  void anEmptyParagraphHasOneLineAndACaretAtItsStart() {
    ParagraphLayout empty = layout("", 200);
    assertThat(empty.lineCount()).isEqualTo(1);
    assertThat(empty.height()).isEqualTo(30);
    assertThat(empty.caretShape(Caret.before(0)).x()).isEqualTo(200);
    assertThat(empty.hit(50, 10).index()).isZero();
    assertThat(empty.left(Caret.before(0))).isEmpty();
    assertThat(empty.highlight(0, 0)).isEmpty();
    assertThat(
            ParagraphLayout.of(fonts, StyledText.plain(""), ltr, 200)
                .caretShape(Caret.after(0))
                .x())
        .isZero();
  }

  @Test
  void arabicStartsAtTheRightEdgeAndRunsLeft() {
    ParagraphLayout word = layout("خبر", 200);
    assertThat(x(word, Caret.before(0))).isEqualTo(200);
    assertThat(x(word, Caret.after(0))).isEqualTo(200);
    assertThat(x(word, Caret.before(3))).isCloseTo(200 - word.naturalWidth(), within(EPS));
    assertThat(x(word, Caret.before(1))).isBetween(x(word, Caret.before(2)), 200d);
    assertThat(walk(word, Caret.before(0), ParagraphLayout::left)).containsExactly(0, 1, 2, 3);
    assertThat(walk(word, Caret.after(3), ParagraphLayout::right)).containsExactly(3, 2, 1, 0);
  }

  @Test
  void spacesAtTheEndOfAParagraphMoveTheCaret() {
    ParagraphLayout word = layout("خبر  ", 200);
    assertThat(x(word, Caret.before(5))).isLessThan(x(word, Caret.before(4)));
    assertThat(x(word, Caret.before(4))).isLessThan(x(word, Caret.before(3)));
    assertThat(x(word, Caret.before(0))).isCloseTo(200, within(EPS));
  }

  @Test
  void theCaretSplitsWhereTheDirectionChanges() {
    ParagraphLayout mixed = layout("قال abc ثم", 300);
    CaretShape before = mixed.caretShape(Caret.before(4));
    CaretShape after = mixed.caretShape(Caret.after(4));
    assertThat(before.secondX()).hasValue(after.x());
    assertThat(after.secondX()).hasValue(before.x());
    // "abc" stands left of the space before it, and its first letter at its left.
    assertThat(after.x()).isLessThan(before.x());
    assertThat(mixed.caretShape(Caret.before(2)).secondX()).isEmpty();
  }

  @Test
  void leftMovesLeftThroughMixedText() {
    for (String text :
        List.of("قال abc 12 ثم", "abc قال def", "2025 عام CENTCOM", "abc", "نحو 35%")) {
      for (ParagraphStyle style : List.of(rtl, ltr)) {
        ParagraphLayout mixed = ParagraphLayout.of(fonts, StyledText.plain(text), style, 400);
        boolean right = style.direction() == Direction.LTR;
        Caret at = Caret.before(0);
        int steps = 0;
        while (true) {
          Optional<Caret> next = right ? mixed.right(at) : mixed.left(at);
          if (next.isEmpty()) {
            break;
          }
          double moved = x(mixed, next.get()) - x(mixed, at);
          assertThat(right ? moved : -moved).as("%s step %d", text, steps).isGreaterThan(0.5);
          at = next.get();
          steps++;
        }
        assertThat(steps).as(text).isEqualTo(text.length());
        assertThat(at).isEqualTo(Caret.after(text.length()));
      }
    }
  }

  @Test
  void aWrappedParagraphIsWalkedToItsEndAndBack() {
    String text = "هجوم تدمر يعيد CENTCOM إلى الواجهة في 13 كانون الأول 2025 بعد سنوات من الهدوء";
    ParagraphLayout wrapped = layout(text, 170);
    assertThat(wrapped.lineCount()).isGreaterThan(3);
    List<Integer> there = walk(wrapped, Caret.before(0), ParagraphLayout::left);
    assertThat(there.getLast()).isEqualTo(text.length());
    assertThat(there).hasSizeLessThan(text.length() + 10);
    List<Integer> back = walk(wrapped, Caret.after(text.length()), ParagraphLayout::right);
    assertThat(back.getLast()).isZero();
    assertThat(back).hasSizeLessThan(text.length() + 10);
  }

  @Test
  void aCaretAtAWrapStandsOnTheLineOfItsSide() {
    ParagraphLayout wrapped = layout("واحد اثنان ثلاثة أربعة خمسة", 90);
    int wrap = wrapped.lineTo(0);
    assertThat(wrapped.lineOf(Caret.before(wrap))).isZero();
    assertThat(wrapped.lineOf(Caret.after(wrap))).isEqualTo(1);
    assertThat(x(wrapped, Caret.after(wrap))).isCloseTo(90, within(EPS));
    assertThat(wrapped.lineStart(Caret.after(wrap))).isEqualTo(Caret.after(wrap));
    assertThat(wrapped.lineEnd(Caret.before(0))).isEqualTo(Caret.before(wrap - 1));
    assertThat(wrapped.hit(0, 5).index()).isEqualTo(wrap - 1);
    assertThat(wrapped.hit(90, 35).index()).isEqualTo(wrap);
  }

  @Test
  void lineFeedsBreakHard() {
    ParagraphLayout three = layout("أ\n\nب", 100);
    assertThat(three.lineCount()).isEqualTo(3);
    assertThat(x(three, Caret.before(2))).isEqualTo(100);
    assertThat(three.lineOf(Caret.before(1))).isZero();
    assertThat(three.lineOf(Caret.after(2))).isEqualTo(1);
    assertThat(three.lineOf(Caret.before(3))).isEqualTo(2);
    assertThat(walk(three, Caret.before(0), ParagraphLayout::left)).containsExactly(0, 1, 2, 3, 4);
    assertThat(walk(three, Caret.after(4), ParagraphLayout::right)).containsExactly(4, 3, 2, 1, 0);
    assertThat(layout("أ\u2028ب", 100).lineCount()).isEqualTo(2);
    assertThat(layout("أ\n", 100).lineCount()).isEqualTo(2);
    assertThat(three.highlight(0, 4)).hasSize(4);
  }

  @Test
  void marksBelongToTheirLetter() {
    ParagraphLayout word = layout("مُدَرِّس", 200);
    assertThat(walk(word, Caret.before(0), ParagraphLayout::left)).containsExactly(0, 2, 4, 7, 8);
    assertThat(x(word, Caret.before(6))).isEqualTo(x(word, Caret.before(7)));
  }

  @Test
  void bothLettersOfLamAlefHaveAPlace() {
    ParagraphLayout word = layout("لا", 200);
    assertThat(walk(word, Caret.before(0), ParagraphLayout::left)).containsExactly(0, 1, 2);
    assertThat(x(word, Caret.before(1))).isBetween(x(word, Caret.before(2)) + 1, 199d);
  }

  @Test
  void surrogatePairsAndEmojiAreOneStep() {
    ParagraphLayout word = layout("a😀b", 200);
    assertThat(walk(word, Caret.before(0), ParagraphLayout::left)).containsExactly(0, 3, 1, 4);
  }

  @Test
  void aVeryLongWordIsBroken() {
    ParagraphLayout word = layout("س".repeat(200), 100);
    assertThat(word.lineCount()).isGreaterThan(10);
    List<Integer> there = walk(word, Caret.before(0), ParagraphLayout::left);
    assertThat(there.getLast()).isEqualTo(200);
    ParagraphLayout latin = layout("https://example.org/" + "abcdefgh".repeat(20), 100);
    List<Integer> walked = walk(latin, Caret.before(0), ParagraphLayout::left);
    assertThat(walked.getLast()).isEqualTo(latin.text().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUJDREVGR0hJSktM", "(", "a.", "1 ", "ب", "\u0651", "\u200b", "[x] "})
  void rubbishThatIsPastedIsLaidOutToItsEnd(String piece) {
    String text = "قبل " + piece.repeat(60_000 / piece.length());
    ParagraphLayout layout = ParagraphLayout.of(fonts, StyledText.plain(text), rtl, 300);
    int last = layout.lineCount() - 1;
    assertThat(layout.lineTo(last)).isEqualTo(text.length());
    for (int line = 1; line <= last; line++) {
      assertThat(layout.lineFrom(line)).isEqualTo(layout.lineTo(line - 1));
    }
    assertThat(layout.naturalWidth()).isLessThanOrEqualTo(310);
  }

  @Test
  void noWidthStillLaysOut() {
    assertThat(layout("خبر عاجل", 0).lineCount()).isEqualTo(7);
    assertThat(layout("خبر عاجل", -5).highlight(0, 8)).isEmpty();
  }

  @Test
  void highlightOfMixedTextIsSplit() {
    ParagraphLayout mixed = layout("قال abc ثم", 300);
    List<Box> boxes = mixed.highlight(2, 5);
    assertThat(boxes).hasSize(2);
    assertThat(boxes.get(0).width() + boxes.get(1).width()).isGreaterThan(10);
    assertThat(mixed.highlight(0, 10)).singleElement().extracting(Box::right).isEqualTo(300d);
  }

  @Test
  void hitsAndShapesAgree() {
    String text = "زار وفد UNESCO موقع تدمر (Palmyra) في 12/11 وقال: «لا خطر»";
    ParagraphLayout wrapped = layout(text, 240);
    for (int line = 0; line < wrapped.lineCount(); line++) {
      for (double px = 1; px < 240; px += 3) {
        Caret hit = wrapped.hit(px, line * 30 + 15);
        assertThat(wrapped.lineOf(hit)).isEqualTo(line);
        Caret again = wrapped.hit(x(wrapped, hit), line * 30 + 15);
        assertThat(x(wrapped, again)).isCloseTo(x(wrapped, hit), within(EPS));
      }
    }
  }

  @Test
  void limitedTextEndsWithAnEllipsis() {
    String text = "فريق محلي يوثّق مدافن تدمر البرجية رقميًا قبل موسم الأمطار في وادي القبور";
    ParagraphLayout two = ParagraphLayout.limited(fonts, StyledText.plain(text), rtl, 200, 2);
    assertThat(two.lineCount()).isEqualTo(2);
    assertThat(two.text().text()).endsWith("…").hasSizeLessThan(text.length());
    assertThat(ParagraphLayout.limited(fonts, StyledText.plain("خبر"), rtl, 200, 2).text().text())
        .isEqualTo("خبر");
  }

  @Test
  void lettersThatAFaceLacksAreTakenFromTheOther() {
    ParagraphStyle naskh = ParagraphStyle.of(Typeface.NASKH, 400, 40, 80, 0xFF000000);
    ParagraphLayout arrow = ParagraphLayout.of(fonts, StyledText.plain("→"), naskh, 100);
    assertThat(arrow.naturalWidth())
        .isEqualTo(
            fonts.font(Typeface.SANS, 400, 40).getStringBounds("→", LineBreaker.CONTEXT).getWidth(),
            within(0.1));
  }
}
