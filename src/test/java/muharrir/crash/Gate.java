package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Stands before the disk of a process: each call that changes a file asks here first. */
final class Gate implements AutoCloseable {
  /** What a call is told. */
  enum Answer {
    GO('g'),
    KILL('k'),
    HALF('h'),
    NO_ROOM('n'),
    IO_ERROR('e'),
    /** What asks for a lock is told that the drive has none, and what asks for a map the same. */
    REFUSED('l');

    final byte letter;

    Answer(char letter) {
      this.letter = (byte) letter;
    }
  }

  /**
   * A call that waits.
   *
   * @param number from 1 on
   * @param name of the function of libc; "half" when half of a write has been done, "lock" and
   *     "map" for a {@link Keeper#asksLocks}
   * @param bytes to be written; 0 where that has no meaning
   */
  record Call(int number, String name, Path path, long bytes) {
    boolean writes() {
      return name.startsWith("pwrite") || name.equals("write");
    }

    boolean flushes() {
      return name.equals("fsync") || name.equals("fdatasync");
    }

    /** Whether it needs room on the disk. */
    boolean needsRoom() {
      return writes() || List.of("writev", "sendfile", "copy_file_range", "mkdir").contains(name);
    }
  }

  /** Decides; asked by one thread at a time, and no file changes meanwhile. */
  @FunctionalInterface
  interface Keeper {
    Answer asked(Call call) throws IOException;

    /** Whether it is asked for locks and maps of files as well, which change none. */
    default boolean asksLocks() {
      return false;
    }
  }

  private final Gatekeeper gatekeeper;
  private final Process process;
  private final Thread reading;
  private final List<String> said = new ArrayList<>();

  private Gate(Gatekeeper gatekeeper, Process process) {
    this.gatekeeper = gatekeeper;
    this.process = process;
    this.reading = Thread.ofPlatform().daemon().start(this::read);
  }

  /** Builds the library in C; the test is skipped by name where there is no compiler for it. */
  static Path build(Path folder) throws IOException, InterruptedException {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    boolean gcc = Files.isExecutable(Path.of("/usr/bin/gcc"));
    Assumptions.assumeTrue(
        linux && (gcc || "true".equals(System.getenv("CI"))), "needs Linux and /usr/bin/gcc");
    Path library = folder.resolve("gate.so");
    Process compiler =
        new ProcessBuilder(
                "/usr/bin/gcc",
                "-shared",
                "-fPIC",
                "-O1",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-o",
                library.toString(),
                Path.of("src/test/c/gate.c").toAbsolutePath().toString(),
                "-ldl",
                "-pthread")
            .redirectErrorStream(true)
            .start();
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(compiler.waitFor()).as(said).isZero();
    return library;
  }

  /** Starts a deed whose changes under {@code under} have to pass. */
  static Gate start(Path library, Path under, Keeper keeper, String... deed) throws IOException {
    Gatekeeper gatekeeper = Gatekeeper.at(library, under, keeper);
    ProcessBuilder builder = Deeds.process(deed);
    builder.environment().putAll(gatekeeper.environment());
    return new Gate(gatekeeper, builder.start());
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synchronized (said) {
          said.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that the process has printed. */
  List<String> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  /** Waits, at most 30 s, until it prints a line that begins so. */
  void until(String end) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (said().stream().noneMatch(line -> line.startsWith(end))) {
      if (System.nanoTime() > limit || !process.isAlive()) {
        throw new AssertionError("no \"" + end + "\" in " + said());
      }
      Thread.sleep(5);
    }
  }

  /** Kills the process, as anybody can. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Waits for the end of the process; its exit code, 137 if it was killed. */
  int ended() throws InterruptedException {
    return ended(60);
  }

  /** Waits so many seconds for the end of a process whose keeper takes its time. */
  int ended(int seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("it ends").isTrue();
    reading.join();
    gatekeeper.join();
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    gatekeeper.close();
  }
}
