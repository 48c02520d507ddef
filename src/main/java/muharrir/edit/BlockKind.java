package muharrir.edit;

import muharrir.document.Block;
import muharrir.document.Block.Correction;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.PullQuote;
import muharrir.document.Block.Quote;
import muharrir.document.Gallery;
import muharrir.document.Table;

/** The kinds of blocks as a person chooses among them. */
public enum BlockKind {
  PARAGRAPH,
  HEADING,
  SUBHEADING,
  BULLETS,
  NUMBERS,
  QUOTE,
  PULL_QUOTE,
  INFO_BOX,
  CORRECTION,
  FIGURE,
  GALLERY,
  TABLE,
  EMBED,
  DIVIDER,
  /** A line of the head, which can be nothing else. */
  HEAD;

  public static BlockKind of(Block block) {
    return switch (block) {
      case HeadLine _ -> HEAD;
      case Paragraph _ -> PARAGRAPH;
      case Heading heading -> heading.level() == 2 ? HEADING : SUBHEADING;
      case ListItem item -> item.style() == ListStyle.NUMBERED ? NUMBERS : BULLETS;
      case Quote _ -> QUOTE;
      case PullQuote _ -> PULL_QUOTE;
      case InfoBox _ -> INFO_BOX;
      case Correction _ -> CORRECTION;
      case Figure _ -> FIGURE;
      case Gallery _ -> GALLERY;
      case Table _ -> TABLE;
      case Embed _ -> EMBED;
      case Divider _ -> DIVIDER;
    };
  }

  /** Whether its running text is what it is about: these turn into each other without loss. */
  public boolean isText() {
    return switch (this) {
      case PARAGRAPH,
          HEADING,
          SUBHEADING,
          BULLETS,
          NUMBERS,
          QUOTE,
          PULL_QUOTE,
          INFO_BOX,
          CORRECTION ->
          true;
      case FIGURE, GALLERY, TABLE, EMBED, DIVIDER, HEAD -> false;
    };
  }

  /** Whether a block of this kind may be made another one. */
  public boolean canTurn() {
    return this != HEAD && this != DIVIDER;
  }
}
