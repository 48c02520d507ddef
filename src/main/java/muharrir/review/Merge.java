package muharrir.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;

/**
 * Two people's changes of one text brought together, block by block.
 *
 * <p>A block that one side alone touched is taken from that side. Where both did, mine stands in
 * the document (or theirs where I deleted it) and the conflict holds all three. New and moved
 * blocks of the other side stand after the block that they follow there; a block that both sides
 * moved stays where mine is, since a move loses no words.
 *
 * @param document what came out
 * @param conflicts in the order of the document before, then blocks that are new on both sides
 */
public record Merge(Document document, List<Conflict> conflicts) {
  /** Which of the three a person takes. */
  public enum Side {
    BASE,
    MINE,
    THEIRS
  }

  /**
   * A block that both sides changed, each in another way.
   *
   * @param base as it was; empty where both made it
   * @param mine empty where I deleted it
   * @param theirs empty where they deleted it
   */
  public record Conflict(
      BlockId id, Optional<Block> base, Optional<Block> mine, Optional<Block> theirs) {
    /** The block of one side. */
    public Optional<Block> of(Side side) {
      return switch (side) {
        case BASE -> base;
        case MINE -> mine;
        case THEIRS -> theirs;
      };
    }

    /** What stands in the merged document until somebody decides. */
    Block standing() {
      return mine.or(() -> theirs).orElseThrow();
    }
  }

  public Merge {
    conflicts = List.copyOf(conflicts);
  }

  /** Merges two changes of one text. */
  public static Merge of(Document base, Document mine, Document theirs) {
    Map<BlockId, Block> kept = new HashMap<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Block block : base.blocks()) {
      decide(block.id(), Optional.of(block), mine, theirs, kept, conflicts);
    }
    for (Block block : mine.blocks()) {
      if (!base.contains(block.id())) {
        decide(block.id(), Optional.empty(), mine, theirs, kept, conflicts);
      }
    }
    for (Block block : theirs.blocks()) {
      if (!base.contains(block.id()) && !mine.contains(block.id())) {
        kept.put(block.id(), block);
      }
    }
    List<BlockId> order = order(base, mine, theirs, kept.keySet());
    return new Merge(new Document(order.stream().map(kept::get).toList()), conflicts);
  }

  private static void decide(
      BlockId id,
      Optional<Block> base,
      Document mine,
      Document theirs,
      Map<BlockId, Block> kept,
      List<Conflict> conflicts) {
    Optional<Block> one = mine.find(id);
    Optional<Block> two = theirs.find(id);
    // A block of mine that the others never saw is not deleted by them.
    boolean unseen = base.isEmpty() && two.isEmpty();
    if (one.equals(two) || two.equals(base) || unseen) {
      one.ifPresent(block -> kept.put(id, block));
    } else if (one.equals(base)) {
      two.ifPresent(block -> kept.put(id, block));
    } else {
      Conflict conflict = new Conflict(id, base, one, two);
      conflicts.add(conflict);
      kept.put(id, conflict.standing());
    }
  }

  private static List<BlockId> order(
      Document base, Document mine, Document theirs, Set<BlockId> kept) {
    Set<BlockId> movedByMe = moved(base, mine);
    Set<BlockId> movedByThem = moved(base, theirs);
    Set<BlockId> placed = new HashSet<>();
    List<BlockId> order = new ArrayList<>();
    for (Block block : mine.blocks()) {
      BlockId id = block.id();
      boolean elsewhere = movedByThem.contains(id) && !movedByMe.contains(id);
      if (kept.contains(id) && !elsewhere) {
        order.add(id);
        placed.add(id);
      }
    }
    BlockId last = BlockId.KICKER;
    for (Block block : theirs.blocks()) {
      BlockId id = block.id();
      if (!kept.contains(id)) {
        continue;
      }
      if (placed.add(id)) {
        order.add(order.indexOf(last) + 1, id);
      }
      last = id;
    }
    if (order.remove(BlockId.HERO)) {
      order.add(Document.HEAD.size(), BlockId.HERO);
    }
    return order;
  }

  /** Blocks of both that do not stand in their old order: as few as there can be. */
  static Set<BlockId> moved(Document before, Document after) {
    List<BlockId> ids = after.blocks().stream().map(Block::id).filter(before::contains).toList();
    if (rises(before, ids)) {
      return Set.of();
    }
    int[] length = new int[ids.size()];
    int[] previous = new int[ids.size()];
    int best = -1;
    for (int i = 0; i < ids.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        boolean rises = before.indexOf(ids.get(j)) < before.indexOf(ids.get(i));
        if (rises && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    Set<BlockId> moved = new HashSet<>(ids);
    for (int i = best; i >= 0; i = previous[i]) {
      moved.remove(ids.get(i));
    }
    return moved;
  }

  /** Nobody moves a block while typing: a quick answer for each key. */
  private static boolean rises(Document before, List<BlockId> ids) {
    for (int i = 1; i < ids.size(); i++) {
      if (before.indexOf(ids.get(i)) < before.indexOf(ids.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The merge after a person decided a conflict.
   *
   * @return without the conflict, and with the block of that side in its place, or without it
   * @throws IllegalArgumentException if the conflict is none of these
   */
  public Merge decide(Conflict conflict, Side side) {
    if (!conflicts.contains(conflict)) {
      throw new IllegalArgumentException("decided already: " + conflict.id());
    }
    Document decided =
        conflict
            .of(side)
            .map(document::with)
            .orElseGet(() ->
                document.withBlocks(blocks -> {
                  blocks.removeIf(block -> block.id().equals(conflict.id()));
                  return blocks;
                }));
    List<Conflict> left = conflicts.stream().filter(each -> !each.equals(conflict)).toList();
    return new Merge(decided, left);
  }
}
