package muharrir.edit;

import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;

/** Whether words that are put in would run into those that are there. */
final class Spaces {
  private Spaces() {}

  /** Whether a text begins with a space on its first line. */
  static boolean startsWithOne(String text) {
    return !text.isEmpty() && isOne(text.charAt(0));
  }

  /** Whether a text ends with a space on its last line. */
  static boolean endsWithOne(String text) {
    return !text.isEmpty() && isOne(text.charAt(text.length() - 1));
  }

  private static boolean isOne(char c) {
    return (c != '\n' && Character.isWhitespace(c)) || c == '\u00a0';
  }

  /** Whether a letter stands directly before what is selected. */
  static boolean isWordBefore(EditorState state) {
    Position start = state.selection().start(state.document());
    return isWord(state.document(), start, start.offset() - 1);
  }

  /** Whether a letter stands directly behind what is selected. */
  static boolean isWordBehind(EditorState state) {
    Position end = state.selection().end(state.document());
    return isWord(state.document(), end, end.offset());
  }

  private static boolean isWord(Document document, Position place, int at) {
    if (place.field().equals(Field.WHOLE)) {
      return false;
    }
    String text = document.block(place.block()).text(place.field()).text();
    return at >= 0 && at < text.length() && !Character.isWhitespace(text.charAt(at));
  }
}
