package muharrir.textview;

import muharrir.edit.EditorState;
import muharrir.edit.Fragment;

/** The selection as plain text. */
final class ClipText {
  private ClipText() {}

  static String of(EditorState state) {
    return Fragment.of(state).plainText();
  }
}
