package muharrir.bidi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import muharrir.bidi.Units.Kind;
import muharrir.bidi.Units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static final String[] PIECES = {
    "كتب ",
    "في ",
    "و",
    "ب",
    "،",
    " ",
    ".",
    "/",
    ":",
    "(",
    ")",
    "«",
    "»",
    "َ",
    "ـ",
    "\u200f",
    "\n",
    "https://",
    "www.",
    "example.org",
    "/a?b=1",
    "@",
    "#",
    "name",
    "user_1",
    "é",
    "ﬁ",
    "Ⅳ",
    "C++",
    "U.S.",
    "+",
    "-",
    "−",
    "±",
    "$",
    "€",
    "£",
    "%",
    "٪",
    "3",
    "12",
    "2026",
    "٤٥",
    "۶",
    "963",
    "00",
    "𝟗",
    "😀",
    "a@b.co",
    "_",
    "'",
    "*",
    "["
  };

  @Test
  void findsWhatIsReadAsOneThing() {
    String text = "زار @user_1 موقع https://example.org/a، واتصل بالرقم +963 11 123 4567.";

    assertThat(Units.of(text))
        .containsExactly(
            new Unit(4, 11, Kind.LATIN, true),
            new Unit(17, 38, Kind.LATIN, true),
            new Unit(53, 69, Kind.NUMBER, false));
  }

  @Test
  void anAddressEndsWhereWhatSetsItApartEnds() {
    String text = "في \u2066https://x.com/صحيفة\u2069 موقع. \u200fa@b.example\u200e";
    List<Unit> units = Units.of(text);
    assertThat(units)
        .containsExactly(new Unit(4, 23, Kind.LATIN, true), new Unit(32, 43, Kind.LATIN, true));
    assertThat(text.charAt(23)).isEqualTo('\u2069');
    // What follows runs as the line does.
    byte[] levels = Order.helped(text.substring(0, 29), true, List.of(), units.subList(0, 1));
    assertThat(Arrays.copyOfRange(levels, 24, 29)).containsOnly(1);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(14);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void noAddressIsInATextThatMayHoldNone() {
    Random random = new Random(12);
    int without = 0;
    int with = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = text(random);
      boolean address = Units.of(text).stream().anyMatch(Unit::address);
      boolean may = Units.mayHoldAddress(text);
      assertThat(may || !address).as(text).isTrue();
      with += address ? 1 : 0;
      without += may ? 0 : 1;
    }
    assertThat(with).as("texts with addresses").isGreaterThan(4_000);
    assertThat(without).as("texts that are not searched").isGreaterThan(4_000);
  }

  /** The signs that a unit may begin with are all there: a search at every sign finds the same. */
  @Test
  void findsTheSameAsASearchAtEachSign() {
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = text(random);
      List<Unit> everywhere = Units.from(text, _ -> true);
      assertThat(Units.of(text)).as(text).isEqualTo(everywhere);
      found += everywhere.size();
    }
    assertThat(found).as("texts with units").isGreaterThan(10_000);
  }

  /**
   * Each of these would take minutes, or the whole stack, if it were gone through again and again.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUJDREVGR0hJSktM",
        "a+b/",
        "a.",
        "A.B",
        "1 ",
        "12-",
        "7",
        "+1.",
        "x@y.",
        "@",
        "#a",
        ")",
        "(1"
      })
  void rubbishIsGoneThroughOnce(String piece) {
    for (String before : List.of("", "http://x", "+", "a@b")) {
      String text = before + piece.repeat(60_000 / piece.length());
      assertThat(Order.helped(text, true, List.of(), Units.of(text))).hasSize(text.length());
    }
  }
}
