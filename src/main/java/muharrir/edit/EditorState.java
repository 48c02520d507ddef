package muharrir.edit;

import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;

/**
 * What an editing command sees: the text, the selection, and the marks chosen for the next letter.
 *
 * @param typingMarks present after a mark was switched with nothing selected
 */
public record EditorState(Document document, Selection selection, Optional<Set<Mark>> typingMarks) {
  public EditorState {
    if (!document.contains(selection.anchor()) || !document.contains(selection.head())) {
      throw new IllegalArgumentException("the selection lies outside the document: " + selection);
    }
  }

  public EditorState(Document document, Selection selection) {
    this(document, selection, Optional.empty());
  }

  /** The state with another selection; marks chosen for typing are forgotten. */
  public EditorState with(Selection newSelection) {
    return new EditorState(document, newSelection);
  }

  /** The block that holds the caret. */
  public Block block() {
    return document.block(selection.head().block());
  }

  /** The text that holds the caret; empty for a block without text. */
  public Inline text() {
    Block block = block();
    Field field = selection.head().field();
    return block.has(field) ? block.text(field) : Inline.EMPTY;
  }

  /** The marks that the next typed letter takes. */
  public Set<Mark> marks() {
    if (typingMarks.isPresent()) {
      return typingMarks.get();
    }
    Position start = selection.start(document);
    Block block = document.block(start.block());
    return block.has(start.field()) ? block.text(start.field()).marksAt(start.offset()) : Set.of();
  }
}
