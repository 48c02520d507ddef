package muharrir.textview;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Fragment;

/** What copying, cutting and pasting on a surface does with the clipboard. FX thread only. */
public interface SurfaceClips {
  /** Puts what is selected on the clipboard; nothing where nothing is. */
  void copy(EditorState state);

  /** Brings what is on the clipboard into the text. */
  void paste(TextSurface surface);

  /** Brings the plain text that is on the clipboard into the text. */
  void pastePlain(TextSurface surface);

  /** Plain text both ways, for a surface by itself. */
  static SurfaceClips plain(Commands commands) {
    return new SurfaceClips() {
      @Override
      public void copy(EditorState state) {
        Fragment fragment = Fragment.of(state);
        if (!fragment.isEmpty()) {
          ClipboardContent content = new ClipboardContent();
          content.putString(fragment.plainText());
          Clipboard.getSystemClipboard().setContent(content);
        }
      }

      @Override
      public void paste(TextSurface surface) {
        pastePlain(surface);
      }

      @Override
      public void pastePlain(TextSurface surface) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isEmpty()) {
          surface.run(commands.paste(text));
        }
      }
    };
  }
}
