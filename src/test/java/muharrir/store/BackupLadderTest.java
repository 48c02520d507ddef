package muharrir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.library.Backup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupLadderTest {
  private static final Instant START = Instant.parse("2025-12-14T09:00:00Z");

  private final List<Backup> all = new ArrayList<>();
  private int number;

  private void make(Instant at) {
    number++;
    all.addFirst(new Backup(Path.of("b" + number), number, at, Backup.Reason.DAILY, 1));
    BackupLadder.expendable(all, at).ifPresent(all::remove);
  }

  private List<Integer> numbers() {
    return all.stream().map(Backup::number).toList();
  }

  @Test
  void aYearOfDaysLeavesDaysWeeksAndMonths() {
    for (int day = 0; day < 365; day++) {
      make(START.plus(Duration.ofDays(day)));
    }

    assertThat(numbers()).startsWith(365, 364, 363, 362, 361, 360, 359, 358);
    assertThat(all).hasSizeBetween(8 + 7 + 10, 8 + 8 + 12);
    List<Long> ages =
        all.stream()
            .map(b -> Duration.between(b.at(), START.plus(Duration.ofDays(364))).toDays())
            .toList();
    assertThat(ages.stream().filter(age -> age > 7 && age <= 56)).hasSizeBetween(6, 8);
    assertThat(ages.stream().filter(age -> age > 56)).hasSizeBetween(9, 12);
  }

  @Test
  void theLastFiveStayWhateverTheirDates() {
    for (int i = 0; i < 5; i++) {
      make(START.plusSeconds(i));
    }

    assertThat(BackupLadder.expendable(all, START.plus(Duration.ofDays(9000)))).isEmpty();
  }

  @Test
  void aClockThatRunsWrongNeverMakesThemFewer() {
    for (int day = 0; day < 20; day++) {
      make(START.plus(Duration.ofDays(day)));
    }
    int before = all.size();

    for (Instant wrong :
        List.of(Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"), Instant.EPOCH, START)) {
      make(wrong);
      assertThat(all).hasSizeGreaterThanOrEqualTo(before);
    }
    assertThat(numbers()).startsWith(24, 23, 22, 21, 20);
  }

  /** With a wrong clock no other backups go than would have gone anyway. */
  @ParameterizedTest
  @ValueSource(ints = {3650, -400, 0})
  void aWrongClockTakesNoneThatWouldHaveStayed(int daysOff) {
    for (int day = 0; day < 100; day++) {
      make(START.plus(Duration.ofDays(day)));
    }
    List<Backup> before = List.copyOf(all);
    for (int day = 100; day < 104; day++) {
      make(START.plus(Duration.ofDays(day)));
    }
    List<Integer> right = numbers().subList(4, all.size());
    all.clear();
    all.addAll(before);
    number = 100;

    for (int day = 100; day < 104; day++) {
      make(START.plus(Duration.ofDays(day + daysOff)));
    }

    assertThat(numbers()).startsWith(104, 103, 102, 101).containsAll(right);
  }

  @Test
  void theOldestThatNoRungNeedsGoes() {
    for (int i = 1; i <= 12; i++) {
      all.addFirst(
          new Backup(Path.of("b" + i), i, START.plus(Duration.ofHours(i)), Backup.Reason.ASKED, 1));
    }

    assertThat(BackupLadder.expendable(all, START.plus(Duration.ofDays(3)))).isEmpty();
    // A month on, each rung keeps its newest one.
    assertThat(BackupLadder.expendable(all, START.plus(Duration.ofDays(30))).map(Backup::number))
        .isEqualTo(Optional.of(1));
  }
}
