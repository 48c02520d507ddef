package muharrir.textview;

import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import muharrir.document.Block;
import muharrir.edit.Selection;
import muharrir.typeset.Caret;
import org.jspecify.annotations.Nullable;

/**
 * Answers a screen reader. What it reads is the text with the caret: a long article as one string
 * would be slow to hand over at each key, and its offsets would mean nothing to a person.
 */
final class SurfaceAccess {
  private SurfaceAccess() {}

  static @Nullable Object answer(
      TextSurface surface, AccessibleAttribute attribute, Object... parameters) {
    SurfaceModel model = surface.model();
    Spot spot = model == null ? null : surface.caretSpot();
    FieldView field = spot == null ? null : spot.field();
    if (model == null || spot == null) {
      return attribute == AccessibleAttribute.TEXT ? "" : null;
    }
    Block block = spot.view().block();
    if (attribute == AccessibleAttribute.ROLE_DESCRIPTION) {
      return surface.texts().name(block, spot.position().field());
    }
    if (field == null) {
      return attribute == AccessibleAttribute.TEXT ? whole(block) : null;
    }
    Selection selection = model.state().selection();
    boolean inside =
        selection.anchor().block().equals(selection.head().block())
            && selection.anchor().field().equals(selection.head().field());
    int anchor = inside ? selection.anchor().offset() : spot.caret().index();
    int head = spot.caret().index();
    return switch (attribute) {
      case TEXT -> field.text.text();
      case CARET_OFFSET -> head;
      case SELECTION_START -> Math.min(anchor, head);
      case SELECTION_END -> Math.max(anchor, head);
      case EDITABLE -> model.writable();
      case OFFSET_AT_POINT -> offsetAt(surface, spot, parameters);
      case LINE_FOR_OFFSET ->
          parameters.length > 0 && parameters[0] instanceof Integer at
              ? field.layout.lineOf(Caret.after(Math.min(at, field.length())))
              : null;
      case LINE_START ->
          parameters.length > 0 && parameters[0] instanceof Integer at && inLines(field, at)
              ? field.layout.lineFrom(at)
              : null;
      case LINE_END ->
          parameters.length > 0 && parameters[0] instanceof Integer at && inLines(field, at)
              ? field.layout.lineTo(at)
              : null;
      default -> null;
    };
  }

  /** A picture, table or card that is selected as one thing, by what it says. */
  private static String whole(Block block) {
    if (block instanceof Block.Embed embed) {
      return embed.address();
    }
    return block.texts().entrySet().stream()
        .filter(text -> text.getKey().isSeen() && !text.getValue().isEmpty())
        .map(text -> text.getValue().text())
        .collect(Collectors.joining(" – "));
  }

  private static boolean inLines(FieldView field, int line) {
    return line >= 0 && line < field.layout.lineCount();
  }

  private static @Nullable Object offsetAt(TextSurface surface, Spot spot, Object... parameters) {
    if (parameters.length == 0 || !(parameters[0] instanceof Point2D point)) {
      return null;
    }
    Point2D local = surface.screenToLocal(point);
    Bounds bounds = surface.getLayoutBounds();
    if (local == null || !bounds.contains(local)) {
      return null;
    }
    Spot hit = surface.spotAt(local.getX(), local.getY());
    return hit.view() == spot.view() ? (Object) hit.caret().index() : null;
  }
}
