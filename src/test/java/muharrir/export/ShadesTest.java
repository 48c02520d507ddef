package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.article.Tint;
import org.junit.jupiter.api.Test;

/** That no colour can be chosen in which a page cannot be read. */
class ShadesTest {
  private static final String CSS =
      new String(PageStyle.resource("/web/page.css"), StandardCharsets.UTF_8);

  /** Inks that stand on the soft ground: words of boxes, marked words of a standfirst, credits. */
  private static final List<String> INKS = List.of("ink", "ink-2", "ink-3");

  private static List<Tint> colours() {
    List<Tint> all = new ArrayList<>();
    for (int rgb = 0; rgb < 16 * 16 * 16; rgb++) {
      all.add(new Tint((rgb >> 8) * 0x110000 + (rgb >> 4 & 15) * 0x1100 + (rgb & 15) * 0x11));
    }
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      all.add(new Tint(random.nextInt(1 << 24)));
    }
    return all;
  }

  /**
   * The colours of our own style sheet: the first block is the light page's, the second the dark.
   */
  private static int variable(String name, boolean dark) {
    String block = CSS.substring(CSS.indexOf(dark ? "color-scheme:dark" : "color-scheme:light"));
    Matcher found = Pattern.compile("--" + name + ":#([0-9a-f]{3,6})").matcher(block);
    assertThat(found.find()).as(name).isTrue();
    String hex = found.group(1);
    return HexFormat.fromHexDigits(hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex);
  }

  /** The page's own colours. */
  private record Page(int page, int panel, List<Integer> inks) {
    static Page of(boolean dark) {
      return new Page(
          variable("page", dark),
          variable("panel", dark),
          INKS.stream().map(name -> variable(name, dark)).toList());
    }
  }

  private static void check(Shades shades, Page page, Tint chosen) {
    List<Integer> grounds = List.of(page.page(), page.panel(), shades.soft());
    for (int ground : grounds) {
      assertThat(Shades.contrast(shades.accent(), ground))
          .as("%s: %06x on %06x", chosen.css(), shades.accent(), ground)
          .isGreaterThanOrEqualTo(Shades.READABLE);
    }
    for (int ink : page.inks()) {
      assertThat(Shades.contrast(ink, shades.soft()))
          .as("%s: %06x on the soft %06x", chosen.css(), ink, shades.soft())
          .isGreaterThanOrEqualTo(Shades.READABLE);
    }
    assertThat(Shades.contrast(page.inks().getFirst(), shades.line()))
        .as("%s: selected words on %06x", chosen.css(), shades.line())
        .isGreaterThanOrEqualTo(Shades.READABLE);
  }

  @Test
  void everyColourGivesPagesThatCanBeRead() {
    List<Tint> colours = colours();
    assertThat(colours).hasSizeGreaterThan(6000);
    Page day = Page.of(false);
    Page night = Page.of(true);
    for (Tint chosen : colours) {
      check(Shades.light(chosen), day, chosen);
      check(Shades.dark(chosen), night, chosen);
      assertThat(Shades.contrast(Shades.ink(chosen), chosen.rgb()))
          .as(chosen.css())
          .isGreaterThanOrEqualTo(Shades.READABLE);
    }
  }

  @Test
  void whatCanBeReadIsLeftAsItWasChosen() {
    int kept = 0;
    for (Tint chosen : colours()) {
      boolean readable = Shades.onLight(chosen) >= Shades.READABLE;
      assertThat(Shades.light(chosen).accent() == chosen.rgb())
          .as(chosen.css())
          .isEqualTo(readable);
      kept += readable ? 1 : 0;
    }
    assertThat(kept).isGreaterThan(1500);
  }

  @Test
  void aColourThatGivesWayKeepsItsHue() {
    assertThat(List.of(shown(0xffb300), shown(0x0e5f78), shown(0xffffff), shown(0x000000)))
        .containsExactly(
            "8e6204 f4ece0 d9c09c, ffb300 36260a 6a4c19",
            "0e5f78 e5eff3 abcad7, 6bb1cd 162c35 305969",
            "6b6b6b ededed c4c4c4, ffffff 292929 525252",
            "000000 ededed c4c4c4, a7a7a7 292929 525252");
  }

  private static String shown(int rgb) {
    Shades light = Shades.light(new Tint(rgb));
    Shades dark = Shades.dark(new Tint(rgb));
    return "%06x %06x %06x, %06x %06x %06x"
        .formatted(
            light.accent(), light.soft(), light.line(), dark.accent(), dark.soft(), dark.line());
  }

  @Test
  void contrastIsCountedAsTheGuidelinesSay() {
    assertThat(Shades.contrast(0x000000, 0xffffff)).isEqualTo(21.0);
    assertThat(Shades.contrast(0x777777, 0xffffff)).isBetween(4.47, 4.48);
    assertThat(Shades.contrast(0xffffff, 0x0e5f78)).isBetween(7.0, 7.4);
  }
}
