package muharrir.textview;

import muharrir.edit.EditorState;
import muharrir.edit.Transaction;

/**
 * What a {@link TextSurface} shows and changes. Whoever implements it calls {@link
 * TextSurface#changed} after each transaction and {@link TextSurface#refresh} after each other
 * change of its state, also after those that the surface asked for.
 *
 * <p>FX thread only.
 */
public interface SurfaceModel {
  /** The text, the selection and the marks for the next letter, as they are now. */
  EditorState state();

  /** Says whether the text may be changed. */
  boolean writable();

  /** Does a transaction and remembers it for undo. */
  void apply(Transaction transaction);

  /** Takes over selection and typing marks; the text is that of {@link #state}. */
  void adopt(EditorState state);

  /** Takes the last unit of changes back, if there is one. */
  void undo();

  /** Does the last undone unit again, if there is one. */
  void redo();
}
