package muharrir.find;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import muharrir.document.Document;
import muharrir.edit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FinderTest {
  private static List<String> find(Query query, Document document) throws QueryException {
    return Finder.of(query).find(document, () -> false).stream()
        .map(span -> span.text(document))
        .toList();
  }

  private static List<String> find(Query query, String text) throws QueryException {
    return find(query, doc(p(text)).document());
  }

  private static Query pattern(String text) {
    return Query.of(text).withPattern(true);
  }

  @Test
  void spellingsThatAPersonTakesForTheSameAreFound() throws QueryException {
    assertThat(find(Query.of("احمد"), "أحمد إحمد أَحْمَدُ احمـد احمر"))
        .containsExactly("أحمد", "إحمد", "أَحْمَدُ", "احمـد");
    assertThat(find(Query.of("مدرسه"), "مدرسة ومَدْرَسَةٍ")).containsExactly("مدرسة", "مَدْرَسَةٍ");
    assertThat(find(Query.of("علي"), "على علي")).containsExactly("على", "علي");
    assertThat(find(Query.of("2025"), "عام ٢٠٢٥")).containsExactly("٢٠٢٥");
  }

  @Test
  void withoutFoldingOnlyTheSameLettersAreFound() throws QueryException {
    Query exact = Query.of("احمد").withFolded(false);
    assertThat(find(exact, "أحمد احمد احمـد احمدٌ")).containsExactly("احمد", "احمدٌ");
  }

  @Test
  void bareMarksAreFoundAsTheyAre() throws QueryException {
    Query shadda = Query.of("\u0651").withFolded(false);
    assertThat(find(shadda, "مدرِّس")).containsExactly("\u0651");
    assertThat(find(Query.of("\u0651"), "مدرِّس")).containsExactly("\u0651");
  }

  @Test
  void wholeWordsBeginAndEndWithTheWord() throws QueryException {
    Query whole = Query.of("خبر").withWholeWords(true);
    assertThat(find(whole, "خبر والخبر خبرٌ خبران «خبر»، خبر_1"))
        .containsExactly("خبر", "خبرٌ", "خبر");
  }

  @Test
  void capitalsCountWhenAskedFor() throws QueryException {
    assertThat(find(Query.of("ocha"), "OCHA ocha Ocha")).containsExactly("OCHA", "ocha", "Ocha");
    assertThat(find(Query.of("ocha").withMatchCase(true), "OCHA ocha Ocha"))
        .containsExactly("ocha");
    assertThat(find(Query.of("OCHA").withMatchCase(true).withFolded(false), "OCHA ocha Ocha"))
        .containsExactly("OCHA");
  }

  @Test
  void expressionsRunOnTheTextAsItStands() throws QueryException {
    assertThat(find(pattern("\\d{4}"), "عام 2025 و٢٠٢٤ و12")).containsExactly("2025", "٢٠٢٤");
    assertThat(find(pattern("^قال"), "قال ثم قال")).containsExactly("قال");
    assertThat(find(pattern("x*"), "أ x ب xx")).containsExactly("x", "xx");
    assertThat(find(Query.of("(a)"), "a (a)")).as("words are no expression").containsExactly("(a)");
  }

  @Test
  void everyTextOfEveryBlockIsSearched() throws QueryException {
    Document document =
        story("خبر", "خبر أول", "خبر ثان", p("لا شيء"), q("خبر", "خبر"), figure("خبر", "خبر"))
            .document();
    assertThat(find(Query.of("خبر"), document)).hasSize(7);
  }

  @Test
  void nothingIsFoundByNothing() throws QueryException {
    assertThat(find(Query.of(""), "خبر")).isEmpty();
    assertThat(find(pattern(""), "خبر")).isEmpty();
  }

  @Test
  void aBrokenExpressionIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> Finder.of(pattern("خبر(")))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.reason()).isEqualTo(QueryException.Reason.PATTERN));
    assertThatThrownBy(() -> Finder.of(pattern("a[b")))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.at()).isEqualTo(2));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void anExpressionThatNeverEndsIsGivenUp() throws QueryException {
    Document document = doc(p("a".repeat(60) + "b")).document();
    Finder endless = Finder.of(pattern("(a|aa)+\\1c"), 100_000_000L);
    assertThatThrownBy(() -> endless.find(document, () -> false))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.reason()).isEqualTo(QueryException.Reason.TOO_LONG));
    Finder stopped = Finder.of(pattern("(a|aa)+\\1c"));
    assertThatThrownBy(() -> stopped.find(document, () -> true)).isInstanceOf(QueryException.class);
  }

  @Test
  void anExpressionThatIsTooDeepIsGivenUp() throws QueryException {
    Document document = doc(p("ab".repeat(50_000))).document();
    Finder deep = Finder.of(pattern("(a|b|ab)*c"));
    assertThatThrownBy(() -> deep.find(document, () -> false)).isInstanceOf(QueryException.class);
  }

  @Test
  void hitsLieBetweenLetters() throws QueryException {
    RandomGenerator random = new SplittableRandom(11);
    String[] parts = {
      "ا", "أ", "إ", "آ", "ة", "ه", "ى", "ي", "م", "ـ", "َ", "ّ", "ٌ", "ْ", " ", "لا", "e\u0301",
      "👩‍👧", "A", "b", "٣", "ﷺ", "\u200d", "،"
    };
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder("ا");
      for (int k = random.nextInt(30); k >= 0; k--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      int from = random.nextInt(text.length());
      String wanted = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(4)));
      if (Letters.isMark(wanted.codePointAt(0)) || Character.isSurrogate(wanted.charAt(0))) {
        continue;
      }
      Document document = doc(p(text.toString())).document();
      Query query = Query.of(wanted).withFolded(random.nextBoolean());
      int end = 0;
      for (Span hit : Finder.of(query).find(document, () -> false)) {
        assertThat(hit.from()).as("%s in %s", query, text).isGreaterThanOrEqualTo(end);
        end = hit.to();
        assertThat(hit.to() == text.length() || !Letters.isMark(text.codePointAt(hit.to())))
            .as("%s in %s ends before a mark: %s", query, text, hit)
            .isTrue();
        assertThat(Letters.isMark(text.codePointAt(hit.from()))).isFalse();
      }
    }
  }

  @Test
  void plainHitsAreWholeClusters() throws QueryException {
    String text = "مُدَرِّسٌ ومُدَرِّسَةٌ في المَدْرَسَةِ";
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    Document document = doc(p(text)).document();
    for (String word : List.of("مدرس", "درس", "س", "مدرسه", "ال")) {
      List<Span> hits = Finder.of(Query.of(word)).find(document, () -> false);
      assertThat(hits).isNotEmpty();
      for (Span hit : hits) {
        assertThat(clusters.isBoundary(hit.from()) && clusters.isBoundary(hit.to()))
            .as("%s: %s", word, hit)
            .isTrue();
      }
    }
  }
}
