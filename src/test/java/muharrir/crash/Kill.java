package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moments at which a program is killed. */
enum Kill {
  /** Any in the first two seconds after its start. */
  STARTING("", 0),
  /** Some time after its first word. */
  TYPING("saving", 700),
  /** While a story comes in beside the typing. */
  IMPORTING("doing import", 60),
  /** While stories go out beside it. */
  EXPORTING("doing export", 200),
  /** While a backup is made beside it. */
  BACKING_UP("doing backup", 150);

  private final String begins;
  private final int after;

  /**
   * @param begins of the line that is waited for
   * @param after how many milliseconds after it at most
   */
  Kill(String begins, int after) {
    this.begins = begins;
    this.after = after;
  }

  /** Whether something goes on beside the typing. */
  boolean busy() {
    return begins.startsWith("doing ");
  }

  /**
   * Starts a process that does a deed word by word, and kills it.
   *
   * @param said takes the lines that it printed
   * @return when, by the clock
   */
  long of(String deed, Path library, int next, Random random, List<String> said)
      throws IOException, InterruptedException {
    Process process =
        Deeds.process(
                deed,
                library.toString(),
                "100000",
                // Five words a second, and as fast as one can.
                random.nextBoolean() ? "200" : "15",
                Integer.toString(next),
                library.getParent().toString())
            .start();
    long start = System.nanoTime();
    CountDownLatch begun = new CountDownLatch(1);
    Thread reader = Thread.ofPlatform().start(() -> read(process, said, begun));
    if (begins.isEmpty()) {
      TimeUnit.NANOSECONDS.sleep(
          random.nextLong(TimeUnit.SECONDS.toNanos(2)) - (System.nanoTime() - start));
    } else {
      assertThat(begun.await(60, TimeUnit.SECONDS)).as("%s", said).isTrue();
      Thread.sleep(random.nextInt(after));
    }
    assertThat(process.isAlive()).as("%s", said).isTrue();
    long at = System.currentTimeMillis();
    // Process.destroyForcibly would close the pipe, and with it the words that were said last.
    process.toHandle().destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    reader.join();
    return at;
  }

  private void read(Process process, List<String> said, CountDownLatch begun) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (line.startsWith(begins)) {
          begun.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
