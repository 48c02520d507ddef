package muharrir.textview;

import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.typeset.Caret;
import org.jspecify.annotations.Nullable;

/**
 * A place for the caret on the surface.
 *
 * @param field null for a block that is selected as a whole
 */
record Spot(BlockView view, @Nullable FieldView field, Caret caret) {
  static Spot start(BlockView view, @Nullable FieldView field) {
    return new Spot(view, field, Caret.before(0));
  }

  static Spot end(BlockView view, @Nullable FieldView field) {
    return new Spot(view, field, field == null ? Caret.before(0) : Caret.after(field.length()));
  }

  Position position() {
    return new Position(
        view.block().id(), field == null ? Field.WHOLE : field.field, caret.index());
  }

  Spot with(Caret other) {
    return new Spot(view, field, other);
  }
}
