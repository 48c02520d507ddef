package muharrir.review.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff.Added;
import muharrir.review.compare.BlockDiff.Matched;
import muharrir.review.compare.BlockDiff.Parted;
import muharrir.review.compare.BlockDiff.Removed;

/**
 * What is different between two versions.
 *
 * @param blocks every block of both, in the order after the change
 * @param metadata what is said about the article; empty where only texts were compared
 * @param words how many words came, went and were changed lightly
 */
public record Comparison(List<BlockDiff> blocks, List<MetadataChange> metadata, Count words) {
  /**
   * Words and numbers of all texts.
   *
   * @param changed words that stayed and are written differently; marks and spaces are not counted
   */
  public record Count(int added, int removed, int changed) {
    /** Nothing. */
    public static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(added + other.added, removed + other.removed, changed + other.changed);
    }
  }

  public Comparison {
    blocks = List.copyOf(blocks);
    metadata = List.copyOf(metadata);
  }

  /** Compares two versions of an article. */
  public static Comparison of(Article before, Article after) {
    Comparison texts = of(before.document(), after.document());
    return new Comparison(
        texts.blocks, MetadataChange.between(before.metadata(), after.metadata()), texts.words);
  }

  /** Compares two texts. */
  public static Comparison of(Document before, Document after) {
    Map<BlockId, Block> partners = new BlockMatch(before, after).partners();
    List<BlockId> order = new ArrayList<>();
    Set<BlockId> stayed = new HashSet<>();
    partners.values().forEach(block -> stayed.add(block.id()));
    for (Block block : before.blocks()) {
      if (stayed.contains(block.id())) {
        order.add(block.id());
      }
    }
    List<BlockId> now = new ArrayList<>();
    for (Block block : after.blocks()) {
      Block old = partners.get(block.id());
      if (old != null) {
        now.add(old.id());
      }
    }
    Set<BlockId> steady = new HashSet<>();
    Common.pairs(order, now).forEach(pair -> steady.add(order.get(pair[0])));
    Partings partings = new Partings(before, after, partners);
    stayed.addAll(partings.gone());
    List<BlockDiff> blocks = new ArrayList<>();
    int shown = 0;
    for (Block block : after.blocks()) {
      if (partings.came().contains(block.id())) {
        continue;
      }
      Block old = partners.get(block.id());
      if (old == null) {
        blocks.add(new Added(block));
        continue;
      }
      boolean moved = !steady.contains(old.id());
      if (!moved) {
        int place = before.indexOf(old.id());
        removed(before, shown, place, stayed, blocks);
        shown = place + 1;
      }
      Matched pair = BlockComparison.of(old, block, moved);
      blocks.add(
          partings.of(block.id()).<BlockDiff>map(parting -> parted(pair, parting)).orElse(pair));
    }
    removed(before, shown, before.size(), stayed, blocks);
    return new Comparison(blocks, List.of(), count(blocks));
  }

  /** Whether nothing at all is different. */
  public boolean isEmpty() {
    return metadata.isEmpty()
        && blocks.stream()
            .allMatch(each -> each instanceof Matched matched && matched.changes().isEmpty());
  }

  private static Parted parted(Matched pair, Partings.Parting parting) {
    Inline before = Partings.text(parting.before());
    Inline after = Partings.text(parting.after());
    return new Parted(
        pair,
        parting.before(),
        parting.after(),
        parting.before().size() == parting.after().size()
            ? Respacing.of(before, after)
            : TextComparison.of(before, after));
  }

  private static void removed(
      Document before, int from, int to, Set<BlockId> stayed, List<BlockDiff> blocks) {
    for (Block block : before.blocks().subList(from, to)) {
      if (!stayed.contains(block.id())) {
        blocks.add(new Removed(block));
      }
    }
  }

  private static Count count(List<BlockDiff> blocks) {
    Count all = Count.NONE;
    for (BlockDiff block : blocks) {
      switch (block) {
        case Added added -> all = all.plus(new Count(words(added.block()), 0, 0));
        case Removed removed -> all = all.plus(new Count(0, words(removed.block()), 0));
        case Matched matched -> {
          for (FieldDiff field : matched.fields()) {
            all = all.plus(words(field.segments()));
          }
        }
        case Parted parted -> all = all.plus(words(parted.segments()));
      }
    }
    return all;
  }

  private static Count words(List<Segment> segments) {
    return segments.stream().map(Comparison::count).reduce(Count.NONE, Count::plus);
  }

  private static Count count(Segment segment) {
    return switch (segment) {
      case Segment.Equal _ -> Count.NONE;
      case Segment.Inserted inserted -> new Count(words(inserted.text()), 0, 0);
      case Segment.Deleted deleted -> new Count(0, words(deleted.text()), 0);
      case Segment.Changed changed ->
          switch (changed.kind()) {
            case MARKS, SPACING -> Count.NONE;
            case HARAKAT, SPELLING, PARTICLE -> new Count(0, 0, words(changed.after()));
          };
    };
  }

  private static int words(Block block) {
    int words = 0;
    for (Field field : block.fields()) {
      words += words(block.text(field));
    }
    return words;
  }

  private static int words(Inline text) {
    return (int) Token.of(text.text()).stream().filter(Token::isWord).count();
  }
}
