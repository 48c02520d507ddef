package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import muharrir.article.Status;
import org.junit.jupiter.api.Test;

class RelatedTest {
  private final List<Teaser> newestFirst = new ArrayList<>();

  /** Older than all that were added before. */
  private void add(String section, String... tags) {
    int number = newestFirst.size();
    newestFirst.add(
        Teaser.of(
            SiteShelf.article(
                "id" + (10 + number),
                "خبر " + number,
                "نص",
                number,
                section,
                List.of(tags),
                Status.PUBLISHED)));
  }

  private List<Integer> after(int index) {
    return numbers(new Related(newestFirst, new Addresses()).of(index));
  }

  private List<Integer> numbers(List<Teaser> teasers) {
    return teasers.stream().map(newestFirst::indexOf).toList();
  }

  @Test
  void tagsCountMoreThanASectionAndTheNearestComesFirst() {
    add("سوريا", "تدمر", "داعش");
    add("سوريا");
    add("العالم", "تدمر");
    add("العالم", "داعش", "تدمر");
    add("سوريا", "تدمر");
    add("العالم", "رياضة");
    assertThat(after(0)).containsExactly(3, 4, 2, 1);
  }

  @Test
  void newerOnesComeOnlyWhereTooFewAreOlder() {
    for (int i = 0; i < 6; i++) {
      add("سوريا");
    }
    assertThat(after(0)).containsExactly(1, 2, 3, 4);
    assertThat(after(2)).as("three are enough").containsExactly(3, 4, 5);
    assertThat(after(3)).containsExactly(4, 5, 2, 1);
    assertThat(after(5)).containsExactly(4, 3, 2, 1);
  }

  @Test
  void whatSharesNothingIsNotRelated() {
    add("سوريا", "تدمر");
    add("", "رياضة");
    add("");
    assertThat(after(0)).isEmpty();
    assertThat(after(1)).isEmpty();
    assertThat(after(2)).as("no section is none to share").isEmpty();
  }

  @Test
  void ofATagThatManyHaveOnlyTheNearestAreLookedAt() {
    add("", "مياه", "نادر");
    for (int i = 0; i < 24; i++) {
      add("", "مياه");
    }
    add("", "مياه", "نادر");
    // The rare tag is found however far it lies; the common one does not count for it from there.
    assertThat(after(0)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void itIsWhatComparingAllWithAllFinds() {
    Random random = new Random(3);
    for (int run = 0; run < 200; run++) {
      newestFirst.clear();
      int count = 1 + random.nextInt(20);
      for (int i = 0; i < count; i++) {
        Set<String> tags = new TreeSet<>();
        for (int tag = random.nextInt(4); tag > 0; tag--) {
          tags.add("وسم" + random.nextInt(5));
        }
        add(random.nextInt(4) == 0 ? "" : "قسم" + random.nextInt(3), tags.toArray(String[]::new));
      }
      Related related = new Related(newestFirst, new Addresses());
      for (int i = 0; i < count; i++) {
        assertThat(numbers(related.of(i))).as("run %d, article %d", run, i).isEqualTo(expected(i));
      }
    }
  }

  private List<Integer> expected(int index) {
    List<Integer> chosen = new ArrayList<>(best(index, index + 1, newestFirst.size(), 4));
    if (chosen.size() < 3) {
      chosen.addAll(best(index, 0, index, 4 - chosen.size()));
    }
    return chosen;
  }

  private List<Integer> best(int index, int from, int to, int most) {
    return IntStream.range(from, to)
        .boxed()
        .filter(other -> shared(index, other) > 0)
        .sorted(
            Comparator.comparingInt((Integer other) -> -shared(index, other))
                .thenComparingInt(other -> Math.abs(other - index)))
        .limit(most)
        .toList();
  }

  private int shared(int one, int other) {
    Teaser first = newestFirst.get(one);
    Teaser second = newestFirst.get(other);
    int tags = (int) first.tags().stream().filter(second.tags()::contains).count();
    boolean section = !first.section().isEmpty() && first.section().equals(second.section());
    return 2 * tags + (section ? 1 : 0);
  }
}
