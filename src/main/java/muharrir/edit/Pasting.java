package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import muharrir.document.Block;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.Paragraph;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.document.Run;
import muharrir.edit.Transaction.Kind;

/**
 * Puts a part of a document into another one, in one act.
 *
 * <p>Between two letters of running text the first and last text join their neighbours and the rest
 * stands between them as it is; in a field of one line (headline, caption, cell) everything becomes
 * one line; a story with a headline that comes into an empty document fills its head.
 */
final class Pasting {
  private final Supplier<BlockId> ids;
  private final Writing writing;
  private final Deleting deleting;

  Pasting(Supplier<BlockId> ids, Writing writing, Deleting deleting) {
    this.ids = ids;
    this.writing = writing;
    this.deleting = deleting;
  }

  Command paste(Fragment fragment) {
    return state -> fragment.isEmpty() ? Optional.empty() : paste(fragment, state);
  }

  private Optional<Transaction> paste(Fragment fragment, EditorState state) {
    Edit edit = deleting.selectionRemoved(state);
    Position caret = edit.selection().head();
    Block target = edit.document().block(caret.block());
    if (isBlank(edit.document()) && fragment.blocks().getFirst() instanceof HeadLine) {
      fill(edit, fragment);
      return edit.done(Kind.WHOLE);
    }
    List<Block> blocks = flowing(fragment);
    if (blocks.isEmpty()) {
      return edit.done(Kind.WHOLE);
    }
    if (!target.has(caret.field())) {
      behind(edit, target, blocks);
    } else if (!caret.field().equals(Field.TEXT) || target instanceof HeadLine) {
      intoLine(edit, caret, target, blocks);
    } else if (target instanceof InfoBox) {
      intoBox(edit, caret, target, blocks);
    } else if (target instanceof Paragraph empty && empty.text().isEmpty()) {
      behind(edit, target, blocks);
      edit.step(new Step.RemoveBlocks(List.of(target.id())));
    } else if (blocks.size() == 1 && fragment.joins() && joins(blocks.getFirst())) {
      Writing.type(edit, caret, blocks.getFirst().text(Field.TEXT));
    } else {
      between(edit, caret, blocks, fragment.joins());
    }
    return edit.done(Kind.WHOLE);
  }

  /**
   * The blocks under new ids, lines of a head as blocks of a body, without those that are empty.
   */
  private List<Block> flowing(Fragment fragment) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : fragment.blocks()) {
      if (block instanceof HeadLine line) {
        if (!line.text().isEmpty()) {
          blocks.add(
              line.id().equals(BlockId.HEADLINE)
                  ? new Heading(ids.get(), line.direction(), 2, line.text())
                  : new Paragraph(ids.get(), line.direction(), line.text()));
        }
      } else {
        blocks.add(block.withId(ids.get()));
      }
    }
    return blocks;
  }

  /** Whether a block is a running text and nothing else, which may go on in another one. */
  private static boolean joins(Block block) {
    return block instanceof Block.TextBlock;
  }

  private static boolean isBlank(Document document) {
    return document.blocks().stream()
        .allMatch(block -> block instanceof Block.TextBlock && Writing.isBlank(block));
  }

  private void fill(Edit edit, Fragment fragment) {
    List<Block> old = List.copyOf(edit.document().body());
    BlockId last = BlockId.STANDFIRST;
    List<Block> rest = new ArrayList<>();
    for (Block block : fragment.blocks()) {
      if (block instanceof HeadLine line) {
        edit.step(
            new Step.Reshape(edit.document().block(line.id()).withDirection(line.direction())));
        Writing.type(edit, new Position(line.id(), Field.TEXT, 0), line.text());
        last = line.id().equals(BlockId.STANDFIRST) ? last : BlockId.STANDFIRST;
      } else if (block instanceof Figure && block.id().equals(BlockId.HERO) && rest.isEmpty()) {
        rest.add(block);
      } else {
        rest.add(block.withId(ids.get()));
      }
    }
    if (!rest.isEmpty()) {
      edit.step(new Step.InsertBlocks(last, rest));
      if (!old.isEmpty() && rest.size() > (rest.getFirst().id().equals(BlockId.HERO) ? 1 : 0)) {
        edit.step(new Step.RemoveBlocks(old.stream().map(Block::id).toList()));
      }
      edit.select(Selection.caret(Selection.endOf(rest.getLast())));
    }
  }

  /** Behind a block; behind the head where that is a line of it. */
  private static void behind(Edit edit, Block target, List<Block> blocks) {
    Document document = edit.document();
    int place = Math.max(document.indexOf(target.id()), document.bodyStart() - 1);
    edit.step(new Step.InsertBlocks(document.blocks().get(place).id(), blocks));
    edit.select(Selection.caret(end(blocks.getLast())));
  }

  /** Where the caret goes after a block was pasted. */
  private static Position end(Block block) {
    return block.isUnit() ? Selection.whole(block) : Selection.endOf(block);
  }

  private void intoLine(Edit edit, Position caret, Block target, List<Block> blocks) {
    Inline line = Inline.EMPTY;
    for (Block block : blocks) {
      for (Inline text : texts(block)) {
        line = line.isEmpty() ? text : line.plus(Inline.of(" ")).plus(text);
      }
    }
    if (line.isEmpty()) {
      behind(edit, target, blocks);
    } else {
      Writing.type(edit, caret, oneLine(line, target, caret.field()));
    }
  }

  private static List<Inline> texts(Block block) {
    if (block instanceof Embed embed) {
      return List.of(Inline.of(embed.address()));
    }
    return block.fields().stream()
        .filter(Field::isSeen)
        .map(block::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The head is set in its own weight and an alt text is only heard: marks of looks go. */
  private static Inline oneLine(Inline text, Block target, Field field) {
    return text.map(
        0,
        text.length(),
        run -> new Run(run.text().replace('\n', ' '), marks(run.marks(), target, field)));
  }

  private static Set<Mark> marks(Set<Mark> marks, Block target, Field field) {
    if (field.part() == Field.Part.ALT) {
      return Set.of();
    }
    return marks.stream()
        .filter(mark ->
            switch (mark) {
              case Mark.Link _, Mark.Language _, Mark.Superscript _, Mark.Check _ -> true;
              case Mark.Strong _,
                  Mark.Emphasis _,
                  Mark.Underline _,
                  Mark.Strike _,
                  Mark.Highlight _ ->
                  !(target instanceof HeadLine);
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each block is a line of the box; what is more than text goes behind it. */
  private static void intoBox(Edit edit, Position caret, Block box, List<Block> blocks) {
    if (!blocks.stream().allMatch(Pasting::joins)) {
      behind(edit, box, blocks);
      return;
    }
    Inline lines = blocks.getFirst().text(Field.TEXT);
    for (Block block : blocks.subList(1, blocks.size())) {
      lines = lines.plus(Inline.of("\n")).plus(block.text(Field.TEXT));
    }
    Writing.type(edit, caret, lines);
  }

  /** The text is parted at the caret; the ends join where they are running text. */
  private void between(Edit edit, Position caret, List<Block> blocks, boolean joins) {
    List<Block> middle = new ArrayList<>(blocks);
    Block target = edit.document().block(caret.block());
    boolean atEnd = caret.offset() == target.text(Field.TEXT).length();
    Block head = middle.getFirst();
    Block tail = middle.getLast();
    boolean headJoins = joins && joins(head) && caret.offset() > 0;
    boolean tailJoins = joins && joins(tail) && (!headJoins || middle.size() > 1);
    if (caret.offset() == 0) {
      before(edit, target, middle, tailJoins);
      return;
    }
    Block rest =
        tailJoins
            ? tail.withText(Field.TEXT, Inline.EMPTY)
            : writing.paragraph(Inline.EMPTY).withDirection(target.direction());
    if (tailJoins || !atEnd) {
      edit.step(new Step.Split(caret.block(), caret.offset(), rest));
    }
    if (headJoins) {
      Writing.type(edit, caret, head.text(Field.TEXT));
      middle.removeFirst();
    }
    if (tailJoins) {
      middle.removeLast();
    }
    if (!middle.isEmpty()) {
      edit.step(new Step.InsertBlocks(caret.block(), middle));
    }
    if (tailJoins) {
      Writing.type(edit, new Position(rest.id(), Field.TEXT, 0), tail.text(Field.TEXT));
    } else {
      edit.select(Selection.caret(end(middle.getLast())));
    }
  }

  /** Before a text that is not empty: that text stays what it is. */
  private static void before(Edit edit, Block target, List<Block> blocks, boolean tailJoins) {
    Document document = edit.document();
    List<Block> middle = tailJoins ? blocks.subList(0, blocks.size() - 1) : blocks;
    BlockId above = document.blocks().get(document.indexOf(target.id()) - 1).id();
    if (!middle.isEmpty()) {
      edit.step(new Step.InsertBlocks(above, middle));
    }
    if (tailJoins) {
      Inline text = blocks.getLast().text(Field.TEXT);
      Writing.type(edit, new Position(target.id(), Field.TEXT, 0), text);
    } else {
      edit.select(Selection.caret(end(middle.getLast())));
    }
  }
}
