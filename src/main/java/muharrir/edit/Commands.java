package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.edit.Transaction.Kind;

/**
 * What a person does to a text by keys and buttons, apart from moving about in it: typing and
 * pasting here, the rest by what it is done to.
 */
public final class Commands {
  private final Writing writing;
  private final Entering entering;
  private final Deleting deleting;
  private final Dragging dragging;
  private final Marking marking = new Marking();
  private final Blocks blocks;
  private final Inserting inserting;
  private final Lists lists = new Lists();
  private final Tables tables = new Tables();
  private final Galleries galleries = new Galleries();
  private final Pasting pasting;

  /**
   * @param ids gives the id of each new block
   */
  public Commands(Supplier<BlockId> ids) {
    this.writing = new Writing(ids);
    this.entering = new Entering(writing);
    this.deleting = new Deleting(ids);
    this.dragging = new Dragging(writing, deleting);
    this.blocks = new Blocks(ids);
    this.inserting = new Inserting(ids);
    this.pasting = new Pasting(ids, writing, deleting);
  }

  /** Deletion: Backspace, Delete and their word forms, cut. */
  public Deleting deleting() {
    return deleting;
  }

  /** What a person drags from one place to another. */
  public Dragging dragging() {
    return dragging;
  }

  /** Bold, emphasis, links. */
  public Marking marking() {
    return marking;
  }

  public Lists lists() {
    return lists;
  }

  public Tables tables() {
    return tables;
  }

  public Galleries galleries() {
    return galleries;
  }

  /** New blocks of any kind. */
  public Inserting inserting() {
    return inserting;
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
      Position caret = writing.textPlace(edit);
      Writing.type(edit, caret, Inline.of(text, marks));
      return edit.done(state.selection().isCaret() ? Kind.TYPING : Kind.WHOLE);
    };
  }

  /** A hard line break inside the block. */
  public Command lineBreak() {
    return state -> {
      Edit edit = deleting.selectionRemoved(state);
      Writing.type(edit, writing.textPlace(edit), Inline.of("\n"));
      return edit.done(Kind.WHOLE);
    };
  }

  /**
   * Pastes plain text: each line a paragraph, empty lines dropped; into a head line or a caption it
   * goes as one line. Spaces around a line are dropped, but where a word would run into another.
   */
  public Command paste(String plain) {
    String clean = Inline.clean(plain);
    List<String> lines = clean.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() < 2) {
      return insertText(plain);
    }
    return state -> {
      List<String> all = new ArrayList<>(lines);
      if (Spaces.startsWithOne(clean) && Spaces.isWordBefore(state)) {
        all.set(0, " " + all.getFirst());
      }
      if (Spaces.endsWithOne(clean) && Spaces.isWordBehind(state)) {
        all.set(all.size() - 1, all.getLast() + " ");
      }
      List<Block> blocks =
          all.stream().<Block>map(line -> writing.paragraph(Inline.of(line))).toList();
      return pasting.paste(new Fragment(blocks, true)).run(state);
    };
  }

  /**
   * Pastes a part of a document over the selection, in one act: in running text its ends join what
   * is there, in a field of one line it becomes one line.
   */
  public Command paste(Fragment fragment) {
    return pasting.paste(fragment);
  }

  /**
   * Enter: splits the block, or goes on to the next field where a block has several, or from the
   * head of the article to its body; out of a list or box from an empty line.
   */
  public Command enter() {
    return state -> {
      Edit edit = deleting.selectionRemoved(state);
      entering.enter(edit);
      return edit.done(Kind.WHOLE);
    };
  }
}
