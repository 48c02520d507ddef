package muharrir.review;

import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.Table;

/**
 * Which text of one state of a block is which of another. Captions belong to their picture, and
 * cells to their row and column, wherever these stand.
 */
final class Counterparts {
  private Counterparts() {}

  /** Whether the texts of two states of a block stand in the same places, and can be mixed. */
  static boolean same(Block one, Block two) {
    boolean gallery = one instanceof Gallery && two instanceof Gallery;
    return one.fields().equals(two.fields()) && (!gallery || one.pictures().equals(two.pictures()));
  }

  /** A text of a block in another state of it; empty where it is not in that. */
  static Optional<Field> of(Block now, Field field, Block other) {
    if (!same(now, other)) {
      if (now instanceof Gallery one && other instanceof Gallery two) {
        return ofPicture(one, field, two);
      }
      if (now instanceof Table one && other instanceof Table two) {
        return ofCell(one, field, two);
      }
    }
    return other.has(field) ? Optional.of(field) : Optional.empty();
  }

  /** The same picture may stand in a gallery twice: then it is the one of the same turn. */
  private static Optional<Field> ofPicture(Gallery now, Field field, Gallery other) {
    if (field.equals(Field.TITLE)) {
      return Optional.of(field);
    }
    MediaRef picture = now.pictures().get(field.row());
    int turn = 0;
    for (MediaRef each : now.pictures().subList(0, field.row())) {
      turn += each.equals(picture) ? 1 : 0;
    }
    for (int i = 0; i < other.pictures().size(); i++) {
      if (other.pictures().get(i).equals(picture) && turn-- == 0) {
        return Optional.of(Field.of(field.part(), i));
      }
    }
    return Optional.empty();
  }

  /** Rows and columns come and go before a cell or after it: the place whose row is most alike. */
  private static Optional<Field> ofCell(Table now, Field field, Table other) {
    if (field.equals(Field.TITLE)) {
      return Optional.of(field);
    }
    int down = other.rows().size() - now.rows().size();
    int on = other.columns() - now.columns();
    Optional<Field> best = Optional.empty();
    int most = -1;
    for (int row : List.of(field.row(), field.row() + down)) {
      for (int shift : List.of(0, on)) {
        Field there = Field.cell(Math.max(0, row), Math.max(0, field.column() + shift));
        if (row >= 0 && other.has(there) && other.text(there).equals(now.text(field))) {
          int alike = alike(now.rows().get(field.row()), other.rows().get(row), shift);
          if (alike > most) {
            most = alike;
            best = Optional.of(there);
          }
        }
      }
    }
    return best;
  }

  private static int alike(List<Inline> row, List<Inline> other, int shift) {
    int alike = 0;
    for (int i = 0; i < row.size(); i++) {
      int there = i + shift;
      if (there >= 0 && there < other.size() && row.get(i).equals(other.get(there))) {
        alike++;
      }
    }
    return alike;
  }
}
