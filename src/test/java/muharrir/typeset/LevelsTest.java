package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muharrir.bidi.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where in a line of two directions, as a careful typesetter would set it. */
class LevelsTest {
  private final FontSet fonts = new FontSet();
  private final ParagraphStyle rtl = ParagraphStyle.of(Typeface.SANS, 400, 20, 30, 0xFF000000);
  private final ParagraphStyle ltr = rtl.withDirection(Direction.LTR);

  private double middle(ParagraphLayout layout, int from, int to) {
    List<Box> boxes = layout.highlight(from, to);
    assertThat(boxes).as("%s %d-%d", layout.text().text(), from, to).isNotEmpty();
    return (boxes.getFirst().x() + boxes.getLast().right()) / 2;
  }

  private void readsFromLeft(ParagraphLayout layout, String unit) {
    int from = layout.text().text().indexOf(unit);
    assertThat(from).as("%s in %s", unit, layout.text().text()).isNotNegative();
    assertThat(layout.highlight(from, from + unit.length())).as("%s in one piece", unit).hasSize(1);
    double last = -1;
    for (int i = from; i < from + unit.length(); i++) {
      double x = middle(layout, i, i + 1);
      assertThat(x).as("%s of %s", unit.charAt(i - from), unit).isGreaterThan(last);
      last = x;
    }
  }

  /** The pieces of a text between bars, in the order in which they stand from right to left. */
  private static List<String> fromRight(ParagraphLayout layout, String... pieces) {
    record Placed(String piece, double x) {}
    List<Placed> placed = new ArrayList<>();
    int at = 0;
    for (String piece : pieces) {
      int from = layout.text().text().indexOf(piece, at);
      assertThat(from).as(piece).isNotNegative();
      placed.add(new Placed(piece, layout.highlight(from, from + piece.length()).getFirst().x()));
      at = from + piece.length();
    }
    placed.sort((a, b) -> Double.compare(b.x, a.x));
    return placed.stream().map(Placed::piece).toList();
  }

  private ParagraphLayout layout(String text, ParagraphStyle style) {
    return ParagraphLayout.of(fonts, StyledText.plain(text), style, 1200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+963 11 123 4567",
        "00963-11-1234567",
        "(011) 223 4567",
        "011 2234567",
        "+٩٦٣ ١١ ١٢٣ ٤٥٦٧",
        "٠١١ ٢٢٣ ٤٥٦٧",
        "https://example.org/",
        "https://example.org/a/b-c/?q=1&r=2",
        "www.sana.sy/",
        "24.ae/",
        "desk@example.org",
        "@handle",
        "@desk_2025",
        "#Palmyra",
        "#1",
        "2025-12-14",
        "14-12-2025",
        "13/12/2025",
        "12:45",
        "3.5",
        "10 000 000",
        "25\u00a0000",
        "-5",
        "+3.5%",
        "$100",
        "€2,500.75",
        "U.S.",
        "C++",
        "C#",
        "Disney+",
        "F-16",
        "COVID-19",
        "192.168.1.1",
        "CENTCOM (US)",
        "Macron (2017)"
      })
  void aUnitReadsFromLeftToRightWhereverItStands(String unit) {
    for (ParagraphStyle style : List.of(rtl, ltr)) {
      for (String around :
          List.of("%s", "في %s", "%s في", "قال عند %s ثم مضى", "قال (%s) ثم", "قال «%s»، ثم")) {
        ParagraphLayout layout = layout(around.replace("%s", unit), style);
        readsFromLeft(layout, unit);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@handle",
        "#Palmyra",
        "+963 11 123 4567",
        "https://example.org/",
        "C++",
        "C#",
        "Canal+",
        "U.S."
      })
  void aUnitMayStickToTheWordForAnd(String unit) {
    for (ParagraphStyle style : List.of(rtl, ltr)) {
      readsFromLeft(layout("قال و" + unit + " ثم", style), unit);
    }
  }

  @Test
  void theSignsOfTheSentenceStandOutsideOfTheUnit() {
    ParagraphLayout layout = layout("انظر https://example.org/a. وقال", rtl);
    assertThat(fromRight(layout, "انظر", "https://example.org/a", ".", "وقال"))
        .containsExactly("انظر", "https://example.org/a", ".", "وقال");
    layout = layout("(انظر https://example.org/a)، وقال", rtl);
    assertThat(fromRight(layout, "(", "انظر", "https://example.org/a", ")", "،", "وقال"))
        .containsExactly("(", "انظر", "https://example.org/a", ")", "،", "وقال");
    layout = layout("انظر https://example.org/a_(b) وقال", rtl);
    readsFromLeft(layout, "https://example.org/a_(b)");
  }

  @Test
  void anArabicHandleAndHashtagBeginAtTheRight() {
    for (ParagraphStyle style : List.of(rtl, ltr)) {
      ParagraphLayout layout = layout("see #تدمر_2025 now", style);
      assertThat(fromRight(layout, "#", "تدمر", "_", "2025"))
          .containsExactly("#", "تدمر", "_", "2025");
      layout = layout("قال @تدمر_الآن ثم", style);
      assertThat(fromRight(layout, "@", "تدمر", "_", "الآن"))
          .containsExactly("@", "تدمر", "_", "الآن");
    }
  }

  @Test
  void anAddressWithArabicInItStaysOneThing() {
    ParagraphLayout layout = layout("انظر https://ar.wikipedia.org/wiki/تدمر#تاريخ وقال", rtl);
    assertThat(fromRight(layout, "انظر", "https://ar.wikipedia.org/wiki/", "تدمر", "#", "وقال"))
        .containsExactly("انظر", "تدمر", "#", "https://ar.wikipedia.org/wiki/", "وقال");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "بين|2011|-|2024|كان",
        "2011|-|2024|كانت",
        "بنسبة|35|%|من",
        "35|%|من السكان",
        "نحو|٣٥|٪|من",
        "بلغت|100|$|أو",
        "نشرت|CNN|«|Breaking|»|خبرًا",
        "نشرت|CNN|\"|Breaking|\"|خبرًا",
        "وكالات|AFP|،|Reuters|،|AP|أن",
        "قال|Macron|(|٤٧ عامًا|)|إن",
        "أعلنت|UNESCO|(|اليونسكو|)|أن",
        "قال|(|Palmyra|)|إن",
        "قال|Trump|.",
        "هل زار|Palmyra|؟",
        "سرعته|50|km/h|على",
        "في|13|كانون الأول|2025|كان"
      })
  void piecesFollowEachOtherFromRightToLeft(String pieces) {
    String[] each = pieces.split("\\|", -1);
    StringBuilder text = new StringBuilder();
    for (String piece : each) {
      boolean sticks = "%٪$،.؟-»)\"".contains(piece) || text.toString().matches(".*[«(-]");
      text.append(text.isEmpty() || sticks ? "" : " ").append(piece);
    }
    assertThat(fromRight(layout(text.toString(), rtl), each)).containsExactly(each);
  }

  @Test
  void nothingIsFoundInAnOrdinarySentence() {
    assertThat(Units.of("قال إن 7 مدافن وُثّقت بين 2011 و2024، أي 35% منها.")).isEmpty();
    assertThat(Units.of("In 2024, the team of 12 left.")).isEmpty();
    assertThat(Units.of("في عام 2011 2012 2013")).isEmpty();
  }

  @Test
  void javaIsToldTheLevelsItWouldNotFind() {
    ParagraphLayout layout = layout("اتصل +963 11 123 4567 abc، def", rtl);
    assertThat(fromRight(layout, "اتصل", "+963", "abc", "def"))
        .containsExactly("اتصل", "+963", "abc", "def");
  }

  @Test
  void aLineEndsInNoTelephoneNumberAndNoRange() {
    for (String unit : List.of("+963 11 123 4567", "2011-2024", "10 000 000")) {
      String text = "كلمة ثم كلمة " + unit + " ثم كلمة أخرى";
      int from = text.indexOf(unit);
      for (double width = 200; width < 320; width += 7) {
        ParagraphLayout layout = ParagraphLayout.of(fonts, StyledText.plain(text), rtl, width);
        for (int line = 0; line < layout.lineCount(); line++) {
          int end = layout.lineTo(line);
          assertThat(end > from && end < from + unit.length())
              .as("%s at %s", unit, width)
              .isFalse();
        }
      }
    }
  }
}
