package muharrir.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.Block.Correction;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.PullQuote;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.EmbedAddress;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.document.Table;
import muharrir.edit.Transaction.Kind;

/** The commands that put a new block of some kind into the story. */
public final class Inserting {
  /** The rows and columns of a new table: a header and two lines, to be made more by Tab. */
  private static final int SIDE = 3;

  private final Supplier<BlockId> ids;
  private final Writing writing;

  Inserting(Supplier<BlockId> ids) {
    this.ids = ids;
    this.writing = new Writing(ids);
  }

  /**
   * Puts a new block behind the one with the caret, or in place of an empty paragraph. The caret
   * goes into its first text, or behind it where it has none; there is always a place behind a
   * picture, table or divider to go on writing.
   *
   * @param today the date of a new correction, in the newsroom's time zone
   * @throws IllegalArgumentException for a head line, or an embed, which needs an address
   */
  public Command insert(BlockKind kind, LocalDate today) {
    if (kind == BlockKind.HEAD || kind == BlockKind.EMBED) {
      throw new IllegalArgumentException("cannot be inserted: " + kind);
    }
    return state -> put(state, fresh(kind, ids.get(), today));
  }

  /**
   * Puts a post or page in, as {@link #insert} does.
   *
   * @param address as it was copied; nothing is done if {@link EmbedAddress#clean} refuses it
   */
  public Command embed(String address) {
    return state ->
        EmbedAddress.clean(address)
            .flatMap(clean -> put(state, new Embed(ids.get(), Direction.AUTO, clean)));
  }

  /**
   * Does a command on the text without some of its letters: what was typed to call the command goes
   * away together with what it does.
   *
   * @param from where the letters begin; the caret goes there before the command is done
   * @param to where they end, in the same text
   */
  public static Command without(Position from, int to, Command command) {
    return state -> {
      Edit edit = new Edit(state);
      edit.step(new Step.ReplaceText(from.block(), from.field(), from.offset(), to, Inline.EMPTY));
      edit.select(Selection.caret(from));
      EditorState cleared = new EditorState(edit.document(), edit.selection());
      Optional<Transaction> then = command.run(cleared);
      then.ifPresent(done -> {
        done.steps().forEach(edit::step);
        edit.select(done.after());
      });
      return edit.done(Kind.WHOLE);
    };
  }

  private Optional<Transaction> put(EditorState state, Block block) {
    Edit edit = new Edit(state);
    Document document = edit.document();
    int place =
        Math.max(document.indexOf(state.selection().head().block()), document.bodyStart() - 1);
    Block after = document.blocks().get(place);
    edit.step(new Step.InsertBlocks(after.id(), List.of(block)));
    if (after instanceof Paragraph paragraph && paragraph.text().isEmpty()) {
      edit.step(new Step.RemoveBlocks(List.of(after.id())));
    }
    edit.select(Selection.caret(Selection.entry(block)));
    if (block.isUnit()) {
      goOn(edit, block);
    }
    return edit.done(Kind.WHOLE);
  }

  /** Sees to it that a text follows a block; the caret goes there where the block has none. */
  private void goOn(Edit edit, Block block) {
    List<Block> blocks = edit.document().blocks();
    int next = edit.document().indexOf(block.id()) + 1;
    boolean textFollows = next < blocks.size() && !blocks.get(next).isUnit();
    Selection inside = edit.selection();
    if (!textFollows) {
      writing.paragraphAfter(edit, block);
    } else if (block.fields().isEmpty()) {
      edit.select(Selection.caret(Selection.startOf(blocks.get(next))));
    }
    if (!block.fields().isEmpty()) {
      edit.select(inside);
    }
  }

  private static Block fresh(BlockKind kind, BlockId id, LocalDate today) {
    Direction auto = Direction.AUTO;
    Inline empty = Inline.EMPTY;
    return switch (kind) {
      case PARAGRAPH, HEAD, EMBED -> new Paragraph(id, auto, empty);
      case HEADING -> new Heading(id, auto, 2, empty);
      case SUBHEADING -> new Heading(id, auto, 3, empty);
      case BULLETS -> new ListItem(id, auto, ListStyle.BULLETED, 0, empty);
      case NUMBERS -> new ListItem(id, auto, ListStyle.NUMBERED, 0, empty);
      case QUOTE -> new Quote(id, auto, empty, empty, empty);
      case PULL_QUOTE -> new PullQuote(id, auto, empty, empty);
      case INFO_BOX -> new InfoBox(id, auto, empty, empty);
      case CORRECTION -> new Correction(id, auto, today, empty);
      case FIGURE -> Figure.of(id, Optional.empty());
      case GALLERY -> new Gallery(id, auto, empty, List.of());
      case TABLE -> Table.empty(id, SIDE, SIDE);
      case DIVIDER -> new Divider(id);
    };
  }
}
