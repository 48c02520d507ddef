package muharrir.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.review.compare.Links;

/**
 * Two people's changes of one text brought together, block by block.
 *
 * <p>A block that one side alone touched is taken from that side. Where both did, mine stands in
 * the document (or theirs where I deleted it) and the conflict holds all three. New and moved
 * blocks of the other side stand after the block that they follow there; a block that both sides
 * moved stays where mine is, since a move loses no words. Of a paragraph that one side split or
 * joined and both changed, the parts are brought together: {@link PartMerge}.
 *
 * @param document what came out
 * @param conflicts in the order of the document before, then blocks that are new on both sides
 * @param parted the names under which words of one paragraph may stand since it was split or joined
 */
public record Merge(Document document, List<Conflict> conflicts, List<Set<BlockId>> parted) {
  private static final int MOST_TURNS = 4;

  /** Which of the three a person takes. */
  public enum Side {
    BASE,
    MINE,
    THEIRS
  }

  /**
   * A block that both sides changed, each in another way. A side has several where its words could
   * not be told apart at the end of a paragraph.
   *
   * @param was what stood there, with the ends that are gone; empty where both made it
   * @param base as it was, split and joined as the merged text is
   * @param mine empty where I deleted it
   * @param theirs empty where they deleted it
   * @param front whether a paragraph was split in front of it
   * @param behind whether a paragraph was split behind it
   */
  public record Conflict(
      BlockId id,
      List<Block> was,
      List<Block> base,
      List<Block> mine,
      List<Block> theirs,
      boolean front,
      boolean behind) {
    public Conflict {
      was = List.copyOf(was);
      base = List.copyOf(base);
      mine = List.copyOf(mine);
      theirs = List.copyOf(theirs);
    }

    /** A block that nobody split or joined. */
    static Conflict of(
        BlockId id, Optional<Block> base, Optional<Block> mine, Optional<Block> theirs) {
      List<Block> was = base.stream().toList();
      return new Conflict(
          id, was, was, mine.stream().toList(), theirs.stream().toList(), false, false);
    }

    /** Whether it is a part of what was one paragraph. */
    public boolean part() {
      return front || behind;
    }

    /** The blocks of one side. */
    public List<Block> of(Side side) {
      return switch (side) {
        case BASE -> base;
        case MINE -> mine;
        case THEIRS -> theirs;
      };
    }

    /** Whether the block stands in all three. */
    boolean isOfAll() {
      return !base.isEmpty() && !mine.isEmpty() && !theirs.isEmpty();
    }

    /** Whether paragraphs were joined in it. */
    public boolean isJoined() {
      return was.size() > base.size();
    }

    /** What stands in the merged document until somebody decides. */
    List<Block> standing() {
      return mine.isEmpty() ? theirs : mine;
    }
  }

  public Merge {
    conflicts = List.copyOf(conflicts);
    parted = List.copyOf(parted);
  }

  /** A merge in which nothing was split or joined that both changed. */
  public Merge(Document document, List<Conflict> conflicts) {
    this(document, conflicts, List.of());
  }

  /** Merges two changes of one text. */
  public static Merge of(Document base, Document mine, Document theirs) {
    Merge merge = byParts(base, mine, theirs);
    // Whoever merges the same once more must find all of it done.
    for (int i = 0; i < MOST_TURNS; i++) {
      Merge again = byParts(base, merge.document(), theirs);
      if (again.document().equals(merge.document())) {
        return i == 0 ? merge : again;
      }
      merge = again;
    }
    return byBlocks(base, mine, theirs);
  }

  private static Merge byParts(Document base, Document mine, Document theirs) {
    Document one = base;
    Document two = mine;
    Document three = theirs;
    Map<BlockId, PartMerge.Result> results = new LinkedHashMap<>();
    List<Set<BlockId>> parted = new ArrayList<>();
    for (Strand strand : Strand.of(base, mine, theirs)) {
      Optional<PartMerge.Result> result = PartMerge.of(strand);
      if (result.isPresent()) {
        BlockId name = strand.base().getFirst().id();
        Block fold = new Block.Paragraph(name, Direction.AUTO, Inline.EMPTY);
        one = Strand.folded(one, strand.base(), fold);
        two = Strand.folded(two, strand.mine(), fold);
        three = Strand.folded(three, strand.theirs(), fold);
        results.put(name, result.get());
        parted.add(strand.ids());
      }
    }
    return byBlocks(one, two, three).unfolded(results, parted, one);
  }

  /** With what was brought together part by part in its place. */
  private Merge unfolded(
      Map<BlockId, PartMerge.Result> results, List<Set<BlockId>> names, Document folded) {
    if (results.isEmpty()) {
      return this;
    }
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      PartMerge.Result result = results.get(block.id());
      blocks.addAll(result == null ? List.of(block) : result.blocks());
    }
    List<Conflict> all = new ArrayList<>();
    for (Block block : folded.blocks()) {
      PartMerge.Result result = results.get(block.id());
      conflicts.stream().filter(each -> each.id().equals(block.id())).forEach(all::add);
      all.addAll(result == null ? List.of() : result.conflicts());
    }
    conflicts.stream().filter(each -> !folded.contains(each.id())).forEach(all::add);
    return new Merge(new Document(blocks), all, names);
  }

  /** Merges by the names of the blocks alone: of one that was split, the parts are new ones. */
  static Merge byBlocks(Document base, Document mine, Document theirs) {
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
      Conflict conflict = Conflict.of(id, base, one, two);
      conflicts.add(conflict);
      conflict.standing().forEach(block -> kept.put(id, block));
    }
  }

  private static List<BlockId> order(
      Document base, Document mine, Document theirs, Set<BlockId> kept) {
    Set<BlockId> movedByMe = moved(base, mine);
    Set<BlockId> movedByThem = moved(base, theirs);
    Map<BlockId, Set<BlockId>> tails = tails(base, mine);
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
        int at = order.indexOf(last) + 1;
        while (at < order.size() && tails.getOrDefault(last, Set.of()).contains(order.get(at))) {
          at++;
        }
        order.add(at, id);
      }
      last = id;
    }
    if (order.remove(BlockId.HERO)) {
      order.add(Document.HEAD.size(), BlockId.HERO);
    }
    return order;
  }

  /** Blocks of mine that are new and hold words of one before them: parts of that. */
  private static Map<BlockId, Set<BlockId>> tails(Document base, Document mine) {
    Map<BlockId, Set<BlockId>> tails = new HashMap<>();
    for (Links.Link link : Links.between(base, mine)) {
      BlockId part = mine.blocks().get(link.after()).id();
      BlockId whole = base.blocks().get(link.before()).id();
      if (!base.contains(part)) {
        tails.computeIfAbsent(whole, _ -> new HashSet<>()).add(part);
      }
    }
    return tails;
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
   * @return without the conflict, and with the blocks of that side in its place, or without any
   * @throws IllegalArgumentException if the conflict is none of these
   */
  public Merge decide(Conflict conflict, Side side) {
    if (!conflicts.contains(conflict)) {
      throw new IllegalArgumentException("decided already: " + conflict.id());
    }
    Document decided =
        document.withBlocks(blocks -> {
          int at = blocks.indexOf(conflict.standing().getFirst());
          blocks.subList(at, at + conflict.standing().size()).clear();
          blocks.addAll(at, conflict.of(side));
          return blocks;
        });
    List<Conflict> left = conflicts.stream().filter(each -> !each.equals(conflict)).toList();
    return new Merge(decided, left, parted);
  }
}
