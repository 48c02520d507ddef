package muharrir.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Block.Correction;
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
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.document.Table;
import muharrir.edit.Rebuild.Kept;
import muharrir.edit.Transaction.Kind;

/**
 * Makes blocks into others. No word is lost: what the new kind has no place for becomes paragraphs
 * behind it.
 */
final class Turning {
  private final Writing writing;

  Turning(Writing writing) {
    this.writing = writing;
  }

  /**
   * Makes the selected blocks another kind; paragraphs where all of them are of that kind already.
   * Lines of the head and the picture at the head stay what they are.
   *
   * @param today the date of a new correction
   */
  Command turn(BlockKind wanted, LocalDate today) {
    return state -> {
      List<Block> blocks =
          Blocks.selected(state).stream()
              .filter(block -> !(block instanceof HeadLine) && !block.id().equals(BlockId.HERO))
              .toList();
      boolean all =
          !blocks.isEmpty() && blocks.stream().allMatch(block -> BlockKind.of(block) == wanted);
      BlockKind kind = all ? BlockKind.PARAGRAPH : wanted;
      Edit edit = new Edit(state);
      if (kind == BlockKind.TABLE) {
        toTable(edit, blocks);
      } else {
        for (Block block : blocks) {
          if (BlockKind.of(block) != kind) {
            turn(edit, block, kind, today);
          }
        }
      }
      if (kind == BlockKind.INFO_BOX) {
        toTitle(edit);
      }
      return edit.done(Kind.WHOLE);
    };
  }

  /** A box without a title wants it first; Enter and Tab go on to its text. */
  private static void toTitle(Edit edit) {
    boolean inBox =
        edit.selection().isCaret()
            && edit.document().block(edit.selection().head().block()) instanceof InfoBox box
            && box.title().isEmpty();
    if (inBox) {
      edit.select(Selection.caret(new Position(edit.selection().head().block(), Field.TITLE, 0)));
    }
  }

  private void turn(Edit edit, Block block, BlockKind kind, LocalDate today) {
    switch (block) {
      case Table table -> {
        if (kind.isText()) {
          fromTable(edit, table, kind, today);
        }
      }
      case Gallery gallery -> {
        if (kind == BlockKind.FIGURE) {
          apart(edit, gallery);
        } else {
          inPlace(edit, gallery, kind, today);
        }
      }
      case Embed embed -> {
        if (kind.isText()) {
          Inline address = Inline.of(embed.address(), Set.of(new Mark.Link(embed.address())));
          edit.step(
              new Rebuild(text(embed.id(), embed.direction(), kind, address, today), List.of()));
        }
      }
      case Paragraph _,
          Heading _,
          ListItem _,
          Quote _,
          PullQuote _,
          InfoBox _,
          Correction _,
          Figure _ ->
          inPlace(edit, block, kind, today);
      case HeadLine _, Block.Divider _ -> {}
    }
  }

  /** Keeps the id and every text that both kinds have; the rest follows as paragraphs. */
  private void inPlace(Edit edit, Block old, BlockKind kind, LocalDate today) {
    Field from = mainField(old);
    Optional<Block> shape = shape(old, kind, old.text(from), today);
    if (shape.isEmpty()) {
      return;
    }
    Block changed = shape.get();
    List<Kept> kept = new ArrayList<>();
    List<Block> rest = new ArrayList<>();
    if (!changed.fields().isEmpty()) {
      boolean stays = changed.has(from) && changed.text(from).equals(old.text(from));
      kept.add(new Kept(from, stays ? from : mainField(changed)));
    }
    for (Field field : old.fields()) {
      if (field.equals(from)) {
        continue;
      }
      boolean free = kept.stream().noneMatch(one -> one.to().equals(field));
      if (changed.has(field) && free) {
        changed = changed.withText(field, old.text(field));
        kept.add(new Kept(field, field));
      } else if (!old.text(field).isEmpty()) {
        rest.add(writing.paragraph(old.text(field)).withDirection(old.direction()));
      }
    }
    edit.step(new Rebuild(changed, kept));
    if (!rest.isEmpty()) {
      edit.step(new Step.InsertBlocks(old.id(), rest));
    }
  }

  private static Field mainField(Block block) {
    return block.has(Field.TEXT)
        ? Field.TEXT
        : block.has(Field.CAPTION) && !(block instanceof Gallery) ? Field.CAPTION : Field.TITLE;
  }

  private static Optional<Block> shape(Block old, BlockKind kind, Inline main, LocalDate today) {
    BlockId id = old.id();
    return switch (kind) {
      case FIGURE -> Optional.of(Figure.of(id, Optional.empty()).withText(Field.CAPTION, main));
      case GALLERY ->
          Optional.of(
              old instanceof Figure figure && figure.media().isPresent()
                  ? gallery(figure)
                  : new Gallery(id, old.direction(), main, List.of()));
      case EMBED -> {
        boolean alone = old.fields().stream().filter(f -> !old.text(f).isEmpty()).count() == 1;
        yield alone
            ? EmbedAddress.clean(main.text()).map(a -> new Embed(id, old.direction(), a))
            : Optional.empty();
      }
      case PARAGRAPH,
          HEADING,
          SUBHEADING,
          BULLETS,
          NUMBERS,
          QUOTE,
          PULL_QUOTE,
          INFO_BOX,
          CORRECTION ->
          Optional.of(text(id, old.direction(), kind, main, today));
      case TABLE, DIVIDER, HEAD -> Optional.empty();
    };
  }

  private static Gallery gallery(Figure figure) {
    Gallery.Shot shot =
        new Gallery.Shot(
            figure.media().orElseThrow(),
            figure.framing(),
            figure.caption(),
            figure.credit(),
            figure.source(),
            figure.alt());
    return new Gallery(figure.id(), figure.direction(), Inline.EMPTY, List.of(shot));
  }

  private static Block text(
      BlockId id, Direction direction, BlockKind kind, Inline text, LocalDate today) {
    return switch (kind) {
      case HEADING -> new Heading(id, direction, 2, text);
      case SUBHEADING -> new Heading(id, direction, 3, text);
      case BULLETS -> new ListItem(id, direction, ListStyle.BULLETED, 0, text);
      case NUMBERS -> new ListItem(id, direction, ListStyle.NUMBERED, 0, text);
      case QUOTE -> new Quote(id, direction, text, Inline.EMPTY, Inline.EMPTY);
      case PULL_QUOTE -> new PullQuote(id, direction, text, Inline.EMPTY);
      case INFO_BOX -> new InfoBox(id, direction, Inline.EMPTY, text);
      case CORRECTION -> new Correction(id, direction, today, text);
      case PARAGRAPH, FIGURE, GALLERY, TABLE, EMBED, DIVIDER, HEAD ->
          new Paragraph(id, direction, text);
    };
  }

  /** Each row becomes a block, its cells parted by a dash. */
  private void fromTable(Edit edit, Table table, BlockKind kind, LocalDate today) {
    List<Inline> lines = new ArrayList<>();
    if (!table.title().isEmpty()) {
      lines.add(table.title());
    }
    for (List<Inline> row : table.rows()) {
      Inline line = Inline.EMPTY;
      for (Inline cell : row) {
        if (!cell.isEmpty()) {
          line = line.isEmpty() ? cell : line.plus(Inline.of(" – ")).plus(cell);
        }
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    Inline first = lines.isEmpty() ? Inline.EMPTY : lines.removeFirst();
    edit.step(new Rebuild(text(table.id(), table.direction(), kind, first, today), List.of()));
    List<Block> rest = new ArrayList<>();
    for (Inline line : lines) {
      rest.add(text(writing.id(), table.direction(), kind, line, today));
    }
    if (!rest.isEmpty()) {
      edit.step(new Step.InsertBlocks(table.id(), rest));
    }
  }

  /** The selected texts become the rows of one table; its first cell keeps the caret. */
  private void toTable(Edit edit, List<Block> blocks) {
    List<Block> texts = blocks.stream().filter(b -> BlockKind.of(b).isText()).toList();
    if (texts.isEmpty() || texts.size() != blocks.size() || texts.size() > Table.MOST_ROWS) {
      return;
    }
    int columns = 1;
    List<List<Inline>> rows = new ArrayList<>();
    for (Block block : texts) {
      List<Inline> cells = new ArrayList<>();
      block.fields().stream().map(block::text).filter(t -> !t.isEmpty()).forEach(cells::add);
      columns = Math.max(columns, cells.size());
      rows.add(cells);
    }
    for (List<Inline> row : rows) {
      while (row.size() < columns) {
        row.add(Inline.EMPTY);
      }
    }
    Block first = texts.getFirst();
    Table table = new Table(first.id(), first.direction(), Inline.EMPTY, false, rows);
    List<Block> rest = texts.subList(1, texts.size());
    if (!rest.isEmpty()) {
      edit.step(new Step.RemoveBlocks(rest.stream().map(Block::id).toList()));
    }
    List<Kept> kept = new ArrayList<>();
    int column = 0;
    for (Field field : first.fields()) {
      if (!first.text(field).isEmpty()) {
        kept.add(new Kept(field, Field.cell(0, column++)));
      }
    }
    edit.step(new Rebuild(table, kept));
    if (edit.selection().head().field().part() == Part.WHOLE) {
      edit.select(Selection.caret(Selection.entry(table)));
    }
  }

  /** A gallery comes apart into its pictures, its title into a paragraph before them. */
  private void apart(Edit edit, Gallery gallery) {
    List<Block> blocks = new ArrayList<>();
    if (!gallery.title().isEmpty()) {
      blocks.add(writing.paragraph(gallery.title()));
    }
    for (Gallery.Shot shot : gallery.shots()) {
      blocks.add(
          new Figure(
              writing.id(),
              gallery.direction(),
              Optional.of(shot.media()),
              shot.framing(),
              shot.caption(),
              shot.credit(),
              shot.source(),
              shot.alt()));
    }
    if (blocks.isEmpty()) {
      blocks.add(Figure.of(writing.id(), Optional.empty()));
    }
    edit.step(new Step.InsertBlocks(gallery.id(), blocks));
    edit.step(new Step.RemoveBlocks(List.of(gallery.id())));
    edit.select(Selection.caret(Selection.startOf(blocks.getFirst())));
  }
}
