package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
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
    IO_ERROR('e');

    private final byte letter;

    Answer(char letter) {
      this.letter = (byte) letter;
    }
  }

  /**
   * A call that waits.
   *
   * @param number from 1 on
   * @param name of the function of libc; "half" when half of a write has been done
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
  }

  private final Path folder;
  private final ServerSocketChannel server;
  private final Process process;
  private final Thread asking;
  private final Thread reading;
  private final List<String> said = new ArrayList<>();

  private Gate(Path folder, ServerSocketChannel server, Process process, Keeper keeper) {
    this.folder = folder;
    this.server = server;
    this.process = process;
    this.reading = Thread.ofPlatform().daemon().start(this::read);
    this.asking = Thread.ofPlatform().daemon().start(() -> serve(keeper));
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
    Path folder = Files.createTempDirectory("gate");
    Path socket = folder.resolve("s");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    ProcessBuilder builder = Deeds.process(deed);
    builder.environment().put("LD_PRELOAD", library.toString());
    builder.environment().put("GATE_UNDER", under.toRealPath().toString());
    builder.environment().put("GATE_SOCKET", socket.toString());
    return new Gate(folder, server, builder.start(), keeper);
  }

  private void serve(Keeper keeper) {
    try (SocketChannel channel = server.accept();
        BufferedReader lines =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      int calls = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int first = line.indexOf('\t');
        int last = line.lastIndexOf('\t');
        calls++;
        Call call =
            new Call(
                calls,
                line.substring(0, first),
                Path.of(line.substring(first + 1, last)),
                Long.parseLong(line.substring(last + 1)));
        channel.write(ByteBuffer.wrap(new byte[] {keeper.asked(call).letter}));
      }
    } catch (ClosedChannelException e) {
      System.getLogger(Gate.class.getName()).log(System.Logger.Level.DEBUG, "closed", e);
    } catch (IOException e) {
      // The pipe of one that was killed breaks; what a keeper throws fails the test elsewhere.
      System.getLogger(Gate.class.getName()).log(System.Logger.Level.DEBUG, "broken", e);
    }
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
    asking.join();
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    server.close();
    Files.deleteIfExists(folder.resolve("s"));
    Files.deleteIfExists(folder);
  }
}
