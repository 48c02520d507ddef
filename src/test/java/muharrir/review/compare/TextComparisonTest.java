package muharrir.review.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.review.compare.Segment.Changed;
import muharrir.review.compare.Segment.Deleted;
import muharrir.review.compare.Segment.Equal;
import muharrir.review.compare.Segment.Inserted;
import muharrir.review.compare.Segment.Kind;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextComparisonTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("", "", ""),
        arguments("وصل الوفد", "وصل الوفد", "وصل الوفد"),
        arguments("", "خبر عاجل", "[+خبر عاجل]"),
        arguments("خبر عاجل", "", "[-خبر عاجل]"),
        arguments("وصل الوفد مساء", "وصل الوفد التركي مساء", "وصل الوفد [+التركي ]مساء"),
        arguments("وصل الوفد التركي", "وصل الوفد", "وصل الوفد[- التركي]"),
        arguments("قتل ثلاثة جنود", "قتل أربعة جنود", "قتل [-ثلاثة ][+أربعة ]جنود"),
        arguments("كتبوا الخبر", "كتبنا الخبر", "[-كتبوا ][+كتبنا ]الخبر"),
        arguments("رأى المدرس", "رأى المُدَرِّس", "رأى [HARAKAT المدرس|المُدَرِّس]"),
        arguments("الى المدرسه", "إلى المدرسة", "[SPELLING الى|إلى] [SPELLING المدرسه|المدرسة]"),
        arguments("على الجسر", "علي الجسر", "[SPELLING على|علي] الجسر"),
        arguments("المدينة قديمة", "والمدينة قديمة", "[PARTICLE المدينة|والمدينة] قديمة"),
        arguments("في مدينة كبيرة", "في المدينة كبيرة", "في [PARTICLE مدينة|المدينة] كبيرة"),
        arguments("وصل للمدينة", "وصل بالمدينة", "وصل [PARTICLE للمدينة|بالمدينة]"),
        arguments("دمشق و حلب", "دمشق وحلب", "دمشق [SPACING و حلب|وحلب]"),
        arguments("دمشق  وحلب", "دمشق وحلب", "دمشق[SPACING   | ]وحلب"),
        arguments("في السوق .", "في السوق.", "في السوق[SPACING  |]."),
        arguments("بنسبة 3.5% فقط", "بنسبة 3.6% فقط", "بنسبة [-3.5% ][+3.6% ]فقط"),
        arguments("سطر\nآخر", "سطر آخر", "سطر[-\n][+ ]آخر"),
        arguments(
            "انظر https://example.org/a/b هنا",
            "انظر https://example.org/a/c هنا",
            "انظر [-https://example.org/a/b ][+https://example.org/a/c ]هنا"),
        arguments("قال: نعم", "قال: لا", "قال: [-نعم][+لا]"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void wordsAreComparedWhole(String before, String after, String shown) {
    assertThat(show(TextComparison.of(Inline.of(before), Inline.of(after)))).isEqualTo(shown);
  }

  private static String show(List<Segment> segments) {
    StringBuilder all = new StringBuilder();
    for (Segment each : segments) {
      all.append(
          switch (each) {
            case Equal equal -> equal.text().text();
            case Inserted inserted -> "[+" + inserted.text() + "]";
            case Deleted deleted -> "[-" + deleted.text() + "]";
            case Changed changed ->
                "[" + changed.kind() + " " + changed.before() + "|" + changed.after() + "]";
          });
    }
    return all.toString();
  }

  @Test
  void otherMarksOnTheSameLettersAreToldAsSuch() {
    Inline before = Inline.of("خبر عاجل اليوم");
    Inline after =
        Inline.of("خبر ")
            .plus(Inline.of("عاجل", Set.of(new Mark.Strong())))
            .plus(Inline.of(" اليوم"));
    assertThat(TextComparison.of(before, after))
        .containsExactly(
            new Equal(Inline.of("خبر ")),
            new Changed(
                Kind.MARKS, Inline.of("عاجل"), Inline.of("عاجل", Set.of(new Mark.Strong()))),
            new Equal(Inline.of(" اليوم")));
  }

  @Test
  void theSegmentsHoldBothTextsWhole() {
    RandomDocuments documents = new RandomDocuments(new SplittableRandom(11));
    for (int i = 0; i < 3_000; i++) {
      Inline before = documents.inline();
      Inline after = i % 2 == 0 ? documents.inline() : before.plus(documents.inline());
      List<Segment> segments = TextComparison.of(before, after);
      assertThat(joined(segments, true)).isEqualTo(before);
      assertThat(joined(segments, false)).isEqualTo(after);
    }
  }

  @Test
  void longTextsWithLittleInCommonAreWholeToo() {
    SplittableRandom random = new SplittableRandom(12);
    String[] words = {"قال", "ثم", "المدينة", "في", "عن", "سوق", "يوم", "بعد", "وزير"};
    for (int length : new int[] {400, 900, 3_000}) {
      StringBuilder one = new StringBuilder();
      StringBuilder two = new StringBuilder();
      for (int i = 0; i < length; i++) {
        one.append(words[random.nextInt(words.length)]).append(' ');
        two.append(words[random.nextInt(words.length / (i < length / 2 ? 1 : 4))]).append(' ');
      }
      List<Segment> segments =
          TextComparison.of(Inline.of(one.toString()), Inline.of(two.toString()));
      assertThat(joined(segments, true).text()).isEqualTo(one.toString());
      assertThat(joined(segments, false).text()).isEqualTo(two.toString());
    }
  }

  private static Inline joined(List<Segment> segments, boolean before) {
    Inline all = Inline.EMPTY;
    for (Segment each : segments) {
      all = all.plus(before ? each.before() : each.after());
    }
    return all;
  }
}
