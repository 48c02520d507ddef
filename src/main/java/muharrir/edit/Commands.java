package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.document.Run;
import muharrir.edit.Transaction.Kind;

/** What a person does to a text by keys and buttons, apart from moving about in it. */
public final class Commands {
  private final Supplier<BlockId> ids;
  private final Deleting deleting;

  /**
   * @param ids gives the id of each new block
   */
  public Commands(Supplier<BlockId> ids) {
    this.ids = ids;
    this.deleting = new Deleting(ids);
  }

  /** Deletion: Backspace, Delete and their word forms, cut. */
  public Deleting deleting() {
    return deleting;
  }

  /** Types letters over the selection, with the marks of their surroundings; no line feeds. */
  public Command insertText(String typed) {
    String text = Inline.clean(typed).replace('\n', ' ');
    return state -> {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Set<Mark> marks = state.marks();
      Edit edit = deleting.selectionRemoved(state);
      Position caret = textPlace(edit);
      type(edit, caret, Inline.of(text, marks));
      return edit.done(state.selection().isCaret() ? Kind.TYPING : Kind.WHOLE);
    };
  }

  /** A hard line break inside the block. */
  public Command lineBreak() {
    return state -> {
      Edit edit = deleting.selectionRemoved(state);
      type(edit, textPlace(edit), Inline.of("\n"));
      return edit.done(Kind.WHOLE);
    };
  }

  /**
   * Pastes plain text: each line a paragraph, empty lines dropped; into a head line or a caption it
   * goes as one line.
   */
  public Command paste(String plain) {
    List<String> lines =
        Inline.clean(plain).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return insertText(plain);
    }
    return state -> {
      Edit edit = deleting.selectionRemoved(state);
      Position caret = textPlace(edit);
      Block block = edit.document().block(caret.block());
      boolean flows = caret.field() == Field.TEXT && !(block instanceof HeadLine);
      if (lines.size() == 1 || !flows) {
        String whole = lines.size() == 1 ? Inline.clean(plain).replace('\n', ' ') : "";
        type(edit, caret, Inline.of(whole.isEmpty() ? String.join(" ", lines) : whole));
        return edit.done(Kind.WHOLE);
      }
      Paragraph tail = emptyParagraph();
      edit.step(new Step.Split(caret.block(), caret.offset(), tail));
      type(edit, caret, Inline.of(lines.getFirst()));
      List<Block> between = new ArrayList<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        between.add(new Paragraph(ids.get(), Direction.AUTO, Inline.of(line)));
      }
      if (!between.isEmpty()) {
        edit.step(new Step.InsertBlocks(caret.block(), between));
      }
      type(edit, new Position(tail.id(), Field.TEXT, 0), Inline.of(lines.getLast()));
      return edit.done(Kind.WHOLE);
    };
  }

  /**
   * Enter: splits the block, or goes on to the next field where a block has several, or from the
   * head of the article to its body.
   */
  public Command enter() {
    return state -> {
      Edit edit = deleting.selectionRemoved(state);
      Position caret = edit.selection().head();
      Block block = edit.document().block(caret.block());
      switch (block) {
        case HeadLine _ -> leaveHead(edit, block);
        case Paragraph _ ->
            split(edit, caret, new Paragraph(ids.get(), block.direction(), Inline.EMPTY));
        case Heading heading -> splitHeading(edit, caret, heading);
        case Quote quote -> enterInQuote(edit, caret, quote);
        case Figure _ -> nextFieldOrParagraph(edit, caret, block);
        case Embed _, Divider _ -> paragraphAfter(edit, block);
      }
      return edit.done(Kind.WHOLE);
    };
  }

  private static void split(Edit edit, Position caret, Block tail) {
    edit.step(new Step.Split(caret.block(), caret.offset(), tail));
    edit.select(Selection.caret(new Position(tail.id(), Field.TEXT, 0)));
  }

  private void leaveHead(Edit edit, Block block) {
    Document document = edit.document();
    int next = document.indexOf(block.id()) + 1;
    if (next < Document.HEAD.size()) {
      edit.select(Selection.caret(Selection.endOf(document.blocks().get(next))));
      return;
    }
    int start = document.bodyStart();
    boolean fresh =
        start < document.size()
            && document.blocks().get(start) instanceof Paragraph paragraph
            && paragraph.text().isEmpty();
    if (fresh) {
      edit.select(Selection.caret(Selection.startOf(document.blocks().get(start))));
    } else {
      paragraphAfter(edit, document.blocks().get(start - 1));
    }
  }

  private void splitHeading(Edit edit, Position caret, Heading heading) {
    if (caret.offset() == heading.text().length()) {
      paragraphAfter(edit, heading);
    } else {
      split(edit, caret, heading.with(ids.get(), heading.direction(), Inline.EMPTY));
    }
  }

  private void enterInQuote(Edit edit, Position caret, Quote quote) {
    if (caret.field() == Field.ATTRIBUTION) {
      paragraphAfter(edit, quote);
    } else if (quote.text().isEmpty() && quote.attribution().isEmpty()) {
      edit.step(new Step.Reshape(new Paragraph(quote.id(), quote.direction(), Inline.EMPTY)));
    } else if (caret.offset() == quote.text().length()) {
      edit.select(
          Selection.caret(
              new Position(quote.id(), Field.ATTRIBUTION, quote.attribution().length())));
    } else {
      split(edit, caret, new Paragraph(ids.get(), quote.direction(), Inline.EMPTY));
    }
  }

  private void nextFieldOrParagraph(Edit edit, Position caret, Block block) {
    int next = block.fields().indexOf(caret.field()) + 1;
    if (next < block.fields().size()) {
      Field field = block.fields().get(next);
      edit.select(Selection.caret(new Position(block.id(), field, block.text(field).length())));
    } else {
      paragraphAfter(edit, block);
    }
  }

  private void paragraphAfter(Edit edit, Block block) {
    Paragraph fresh = emptyParagraph();
    edit.step(new Step.InsertBlocks(block.id(), List.of(fresh)));
    edit.select(Selection.caret(new Position(fresh.id(), Field.TEXT, 0)));
  }

  private Paragraph emptyParagraph() {
    return new Paragraph(ids.get(), Direction.AUTO, Inline.EMPTY);
  }

  /**
   * Switches a mark on the selection: off where all of it carries the mark, else on. With nothing
   * selected there is no transaction; see {@link #toggledTypingMarks}.
   */
  public Command toggleMark(Mark mark) {
    return state -> {
      boolean all = allMarked(state, mark);
      return remark(
          state, run -> all ? run.without(mark.kind()) : run.with(mark), mark instanceof Mark.Link);
    };
  }

  /** Says whether every selected letter carries the mark; false where no letter is selected. */
  public static boolean allMarked(EditorState state, Mark mark) {
    List<TextRange> ranges = TextRange.of(state);
    return !ranges.isEmpty()
        && ranges.stream()
            .flatMap(range -> range.text().runs().stream())
            .allMatch(run -> run.marks().contains(mark));
  }

  /** Links the selection, or the whole link around the caret. */
  public Command link(String address) {
    Mark.Link link = new Mark.Link(address);
    return state -> remark(Links.widened(state), run -> run.with(link), true);
  }

  /** Takes links off the selection, or off the link around the caret. */
  public Command unlink() {
    return state -> remark(Links.widened(state), run -> run.without(Mark.Link.class), true);
  }

  /** The marks for the next letter after {@code mark} is switched with nothing selected. */
  public static EditorState toggledTypingMarks(EditorState state, Mark mark) {
    Run probe = new Run("x", state.marks());
    Run changed = probe.marks().contains(mark) ? probe.without(mark.kind()) : probe.with(mark);
    return new EditorState(state.document(), state.selection(), Optional.of(changed.marks()));
  }

  private static Optional<Transaction> remark(
      EditorState state, Function<Run, Run> change, boolean alsoInHead) {
    Edit edit = new Edit(state);
    for (TextRange range : TextRange.of(state)) {
      boolean alt = range.field() == Field.ALT;
      boolean head = range.block() instanceof HeadLine && !alsoInHead;
      if (!alt && !head) {
        Inline marked = range.text().map(0, range.text().length(), change::apply);
        if (!marked.equals(range.text())) {
          edit.step(new Step.Remark(range.block().id(), range.field(), range.from(), marked));
        }
      }
    }
    edit.select(state.selection());
    return edit.done(Kind.WHOLE);
  }

  /** Makes the selected blocks paragraphs. */
  public Command paragraph() {
    return reshape(block -> new Paragraph(block.id(), block.direction(), block.text(Field.TEXT)));
  }

  /** Makes the selected blocks headings of a level, 2 or 3; paragraphs where all of them are. */
  public Command heading(int level) {
    return reshape(
        block -> new Heading(block.id(), block.direction(), level, block.text(Field.TEXT)));
  }

  /** Makes the selected blocks quotations. */
  public Command quote() {
    return reshape(block ->
        block instanceof Quote
            ? block
            : new Quote(block.id(), block.direction(), block.text(Field.TEXT), Inline.EMPTY));
  }

  private Command reshape(Function<Block, Block> change) {
    return state -> {
      Edit edit = new Edit(state);
      for (Block block : selectedBlocks(state)) {
        if (!block.has(Field.TEXT) || block instanceof HeadLine) {
          continue;
        }
        // A quotation's speaker would be lost with the field: it becomes a paragraph of its own.
        boolean speaker = block instanceof Quote quote && !quote.attribution().isEmpty();
        Block changed = change.apply(block);
        if (changed.equals(block)) {
          continue;
        }
        edit.step(new Step.Reshape(changed));
        if (speaker) {
          Paragraph kept =
              new Paragraph(ids.get(), block.direction(), block.text(Field.ATTRIBUTION));
          edit.step(new Step.InsertBlocks(block.id(), List.of(kept)));
        }
      }
      return edit.done(Kind.WHOLE);
    };
  }

  /** Gives the selected blocks a base direction. */
  public Command direction(Direction direction) {
    return state -> {
      Edit edit = new Edit(state);
      for (Block block : selectedBlocks(state)) {
        Block changed = block.withDirection(direction);
        if (!changed.equals(block)) {
          edit.step(new Step.Reshape(changed));
        }
      }
      return edit.done(Kind.WHOLE);
    };
  }

  /**
   * Puts a new block after the one with the caret, in place of an empty paragraph; the caret goes
   * to its start.
   */
  public Command insertBlock(Function<BlockId, Block> make) {
    return state -> {
      Edit edit = new Edit(state);
      Block block = make.apply(ids.get());
      int place =
          Math.max(
              edit.document().indexOf(state.selection().head().block()),
              edit.document().bodyStart() - 1);
      Block after = edit.document().blocks().get(place);
      edit.step(new Step.InsertBlocks(after.id(), List.of(block)));
      if (after instanceof Paragraph paragraph && paragraph.text().isEmpty()) {
        edit.step(new Step.RemoveBlocks(List.of(after.id())));
      }
      edit.select(Selection.caret(Selection.startOf(block)));
      return edit.done(Kind.WHOLE);
    };
  }

  /** Puts a figure at the head of the article, where there is none. */
  public Command insertHero(Figure figure) {
    return state -> {
      if (state.document().hero().isPresent()) {
        return Optional.empty();
      }
      Figure hero = figure.withId(BlockId.HERO);
      return new Edit(state)
          .step(new Step.InsertBlocks(BlockId.STANDFIRST, List.of(hero)))
          .select(Selection.caret(Selection.startOf(hero)))
          .done(Kind.WHOLE);
    };
  }

  /** Gives a block another shape under its id: a figure its picture, an embed its address. */
  public Command reshapeTo(Block block) {
    return state -> new Edit(state).step(new Step.Reshape(block)).done(Kind.WHOLE);
  }

  /** Moves the block with the caret one place up (-1) or down (+1) in the body. */
  public Command moveBlock(int by) {
    return state -> {
      Document document = state.document();
      int from = document.indexOf(state.selection().head().block());
      int to = from + by;
      if (from < document.bodyStart() || to < document.bodyStart() || to >= document.size()) {
        return Optional.empty();
      }
      BlockId after = document.blocks().get(by > 0 ? to : to - 1).id();
      return new Edit(state)
          .step(new Step.Move(document.blocks().get(from).id(), after))
          .done(Kind.WHOLE);
    };
  }

  /** The blocks that the selection touches, in order. */
  public static List<Block> selectedBlocks(EditorState state) {
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    return document
        .blocks()
        .subList(document.indexOf(start.block()), document.indexOf(end.block()) + 1);
  }

  /** The caret as a place that takes letters: a new paragraph after a block without text. */
  private Position textPlace(Edit edit) {
    Position caret = edit.selection().head();
    Block block = edit.document().block(caret.block());
    if (!block.has(caret.field())) {
      paragraphAfter(edit, block);
    }
    return edit.selection().head();
  }

  private static void type(Edit edit, Position at, Inline text) {
    edit.step(new Step.ReplaceText(at.block(), at.field(), at.offset(), at.offset(), text));
    edit.select(Selection.caret(at.at(at.offset() + text.length())));
  }
}
