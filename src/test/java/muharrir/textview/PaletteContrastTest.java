package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import muharrir.testing.Contrast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters can be read (WCAG 2.2, AA) on everything that the surface paints behind them. */
class PaletteContrastTest {
  private final List<String> faint = new ArrayList<>();

  static Stream<Palette> palettes() {
    return Stream.of(Palette.light(), Palette.dark());
  }

  private void check(String name, Color ink, Color ground, double wanted) {
    double contrast = Contrast.of(ink, ground);
    if (contrast < wanted) {
      faint.add(String.format(Locale.ROOT, "%s: %.2f", name, contrast));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void lettersStandOut(Palette palette) {
    Map<String, Color> inks =
        Map.of("text", palette.text(), "text2", palette.text2(), "accent", palette.accent());
    Map<String, Color> grounds =
        Map.of(
            "background", palette.background(),
            "panel", palette.panel(),
            "selection", palette.selection(),
            "idle selection", palette.idleSelection(),
            "box", palette.soft(),
            "highlight", palette.highlight(),
            "to be checked", palette.checkGround());
    inks.forEach((ink, color) ->
        grounds.forEach(
            (ground, behind) -> check(ink + " on " + ground, color, behind, Contrast.TEXT)));
    for (Color ground : List.of(palette.background(), palette.panel(), palette.soft())) {
      check("text3 on " + ground, palette.text3(), ground, Contrast.TEXT);
      check("placeholder on " + ground, palette.placeholder(), ground, Contrast.TEXT);
    }
    for (Tone tone : Tone.values()) {
      check("text on soft " + tone, palette.text(), tone.soft(palette), Contrast.TEXT);
      check("text on mid " + tone, palette.text(), tone.mid(palette), Contrast.TEXT);
    }
    assertThat(faint).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void caretsLinesAndSignsStandOut(Palette palette) {
    check("caret", palette.accent(), palette.background(), Contrast.CONTROL);
    check(
        "second caret",
        CaretLayer.second(palette.accent()),
        palette.background(),
        Contrast.CONTROL);
    check("line below a doubt", palette.check(), palette.checkGround(), Contrast.CONTROL);
    for (Tone tone : Tone.values()) {
      check("line of " + tone, tone.ink(palette), palette.background(), Contrast.CONTROL);
      check(
          "line of " + tone + " on its own",
          tone.ink(palette),
          tone.soft(palette),
          Contrast.CONTROL);
    }
    assertThat(faint).isEmpty();
  }
}
