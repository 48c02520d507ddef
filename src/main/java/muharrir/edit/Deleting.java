package muharrir.edit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.Block.Correction;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.PullQuote;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.document.Table;
import muharrir.edit.Transaction.Kind;

/** The commands that take text away. */
public final class Deleting {
  private static final Locale ARABIC = Locale.of("ar");

  private final Supplier<BlockId> ids;

  Deleting(Supplier<BlockId> ids) {
    this.ids = ids;
  }

  /** Deletes what is selected; nothing with a bare caret in text. */
  public Command selection() {
    return state -> {
      Edit edit = selectionRemoved(state);
      return edit.done(Kind.WHOLE);
    };
  }

  /**
   * Deletes every block that the selection touches, with all that is in it. The lines of the head
   * stay; the caret goes to what follows.
   */
  public Command blocks() {
    return state -> {
      List<BlockId> gone =
          Blocks.selected(state).stream()
              .filter(block -> !(block instanceof HeadLine))
              .map(Block::id)
              .toList();
      if (gone.isEmpty()) {
        return Optional.empty();
      }
      List<Block> blocks = state.document().blocks();
      int next = state.document().indexOf(gone.getLast()) + 1;
      Position after =
          next < blocks.size()
              ? Selection.entry(blocks.get(next))
              : Selection.endOf(blocks.get(state.document().indexOf(gone.getFirst()) - 1));
      Edit edit = new Edit(state).step(new Step.RemoveBlocks(gone)).select(Selection.caret(after));
      ensureBody(edit);
      return edit.done(Kind.WHOLE);
    };
  }

  /** Backspace: one mark or letter before the caret; at the start of a block joins it upwards. */
  public Command backward() {
    return state -> {
      Position caret = state.selection().head();
      if (!state.selection().isCaret() || !state.block().has(caret.field())) {
        return removedAsOne(state, false);
      }
      if (caret.offset() > 0) {
        return range(
            state, Clusters.backspace(state.text().text(), caret.offset()), caret.offset());
      }
      return joinUpwards(state);
    };
  }

  /** Delete: the whole cluster after the caret; at the end of a block joins the next one to it. */
  public Command forward() {
    return state -> {
      Position caret = state.selection().head();
      if (!state.selection().isCaret() || !state.block().has(caret.field())) {
        return removedAsOne(state, true);
      }
      if (caret.offset() < state.text().length()) {
        return range(state, caret.offset(), Clusters.next(state.text().text(), caret.offset()));
      }
      return joinNext(state);
    };
  }

  /** Deletes from the caret back to the start of the word, or the selection. */
  public Command wordBackward() {
    return state -> {
      Position caret = state.selection().head();
      if (!state.selection().isCaret() || caret.offset() == 0) {
        return backward().run(state);
      }
      return range(state, wordStart(state.text().text(), caret.offset()), caret.offset());
    };
  }

  /** Deletes from the caret to the end of the word, or the selection. */
  public Command wordForward() {
    return state -> {
      Position caret = state.selection().head();
      if (!state.selection().isCaret() || caret.offset() >= state.text().length()) {
        return forward().run(state);
      }
      return range(state, caret.offset(), wordEnd(state.text().text(), caret.offset()));
    };
  }

  private static int wordStart(String text, int offset) {
    BreakIterator words = BreakIterator.getWordInstance(ARABIC);
    words.setText(text);
    int at = words.preceding(offset);
    while (at > 0 && Character.isWhitespace(text.charAt(at))) {
      at = words.preceding(at);
    }
    return Math.max(0, at);
  }

  private static int wordEnd(String text, int offset) {
    BreakIterator words = BreakIterator.getWordInstance(ARABIC);
    words.setText(text);
    int at = offset;
    do {
      int next = words.following(at);
      boolean space = text.substring(at, next).isBlank();
      at = next;
      if (!space) {
        break;
      }
    } while (at < text.length());
    return at;
  }

  private static Optional<Transaction> range(EditorState state, int from, int to) {
    Position caret = state.selection().head();
    return new Edit(state)
        .step(new Step.ReplaceText(caret.block(), caret.field(), from, to, Inline.EMPTY))
        .select(Selection.caret(caret.at(from)))
        .done(Kind.DELETING);
  }

  private Optional<Transaction> removedAsOne(EditorState state, boolean forward) {
    if (!state.selection().isCaret()) {
      return selection().run(state);
    }
    return removeWhole(state, state.block(), forward);
  }

  private Optional<Transaction> removeWhole(EditorState state, Block block, boolean forward) {
    Edit edit = new Edit(state);
    Document document = edit.document();
    int place = document.indexOf(block.id());
    Position after =
        forward && place + 1 < document.size()
            ? Selection.startOf(document.blocks().get(place + 1))
            : Selection.endOf(document.blocks().get(place - 1));
    edit.step(new Step.RemoveBlocks(List.of(block.id()))).select(Selection.caret(after));
    ensureBody(edit);
    return edit.done(Kind.WHOLE);
  }

  private Optional<Transaction> joinUpwards(EditorState state) {
    Block block = state.block();
    boolean first = state.selection().head().field().equals(block.fields().getFirst());
    return switch (block) {
      case HeadLine _ -> moveToEndOfPrevious(state);
      case Figure figure ->
          first && figure.media().isEmpty() && Writing.isBlank(figure)
              ? removeWhole(state, figure, false)
              : stepBack(state, first);
      case Gallery _, Table _ -> stepBack(state, first);
      case Quote _, PullQuote _ ->
          first && textOnly(block) ? toParagraph(state) : moveToEndOfPrevious(state);
      case InfoBox box ->
          first && box.title().isEmpty() ? toParagraph(state) : moveToEndOfPrevious(state);
      case Correction _ -> toParagraph(state);
      case ListItem item ->
          new Edit(state).step(new Step.Reshape(Lists.shallower(item))).done(Kind.WHOLE);
      case Paragraph _, Heading _ -> join(state, state.document().indexOf(block.id()));
      case Embed _, Divider _ -> removeWhole(state, block, false);
    };
  }

  /** From the first text of a picture or table to the whole of it, which the next key deletes. */
  private static Optional<Transaction> stepBack(EditorState state, boolean first) {
    return first
        ? new Edit(state).select(Selection.caret(Selection.whole(state.block()))).done(Kind.WHOLE)
        : moveToEndOfPrevious(state);
  }

  private static boolean textOnly(Block block) {
    return block.fields().stream()
        .allMatch(field -> field.equals(Field.TEXT) || block.text(field).isEmpty());
  }

  private static Optional<Transaction> toParagraph(EditorState state) {
    Block block = state.block();
    return new Edit(state)
        .step(
            new Rebuild(
                new Paragraph(block.id(), block.direction(), block.text(Field.TEXT)),
                List.of(new Rebuild.Kept(Field.TEXT, Field.TEXT))))
        .select(Selection.caret(new Position(block.id(), Field.TEXT, 0)))
        .done(Kind.WHOLE);
  }

  private static Optional<Transaction> moveToEndOfPrevious(EditorState state) {
    Position caret = state.selection().head();
    Block block = state.block();
    int field = block.fields().indexOf(caret.field());
    Edit edit = new Edit(state);
    if (field > 0) {
      Field before = block.fields().get(field - 1);
      edit.select(Selection.caret(new Position(block.id(), before, block.text(before).length())));
    } else {
      int place = state.document().indexOf(block.id());
      if (place > 0) {
        edit.select(Selection.caret(Selection.endOf(state.document().blocks().get(place - 1))));
      }
    }
    return edit.done(Kind.WHOLE);
  }

  /** Joins the block at {@code place} to the one before it, by what that one is. */
  private Optional<Transaction> join(EditorState state, int place) {
    Document document = state.document();
    Block block = document.blocks().get(place);
    Block previous = document.blocks().get(place - 1);
    Edit edit = new Edit(state);
    boolean empty = Writing.isBlank(block);
    if (previous.has(Field.TEXT)
        && !(previous instanceof HeadLine)
        && !(previous instanceof InfoBox)) {
      if (Writing.isBlank(previous) && previous instanceof Block.TextBlock) {
        // The empty one goes, so that a heading does not become a paragraph by losing a blank line.
        edit.step(new Step.RemoveBlocks(List.of(previous.id())))
            .select(Selection.caret(new Position(block.id(), Field.TEXT, 0)));
      } else if (!textOnly(block)) {
        return moveToEndOfPrevious(state);
      } else {
        int at = previous.text(Field.TEXT).length();
        edit.step(new Step.Join(previous.id(), block.id(), at))
            .select(Selection.caret(new Position(previous.id(), Field.TEXT, at)));
      }
    } else if (empty && document.body().size() > 1) {
      edit.step(new Step.RemoveBlocks(List.of(block.id())))
          .select(Selection.caret(behind(previous)));
    } else {
      edit.select(Selection.caret(behind(previous)));
    }
    return edit.done(Kind.WHOLE);
  }

  /** Where the caret goes from the start of what follows a block. */
  private static Position behind(Block block) {
    return block.isUnit() ? Selection.whole(block) : Selection.endOf(block);
  }

  private Optional<Transaction> joinNext(EditorState state) {
    Document document = state.document();
    Block block = state.block();
    Position caret = state.selection().head();
    int next = document.indexOf(block.id()) + 1;
    if (!caret.field().equals(block.fields().getLast()) || next >= document.size()) {
      return Optional.empty();
    }
    Block following = document.blocks().get(next);
    if (block instanceof HeadLine || following.id().equals(BlockId.HERO)) {
      return Optional.empty();
    }
    if (following.has(Field.TEXT) && textOnly(following) && caret.field().equals(Field.TEXT)) {
      return join(state, next);
    }
    if (Writing.isBlank(block) && block instanceof Paragraph) {
      return removeWhole(state, block, true);
    }
    return new Edit(state).select(Selection.caret(Selection.startOf(following))).done(Kind.WHOLE);
  }

  /** An edit in which the selected text is gone and the selection is a caret at its start. */
  Edit selectionRemoved(EditorState state) {
    Edit edit = new Edit(state);
    if (state.selection().isCaret()) {
      return edit;
    }
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    for (TextRange range : TextRange.of(state)) {
      edit.step(
          new Step.ReplaceText(
              range.block().id(), range.field(), range.from(), range.to(), Inline.EMPTY));
    }
    List<BlockId> whole = new ArrayList<>();
    for (Block block : Blocks.selected(state)) {
      boolean between = !block.id().equals(start.block()) && !block.id().equals(end.block());
      boolean unit = isWhole(start, block.id()) || isWhole(end, block.id());
      if (!(block instanceof HeadLine) && (between || unit)) {
        whole.add(block.id());
      }
    }
    // The hero and the body follow one another, but a kept block may part the rest: one by one.
    for (BlockId id : whole) {
      edit.step(new Step.RemoveBlocks(List.of(id)));
    }
    joinEnds(edit, start, end);
    ensureBody(edit);
    Position caret =
        edit.document().contains(start) ? start : edit.selection().start(edit.document());
    return edit.select(Selection.caret(caret));
  }

  private static boolean isWhole(Position position, BlockId block) {
    return position.block().equals(block) && position.field().equals(Field.WHOLE);
  }

  private static void joinEnds(Edit edit, Position start, Position end) {
    Document document = edit.document();
    boolean both = document.contains(start.block()) && document.contains(end.block());
    if (!both || start.block().equals(end.block())) {
      return;
    }
    Block first = document.block(start.block());
    Block second = document.block(end.block());
    boolean texts =
        start.field().equals(Field.TEXT)
            && end.field().equals(Field.TEXT)
            && first.has(Field.TEXT)
            && second.has(Field.TEXT);
    if (texts
        && !(first instanceof HeadLine)
        && !(second instanceof HeadLine)
        && document.indexOf(second.id()) == document.indexOf(first.id()) + 1
        && textOnly(second)) {
      edit.step(new Step.Join(first.id(), second.id(), first.text(Field.TEXT).length()));
    }
  }

  private void ensureBody(Edit edit) {
    if (edit.document().body().isEmpty()) {
      Block last = edit.document().blocks().getLast();
      Paragraph fresh = new Paragraph(ids.get(), Direction.AUTO, Inline.EMPTY);
      edit.step(new Step.InsertBlocks(last.id(), List.of(fresh)));
      if (!edit.document().contains(edit.selection().head())
          || edit.selection().head().block().equals(last.id())) {
        edit.select(Selection.caret(new Position(fresh.id(), Field.TEXT, 0)));
      }
    }
  }
}
