package muharrir.edit.typing;

import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.EditorState;

/**
 * The text around a caret that stands right behind a typed letter.
 *
 * @param end where the caret is, at least 1
 */
record Place(EditorState state, Block block, Field field, Inline inline, int end) {
  /** The writing that a sign stands behind. */
  enum Script {
    ARABIC,
    OTHER,
    DIGIT,
    NONE
  }

  /** The place of the caret; none with letters selected, at the start, or outside of text. */
  static Optional<Place> of(EditorState state) {
    Position caret = state.selection().head();
    Block block = state.block();
    boolean typed = state.selection().isCaret() && block.has(caret.field()) && caret.offset() > 0;
    return typed
        ? Optional.of(
            new Place(state, block, caret.field(), block.text(caret.field()), caret.offset()))
        : Optional.empty();
  }

  String text() {
    return inline.text();
  }

  /** The letter that was typed. */
  char typed() {
    return text().charAt(end - 1);
  }

  /** A letter; a space outside of the text. */
  char at(int index) {
    return index < 0 || index >= inline.length() ? ' ' : text().charAt(index);
  }

  boolean rightToLeft() {
    return block.direction().resolve(text()) == Direction.RTL;
  }

  /** Where the signs without space between that end at {@code to} begin. */
  int tokenStart(int to) {
    int from = to;
    while (from > 0 && !Character.isWhitespace(text().charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /** What the nearest letter or digit before {@code to} is, up to the next space. */
  Script scriptBefore(int to) {
    for (int i = to; i > 0; ) {
      int c = text().codePointBefore(i);
      if (Character.isWhitespace(c)) {
        return Script.NONE;
      }
      if (Character.isLetterOrDigit(c)) {
        return script(c);
      }
      i -= Character.charCount(c);
    }
    return Script.NONE;
  }

  /** What the nearest letter before {@code to} is, over spaces and digits. */
  Script letterBefore(int to) {
    for (int i = to; i > 0; ) {
      int c = text().codePointBefore(i);
      if (Character.isLetter(c)) {
        return script(c);
      }
      i -= Character.charCount(c);
    }
    return Script.NONE;
  }

  private static Script script(int c) {
    if (Character.isDigit(c)) {
      return Script.DIGIT;
    }
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC || c == 'ـ'
        ? Script.ARABIC
        : Script.OTHER;
  }

  /** Whether what ends at {@code to} is an address, a handle or a path, where signs are signs. */
  boolean inAddress(int to) {
    String token = text().substring(tokenStart(to), to);
    if (token.isEmpty()) {
      return false;
    }
    return token.contains("://")
        || token.indexOf('@') >= 0
        || token.indexOf('\\') >= 0
        || token.indexOf('_') >= 0
        || token.startsWith("www.")
        || (token.indexOf('/') >= 0 && token.chars().anyMatch(c -> c >= 'A' && c <= 'z'));
  }
}
