package muharrir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what can be read of a file that is not sound: a row that fails ends one way through a table
 * and not the search. A table is gone through from its start, from its end, and, where its rows are
 * numbered, row by row.
 */
final class Debris {
  private static final System.Logger LOG = System.getLogger(Debris.class.getName());
  private static final long MOST_ROWS = 2_000_000;

  private final Connection connection;

  Debris(Connection connection) {
    this.connection = connection;
  }

  /** The texts of a column, each once; those that can be reached. */
  Set<String> texts(String table, String column) {
    Set<String> found = new LinkedHashSet<>();
    for (String order : List.of("ASC", "DESC")) {
      each(
          "SELECT " + column + " FROM " + table + " ORDER BY " + column + " " + order,
          row -> add(found, row.getString(1)));
    }
    // The index and the table are different pages: one may be whole where the other is not.
    each(
        "SELECT " + column + " FROM " + table + " NOT INDEXED",
        row -> add(found, row.getString(1)));
    return found;
  }

  private static void add(Set<String> found, @Nullable String text) {
    if (text != null) {
      found.add(text);
    }
  }

  /** The numbers of the rows of a table, in their order; those that can be reached. */
  List<Long> numbers(String table) {
    Set<Long> found = new LinkedHashSet<>();
    each("SELECT rowid FROM " + table + " ORDER BY rowid", row -> found.add(row.getLong(1)));
    List<Long> fromEnd = new ArrayList<>();
    each("SELECT rowid FROM " + table + " ORDER BY rowid DESC", row -> fromEnd.add(row.getLong(1)));
    long last = Math.max(max(found), max(fromEnd));
    found.addAll(fromEnd);
    if (found.size() < last && last <= MOST_ROWS) {
      for (long number = 1; number <= last; number++) {
        if (!found.contains(number)
            && one("SELECT rowid FROM " + table + " WHERE rowid = ?", number).isPresent()) {
          found.add(number);
        }
      }
    }
    return found.stream().sorted().toList();
  }

  private static long max(Iterable<Long> numbers) {
    long most = 0;
    for (long number : numbers) {
      most = Math.max(most, number);
    }
    return most;
  }

  /** The first row of a question with one value, as texts; empty where there is none to read. */
  Optional<List<String>> one(String sql, Object value) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          String text = row.getString(i);
          texts.add(text == null ? "" : text);
        }
        return Optional.of(texts);
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "a row cannot be read", e);
      return Optional.empty();
    }
  }

  private void each(String sql, Taker taker) {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "the rest cannot be read: " + sql, e);
    }
  }

  @FunctionalInterface
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }
}
