package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.review.compare.Comparison;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long one waits for the difference of two versions of 3,000 words. */
@Tag("bench")
class ComparisonBench {
  private static final int WORDS = 3_000;
  private static final double PROMISE = 50;
  private static final String[] SOME =
      ("قال المتحدث باسم البلدية إن الطريق الجديد سيفتح أمام الناس بعد أسبوع من الآن وأضاف أن"
              + " العمال أنهوا رصف الجانب الشرقي منه على طول ثلاثة كيلومترات")
          .split(" ", -1);

  @Test
  void aFewWordsOfEachParagraph() {
    measure("Compare 3,000 words, each tenth changed", 60, 0.1, false);
  }

  @Test
  void eachParagraphUnderANewId() {
    measure("Compare 3,000 words, each fifth changed, new ids", 60, 0.2, true);
  }

  @Test
  void eachParagraphSplit() {
    Random random = new Random(5);
    List<Block> before = new ArrayList<>();
    List<Block> after = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> words = words(random, WORDS / 60);
      List<String> others = new ArrayList<>(words);
      others.set(random.nextInt(others.size()), "كلمة");
      before.add(paragraph("b" + i, words));
      after.add(paragraph("b" + i, others.subList(0, others.size() / 2)));
      after.add(paragraph("n" + i, others.subList(others.size() / 2, others.size())));
    }
    measure("Compare 3,000 words, each paragraph split", before, after);
  }

  @Test
  void newParagraphsBetweenAllOfThem() {
    Random random = new Random(5);
    List<Block> before = new ArrayList<>();
    List<Block> after = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> words = words(random, WORDS / 60);
      before.add(paragraph("b" + i, words));
      after.add(paragraph("b" + i, words.subList(0, words.size() * 3 / 4)));
      for (int j = 0; j < 16; j++) {
        after.add(paragraph("n" + i + "x" + j, words(random, 10)));
      }
    }
    measure("Compare 3,000 words, 960 new paragraphs between them", before, after);
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(SOME[random.nextInt(SOME.length)]);
    }
    return words;
  }

  private static Block paragraph(String id, List<String> words) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(String.join(" ", words)));
  }

  @Test
  void oneParagraphOfOtherWords() {
    measure("Compare one paragraph of 3,000 words, all shuffled", 1, 1, false);
  }

  private static void measure(String what, int paragraphs, double changed, boolean renamed) {
    Random random = new Random(5);
    List<Block> before = new ArrayList<>();
    List<Block> after = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      List<String> words = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (int j = 0; j < WORDS / paragraphs; j++) {
        words.add(SOME[random.nextInt(SOME.length)]);
        boolean other = random.nextDouble() < changed;
        others.add(other ? SOME[random.nextInt(SOME.length)] : words.getLast());
      }
      before.add(paragraph("b" + i, words));
      after.add(paragraph((renamed ? "n" : "b") + i, others));
    }
    measure(what, before, after);
  }

  private static void measure(String what, List<Block> before, List<Block> after) {
    Document one = document(before);
    Document two = document(after);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long start = System.nanoTime();
      Comparison comparison = Comparison.of(one, two);
      times.add((System.nanoTime() - start) / 1e6);
      assertThat(comparison.isEmpty()).isFalse();
    }
    double first = times.getFirst();
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "| %s: median (first %.1f) | %.1f ms | <= %.0f ms |%n",
        what,
        first,
        times.get(20),
        PROMISE);
    assertThat(times.get(20)).isLessThanOrEqualTo(PROMISE);
  }

  private static Document document(List<Block> body) {
    return Document.of(Inline.EMPTY, Inline.of("طريق"), Inline.EMPTY, Optional.empty(), body);
  }
}
