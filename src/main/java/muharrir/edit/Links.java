package muharrir.edit;

import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.document.Run;

/** Finds links around a caret. */
public final class Links {
  private Links() {}

  /** The link that holds the caret or the start of the selection. */
  public static Optional<Mark.Link> at(EditorState state) {
    Position caret = state.selection().start(state.document());
    Block block = state.document().block(caret.block());
    if (!block.has(caret.field())) {
      return Optional.empty();
    }
    Inline text = block.text(caret.field());
    for (int index : new int[] {caret.offset(), caret.offset() - 1}) {
      if (index >= 0 && index < text.length()) {
        for (Mark mark : text.runAt(index).marks()) {
          if (mark instanceof Mark.Link link) {
            return Optional.of(link);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The state with a caret inside a link widened to a selection of the whole link. */
  static EditorState widened(EditorState state) {
    Optional<Mark.Link> link = at(state);
    if (!state.selection().isCaret() || link.isEmpty()) {
      return state;
    }
    Position caret = state.selection().head();
    int from = -1;
    int to = -1;
    int start = 0;
    for (Run run : state.text().runs()) {
      int end = start + run.text().length();
      if (run.marks().contains(link.get())) {
        from = from < 0 || start > to ? start : from;
        to = end;
        if (caret.offset() <= end) {
          break;
        }
      }
      start = end;
    }
    return from < 0 ? state : state.with(new Selection(caret.at(from), caret.at(to)));
  }
}
