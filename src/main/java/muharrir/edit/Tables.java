package muharrir.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.document.Table;
import muharrir.edit.Rebuild.Kept;
import muharrir.edit.Transaction.Kind;

/** The commands of tables; each does nothing where the caret is in no table. */
public final class Tables {
  /** What has no place any more. */
  private static final int GONE = -1;

  Tables() {}

  /** A new row above (false) or below (true) the one with the caret, which goes there. */
  public Command insertRow(boolean below) {
    return inTable((state, table, at) -> {
      if (table.rows().size() >= Table.MOST_ROWS) {
        return Optional.empty();
      }
      int row = Math.min(at.row() + (below ? 1 : 0), table.rows().size());
      return withRow(state, table, row, at.column());
    });
  }

  private static Optional<Transaction> withRow(
      EditorState state, Table table, int row, int column) {
    List<List<Inline>> rows = new ArrayList<>(table.rows());
    rows.add(row, Collections.nCopies(table.columns(), Inline.EMPTY));
    return change(
        state, table, table.withRows(rows), r -> r < row ? r : r + 1, c -> c, row, column);
  }

  /** A new column before (false) or after (true) the one with the caret, which goes there. */
  public Command insertColumn(boolean after) {
    return inTable((state, table, at) -> {
      if (table.columns() >= Table.MOST_COLUMNS) {
        return Optional.empty();
      }
      int column = at.column() + (after ? 1 : 0);
      List<List<Inline>> rows = new ArrayList<>();
      for (List<Inline> row : table.rows()) {
        List<Inline> wider = new ArrayList<>(row);
        wider.add(column, Inline.EMPTY);
        rows.add(wider);
      }
      Table changed = table.withRows(rows);
      return change(state, table, changed, r -> r, c -> c < column ? c : c + 1, at.row(), column);
    });
  }

  /** Removes the row with the caret; the only one stays. */
  public Command removeRow() {
    return inTable((state, table, at) -> {
      if (table.rows().size() == 1) {
        return Optional.empty();
      }
      List<List<Inline>> rows = new ArrayList<>(table.rows());
      rows.remove(at.row());
      int gone = at.row();
      int row = Math.min(gone, rows.size() - 1);
      return change(
          state, table, table.withRows(rows), r -> without(r, gone), c -> c, row, at.column());
    });
  }

  /** Removes the column with the caret; the only one stays. */
  public Command removeColumn() {
    return inTable((state, table, at) -> {
      if (table.columns() == 1) {
        return Optional.empty();
      }
      int gone = at.column();
      List<List<Inline>> rows = new ArrayList<>();
      for (List<Inline> row : table.rows()) {
        List<Inline> narrower = new ArrayList<>(row);
        narrower.remove(gone);
        rows.add(narrower);
      }
      Table changed = table.withRows(rows);
      int column = Math.min(gone, changed.columns() - 1);
      return change(state, table, changed, r -> r, c -> without(c, gone), at.row(), column);
    });
  }

  /** Makes the first row a header, or no longer. */
  public Command toggleHeader() {
    return inTable((state, table, at) ->
        new Edit(state).step(new Step.Reshape(table.withHeader(!table.header()))).done(Kind.WHOLE));
  }

  /**
   * Goes to the next cell (Tab) or the one before (Shift+Tab); past the last one a new row is made.
   */
  public Command step(boolean on) {
    return inTable((state, table, at) -> {
      List<Field> fields = table.fields();
      int next = fields.indexOf(state.selection().head().field()) + (on ? 1 : -1);
      if (next >= fields.size()) {
        int row = table.rows().size();
        return row < Table.MOST_ROWS ? withRow(state, table, row, 0) : Optional.empty();
      }
      if (next < 0) {
        return Optional.empty();
      }
      Edit edit = new Edit(state);
      Writing.toEndOf(edit, table, fields.get(next));
      return edit.done(Kind.WHOLE);
    });
  }

  /** Whether the caret is in a table. */
  public static boolean at(EditorState state) {
    return state.block() instanceof Table;
  }

  private interface Change {
    Optional<Transaction> run(EditorState state, Table table, Field at);
  }

  /** The change with the cell of the caret; the first one where the caret is above the cells. */
  private static Command inTable(Change change) {
    return state -> {
      Field field = state.selection().head().field();
      return state.block() instanceof Table table
          ? change.run(state, table, field.part() == Part.CELL ? field : Field.cell(0, 0))
          : Optional.empty();
    };
  }

  private static int without(int index, int gone) {
    return index == gone ? GONE : index < gone ? index : index - 1;
  }

  private static Optional<Transaction> change(
      EditorState state,
      Table old,
      Table changed,
      IntUnaryOperator rows,
      IntUnaryOperator columns,
      int row,
      int column) {
    List<Kept> kept = new ArrayList<>();
    kept.add(new Kept(Field.TITLE, Field.TITLE));
    for (Field field : old.fields()) {
      if (field.part() == Part.CELL) {
        int toRow = rows.applyAsInt(field.row());
        int toColumn = columns.applyAsInt(field.column());
        if (toRow != GONE && toColumn != GONE) {
          kept.add(new Kept(field, Field.cell(toRow, toColumn)));
        }
      }
    }
    Field to = Field.cell(row, column);
    return new Edit(state)
        .step(new Rebuild(changed, kept))
        .select(Selection.caret(new Position(old.id(), to, changed.text(to).length())))
        .done(Kind.WHOLE);
  }
}
