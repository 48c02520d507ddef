package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full, fail, or take no writes, while somebody types: the state says so, typing
 * goes on, a copy is kept elsewhere, and when the disk is well again everything is stored.
 */
@Tag("crash")
class FullDiskTest {
  private static final String WORDS = "200";
  private static final String PAUSE = "25";

  @TempDir Path folder;

  /** A disk that refuses for a while; what it says until then and after. */
  private void refusing(String name, Gate.Answer answer, String reason) throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    AtomicReference<Gate.Answer> now = new AtomicReference<>(Gate.Answer.GO);
    Gate.Keeper keeper =
        call -> {
          boolean hit = now.get() == Gate.Answer.NO_ROOM ? call.needsRoom() : call.flushes();
          return hit ? now.get() : Gate.Answer.GO;
        };
    Path gate = Gate.build(folder);
    try (Gate typing =
        Gate.start(gate, library, keeper, "type", library.toString(), WORDS, PAUSE, "1")) {
      typing.until("saved ");
      now.set(answer);
      sickAndWell(name, reason, typing::said, () -> now.set(Gate.Answer.GO));
      typing.until("done");
      assertThat(typing.ended()).isZero();
    }
    complete(library);
  }

  @FunctionalInterface
  private interface Mending {
    void run() throws Exception;
  }

  @FunctionalInterface
  private interface Said {
    List<String> lines();
  }

  /** Follows a typist from the moment the disk has become sick. */
  private void sickAndWell(String name, String reason, Said said, Mending mend) throws Exception {
    long start = System.nanoTime();
    await(() -> said.lines().stream().anyMatch(line -> line.equals(reason)), said);
    long noticed = millis(start);
    int at = said.lines().indexOf(reason);
    int typed = typed(said.lines());
    Thread.sleep(1_500);
    List<String> sick = said.lines();
    assertThat(sick.subList(at, sick.size()))
        .as("never said to be saved meanwhile")
        .noneMatch(line -> line.startsWith("saved"));
    assertThat(typed(sick)).as("typing goes on").isGreaterThan(typed + 10);
    assertThat(emergency()).as("a copy outside the library").isNotEmpty();
    long well = System.nanoTime();
    int before = sick.size();
    mend.run();
    await(
        () -> said.lines().stream().skip(before).anyMatch(line -> line.startsWith("saved ")), said);
    System.out.printf(
        "%-22s said after %d ms, typing went on for %d words, stored %d ms after the disk was well%n",
        name, noticed, typed(sick) - typed, millis(well));
    assertThat(noticed).isLessThan(3_000);
    assertThat(millis(well)).isLessThan(5_000);
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private static int typed(List<String> said) {
    return (int) said.stream().filter(line -> line.startsWith("typed ")).count();
  }

  private static void await(BooleanSupplier condition, Said said) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("%s", said.lines()).isLessThan(limit);
      Thread.sleep(5);
    }
  }

  private List<Path> emergency() throws IOException {
    Path state = folder.resolve("library-state");
    if (!Files.isDirectory(state)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(state)) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private void complete(Path library) throws Exception {
    Article article = Libraries.sound(library).values().iterator().next();
    assertThat(Libraries.last(article)).isEqualTo(Deeds.text(Integer.parseInt(WORDS)));
    assertThat(emergency()).as("the copy is not needed any more").isEmpty();
  }

  @Test
  void aFullDisk() throws Exception {
    refusing("ENOSPC", Gate.Answer.NO_ROOM, "not saved DiskFull");
  }

  @Test
  void aDiskThatCannotFlush() throws Exception {
    refusing("EIO on fsync", Gate.Answer.IO_ERROR, "not saved Disk");
  }

  /** A drive that is full for real, and then one that the system lets nobody write to. */
  @Test
  void aSmallDrive() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    String said = mount("-t", "tmpfs", "-o", "size=12m", "tmpfs", library.toString());
    Assumptions.assumeTrue(said.isEmpty(), "no drive can be mounted here: " + said);
    try {
      Process process =
          Deeds.process("type", library.toString(), WORDS, PAUSE, "1")
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      Said lines = () -> lines(folder.resolve("said"));
      try {
        await(() -> Deeds.saved(lines.lines()) > 0, lines);
        Path filler = library.resolve("filler");
        fill(filler);
        sickAndWell("full tmpfs", "not saved DiskFull", lines, () -> Files.delete(filler));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", lines.lines()).isZero();
      } finally {
        process.destroyForcibly();
      }
      complete(library);
      assertThat(mount("-o", "remount,ro", library.toString())).isEmpty();
      try (Desk desk = Desks.open(library)) {
        assertThat(desk.readOnly()).isTrue();
      }
      System.out.printf("read-only drive        opened for reading%n");
    } finally {
      run("umount", library.toString());
    }
  }

  /** A drive with a file system of its own goes while it is in use, and is put in again. */
  @Test
  void aDriveThatIsPulledOut() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    Path image = folder.resolve("drive.img");
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(24L << 20);
    }
    String said = run("mkfs.ext4", "-q", "-F", image.toString());
    if (said.isEmpty()) {
      said = mount("-o", "loop", image.toString(), library.toString());
    }
    Assumptions.assumeTrue(said.isEmpty(), "no drive can be mounted here: " + said);
    try {
      Process process =
          Deeds.process("type", library.toString(), WORDS, PAUSE, "1")
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      Said lines = () -> lines(folder.resolve("said"));
      try {
        await(() -> Deeds.saved(lines.lines()) > 0, lines);
        assertThat(run("umount", "-l", library.toString())).isEmpty();
        sickAndWell(
            "drive pulled out",
            "not saved Replaced",
            lines,
            () -> assertThat(mount("-o", "loop", image.toString(), library.toString())).isEmpty());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", lines.lines()).isZero();
      } finally {
        process.destroyForcibly();
      }
      complete(library);
    } finally {
      run("umount", library.toString());
    }
  }

  private static void fill(Path filler) throws IOException {
    try (var out = Files.newOutputStream(filler)) {
      byte[] some = new byte[4096];
      while (Files.exists(filler)) {
        out.write(some);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static List<String> lines(Path file) {
    try {
      String all = Files.readString(file);
      return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String mount(String... arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
  }

  /** What a program had to complain about; empty if it did its work. */
  private static String run(String... line) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : "exit " + process.exitValue() + " " + said.strip();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
