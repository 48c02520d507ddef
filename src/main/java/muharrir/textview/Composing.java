package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.typeset.Box;
import org.jspecify.annotations.Nullable;

/**
 * Text that an input method is still composing: laid out and shown as if it were typed, and known
 * to nobody but the surface until it is committed.
 *
 * <p>It is an edit that is never applied: the document on the screen is the real one with that edit
 * done, so that joining, wrapping and the caret come out as they will be.
 */
final class Composing {
  /** How far below the middle of its line the text is underlined, as a part of the line. */
  private static final double UNDER = 0.34;

  private final Commands commands;
  private String text = "";
  private int caret;
  private @Nullable EditorState from;
  private @Nullable EditorState shown;

  /** Nothing is being composed. */
  Composing(Commands commands) {
    this.commands = commands;
  }

  /**
   * Takes over what is composed now.
   *
   * @param newText empty for nothing more
   * @param at where the input method has its own caret in it
   * @return whether there is something else to be shown than before
   */
  boolean set(String newText, int at) {
    boolean before = isOn();
    text = Inline.clean(newText).replace('\n', ' ');
    caret = Math.clamp(at, 0, text.length());
    from = null;
    shown = null;
    return before || isOn();
  }

  /** Forgets what is being composed. */
  void stop() {
    set("", 0);
  }

  boolean isOn() {
    return !text.isEmpty();
  }

  /** What is shown for a state: the selection has given way to this text. */
  @SuppressWarnings("ReferenceEquality") // states are immutable: identity says all
  EditorState over(EditorState state) {
    EditorState known = shown;
    if (!isOn()) {
      return state;
    }
    if (known == null || from != state) {
      known = make(state);
      from = state;
      shown = known;
    }
    return known;
  }

  private EditorState make(EditorState state) {
    Optional<Transaction> typed = commands.insertText(text).run(state);
    if (typed.isEmpty()) {
      return state;
    }
    Document document = typed.get().apply(state.document());
    Position end = typed.get().after().head();
    Position place = end.at(Math.max(0, end.offset() - text.length() + caret));
    return new EditorState(document, Selection.caret(place));
  }

  /** The place of a letter of this text in the state that is shown. */
  Position place(EditorState seen, int offset) {
    Position head = seen.selection().head();
    int length = seen.text().length();
    return head.at(Math.clamp(head.offset() - caret + (long) offset, 0, length));
  }

  /** The lines under this text, in the flow. */
  List<Box> underlines(EditorState seen, Spot spot) {
    FieldView field = spot.field();
    List<Box> lines = new ArrayList<>();
    if (field != null && isOn()) {
      int start = place(seen, 0).offset();
      for (Box box : field.layout.highlight(start, start + text.length())) {
        double y = box.y() + field.y + spot.view().top + box.height() * (0.5 + UNDER);
        lines.add(new Box(box.x() + field.x, Math.rint(y), box.width(), 1.5));
      }
    }
    return lines;
  }
}
