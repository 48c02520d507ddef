package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Paragraph;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Transaction.Kind;

/** Carries what is selected to another place, with its marks, as one undo. */
public final class Dragging {
  private final Writing writing;
  private final Deleting deleting;

  Dragging(Writing writing, Deleting deleting) {
    this.writing = writing;
    this.deleting = deleting;
  }

  /**
   * Moves the selection, or copies it; what was carried is selected afterwards. Nothing happens
   * where the place takes no text or lies in what is moved.
   *
   * @param copy whether it stays where it was as well
   */
  public Command carry(Position to, boolean copy) {
    return state -> {
      Position start = state.selection().start(state.document());
      Position end = state.selection().end(state.document());
      boolean inside =
          Selection.compare(state.document(), to, start) >= 0
              && Selection.compare(state.document(), to, end) <= 0;
      Load load = Load.of(state, writing);
      if (load.isEmpty()
          || (inside && !copy)
          || !state.document().block(to.block()).has(to.field())) {
        return Optional.empty();
      }
      Edit edit = new Edit(state);
      Selection carried = put(edit, to, load);
      Optional<Transaction> removal =
          copy
              ? Optional.empty()
              : deleting.selection().run(new EditorState(edit.document(), edit.selection()));
      edit.select(carried);
      removal.ifPresent(transaction -> transaction.steps().forEach(edit::step));
      return edit.done(Kind.WHOLE);
    };
  }

  /** What is carried: letters for the place itself, blocks, letters for what follows it. */
  private record Load(Inline first, List<Block> blocks, Inline last) {
    static Load of(EditorState state, Writing writing) {
      Position start = state.selection().start(state.document());
      Position end = state.selection().end(state.document());
      List<TextRange> ranges = TextRange.of(state);
      List<Block> blocks = new ArrayList<>();
      for (Block block : Blocks.selected(state)) {
        boolean edge = block.id().equals(start.block()) || block.id().equals(end.block());
        if (edge || block instanceof HeadLine) {
          for (TextRange range : ranges) {
            if (range.block().id().equals(block.id())) {
              blocks.add(writing.paragraph(range.text()));
            }
          }
        } else {
          blocks.add(block.withId(writing.id()));
        }
      }
      Inline first = takeText(blocks, 0);
      return new Load(first, blocks, takeText(blocks, blocks.size() - 1));
    }

    private static Inline takeText(List<Block> blocks, int at) {
      boolean text = at >= 0 && at < blocks.size() && blocks.get(at) instanceof Paragraph;
      return text ? blocks.remove(at).text(Field.TEXT) : Inline.EMPTY;
    }

    boolean isEmpty() {
      return first.isEmpty() && blocks.isEmpty();
    }

    /** All of its letters in one line. */
    Inline line() {
      Inline all = first;
      for (Block block : blocks) {
        for (Field field : block.fields()) {
          all = all.plus(Inline.of(" ")).plus(block.text(field));
        }
      }
      return last.isEmpty() ? all : all.plus(Inline.of(" ")).plus(last);
    }
  }

  /** Puts a load in; several blocks only where the text at the place can be parted. */
  private Selection put(Edit edit, Position to, Load load) {
    Block block = edit.document().block(to.block());
    boolean parts = to.field().equals(Field.TEXT) && block instanceof Paragraph;
    boolean oneLine = load.blocks.isEmpty() && load.last.isEmpty();
    if (oneLine || !parts) {
      Inline line = block instanceof HeadLine ? Inline.of(load.line().text()) : load.line();
      edit.step(new Step.ReplaceText(to.block(), to.field(), to.offset(), to.offset(), line));
      return new Selection(to, to.at(to.offset() + line.length()));
    }
    Paragraph tail = writing.paragraph(Inline.EMPTY);
    edit.step(new Step.Split(to.block(), to.offset(), tail));
    edit.step(new Step.ReplaceText(to.block(), to.field(), to.offset(), to.offset(), load.first));
    if (!load.blocks.isEmpty()) {
      edit.step(new Step.InsertBlocks(to.block(), load.blocks));
    }
    edit.step(new Step.ReplaceText(tail.id(), Field.TEXT, 0, 0, load.last));
    return new Selection(to, new Position(tail.id(), Field.TEXT, load.last.length()));
  }
}
