package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BetweenKeysTest {
  private final BetweenKeys work = new BetweenKeys(() -> 0);

  @Test
  void waitsForTheLetterAndThenForTheNextKey() {
    assertThat(BetweenKeys.wait(Duration.ZERO)).isEqualTo(Duration.ofMillis(14));
    assertThat(BetweenKeys.wait(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(4));
    assertThat(BetweenKeys.wait(Duration.ofMillis(14))).isZero();
    assertThat(BetweenKeys.wait(Duration.ofMillis(45))).isZero();
    assertThat(BetweenKeys.wait(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(200));
    assertThat(BetweenKeys.wait(Duration.ofMillis(300))).isZero();
    assertThat(BetweenKeys.wait(Duration.ofDays(1))).isZero();
  }

  @Test
  void doesWorkAtOnceWhileNobodyTypes() throws Exception {
    List<String> done = new ArrayList<>();
    CountDownLatch both = new CountDownLatch(2);
    for (String name : List.of("first", "second")) {
      work.execute(() -> {
        done.add(name);
        both.countDown();
      });
    }
    assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(done).containsExactly("first", "second");
  }
}
