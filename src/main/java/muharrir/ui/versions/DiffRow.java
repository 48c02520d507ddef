package muharrir.ui.versions;

import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.typeset.StyledText;

/** A row of a comparison as it is shown. */
sealed interface DiffRow {
  /** Paragraphs in which nothing is different. */
  record Same(int blocks) implements DiffRow {}

  /** Something that is said about the article. */
  record Said(String name, StyledText text) implements DiffRow {}

  /**
   * A block with its differences.
   *
   * @param labels the keys of what is to be said above it
   * @param restore how to bring it back
   */
  record Changed(List<String> labels, StyledText text, Optional<Restore> restore)
      implements DiffRow {}

  /**
   * Brings one block of the older text back.
   *
   * @param now the block in whose place it comes; empty where it is gone and comes anew
   * @param after the block after which it comes where it is gone
   */
  record Restore(Block then, Optional<BlockId> now, BlockId after) {}
}
