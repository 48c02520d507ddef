package muharrir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says SQL on one connection; what fails is a {@link SqlFailure}.
 *
 * <p>Each statement is prepared for its one use: a statement that has failed for want of room would
 * answer "not executing" for ever.
 */
final class Sql {
  /** Reads one row of an answer. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement and says how many rows it changed. */
  int run(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs several statements without values. */
  void script(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs one statement for each row of values. */
  void each(String sql, List<Object[]> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] values : rows) {
        bind(statement, values);
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet answer = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (answer.next()) {
          all.add(row.read(answer));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  <T> Optional<T> one(String sql, Row<T> row, Object... values) {
    List<T> all = list(sql, row, values);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  int number(String sql) {
    return one(sql, row -> row.getInt(1)).orElse(0);
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
