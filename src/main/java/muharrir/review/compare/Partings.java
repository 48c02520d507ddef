package muharrir.review.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Block.TextBlock;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff.Parted;

/**
 * Finds paragraphs that were split, and such that were joined: beside one of two that belong
 * together stand others of its kind that belong to none, and their words are in the one on the
 * other side. Where all words are the same in the same order that is sure. Otherwise each part has
 * to keep half of its words by it, and three at least.
 */
public final class Partings {
  private static final int LEAST_WORDS = 3;

  /** So many are looked at on either side of a paragraph. */
  private static final int MOST = 8;

  private final Set<BlockId> came = new HashSet<>();
  private final Set<BlockId> gone = new HashSet<>();
  private final Map<BlockId, Parting> found = new HashMap<>();

  /** The words of blocks that were read already. */
  private final IdentityHashMap<Block, List<String>> words = new IdentityHashMap<>();

  /** All that belongs to a pair, itself among it; on one of the sides one alone, or two on both. */
  record Parting(List<Block> before, List<Block> after) {}

  private record Pair(Block before, Block after) {}

  /**
   * @param partners the block before that belongs to each block after, by the id after
   */
  Partings(Document before, Document after, Map<BlockId, Block> partners) {
    Set<BlockId> freeBefore = ids(before);
    Set<BlockId> freeAfter = ids(after);
    List<Pair> pairs = new ArrayList<>();
    for (Block block : after.blocks()) {
      Block old = partners.get(block.id());
      if (old != null) {
        freeBefore.remove(old.id());
        freeAfter.remove(block.id());
        if (isText(old) && isText(block) && !text(old).equals(text(block))) {
          pairs.add(new Pair(old, block));
        }
      }
    }
    shifted(before, after, pairs);
    if (freeBefore.isEmpty() && freeAfter.isEmpty()) {
      return;
    }
    for (boolean sure : new boolean[] {true, false}) {
      for (Pair pair : pairs) {
        if (found.containsKey(pair.after.id()) || came.contains(pair.after.id())) {
          continue;
        }
        List<Block> split = parts(after, freeAfter, pair.after, pair.before, sure);
        List<Block> joined =
            split.size() > 1
                ? List.of(pair.before)
                : parts(before, freeBefore, pair.before, pair.after, sure);
        if (split.size() > 1 || joined.size() > 1) {
          found.put(pair.after.id(), new Parting(joined, split));
          claim(split, freeAfter, came);
          claim(joined, freeBefore, gone);
        }
      }
    }
  }

  /** Two neighbours of which one ends elsewhere: words of one have gone over to the other. */
  private void shifted(Document before, Document after, List<Pair> pairs) {
    for (int i = 0; i + 1 < pairs.size(); i++) {
      Pair one = pairs.get(i);
      Pair two = pairs.get(i + 1);
      List<Block> old = List.of(one.before, two.before);
      List<Block> now = List.of(one.after, two.after);
      if (isRow(before, old)
          && isRow(after, now)
          && old.stream().allMatch(block -> isLike(one.before, block))
          && now.stream().allMatch(block -> isLike(one.after, block))
          && Respacing.fits(text(old), text(now))
          && !Respacing.fits(text(one.before), text(one.after))) {
        Parting shift = new Parting(old, now);
        found.put(one.after.id(), shift);
        gone.add(two.before.id());
        came.add(two.after.id());
        i++;
      }
    }
  }

  private static boolean isRow(Document side, List<Block> two) {
    return side.indexOf(two.getLast().id()) == side.indexOf(two.getFirst().id()) + 1;
  }

  private static Set<BlockId> ids(Document document) {
    Set<BlockId> ids = new HashSet<>();
    document.blocks().forEach(block -> ids.add(block.id()));
    return ids;
  }

  private static void claim(List<Block> parts, Set<BlockId> free, Set<BlockId> claimed) {
    for (Block part : parts) {
      if (free.remove(part.id())) {
        claimed.add(part.id());
      }
    }
  }

  /** Whether a block is a paragraph of some kind, with no words beside its text. */
  private static boolean isText(Block block) {
    return Links.isText(block)
        && (block instanceof TextBlock
            || block.fields().stream()
                .allMatch(field -> field.equals(Field.TEXT) || block.text(field).isEmpty()));
  }

  /** What was split or joined with a pair, by its id after. */
  Optional<Parting> of(BlockId pair) {
    return Optional.ofNullable(found.get(pair));
  }

  /** The blocks after that are shown with a pair though they belong to none. */
  Set<BlockId> came() {
    return came;
  }

  /** The blocks before that are shown with a pair though they belong to none. */
  Set<BlockId> gone() {
    return gone;
  }

  /** The texts of parts as one, {@link Parted#BREAK} between each two. */
  public static Inline text(List<Block> parts) {
    Inline all = Inline.EMPTY;
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        all = all.plus(Inline.of(Parted.BREAK));
      }
      all = all.plus(parts.get(i).text(Field.TEXT));
    }
    return all;
  }

  private static Inline text(Block block) {
    return block.text(Field.TEXT);
  }

  /** A block and those around it that came from the same text, in order; itself at least. */
  private List<Block> parts(
      Document side, Set<BlockId> free, Block own, Block whole, boolean sure) {
    List<Block> all = side.blocks();
    int place = side.indexOf(own.id());
    int from = place;
    while (from > 0 && place - from < MOST && isPart(own, all.get(from - 1), free, sure)) {
      from--;
    }
    int to = place + 1;
    while (to < all.size() && to - place <= MOST && isPart(own, all.get(to), free, sure)) {
      to++;
    }
    if (to - from == 1) {
      return List.of(own);
    }
    List<Block> near = all.subList(from, to);
    return sure ? same(near, place - from, text(whole)) : mostly(near, place - from, whole);
  }

  /** Whether a block may be a part; of another kind only where all the words are the same. */
  private static boolean isPart(Block own, Block other, Set<BlockId> free, boolean sure) {
    return free.contains(other.id()) && (sure ? isText(other) : isLike(own, other));
  }

  private static boolean isLike(Block own, Block other) {
    return isText(other)
        && own.withText(Field.TEXT, Inline.EMPTY)
            .withId(other.id())
            .withDirection(other.direction())
            .equals(other.withText(Field.TEXT, Inline.EMPTY));
  }

  /** The parts that are the whole text when put together, but for white space. */
  private static List<Block> same(List<Block> near, int place, Inline whole) {
    String wanted = Respacing.letters(whole.text());
    List<String> texts = near.stream().map(block -> Respacing.letters(text(block).text())).toList();
    for (int from = 0; from <= place; from++) {
      StringBuilder sum = new StringBuilder();
      for (int to = from; to < near.size() && sum.length() <= wanted.length(); to++) {
        String next = texts.get(to);
        // Empty ones are parts only where they stand between others.
        if (next.isEmpty() && to == from && from < place) {
          break;
        }
        sum.append(next);
        boolean ends = to >= place && to > from && !next.isEmpty();
        if (ends && wanted.contentEquals(sum)) {
          return List.copyOf(near.subList(from, to + 1));
        }
      }
    }
    return List.of(near.get(place));
  }

  /** The parts that keep enough of their words, one after the other as long as there are. */
  private List<Block> mostly(List<Block> near, int place, Block whole) {
    int from = place;
    int to = place + 1;
    while (to < near.size() && keeps(near.subList(from, to), near.subList(from, to + 1), whole)) {
      to++;
    }
    while (from > 0 && keeps(near.subList(from, to), near.subList(from - 1, to), whole)) {
      from--;
    }
    return List.copyOf(near.subList(from, to));
  }

  /** Whether one part more keeps enough words more. */
  private boolean keeps(List<Block> parts, List<Block> more, Block whole) {
    List<String> had = words(parts);
    List<String> have = words(more);
    List<String> there = words(List.of(whole));
    int least = Math.max(LEAST_WORDS, (have.size() - had.size() + 1) / 2);
    // Most have next to no words in common: that is known without a search.
    return common(have, there) - common(had, there) >= least
        && Common.pairs(have, there).size() - Common.pairs(had, there).size() >= least;
  }

  private static int common(List<String> words, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : words) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }

  private List<String> words(List<Block> parts) {
    List<String> all = new ArrayList<>();
    for (Block part : parts) {
      all.addAll(words.computeIfAbsent(part, Partings::read));
    }
    return all;
  }

  private static List<String> read(Block block) {
    return Token.of(block.text(Field.TEXT).text()).stream()
        .filter(Token::isWord)
        .map(Token::key)
        .toList();
  }
}
