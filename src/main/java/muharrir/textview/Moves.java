package muharrir.textview;

import java.util.Optional;
import muharrir.edit.Clusters;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;
import muharrir.typeset.Direction;
import muharrir.typeset.Words;
import org.jspecify.annotations.Nullable;

/** Where the caret goes from a spot by each of its keys. */
final class Moves {
  private final Flow flow;

  Moves(Flow flow) {
    this.flow = flow;
  }

  static boolean rightToLeft(Spot spot) {
    return spot.field() == null || spot.field().layout.style().direction() == Direction.RTL;
  }

  /** One cluster to the left or right as seen; into the next text at the edge. */
  Spot sideways(Spot from, boolean right) {
    FieldView field = from.field();
    if (field != null) {
      Optional<Caret> inside =
          right ? field.layout.right(from.caret()) : field.layout.left(from.caret());
      if (inside.isPresent()) {
        return from.with(inside.get());
      }
    }
    Spot other = right == rightToLeft(from) ? flow.previous(from) : flow.next(from);
    return other == null ? from : other;
  }

  /**
   * One cluster on or back in the text: the arrow that points where the paragraph runs goes on,
   * also inside of words that run against it.
   */
  Spot logical(Spot from, boolean right) {
    boolean on = right != rightToLeft(from);
    FieldView field = from.field();
    if (field != null) {
      String text = field.text.text();
      int index = from.caret().index();
      if (on ? index < text.length() : index > 0) {
        return from.with(
            on
                ? passed(field, Clusters.next(text, index))
                : Caret.after(Clusters.previous(text, index)));
      }
    }
    Spot other = on ? flow.next(from) : flow.previous(from);
    return other == null ? from : other;
  }

  /** The caret behind what was passed; where the line wraps, at the start of the next one. */
  private static Caret passed(FieldView field, int index) {
    Caret before = Caret.before(index);
    Caret after = Caret.after(index);
    boolean wraps = field.layout.lineOf(before) != field.layout.lineOf(after);
    return wraps ? after : before;
  }

  /** One word to the left or right. */
  Spot word(Spot from, boolean right) {
    return right == rightToLeft(from) ? wordBack(from) : wordOn(from);
  }

  private Spot wordOn(Spot from) {
    FieldView field = from.field();
    if (field != null && from.caret().index() < field.length()) {
      return from.with(Caret.after(Words.next(field.text.text(), from.caret().index())));
    }
    Spot next = flow.next(from);
    return next == null ? from : next;
  }

  private Spot wordBack(Spot from) {
    FieldView field = from.field();
    if (field != null && from.caret().index() > 0) {
      int index = Words.previous(field.text.text(), from.caret().index());
      return from.with(index == 0 ? Caret.before(0) : Caret.after(index));
    }
    Spot previous = flow.previous(from);
    return previous == null ? from : previous;
  }

  /** The start, or end, of the line. */
  Spot lineEdge(Spot from, boolean end) {
    FieldView field = from.field();
    if (field == null) {
      return from;
    }
    return from.with(
        end ? field.layout.lineEnd(from.caret()) : field.layout.lineStart(from.caret()));
  }

  /** The start of this text, or of the one before; the start of the next one. */
  Spot paragraph(Spot from, boolean on) {
    if (on) {
      Spot next = flow.next(from);
      return next == null ? Spot.end(from.view(), from.field()) : next;
    }
    if (from.caret().index() > 0) {
      return Spot.start(from.view(), from.field());
    }
    Spot previous = flow.previous(from);
    return previous == null ? from : Spot.start(previous.view(), previous.field());
  }

  /** The start or end of the whole flow. */
  Spot edge(boolean end) {
    BlockView view = end ? flow.views().getLast() : flow.views().getFirst();
    if (view.fields().isEmpty()) {
      return Spot.start(view, null);
    }
    return end
        ? Spot.end(view, view.fields().getLast())
        : Spot.start(view, view.fields().getFirst());
  }

  /**
   * One line up or down.
   *
   * @param goal the x to keep to, in the flow
   */
  Spot vertical(Spot from, boolean down, double goal) {
    FieldView field = from.field();
    if (field != null) {
      int start = field.layout.lineOf(from.caret());
      int way = down ? 1 : -1;
      for (int line = start + way; line >= 0 && line < field.layout.lineCount(); line += way) {
        Caret caret = field.layout.caretOnLine(line, goal - field.x);
        // On a line of words that are not in the text there is no place for it.
        if (down ? field.layout.lineOf(caret) > start : field.layout.lineOf(caret) < start) {
          return from.with(caret);
        }
      }
    }
    double edge = edgeY(from, down);
    Spot other = from;
    while (true) {
      Spot further = down ? flow.next(other) : flow.previous(other);
      if (further == null) {
        return from.field() == null
            ? from
            : down ? Spot.end(from.view(), field) : Spot.start(from.view(), field);
      }
      other = further;
      if (down ? topOf(other) >= edge - 1 : bottomOf(other) <= edge + 1) {
        return onto(other, down, goal);
      }
    }
  }

  private static double topOf(Spot spot) {
    return spot.view().top + (spot.field() == null ? 0 : spot.field().y);
  }

  private static double bottomOf(Spot spot) {
    return spot.field() == null ? spot.view().bottom() : topOf(spot) + spot.field().height();
  }

  private static double edgeY(Spot spot, boolean down) {
    return down ? bottomOf(spot) : topOf(spot);
  }

  /** The line of a text nearest to where we come from; in a row of texts, the one at the goal. */
  private static Spot onto(Spot spot, boolean down, double goal) {
    FieldView field = spot.field();
    if (field == null) {
      return spot;
    }
    FieldView chosen = field;
    for (FieldView other : spot.view().fields()) {
      boolean sameRow = Math.abs(other.y - field.y) < 1;
      if (sameRow && goal >= other.x - 12 && goal <= other.x + other.layout.width() + 12) {
        chosen = other;
      }
    }
    int line = down ? 0 : chosen.layout.lineCount() - 1;
    return new Spot(spot.view(), chosen, chosen.layout.caretOnLine(line, goal - chosen.x));
  }

  /** Where the caret of a spot is drawn, in the flow; null for a block selected as a whole. */
  static @Nullable CaretShape shape(Spot spot) {
    FieldView field = spot.field();
    if (field == null) {
      return null;
    }
    CaretShape local = field.layout.caretShape(spot.caret());
    double dy = spot.view().top + field.y;
    var second = local.secondX();
    return new CaretShape(
        local.x() + field.x,
        local.top() + dy,
        local.bottom() + dy,
        second.isPresent() ? java.util.OptionalDouble.of(second.getAsDouble() + field.x) : second);
  }
}
