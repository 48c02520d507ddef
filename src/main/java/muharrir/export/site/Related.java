package muharrir.export.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to read after an article: older ones that share most tags with it, then of its section; the
 * newer ones only where too few are older. So a new article changes no page but its own.
 */
final class Related {
  private static final int MOST = 4;
  private static final int FEW = 3;

  /** Of a tag that thousands have, so many neighbours are looked at. */
  private static final int NEIGHBOURS = 24;

  private final Addresses addresses;
  private final List<Teaser> oldestFirst;
  private final Map<String, List<Integer>> tags = new HashMap<>();
  private final Map<String, List<Integer>> sections = new HashMap<>();

  /** The place of each article in its lists of {@link #tags}, in the order of its tags. */
  private final List<List<Integer>> ranks = new ArrayList<>();

  private final List<Integer> sectionRanks = new ArrayList<>();

  Related(List<Teaser> newestFirst, Addresses addresses) {
    this.addresses = addresses;
    oldestFirst = newestFirst.reversed();
    for (int i = 0; i < oldestFirst.size(); i++) {
      Teaser teaser = oldestFirst.get(i);
      List<Integer> own = new ArrayList<>(teaser.tags().size());
      for (String tag : teaser.tags()) {
        own.add(join(tags, addresses.slug(tag), i));
      }
      ranks.add(own);
      sectionRanks.add(teaser.section().isEmpty() ? 0 : join(sections, teaser.section(), i));
    }
  }

  private static int join(Map<String, List<Integer>> lists, String name, int article) {
    List<Integer> list = lists.computeIfAbsent(name, _ -> new ArrayList<>());
    list.add(article);
    return list.size() - 1;
  }

  /**
   * What to read after an article.
   *
   * @param index its place among all, the newest being 0
   */
  List<Teaser> of(int index) {
    int article = oldestFirst.size() - 1 - index;
    Map<Integer, Integer> shared = new LinkedHashMap<>();
    look(article, -1, shared);
    List<Integer> chosen = best(shared, article, MOST);
    if (chosen.size() < FEW) {
      shared.clear();
      look(article, 1, shared);
      chosen.addAll(best(shared, article, MOST - chosen.size()));
    }
    return chosen.stream().map(oldestFirst::get).toList();
  }

  /** Counts what an article shares with its neighbours; a tag counts more than a section. */
  private void look(int article, int step, Map<Integer, Integer> shared) {
    Teaser teaser = oldestFirst.get(article);
    for (int i = 0; i < teaser.tags().size(); i++) {
      List<Integer> list = tags.getOrDefault(addresses.slug(teaser.tags().get(i)), List.of());
      count(list, ranks.get(article).get(i), step, 2, shared);
    }
    if (!teaser.section().isEmpty()) {
      List<Integer> list = sections.getOrDefault(teaser.section(), List.of());
      count(list, sectionRanks.get(article), step, 1, shared);
    }
    shared.remove(article);
  }

  private static void count(
      List<Integer> list, int at, int step, int weight, Map<Integer, Integer> shared) {
    int seen = 0;
    for (int i = at + step; i >= 0 && i < list.size() && seen < NEIGHBOURS; i += step, seen++) {
      shared.merge(list.get(i), weight, Integer::sum);
    }
  }

  private static List<Integer> best(Map<Integer, Integer> shared, int article, int most) {
    Comparator<Map.Entry<Integer, Integer>> order =
        Map.Entry.<Integer, Integer>comparingByValue()
            .reversed()
            .thenComparingInt(entry -> Math.abs(entry.getKey() - article));
    return new ArrayList<>(
        shared.entrySet().stream().sorted(order).limit(most).map(Map.Entry::getKey).toList());
  }
}
