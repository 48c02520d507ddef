package muharrir.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.review.compare.Links;

/**
 * Paragraphs that one side split or joined while the other changed them, too: what they were, and
 * what each side made of them. On every side they stand behind each other.
 */
record Strand(List<Block> base, List<Block> mine, List<Block> theirs) {
  Strand {
    base = List.copyOf(base);
    mine = List.copyOf(mine);
    theirs = List.copyOf(theirs);
  }

  /** Looks for them. What only one of the sides touched is none. */
  static List<Strand> of(Document base, Document mine, Document theirs) {
    Reach reach = new Reach(base, mine, theirs);
    List<Strand> strands = new ArrayList<>();
    int place = 0;
    while (place < base.size()) {
      Optional<Strand> found = Optional.empty();
      if (reach.grow(place) && reach.base().first() == place) {
        found =
            Optional.of(
                    new Strand(
                        reach.base().of(base), reach.mine().of(mine), reach.theirs().of(theirs)))
                .filter(Strand::isOfBoth)
                .filter(Strand::isTold);
      }
      found.ifPresent(strands::add);
      place = found.isPresent() ? reach.base().last() + 1 : place + 1;
    }
    return strands;
  }

  /**
   * Whether there is more than one block, and both sides changed one: each in another way, or in
   * the same, but so that there are new ones which the other has not.
   */
  private boolean isOfBoth() {
    List<Block> met =
        base.stream().filter(block -> !mine.contains(block) && !theirs.contains(block)).toList();
    boolean apart =
        met.stream().anyMatch(block -> !of(mine, block.id()).equals(of(theirs, block.id())));
    boolean made = isNew(mine, theirs) || isNew(theirs, mine);
    return (base.size() > 1 || ids().size() > 1) && (apart || (!met.isEmpty() && made));
  }

  private static List<Block> of(List<Block> side, BlockId id) {
    return side.stream().filter(block -> block.id().equals(id)).toList();
  }

  /** Whether a side has blocks that the other one does not know. */
  private boolean isNew(List<Block> side, List<Block> other) {
    return side.stream()
        .map(Block::id)
        .anyMatch(id -> of(base, id).isEmpty() && of(other, id).isEmpty());
  }

  /** Whether all are texts, and none of them passed another. */
  private boolean isTold() {
    return Stream.of(base, mine, theirs).flatMap(List::stream).allMatch(Links::isText)
        && isInOrder(base, mine)
        && isInOrder(base, theirs);
  }

  private static boolean isInOrder(List<Block> one, List<Block> other) {
    List<BlockId> ids = other.stream().map(Block::id).toList();
    List<Integer> places =
        one.stream().map(block -> ids.indexOf(block.id())).filter(at -> at >= 0).toList();
    return places.equals(places.stream().sorted().toList());
  }

  /** A text with one block in the place of the blocks of a side. */
  static Document folded(Document document, List<Block> blocks, Block inPlace) {
    return document.withBlocks(all -> {
      int at = all.indexOf(blocks.getFirst());
      all.subList(at, at + blocks.size()).clear();
      all.add(at, inPlace);
      return all;
    });
  }

  /** The names of all its blocks, those of mine first. */
  Set<BlockId> ids() {
    Set<BlockId> ids = new LinkedHashSet<>();
    List.of(mine, theirs, base).forEach(side -> side.forEach(block -> ids.add(block.id())));
    return ids;
  }
}
