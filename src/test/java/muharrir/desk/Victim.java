package muharrir.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Typist} in a process of its own, to be killed. */
public final class Victim {
  /** A word that was typed, and when, by the clock of the machine. */
  public record Typed(int number, long millis) {}

  private final Process process;
  private final BufferedReader out;

  private Victim(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it and waits until it types. */
  public static Victim start(Path library, int pauseMillis, int from) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                Typist.class.getName(),
                library.toString(),
                Integer.toString(pauseMillis),
                Integer.toString(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Victim victim = new Victim(process);
    if (!"ready".equals(victim.out.readLine())) {
      process.destroyForcibly();
      throw new IOException("the typist did not start");
    }
    return victim;
  }

  /** Kills it after a while; what it had said until then, and when it was killed. */
  public Killed killAfter(long millis) throws InterruptedException {
    List<Typed> typed = new ArrayList<>();
    Thread reader = Thread.ofPlatform().start(() -> read(typed));
    Thread.sleep(millis);
    long at = System.currentTimeMillis();
    // Process.destroyForcibly would close the pipe, and with it the words that were said last.
    process.toHandle().destroyForcibly();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not die");
    }
    reader.join();
    return new Killed(List.copyOf(typed), at);
  }

  private void read(List<Typed> typed) {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        int space = line.indexOf(' ');
        typed.add(
            new Typed(
                Integer.parseInt(line.substring(0, space)),
                Long.parseLong(line.substring(space + 1))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was typed before the end.
   *
   * @param millis when it was killed
   */
  public record Killed(List<Typed> typed, long millis) {
    /**
     * The age, at the end, of the oldest word that is lost.
     *
     * @param kept the last word that is there
     */
    public long lossMillis(int kept) {
      return typed.stream()
          .filter(word -> word.number() > kept)
          .mapToLong(word -> Math.max(0, millis - word.millis()))
          .max()
          .orElse(0);
    }
  }
}
