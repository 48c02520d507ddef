package muharrir.review.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;

/** Finds which blocks of two documents belong together: by id, then alike, then similar. */
final class BlockMatch {
  private static final BlockId NOBODY = new BlockId("x");
  private static final double LEAST = 0.5;

  /** More pairs than that are only looked at for being alike. */
  private static final long MOST_PAIRS = 40_000;

  private final Map<BlockId, Block> partners = new HashMap<>();

  private record Similar(double likeness, int before, int after) {}

  BlockMatch(Document before, Document after) {
    Set<BlockId> taken = new HashSet<>();
    for (Block block : after.blocks()) {
      before
          .find(block.id())
          .ifPresent(old -> {
            partners.put(block.id(), old);
            taken.add(old.id());
          });
    }
    alike(left(before, taken), left(after, partners.keySet()), taken);
    similar(left(before, taken), left(after, partners.keySet()));
  }

  /** The block before that belongs to each block after, by the id after. */
  Map<BlockId, Block> partners() {
    return partners;
  }

  private static List<Block> left(Document document, Set<BlockId> taken) {
    return document.blocks().stream().filter(block -> !taken.contains(block.id())).toList();
  }

  private void alike(List<Block> before, List<Block> after, Set<BlockId> taken) {
    Map<Block, Deque<Block>> waiting = new HashMap<>();
    for (Block block : before) {
      waiting.computeIfAbsent(block.withId(NOBODY), _ -> new ArrayDeque<>()).add(block);
    }
    for (Block block : after) {
      Deque<Block> same = waiting.get(block.withId(NOBODY));
      if (same != null && !same.isEmpty()) {
        Block old = same.removeFirst();
        partners.put(block.id(), old);
        taken.add(old.id());
      }
    }
  }

  private void similar(List<Block> before, List<Block> after) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      return;
    }
    List<Map<String, Integer>> old = before.stream().map(BlockMatch::words).toList();
    List<Map<String, Integer>> now = after.stream().map(BlockMatch::words).toList();
    List<Similar> all = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        double likeness = likeness(before.get(i), after.get(j), old.get(i), now.get(j));
        if (likeness >= LEAST) {
          all.add(new Similar(likeness, i, j));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Similar::likeness).reversed());
    Set<Integer> gone = new HashSet<>();
    for (Similar each : all) {
      BlockId id = after.get(each.after()).id();
      if (!partners.containsKey(id) && gone.add(each.before())) {
        partners.put(id, before.get(each.before()));
      }
    }
  }

  private static double likeness(
      Block one, Block two, Map<String, Integer> before, Map<String, Integer> after) {
    boolean sort = one.getClass() == two.getClass() || (one.has(Field.TEXT) && two.has(Field.TEXT));
    if (!sort) {
      return 0;
    }
    if (!one.pictures().isEmpty() && one.pictures().equals(two.pictures())) {
      return 1;
    }
    if (one instanceof Block.Embed a && two instanceof Block.Embed b) {
      return a.address().equals(b.address()) ? 1 : 0;
    }
    int total = 0;
    int common = 0;
    for (int count : after.values()) {
      total += count;
    }
    for (Map.Entry<String, Integer> word : before.entrySet()) {
      total += word.getValue();
      common += Math.min(word.getValue(), after.getOrDefault(word.getKey(), 0));
    }
    return total == 0 ? 0 : 2.0 * common / total;
  }

  private static Map<String, Integer> words(Block block) {
    Map<String, Integer> words = new HashMap<>();
    for (Field field : block.fields()) {
      for (Token token : Token.of(block.text(field).text())) {
        if (token.isWord()) {
          words.merge(token.key(), 1, Integer::sum);
        }
      }
    }
    return words;
  }
}
