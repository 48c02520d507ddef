package muharrir.review.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;

/**
 * Which paragraphs of two texts share words, in the order of both: one that was split shares words
 * with its parts, whatever they are called and whatever else was written in them.
 */
public final class Links {
  private static final int ENOUGH = 2;

  /**
   * Two paragraphs with words in common: two at least, half of those of one of them, or one that
   * stands nowhere else.
   *
   * @param before the place of one in its document
   * @param after the place of the other one in its
   */
  public record Link(int before, int after) {}

  private record Words(List<String> keys, List<Integer> places, Map<Integer, Integer> counts) {
    static Words of(Document document) {
      Words words = new Words(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
      for (int i = 0; i < document.size(); i++) {
        Block block = document.blocks().get(i);
        if (isText(block)) {
          words.read(block.text(Field.TEXT).text(), i);
        }
      }
      return words;
    }

    private void read(String text, int place) {
      for (Token token : Token.of(text)) {
        if (token.isWord()) {
          keys.add(token.key());
          places.add(place);
          counts.merge(place, 1, Integer::sum);
        }
      }
    }

    /** The words that stand once. */
    Set<String> single() {
      Set<String> seen = new HashSet<>();
      Set<String> single = new HashSet<>();
      for (String key : keys) {
        if (seen.add(key)) {
          single.add(key);
        } else {
          single.remove(key);
        }
      }
      return single;
    }

    int count(int place) {
      return counts.getOrDefault(place, 0);
    }
  }

  private Links() {}

  /** Whether a block is a paragraph of some kind, which can be split and joined. */
  public static boolean isText(Block block) {
    boolean lines = block instanceof Block.TextBlock && !(block instanceof Block.HeadLine);
    return lines || block instanceof Block.Quote || block instanceof Block.PullQuote;
  }

  /** The links between two texts. */
  public static List<Link> between(Document before, Document after) {
    Words old = Words.of(before);
    Words now = Words.of(after);
    Set<String> single = old.single();
    single.retainAll(now.single());
    Map<Link, Integer> shared = new HashMap<>();
    for (int[] pair : Common.pairs(old.keys(), now.keys())) {
      int worth = single.contains(old.keys().get(pair[0])) ? ENOUGH : 1;
      shared.merge(
          new Link(old.places().get(pair[0]), now.places().get(pair[1])), worth, Integer::sum);
    }
    List<Link> links = new ArrayList<>();
    shared.forEach((link, count) -> {
      int least = Math.min(old.count(link.before()), now.count(link.after()));
      if (count >= ENOUGH || 2 * count >= least) {
        links.add(link);
      }
    });
    return links;
  }
}
