package muharrir.textview;

import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.typeset.Caret;
import org.jspecify.annotations.Nullable;

/**
 * What a surface remembers of its caret beside its place in the text: to which of its two
 * neighbours it clings, which are far apart where directions meet, and where it was last in sight.
 */
final class SurfaceCaret {
  private @Nullable Position shown;
  private @Nullable Position chosen;
  private Caret.Side side = Caret.Side.BEFORE;

  /** Where the caret of a state is; null where its block is not in the flow. */
  @Nullable Spot spot(EditorState state, Flow flow) {
    return flow.spot(state.selection().head(), side);
  }

  /** Clings as the spot does that a person has chosen, until the text changes. */
  void choose(Spot spot) {
    side = spot.caret().side();
    chosen = spot.position();
  }

  /** The text changes: the side was chosen for another one. */
  void release() {
    chosen = null;
  }

  /** Another flow: the caret is to be brought into sight again. */
  void forget() {
    shown = null;
    chosen = null;
  }

  /** Has the caret brought into sight at the next look, wherever it is. */
  void unseen() {
    shown = null;
  }

  /** Takes over where the caret is now; whether it has to be brought into sight there. */
  boolean movedTo(Position head) {
    if (head.equals(shown)) {
      return false;
    }
    shown = head;
    if (!head.equals(chosen)) {
      side = Caret.Side.BEFORE;
    }
    return true;
  }
}
