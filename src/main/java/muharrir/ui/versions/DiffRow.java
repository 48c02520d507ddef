package muharrir.ui.versions;

import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.typeset.StyledText;

/** A row of a comparison as it is shown. */
sealed interface DiffRow {
  /** Paragraphs in which nothing is different. */
  record Same(int blocks) implements DiffRow {}

  /** Something that is said about the article. */
  record Said(Words words) implements DiffRow {}

  /**
   * A block with its differences.
   *
   * @param name what it is; empty for running text
   * @param labels what is to be said above it
   * @param words its texts; those without a difference are left out, but for running text
   * @param pictures its pictures where they differ
   * @param restore how to bring it back
   */
  record Changed(
      String name,
      List<String> labels,
      List<Words> words,
      List<Shot> pictures,
      Optional<Restore> restore)
      implements DiffRow {
    public Changed {
      labels = List.copyOf(labels);
      words = List.copyOf(words);
      pictures = List.copyOf(pictures);
    }
  }

  /** A block by itself, where there is nothing to compare it with. */
  record Alone(String name, List<Words> words, List<Picture> pictures) implements DiffRow {
    public Alone {
      words = List.copyOf(words);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * A text on both sides.
   *
   * @param name what it is in its block; empty for running text
   * @param inline both in one: what went is struck through, what came underlined
   * @param before as it was, what went marked
   * @param after as it is, what came marked
   */
  record Words(String name, StyledText inline, StyledText before, StyledText after) {}

  /** A picture on both sides; one of them may have none. */
  record Shot(Optional<Picture> before, Optional<Picture> after) {}

  /** A picture, or the part of it that is shown. */
  record Picture(MediaRef media, Optional<Framing.Crop> crop) {}

  /**
   * Brings a block of the older text back, or those that were joined.
   *
   * @param then as they come to stand there, under the ids that they have then
   * @param now the blocks in whose place they come, as they follow each other; empty where it is
   *     gone and comes anew
   * @param after the block after which it comes where it is gone
   */
  record Restore(List<Block> then, List<BlockId> now, BlockId after) {
    public Restore {
      then = List.copyOf(then);
      now = List.copyOf(now);
    }
  }
}
