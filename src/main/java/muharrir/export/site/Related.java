package muharrir.export.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

  private static final int[] NONE = {};

  private final List<Teaser> oldestFirst;

  /**
   * The lists that each article stands in, those of its tags first and that of its section last.
   */
  private final List<List<Members>> lists = new ArrayList<>();

  /** The place of each article in its lists. */
  private final List<int[]> ranks = new ArrayList<>();

  /** How much each article shares with the one that is looked at; 0 for all between two calls. */
  private final int[] shared;

  private final int[] touched;
  private int count;

  /** The articles of a tag or a section, the oldest first. */
  private static final class Members {
    private final int weight;
    private int[] articles = new int[8];
    private int size;

    Members(int weight) {
      this.weight = weight;
    }

    int add(int article) {
      if (size == articles.length) {
        articles = Arrays.copyOf(articles, 2 * size);
      }
      articles[size] = article;
      return size++;
    }
  }

  /** To be asked by one thread. */
  Related(List<Teaser> newestFirst, Addresses addresses) {
    oldestFirst = newestFirst.reversed();
    Map<String, Members> tags = new HashMap<>();
    Map<String, Members> sections = new HashMap<>();
    int most = 0;
    for (int i = 0; i < oldestFirst.size(); i++) {
      Teaser teaser = oldestFirst.get(i);
      List<Members> own = new ArrayList<>(teaser.tags().size() + 1);
      // A tag counts more than a section.
      teaser
          .tags()
          .forEach(tag -> own.add(tags.computeIfAbsent(addresses.slug(tag), _ -> new Members(2))));
      if (!teaser.section().isEmpty()) {
        own.add(sections.computeIfAbsent(teaser.section(), _ -> new Members(1)));
      }
      int[] places = new int[own.size()];
      for (int list = 0; list < places.length; list++) {
        places[list] = own.get(list).add(i);
      }
      lists.add(own);
      ranks.add(places);
      most = Math.max(most, places.length);
    }
    shared = new int[oldestFirst.size()];
    touched = new int[most * NEIGHBOURS];
  }

  /**
   * What to read after an article.
   *
   * @param index its place among all, the newest being 0
   */
  List<Teaser> of(int index) {
    int article = oldestFirst.size() - 1 - index;
    List<Teaser> chosen = new ArrayList<>(MOST);
    look(article, -1);
    choose(article, MOST, chosen);
    if (chosen.size() < FEW) {
      look(article, 1);
      choose(article, MOST - chosen.size(), chosen);
    }
    return chosen;
  }

  /** Counts what an article shares with its neighbours. */
  private void look(int article, int step) {
    List<Members> own = lists.get(article);
    int[] places = own.isEmpty() ? NONE : ranks.get(article);
    for (int list = 0; list < places.length; list++) {
      Members members = own.get(list);
      int seen = 0;
      for (int i = places[list] + step;
          i >= 0 && i < members.size && seen < NEIGHBOURS;
          i += step, seen++) {
        int other = members.articles[i];
        if (other != article) {
          if (shared[other] == 0) {
            touched[count++] = other;
          }
          shared[other] += members.weight;
        }
      }
    }
  }

  /** Takes those that share most, of these the nearest, and forgets what was counted. */
  private void choose(int article, int most, List<Teaser> chosen) {
    for (int left = most; left > 0; left--) {
      int best = -1;
      for (int i = 0; i < count; i++) {
        int other = touched[i];
        boolean better =
            best < 0
                || shared[other] > shared[best]
                || (shared[other] == shared[best]
                    && Math.abs(other - article) < Math.abs(best - article));
        if (shared[other] > 0 && better) {
          best = other;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(oldestFirst.get(best));
      shared[best] = 0;
    }
    for (int i = 0; i < count; i++) {
      shared[touched[i]] = 0;
    }
    count = 0;
  }
}
