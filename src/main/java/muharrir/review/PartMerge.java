package muharrir.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Merge.Conflict;
import muharrir.review.Merge.Side;
import muharrir.review.compare.Alignment;
import muharrir.review.compare.Partings;

/**
 * Brings a {@link Strand} together part by part, a part being what no side has an end of a
 * paragraph in. A part that one side changed is taken from that side, and an end that one side made
 * or took away is made or taken away; only a part that both changed is left to a person.
 *
 * <p>White space at the ends of parts is no change: it comes and goes with the ends of paragraphs.
 */
final class PartMerge {
  private static final BlockId NOBODY = new BlockId("x");

  private final Strand strand;
  private final Map<Side, Text> texts = new EnumMap<>(Side.class);
  private final Set<BlockId> free;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  /**
   * What came out.
   *
   * @param blocks in the place of those of each side
   */
  record Result(List<Block> blocks, List<Conflict> conflicts) {}

  /** The paragraphs of a side as one text. */
  private record Text(Inline all, List<Block> blocks) {
    /** The block in which a place lies. */
    Block at(int place) {
      int from = 0;
      for (Block block : blocks) {
        from += block.text(Field.TEXT).length() + 1;
        if (place < from) {
          return block;
        }
      }
      return blocks.getLast();
    }
  }

  /** A text that becomes a paragraph like another one. */
  private record Piece(Block like, Inline text) {}

  /** A place between two parts on a side; where a paragraph ends there, the end lies between. */
  private record Place(int end, int start) {
    boolean isEnd() {
      return end < start;
    }
  }

  /** A place between two parts. */
  private record Cut(Place base, Place mine, Place theirs) {
    Place of(Side side) {
      return switch (side) {
        case BASE -> base;
        case MINE -> mine;
        case THEIRS -> theirs;
      };
    }

    boolean isEnd() {
      return mine.isEnd() == base.isEnd() ? theirs.isEnd() : mine.isEnd();
    }
  }

  private PartMerge(Strand strand) {
    this.strand = strand;
    this.free = new HashSet<>(strand.ids());
    texts.put(Side.BASE, new Text(Partings.text(strand.base()), strand.base()));
    texts.put(Side.MINE, new Text(Partings.text(strand.mine()), strand.mine()));
    texts.put(Side.THEIRS, new Text(Partings.text(strand.theirs()), strand.theirs()));
  }

  /** Merges; empty where the sides went too far apart to be told part by part. */
  static Optional<Result> of(Strand strand) {
    PartMerge merge = new PartMerge(strand);
    return merge.run() ? Optional.of(new Result(merge.blocks, merge.conflicts)) : Optional.empty();
  }

  private Text text(Side side) {
    return texts.getOrDefault(side, new Text(Inline.EMPTY, List.of()));
  }

  private boolean run() {
    List<Cut> cuts = cuts();
    if (!rises(cuts)) {
      return false;
    }
    int first = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      if (i == cuts.size() || cuts.get(i).isEnd()) {
        if (!paragraph(cuts, first, i)) {
          return false;
        }
        first = i + 1;
      }
    }
    return true;
  }

  private List<Cut> cuts() {
    Alignment mine = Alignment.of(text(Side.BASE).all(), text(Side.MINE).all());
    Alignment theirs = Alignment.of(text(Side.BASE).all(), text(Side.THEIRS).all());
    List<Cut> cuts = new ArrayList<>();
    String base = text(Side.BASE).all().text();
    for (int at = 0; at < base.length(); at++) {
      if (Alignment.isEnd(base, at) && mine.kept(at).isEmpty() && theirs.kept(at).isEmpty()) {
        // Gone for everybody: what was written around it is one.
        Text old = text(Side.BASE);
        texts.put(Side.BASE, new Text(old.all().replace(at, at + 1, Inline.of(" ")), old.blocks()));
      } else if (Alignment.isEnd(base, at)) {
        Optional<Place> one = oldEnd(mine, at);
        Optional<Place> two = oldEnd(theirs, at);
        if (one.isPresent() && two.isPresent()) {
          cuts.add(new Cut(new Place(at, at + 1), one.get(), two.get()));
        }
      }
    }
    List<Integer> others = new ArrayList<>(theirs.newEnds());
    for (int place : mine.newEnds()) {
      int at = mine.before(place);
      Optional<Integer> same = others.stream().filter(o -> theirs.before(o) == at).findFirst();
      same.ifPresent(others::remove);
      Place own = new Place(place, place + 1);
      same.map(o -> Optional.of(new Place(o, o + 1)))
          .orElseGet(() -> between(theirs, at))
          .ifPresent(other -> cuts.add(new Cut(new Place(at, at), own, other)));
    }
    for (int place : others) {
      int at = theirs.before(place);
      between(mine, at)
          .ifPresent(own -> cuts.add(new Cut(new Place(at, at), own, new Place(place, place + 1))));
    }
    cuts.sort(
        Comparator.<Cut>comparingInt(cut -> cut.base().end())
            .thenComparingInt(cut -> cut.base().start())
            .thenComparingInt(cut -> cut.mine().end())
            .thenComparingInt(cut -> cut.theirs().end()));
    return cuts;
  }

  /** An end of the base on a side, where it may be gone. */
  private static Optional<Place> oldEnd(Alignment side, int at) {
    OptionalInt kept = side.kept(at);
    return kept.isPresent()
        ? Optional.of(new Place(kept.getAsInt(), kept.getAsInt() + 1))
        : between(side, at);
  }

  private static Optional<Place> between(Alignment side, int at) {
    OptionalInt place = side.after(at);
    return place.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(place.getAsInt(), place.getAsInt()));
  }

  private static boolean rises(List<Cut> cuts) {
    for (int i = 1; i < cuts.size(); i++) {
      for (Side side : Side.values()) {
        if (cuts.get(i).of(side).end() < cuts.get(i - 1).of(side).start()) {
          return false;
        }
      }
    }
    return true;
  }

  /** One part on a side. */
  private Inline part(List<Cut> cuts, int number, Side side) {
    return text(side).all().slice(start(cuts, number, side), end(cuts, number, side));
  }

  private static int start(List<Cut> cuts, int number, Side side) {
    return number == 0 ? 0 : cuts.get(number - 1).of(side).start();
  }

  private int end(List<Cut> cuts, int number, Side side) {
    return number == cuts.size() ? text(side).all().length() : cuts.get(number).of(side).end();
  }

  /** The block of a side in which a part begins. */
  private Block block(List<Cut> cuts, int number, Side side) {
    return text(side).at(start(cuts, number, side));
  }

  /** Puts the parts from one to another into one paragraph; false if it finds no id for it. */
  private boolean paragraph(List<Cut> cuts, int from, int to) {
    Optional<BlockId> id = id(cuts, from);
    if (id.isEmpty()) {
      return false;
    }
    boolean both = shape(cuts, from).isEmpty();
    for (int i = from; i <= to; i++) {
      both |= chosen(cuts, i).isEmpty();
      if (i > from && isTurned(cuts, i)) {
        return false;
      }
    }
    Map<Side, List<Block>> ways = new EnumMap<>(Side.class);
    for (Side side : both ? List.of(Side.values()) : List.of(Side.MINE)) {
      Optional<List<Block>> way = named(pieces(cuts, from, to, side), id.get());
      if (way.isEmpty()) {
        return false;
      }
      ways.put(side, way.get());
    }
    ways.values().forEach(way -> way.forEach(block -> free.remove(block.id())));
    List<Block> mine = ways.getOrDefault(Side.MINE, List.of());
    blocks.addAll(mine);
    if (both) {
      conflicts.add(
          new Conflict(
              id.get(),
              split(Side.BASE, start(cuts, from, Side.BASE), end(cuts, to, Side.BASE)).stream()
                  .map(piece -> piece.like().withText(Field.TEXT, piece.text()))
                  .toList(),
              ways.getOrDefault(Side.BASE, List.of()),
              mine,
              ways.getOrDefault(Side.THEIRS, List.of()),
              isNewEnd(cuts, from - 1),
              isNewEnd(cuts, to)));
    }
    return true;
  }

  /** Whether a side made another kind of what is no paragraph by itself any more. */
  private boolean isTurned(List<Cut> cuts, int number) {
    Cut cut = cuts.get(number - 1);
    Block base = bare(block(cuts, number, Side.BASE));
    return cut.base().isEnd()
        && Stream.of(Side.MINE, Side.THEIRS)
            .filter(side -> cut.of(side).isEnd())
            .anyMatch(side -> !bare(block(cuts, number, side)).equals(base));
  }

  private static boolean isNewEnd(List<Cut> cuts, int number) {
    return number >= 0 && number < cuts.size() && !cuts.get(number).base().isEnd();
  }

  /** The side whose part is taken; empty where both changed it, each in another way. */
  private Optional<Side> chosen(List<Cut> cuts, int number) {
    Inline base = part(cuts, number, Side.BASE);
    Inline mine = part(cuts, number, Side.MINE);
    Inline theirs = part(cuts, number, Side.THEIRS);
    return isSame(mine, theirs)
        ? Optional.of(likeWhitespaceOf(cuts, number))
        : chosen(false, isSame(mine, base), isSame(theirs, base));
  }

  /** Of two parts of the same words, that of the side on which a paragraph ends there. */
  private static Side likeWhitespaceOf(List<Cut> cuts, int number) {
    for (int at : new int[] {number, number - 1}) {
      if (at >= 0 && at < cuts.size() && cuts.get(at).isEnd()) {
        return cuts.get(at).mine().isEnd() ? Side.MINE : Side.THEIRS;
      }
    }
    return Side.MINE;
  }

  private Optional<Side> shape(List<Cut> cuts, int number) {
    Block base = bare(block(cuts, number, Side.BASE));
    Block mine = bare(block(cuts, number, Side.MINE));
    Block theirs = bare(block(cuts, number, Side.THEIRS));
    return chosen(mine.equals(theirs), mine.equals(base), theirs.equals(base));
  }

  private static Optional<Side> chosen(boolean agreed, boolean mineIsOld, boolean theirsIsOld) {
    return agreed || theirsIsOld
        ? Optional.of(Side.MINE)
        : mineIsOld ? Optional.of(Side.THEIRS) : Optional.empty();
  }

  private static Block bare(Block block) {
    return block.withText(Field.TEXT, Inline.EMPTY).withId(NOBODY);
  }

  private static boolean isSame(Inline one, Inline two) {
    return stripped(one).equals(stripped(two));
  }

  private static Inline stripped(Inline text) {
    String all = text.text();
    int end = all.stripTrailing().length();
    int start = all.length() - all.stripLeading().length();
    return start >= end ? Inline.EMPTY : text.slice(start, end);
  }

  /** Two parts in one paragraph, with a space where a side that has them so has one. */
  private Inline joined(Inline one, Inline two, Cut cut) {
    Side like = cut.mine().isEnd() ? Side.THEIRS : Side.MINE;
    String all = text(like).all().text();
    int at = cut.of(like).end();
    boolean wide =
        (at > 0 && Character.isWhitespace(all.charAt(at - 1)))
            || (at < all.length() && Character.isWhitespace(all.charAt(at)));
    boolean narrow =
        !one.isEmpty()
            && !two.isEmpty()
            && !Character.isWhitespace(one.text().charAt(one.length() - 1))
            && !Character.isWhitespace(two.text().charAt(0));
    return wide && narrow ? one.plus(Inline.of(" ")).plus(two) : one.plus(two);
  }

  /** The name of a paragraph: that of the block that begins with it, of mine before theirs. */
  private Optional<BlockId> id(List<Cut> cuts, int from) {
    List<BlockId> wanted = new ArrayList<>();
    for (Side side : List.of(Side.MINE, Side.THEIRS, Side.BASE)) {
      if (from == 0 || cuts.get(from - 1).of(side).isEnd()) {
        wanted.add(block(cuts, from, side).id());
      }
    }
    wanted.addAll(strand.ids());
    Optional<BlockId> id = wanted.stream().filter(free::contains).findFirst();
    id.ifPresent(free::remove);
    return id;
  }

  /** The paragraph of some parts; more than one where an end in them belongs to no words. */
  private List<Piece> pieces(List<Cut> cuts, int from, int to, Side side) {
    List<Piece> all = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      Side of = chosen(cuts, i).orElse(side);
      List<Piece> part = split(of, start(cuts, i, of), end(cuts, i, of));
      if (!all.isEmpty()) {
        Piece last = all.removeLast();
        Inline whole = joined(last.text(), part.getFirst().text(), cuts.get(i - 1));
        all.add(new Piece(last.like(), whole));
        all.addAll(part.subList(1, part.size()));
      } else {
        Block like = block(cuts, from, shape(cuts, from).orElse(side));
        all.add(new Piece(like, part.getFirst().text()));
        all.addAll(part.subList(1, part.size()));
      }
    }
    return all;
  }

  /** Some of a side's text, by the paragraphs of it. */
  private List<Piece> split(Side side, int from, int to) {
    Text text = text(side);
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || Alignment.isEnd(text.all().text(), at)) {
        pieces.add(new Piece(text.at(start), text.all().slice(start, at)));
        start = at + 1;
      }
    }
    return pieces;
  }

  private Optional<List<Block>> named(List<Piece> pieces, BlockId first) {
    List<Block> named = new ArrayList<>();
    // Those of mine last: a paragraph of mine behind this one wants its own.
    List<BlockId> left = new ArrayList<>(new ArrayList<>(strand.ids()).reversed());
    left.retainAll(free);
    for (Piece piece : pieces) {
      BlockId own = piece.like().id();
      Optional<BlockId> id =
          named.isEmpty()
              ? Optional.of(first)
              : left.contains(own) ? Optional.of(own) : left.stream().findFirst();
      if (id.isEmpty()) {
        return Optional.empty();
      }
      left.remove(id.get());
      named.add(piece.like().withId(id.get()).withText(Field.TEXT, piece.text()));
    }
    return Optional.of(named);
  }
}
