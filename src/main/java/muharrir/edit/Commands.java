package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import muharrir.edit.Transaction.Kind;

/**
 * What a person does to a text by keys and buttons, apart from moving about in it: typing and
 * pasting here, the rest by what it is done to.
 */
public final class Commands {
  private final Supplier<BlockId> ids;
  private final Deleting deleting;
  private final Marking marking = new Marking();
  private final Blocks blocks;

  /**
   * @param ids gives the id of each new block
   */
  public Commands(Supplier<BlockId> ids) {
    this.ids = ids;
    this.deleting = new Deleting(ids);
    this.blocks = new Blocks(ids);
  }

  /** Deletion: Backspace, Delete and their word forms, cut. */
  public Deleting deleting() {
    return deleting;
  }

  /** Bold, emphasis, links. */
  public Marking marking() {
    return marking;
  }

  /** Whole blocks: their kind, direction and place. */
  public Blocks blocks() {
    return blocks;
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
