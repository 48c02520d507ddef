package muharrir.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;

/**
 * All the text of an article: kicker, headline and standfirst, the hero figure where there is one,
 * then the blocks of the body. Immutable; two documents with equal blocks are equal.
 */
public final class Document {
  /** The ids of the three head lines, in their order. */
  public static final List<BlockId> HEAD =
      List.of(BlockId.KICKER, BlockId.HEADLINE, BlockId.STANDFIRST);

  private final List<Block> blocks;
  private final Map<BlockId, Integer> places;

  /**
   * A document of these blocks.
   *
   * @throws IllegalArgumentException if the head lines are missing or out of place, the hero is not
   *     a figure right after them, or two blocks have one id
   */
  public Document(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    this.places = HashMap.newHashMap(blocks.size());
    for (int i = 0; i < this.blocks.size(); i++) {
      Block block = this.blocks.get(i);
      if (places.putIfAbsent(block.id(), i) != null) {
        throw new IllegalArgumentException("two blocks with the id " + block.id());
      }
      checkPlace(block, i);
    }
    if (this.blocks.size() < HEAD.size()) {
      throw new IllegalArgumentException("the head lines are missing");
    }
  }

  private Document(List<Block> blocks, Map<BlockId, Integer> places) {
    this.blocks = blocks;
    this.places = places;
  }

  private static void checkPlace(Block block, int place) {
    boolean headPlace = place < HEAD.size();
    if (headPlace != (block instanceof HeadLine)
        || (headPlace && !block.id().equals(HEAD.get(place)))) {
      throw new IllegalArgumentException("out of place: " + block.id() + " at " + place);
    }
    if (block.id().equals(BlockId.HERO) && !(place == HEAD.size() && block instanceof Figure)) {
      throw new IllegalArgumentException("the hero is a figure after the standfirst");
    }
  }

  /** A document with these head texts and body; ids of the body must differ. */
  public static Document of(
      Inline kicker,
      Inline headline,
      Inline standfirst,
      Optional<Figure> hero,
      List<? extends Block> body) {
    List<Block> all = new ArrayList<>();
    all.add(new HeadLine(BlockId.KICKER, Direction.AUTO, kicker));
    all.add(new HeadLine(BlockId.HEADLINE, Direction.AUTO, headline));
    all.add(new HeadLine(BlockId.STANDFIRST, Direction.AUTO, standfirst));
    hero.ifPresent(figure -> all.add(figure.withId(BlockId.HERO)));
    all.addAll(body);
    return new Document(all);
  }

  /** Every block, head first. */
  public List<Block> blocks() {
    return blocks;
  }

  public int size() {
    return blocks.size();
  }

  public Inline kicker() {
    return ((HeadLine) blocks.get(0)).text();
  }

  public Inline headline() {
    return ((HeadLine) blocks.get(1)).text();
  }

  public Inline standfirst() {
    return ((HeadLine) blocks.get(2)).text();
  }

  public Optional<Figure> hero() {
    return find(BlockId.HERO).map(Figure.class::cast);
  }

  /** The blocks after the head lines and the hero. */
  public List<Block> body() {
    return blocks.subList(bodyStart(), blocks.size());
  }

  /** The index of the first block of the body. */
  public int bodyStart() {
    return places.containsKey(BlockId.HERO) ? HEAD.size() + 1 : HEAD.size();
  }

  public Optional<Block> find(BlockId id) {
    Integer place = places.get(id);
    return place == null ? Optional.empty() : Optional.of(blocks.get(place));
  }

  public boolean contains(BlockId id) {
    return places.containsKey(id);
  }

  /**
   * The block with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Block block(BlockId id) {
    return blocks.get(indexOf(id));
  }

  /**
   * The place of a block in {@link #blocks()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int indexOf(BlockId id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no block " + id);
    }
    return place;
  }

  /**
   * Says whether a position names an existing field of an existing block, within its length, or a
   * block that can be selected whole.
   */
  public boolean contains(Position position) {
    return find(position.block())
        .map(block ->
            block.has(position.field())
                ? position.offset() <= block.text(position.field()).length()
                : block.isUnit() && position.field().equals(Field.WHOLE) && position.offset() == 0)
        .orElse(false);
  }

  /**
   * This document with another block in the place of the one with the same id.
   *
   * @throws IllegalArgumentException if there is none, or this one cannot stand there
   */
  public Document with(Block block) {
    int place = indexOf(block.id());
    checkPlace(block, place);
    // Each letter that is typed comes by here: what stands around is known to be right.
    Block[] changed = blocks.toArray(Block[]::new);
    changed[place] = block;
    return new Document(List.of(changed), places);
  }

  /** This document after {@code change} of a copy of its list of blocks. */
  public Document withBlocks(UnaryOperator<List<Block>> change) {
    return new Document(change.apply(new ArrayList<>(blocks)));
  }

  /** The plain text of all blocks; see {@link PlainText}. */
  public String plainText() {
    return PlainText.of(blocks);
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof Document document && blocks.equals(document.blocks));
  }

  @Override
  public int hashCode() {
    return blocks.hashCode();
  }

  @Override
  public String toString() {
    return blocks.toString();
  }
}
