package muharrir.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Brings the file of a library to the form that this program knows.
 *
 * <p>Each step is one SQL file and one transaction, which also carries the new number; so a program
 * that is killed on the way leaves the form before or after it. A file that holds something is
 * copied before the first step, and the copy is checked.
 */
final class Migrations {
  private static final List<String> FILES =
      List.of(
          "001-library.sql",
          "002-review.sql",
          "003-named-versions.sql",
          "004-arrivals.sql",
          "005-waiting.sql");

  private final List<String> scripts;

  /** For tests: other steps than those of this program. */
  Migrations(List<String> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /** The steps of this program. */
  static Migrations known() {
    return new Migrations(FILES.stream().map(Migrations::read).toList());
  }

  /** For tests: these steps and more. */
  Migrations and(String... more) {
    return new Migrations(Stream.concat(scripts.stream(), Stream.of(more)).toList());
  }

  /** For tests: as the program knew them once. */
  Migrations first(int steps) {
    return new Migrations(scripts.subList(0, steps));
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Migrations.class.getResourceAsStream("/sql/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The newest form that this program knows. */
  int newest() {
    return scripts.size();
  }

  /** Takes all steps from the form {@code from} on. */
  void run(Connection connection, int from) {
    Sql sql = new Sql(connection);
    for (int number = from + 1; number <= newest(); number++) {
      sql.script("BEGIN IMMEDIATE");
      try {
        sql.script(scripts.get(number - 1));
        sql.script("PRAGMA user_version = " + number);
        sql.script("COMMIT");
      } catch (SqlFailure e) {
        Database.rollback(sql);
        throw e;
      }
    }
  }
}
