package muharrir.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import muharrir.document.Field.Part;

/**
 * A table. The first column stands where its lines begin: at the right in Arabic.
 *
 * @param title what the table shows; may be empty
 * @param header whether the first row names the columns
 * @param rows the cells, row by row; at least one of each, at most {@link #MOST_ROWS} and {@link
 *     #MOST_COLUMNS}, all rows of one length
 */
public record Table(
    BlockId id, Direction direction, Inline title, boolean header, List<List<Inline>> rows)
    implements Block {
  public static final int MOST_ROWS = 500;
  public static final int MOST_COLUMNS = 20;

  public Table {
    Objects.requireNonNull(id);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(title);
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException("a table has 1 to 500 rows, not " + rows.size());
    }
    int columns = rows.getFirst().size();
    if (columns < 1 || columns > MOST_COLUMNS) {
      throw new IllegalArgumentException("a table has 1 to 20 columns, not " + columns);
    }
    if (rows.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException("the rows of a table have different lengths");
    }
  }

  /** A table of empty cells whose first row is a header. */
  public static Table empty(BlockId id, int rows, int columns) {
    List<List<Inline>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(Collections.nCopies(columns, Inline.EMPTY));
    }
    return new Table(id, Direction.AUTO, Inline.EMPTY, true, cells);
  }

  public int columns() {
    return rows.getFirst().size();
  }

  /** The same table with these rows. */
  public Table withRows(List<List<Inline>> newRows) {
    return new Table(id, direction, title, header, newRows);
  }

  /** The same table with or without a header row. */
  public Table withHeader(boolean newHeader) {
    return new Table(id, direction, title, newHeader, rows);
  }

  @Override
  public boolean isUnit() {
    return true;
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>(1 + rows.size() * columns());
    fields.add(Field.TITLE);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns(); column++) {
        fields.add(Field.cell(row, column));
      }
    }
    return fields;
  }

  @Override
  public boolean has(Field field) {
    return field.equals(Field.TITLE)
        || (field.part() == Part.CELL && field.row() < rows.size() && field.column() < columns());
  }

  @Override
  public Inline text(Field field) {
    require(field);
    return field.equals(Field.TITLE) ? title : rows.get(field.row()).get(field.column());
  }

  @Override
  public Table withText(Field field, Inline text) {
    require(field);
    if (field.equals(Field.TITLE)) {
      return new Table(id, direction, text, header, rows);
    }
    List<List<Inline>> changed = new ArrayList<>(rows);
    List<Inline> row = new ArrayList<>(rows.get(field.row()));
    row.set(field.column(), text);
    changed.set(field.row(), row);
    return withRows(changed);
  }

  private void require(Field field) {
    if (!has(field)) {
      throw Block.noField(this, field);
    }
  }

  @Override
  public Table withId(BlockId newId) {
    return new Table(newId, direction, title, header, rows);
  }

  @Override
  public Table withDirection(Direction newDirection) {
    return new Table(id, newDirection, title, header, rows);
  }
}
