package muharrir.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.library.Backup;

/**
 * Which backups stay: the last five whatever their dates, all of the last seven days, then one for
 * each week of eight, one for each month of a year, one for each year.
 *
 * <p>A clock that runs wrong must not empty the folder. So a backup is never older than a day for
 * each one that was made after it, and a date in the future counts as young; the last five are
 * known by their numbers, and at most one backup goes for each that is made: the number of backups
 * never falls.
 */
final class BackupLadder {
  /** So many of the last ones stay, and so many sound ones must be there before any goes. */
  static final int ALWAYS = 5;

  private static final Duration ALL = Duration.ofDays(7);
  private static final Duration WEEKS = Duration.ofDays(7 * 8);
  private static final Duration MONTHS = Duration.ofDays(366);

  private BackupLadder() {}

  /**
   * The one backup that may go, if any: the oldest that no rung needs.
   *
   * @param lastFirst all backups, by falling number
   */
  static Optional<Backup> expendable(List<Backup> lastFirst, Instant now) {
    Set<String> rungs = new HashSet<>();
    Optional<Backup> oldest = Optional.empty();
    for (int i = 0; i < lastFirst.size(); i++) {
      Backup backup = lastFirst.get(i);
      boolean wanted =
          rungs.add(rung(backup, now, lastFirst.getFirst().number() - backup.number()));
      if (i >= ALWAYS && !wanted) {
        oldest = Optional.of(backup);
      }
    }
    return oldest;
  }

  private static String rung(Backup backup, Instant now, int since) {
    LocalDate day = LocalDate.ofInstant(backup.at(), ZoneOffset.UTC);
    Duration told = Duration.between(backup.at(), now);
    Duration most = Duration.ofDays(since);
    Duration age = told.compareTo(most) < 0 ? told : most;
    if (age.compareTo(ALL) <= 0) {
      return "each " + backup.number();
    }
    if (age.compareTo(WEEKS) <= 0) {
      return "week "
          + day.get(IsoFields.WEEK_BASED_YEAR)
          + " "
          + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
    if (age.compareTo(MONTHS) <= 0) {
      return "month " + day.getYear() + " " + day.getMonthValue();
    }
    return "year " + day.getYear();
  }
}
