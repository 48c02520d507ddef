package muharrir.ui.editor;

import java.util.Optional;
import muharrir.document.Block.Paragraph;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import org.jspecify.annotations.Nullable;

/**
 * Knows when a person calls for a block by typing a slash into an empty paragraph, and what is
 * typed behind it. It changes nothing: whoever goes on typing words has them in the text.
 */
public final class SlashModel {
  private static final int LONGEST = 24;

  private @Nullable Document before;
  private @Nullable Position open;

  /** Takes note of the text and the caret as they are now. */
  public void follow(EditorState state) {
    Document last = before;
    before = state.document();
    Position head = state.selection().head();
    boolean calling =
        state.selection().isCaret()
            && state.block() instanceof Paragraph
            && state.text().text().startsWith("/")
            && state.text().length() <= LONGEST
            && head.offset() == state.text().length()
            && !state.text().text().contains("\n");
    if (!calling) {
      open = null;
    } else if (open == null || !open.block().equals(head.block())) {
      open = begins(last, state) ? head.at(0) : null;
    }
  }

  /** Whether the slash is the first letter of what was an empty paragraph. */
  private static boolean begins(@Nullable Document last, EditorState state) {
    return state.text().length() == 1
        && last != null
        && last.find(state.block().id())
            .map(old -> old instanceof Paragraph && old.text(Field.TEXT).isEmpty())
            .orElse(false);
  }

  /** The person wants the letters, and no block. */
  public void dismiss() {
    open = null;
  }

  /** What was typed behind the slash; empty while nothing is called for. */
  public Optional<String> query(EditorState state) {
    return open == null ? Optional.empty() : Optional.of(state.text().text().substring(1));
  }

  /** Where the slash stands; empty while nothing is called for. */
  public Optional<Position> from() {
    return Optional.ofNullable(open);
  }
}
