package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import muharrir.ui.shell.Mishaps.Verdict;
import org.junit.jupiter.api.Test;

class MishapsTest {
  private long nanos = -5;
  private final Mishaps mishaps = new Mishaps(() -> nanos);
  private final Throwable one = new IllegalStateException("one");
  private final Throwable other = new StackOverflowError();

  private void after(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void theSameAMomentLaterIsKnown() {
    assertThat(mishaps.take(one)).isEqualTo(Verdict.TELL);
    after(Duration.ofSeconds(1));
    assertThat(mishaps.take(one)).isEqualTo(Verdict.KNOWN);
    assertThat(mishaps.take(other)).isEqualTo(Verdict.TELL);
    after(Duration.ofSeconds(5));
    assertThat(mishaps.take(other)).as("after a while it is news again").isEqualTo(Verdict.TELL);
  }

  @Test
  void aStormEndsInOneVerdict() {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      verdicts.add(mishaps.take(one));
      after(Duration.ofMillis(16));
    }
    assertThat(verdicts.indexOf(Verdict.GIVE_UP)).isEqualTo(Mishaps.MOST);
    assertThat(verdicts).containsOnlyOnce(Verdict.GIVE_UP).containsOnlyOnce(Verdict.TELL);
  }

  @Test
  void nowAndThenIsNoStorm() {
    for (int i = 0; i < 200; i++) {
      assertThat(mishaps.take(one)).isNotEqualTo(Verdict.GIVE_UP);
      after(Duration.ofMillis(200));
    }
  }
}
