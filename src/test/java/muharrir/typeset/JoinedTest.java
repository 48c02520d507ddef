package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import muharrir.typeset.TextStyle.Underline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arabic letters join, also where the style changes inside a word. */
class JoinedTest {
  private static final int RED = 0xFFCC0000;

  private final FontSet fonts = new FontSet();

  private int islands(Typeface face, StyledText text) {
    ParagraphStyle style = ParagraphStyle.of(face, 400, 40, 80, 0xFF000000);
    return Ink.islands(Ink.paint(ParagraphLayout.of(fonts, text, style, 300)));
  }

  @ParameterizedTest
  @EnumSource
  void aWordIsJoined(Typeface face) {
    // alef | seen, lam-alef | meem
    assertThat(islands(face, StyledText.plain("السلام"))).isEqualTo(3);
    assertThat(islands(face, StyledText.plain("ا ل س ل ا م"))).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void colourInsideAWordKeepsItJoined(Typeface face) {
    for (int cut = 1; cut < 6; cut++) {
      StyledText text =
          StyledText.builder()
              .append("السلام".substring(0, cut))
              .append("السلام".substring(cut), TextStyle.PLAIN.withColor(RED))
              .build();
      assertThat(islands(face, text)).as("cut at %d", cut).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void boldInsideAWordKeepsItJoined(Typeface face) {
    for (int cut = 1; cut < 6; cut++) {
      StyledText text =
          StyledText.builder()
              .append("السلام".substring(0, cut))
              .append("السلام".substring(cut), TextStyle.PLAIN.withWeight(700))
              .build();
      assertThat(islands(face, text)).as("cut at %d", cut).isEqualTo(3);
    }
  }

  @Test
  void theWidthDoesNotChangeWithColour() {
    ParagraphStyle style = ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000);
    StyledText coloured =
        new StyledText(
            "قالوا السَّلامُ عليكم",
            List.of(new StyledText.Run(9, 11, TextStyle.PLAIN.withColor(RED))));
    StyledText plain = StyledText.plain(coloured.text());
    assertThat(ParagraphLayout.of(fonts, coloured, style, 600).naturalWidth())
        .isEqualTo(ParagraphLayout.of(fonts, plain, style, 600).naturalWidth());
  }

  @ParameterizedTest
  @EnumSource
  void strikeHighlightAndUnderlineInsideAWordChangeNoGlyph(Typeface face) {
    ParagraphStyle style = ParagraphStyle.of(face, 400, 40, 80, 0xFF000000);
    StyledText plain = StyledText.plain("السلام");
    for (TextStyle look :
        List.of(
            TextStyle.PLAIN.withStrike(true),
            TextStyle.PLAIN.withBackground(0x30FFEE00),
            TextStyle.PLAIN.withUnderline(Underline.WAVE, 0x30FF0000))) {
      for (int cut = 1; cut < 6; cut++) {
        StyledText marked = new StyledText("السلام", List.of(new StyledText.Run(cut, 6, look)));
        assertThat(ParagraphLayout.of(fonts, marked, style, 300).naturalWidth())
            .isEqualTo(ParagraphLayout.of(fonts, plain, style, 300).naturalWidth());
      }
    }
    // Half transparent, so that only the letters count as ink.
    StyledText highlighted =
        new StyledText(
            "السلام",
            List.of(new StyledText.Run(1, 3, TextStyle.PLAIN.withBackground(0x30FFEE00))));
    assertThat(islands(face, highlighted)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void superscriptInsideAWordKeepsTheFormsOfItsLetters(Typeface face) {
    ParagraphStyle style = ParagraphStyle.of(face, 400, 40, 80, 0xFF000000);
    ParagraphLayout plain = ParagraphLayout.of(fonts, StyledText.plain("بتسبق"), style, 300);
    TextStyle raised = TextStyle.PLAIN.withSuperscript(true);
    StyledText marked = new StyledText("بتسبق", List.of(new StyledText.Run(1, 3, raised)));
    double medial = plain.caretShape(Caret.before(1)).x() - plain.caretShape(Caret.before(3)).x();
    assertThat(ParagraphLayout.of(fonts, marked, style, 300).naturalWidth())
        .isCloseTo(plain.naturalWidth() - medial / 3, within(0.5));
  }

  @Test
  void superscriptIsSmallAndRaised() {
    ParagraphStyle style = ParagraphStyle.of(Typeface.SANS, 400, 40, 80, 0xFF000000);
    TextStyle raised = TextStyle.PLAIN.withSuperscript(true);
    StyledText text = new StyledText("x", List.of(new StyledText.Run(0, 1, raised)));
    ParagraphLayout small = ParagraphLayout.of(fonts, text, style, 300);
    ParagraphLayout plain = ParagraphLayout.of(fonts, StyledText.plain("x"), style, 300);
    assertThat(small.naturalWidth()).isCloseTo(plain.naturalWidth() * 2 / 3, within(0.5));
    assertThat(Ink.bottom(Ink.paint(plain))).isEqualTo((int) plain.ascent());
    assertThat(Ink.bottom(Ink.paint(small)))
        .isBetween((int) plain.ascent() - 20, (int) plain.ascent() - 8);
  }

  @Test
  void aStrikeGoesThroughTheLetters() {
    ParagraphStyle style = ParagraphStyle.of(Typeface.SANS, 400, 20, 32, RED);
    StyledText text =
        new StyledText("   ا", List.of(new StyledText.Run(0, 3, TextStyle.PLAIN.withStrike(true))));
    ParagraphLayout layout = ParagraphLayout.of(fonts, text, style, 40);
    assertThat(Ink.paint(layout).getRGB(36, (int) Math.round(layout.ascent() - 4.4)))
        .isEqualTo(RED);
  }

  @Test
  void anUnderlineIsInkUnderTheWord() {
    ParagraphStyle style = ParagraphStyle.of(Typeface.SANS, 400, 20, 32, 0xFF000000);
    TextStyle look = TextStyle.PLAIN.withUnderline(Underline.SOLID, RED);
    StyledText text = new StyledText("ااا", List.of(new StyledText.Run(0, 3, look)));
    var image = Ink.paint(ParagraphLayout.of(fonts, text, style, 40));
    int line = (int) (ParagraphLayout.of(fonts, text, style, 40).ascent() + 6);
    assertThat(image.getRGB(36, line)).isEqualTo(RED);
    assertThat(image.getRGB(2, line)).isZero();
  }
}
