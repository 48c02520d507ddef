package muharrir.store;

import java.sql.SQLException;

/**
 * A statement failed. Unchecked on its way through {@link Rows}, so that nobody above the store has
 * to know of SQL; {@link Store} turns it into a {@link muharrir.library.LibraryException}.
 */
final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException sql;

  SqlFailure(SQLException cause) {
    super(cause);
    this.sql = cause;
  }

  SQLException sql() {
    return sql;
  }
}
