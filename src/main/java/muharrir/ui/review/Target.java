package muharrir.ui.review;

import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Span;
import muharrir.review.Anchor;
import muharrir.typeset.Words;

/** What a remark is about that is made where the caret stands. */
final class Target {
  private Target() {}

  /**
   * What a remark made now would be about: the selected words, of several paragraphs the first; the
   * word at the caret; the picture or table as a whole.
   */
  static Optional<Anchor> of(EditorState state) {
    Block block = state.block();
    Position head = state.selection().head();
    if (state.selection().isCaret()) {
      if (head.field().equals(Field.WHOLE) || !block.has(head.field())) {
        return block.isUnit() ? Optional.of(Anchor.of(block)) : Optional.empty();
      }
      String text = block.text(head.field()).text();
      if (text.isBlank()) {
        return block.isUnit() ? Optional.of(Anchor.of(block)) : Optional.empty();
      }
      int at = Math.min(head.offset(), text.length() - 1);
      Words.Range word =
          Words.isWord(text, at)
              ? Words.around(text, at)
              : at > 0 && Words.isWord(text, at - 1)
                  ? Words.around(text, at - 1)
                  : new Words.Range(0, text.length());
      return Optional.of(
          Anchor.of(state.document(), new Span(block.id(), head.field(), word.from(), word.to())));
    }
    return Span.selected(state).stream()
        .filter(span -> !span.isEmpty() && !span.text(state.document()).isBlank())
        .findFirst()
        .map(span -> Anchor.of(state.document(), onWords(span, state.document())))
        .or(() -> block.isUnit() ? Optional.of(Anchor.of(block)) : Optional.empty());
  }

  /** A remark is about whole words: half of one cannot be marked without tearing it. */
  private static Span onWords(Span span, Document document) {
    if (span.field().equals(Field.WHOLE)) {
      return span;
    }
    String text = document.block(span.block()).text(span.field()).text();
    int from = span.from();
    int to = span.to();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int last = text.offsetByCodePoints(to, -1);
    return span.with(
        Words.isWord(text, from) ? Words.around(text, from).from() : from,
        Words.isWord(text, last) ? Words.around(text, last).to() : to);
  }
}
