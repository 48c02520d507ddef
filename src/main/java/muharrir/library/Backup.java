package muharrir.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * A checked copy of a library's file, pictures not included: they are never changed or taken away.
 *
 * @param number grows by each copy; says the order, whatever the clock said
 * @param at when it was made, by the clock of the machine
 * @param bytes of the file
 */
public record Backup(Path file, int number, Instant at, Reason reason, long bytes) {
  /** Why a copy was made. */
  public enum Reason {
    /** The first use of a day. */
    DAILY,
    /** Somebody asked for it. */
    ASKED,
    /** A newer program was about to change the form of the file. */
    MIGRATION,
    /** An older copy was about to take the place of the library. */
    RESTORE
  }

  public Backup {
    Objects.requireNonNull(file);
    Objects.requireNonNull(at);
    Objects.requireNonNull(reason);
    if (number < 1 || bytes < 0) {
      throw new IllegalArgumentException("not a copy: " + number + ", " + bytes + " bytes");
    }
  }
}
