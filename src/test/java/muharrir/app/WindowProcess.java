package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import muharrir.testing.OtherUser;
import muharrir.testing.VirtualDisplay;

/** A process of {@link HandsInside}: tells it what to do, and hears what comes of it. */
public final class WindowProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;
  private static final String TEMPORARY = "-Djava.io.tmpdir=";

  private final Process process;
  private final BufferedWriter in;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private WindowProcess(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /**
   * Starts it.
   *
   * @param before what stands before the program on its line, as {@code env} or {@code setpriv}
   * @param home where its state and its cache are kept
   */
  public static WindowProcess start(List<String> before, Path home, String... arguments)
      throws IOException {
    return start(
        before,
        System.getProperty("java.class.path"),
        List.of(TEMPORARY + System.getProperty("java.io.tmpdir")),
        home,
        arguments);
  }

  /** Starts it with less memory than it takes to read a large file. */
  static WindowProcess startPoor(Path home, String... arguments) throws IOException {
    return start(
        List.of(),
        System.getProperty("java.class.path"),
        List.of("-Xmx120m", TEMPORARY + System.getProperty("java.io.tmpdir")),
        home,
        arguments);
  }

  /** Starts it as another user, if one is given, whose the folder and all in it is from now on. */
  public static WindowProcess start(Optional<OtherUser> user, Path home, String... arguments)
      throws IOException {
    if (user.isEmpty()) {
      return start(List.of(), home, arguments);
    }
    OtherUser other = user.get();
    Path temporary = other.temporary();
    other.own(home);
    return start(
        other.before(),
        other.classPath(),
        List.of(TEMPORARY + temporary, "-Djavafx.cachedir=" + temporary),
        home,
        arguments);
  }

  private static WindowProcess start(
      List<String> before, String classPath, List<String> options, Path home, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(before);
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx400m",
            "-Dstdout.encoding=UTF-8"));
    line.addAll(VirtualDisplay.unpacked());
    line.addAll(options);
    line.addAll(List.of("-cp", classPath, HandsInside.class.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    return new WindowProcess(builder.start());
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells it to do something, and waits until it is done. */
  public void tell(String line) throws IOException, InterruptedException {
    int before = said.size();
    begin(line);
    until(before, ("done " + line.split(" ", 2)[0])::equals);
  }

  /** Tells it to do something. */
  public void begin(String line) throws IOException {
    in.write(line);
    in.write('\n');
    in.flush();
  }

  /** Waits until it has said such a line; what it was. */
  public String until(Predicate<String> line) throws InterruptedException {
    return until(0, line);
  }

  /** Waits until it has said such a line behind so many others; what it was. */
  public String until(int from, Predicate<String> line) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      boolean over = !reader.isAlive();
      List<String> all = said();
      for (String each : all.subList(Math.min(from, all.size()), all.size())) {
        if (line.test(each)) {
          return each;
        }
      }
      assertThat(!over && System.nanoTime() < end).as("in vain: %s", said).isTrue();
      Thread.sleep(10);
    }
  }

  /** All that it has said. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** The last word that it said to have typed; 0 if none. */
  public int typed() {
    return (int) said.stream().filter(line -> line.startsWith("typed ")).count();
  }

  /** What the system knows it by. */
  public long id() {
    return process.pid();
  }

  /** Sends it a signal, as TERM. */
  public void signal(String name) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(id())).start().waitFor())
        .isZero();
  }

  /** Waits until it has ended and all that it said was heard; its exit code. */
  public int ended() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("%s", said).isTrue();
    reader.join();
    return process.exitValue();
  }

  /** Kills it. */
  @Override
  public void close() {
    // Process.destroyForcibly would close the pipe, and with it the words that were said last.
    process.toHandle().destroyForcibly();
  }
}
