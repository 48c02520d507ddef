package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "أحمد, احمد",
    "إلى, الي",
    "آب, اب",
    "ٱلله, الله",
    "مدرسة, مدرسه",
    "مسؤول, مسوول",
    "شؤون, شوون",
    "هيئة, هييه",
    "سوء, سوء",
    "مُدَرِّسٌ, مدرس",
    "قـــال, قال",
    "ﺍﻟﺴﻼﻡ, السلام",
    "ﻻ, لا",
    "ی ک ہ, ي ك ه",
    "٢٠٢٥, 2025",
    "۱۲۳, 123",
    "Réuters CENTCOM, reuters centcom",
    "می\u200cرود, ميرود"
  })
  void folds(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void decomposedHamzaFoldsLikeComposed() {
    assertThat(Folding.fold("ا\u0654حمد و\u0654 ي\u0654")).isEqualTo(Folding.fold("أحمد ؤ ئ"));
  }

  @Test
  void everyKindOfWhiteSpaceIsOneSpace() {
    assertThat(Folding.fold("a\u00A0b\tc\nd\u3000e")).isEqualTo("a b c d e");
  }

  @Test
  void aTextFoldsLikeItsLettersWhetherItGrowsOrShrinks() {
    // One of them becomes eighteen letters, others two, one or none.
    List<String> letters =
        List.of("ﷺ", "ﻻ", "أ", "َ", "ـ", "ا", " ", "é", "𝟗", "𐤀", "ﬃ", "\u200c");
    Random random = new Random(18);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      StringBuilder folded = new StringBuilder();
      for (int left = random.nextInt(40); left > 0; left--) {
        String letter = letters.get(random.nextInt(letters.size()));
        text.append(letter);
        folded.append(Folding.fold(letter));
      }
      assertThat(Folding.fold(text.toString())).isEqualTo(folded.toString());
    }
    assertThat(Folding.fold("ﷺ")).isEqualTo("صلي الله عليه وسلم");
  }

  @Test
  void sameIgnoresWhatReadersIgnore() {
    assertThat(Folding.same("رئيس التحرير", " رَئيس التّحرير\u00A0")).isTrue();
    assertThat(Folding.same("رئيس التحرير", "رئيسة التحرير")).isFalse();
  }

  @Test
  void matchesAreOffsetsOfTheSource() {
    String text = "قالت المَدْرَسَةُ إن «المدرسه» أُغلقت";
    List<Folding.Match> matches = Folding.find(text, "مدرسة");
    assertThat(matches)
        .extracting(m -> text.substring(m.start(), m.end()))
        .containsExactly("مَدْرَسَةُ", "مدرسه");
  }

  @Test
  void aLigatureIsMatchedWhole() {
    String text = "ﻻجئون";
    assertThat(Folding.find(text, "لاج")).containsExactly(new Folding.Match(0, 2));
    assertThat(Folding.find(text, "اج")).containsExactly(new Folding.Match(0, 2));
  }

  @Test
  void anEmptyQueryMatchesNothing() {
    assertThat(Folding.find("خبر", " \u0651")).isEmpty();
    assertThat(Folding.find("", "خبر")).isEmpty();
  }

  @Test
  void everyCodePointFolds() {
    int unstable = 0;
    for (int c = 0; c <= 0xFFFF; c++) {
      String once = Folding.fold(Character.toString(c));
      unstable += Folding.fold(once).equals(once) ? 0 : 1;
    }
    assertThat(unstable).as("characters whose folded form folds further").isZero();
  }
}
