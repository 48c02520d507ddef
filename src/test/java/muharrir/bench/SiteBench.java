package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import muharrir.desk.Desk;
import muharrir.export.site.SiteResult;
import muharrir.library.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site of 10,000 articles of 600 words, written by us and by Hugo in turns, each as a process
 * of its own from start to end; see {@link HugoLayouts} for what Hugo makes. Then ours once more:
 * after no change, after one, and with one article more; and as whoever presses the key again waits
 * for it, in a program that has the library open and has exported before.
 */
@Tag("bench")
class SiteBench {
  private static final int ARTICLES = Integer.getInteger("site.articles", 10_000);
  private static final int ROUNDS = Integer.getInteger("site.rounds", 3);
  private static final int CHANGES = 6;
  private static final Path HUGO = Path.of("/usr/bin/hugo");

  /**
   * The installed program, {@code target/installer/muharrir/bin/muharrir}, which keeps what Java
   * works out at a start; without it the classes are run as they were compiled.
   */
  private static final String PROGRAM = System.getProperty("site.program", "");

  @TempDir private Path place;

  /**
   * A process from its start to its end.
   *
   * @param busy seconds that it kept processors busy: what a loaded machine changes least
   * @param peak of its resident memory, kB; 0 where the system does not tell
   */
  private record Run(double seconds, double busy, long peak) {}

  @Test
  void tenThousandArticles() throws Exception {
    SiteSources sources = new SiteSources(place);
    Path library = place.resolve("library");
    Path hugo = place.resolve("hugo");
    sources.fill(library, hugo, ARTICLES);
    List<Run> ours = new ArrayList<>();
    List<Run> plain = new ArrayList<>();
    List<Run> like = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(run(us(library, "site" + round)));
      assertThat(pages(place.resolve("site" + round))).isGreaterThan(ARTICLES);
      if (Files.isExecutable(HUGO)) {
        HugoLayouts.write(hugo, false);
        plain.add(run(hugo(hugo, "plain" + round)));
        assertThat(pages(place.resolve("plain" + round))).isGreaterThan(ARTICLES);
        HugoLayouts.write(hugo, true);
        like.add(run(hugo(hugo, "like" + round)));
        assertThat(pages(place.resolve("like" + round))).isGreaterThan(ARTICLES);
      }
    }
    Run same = run(us(library, "site0"));
    sources.changeOne(library, ARTICLES / 2);
    Run changed = run(us(library, "site0"));
    sources.addOne(library, ARTICLES);
    Run more = run(us(library, "site0"));
    List<Run> inside = inside(sources, library);
    System.out.printf(
        Locale.ROOT,
        "| site of %d articles | seconds | of processor | articles/s | peak MB |%n",
        ARTICLES);
    ours.forEach(each -> row("Muharrir", each));
    if (plain.isEmpty()) {
      System.out.println("| Hugo is not on this machine |");
    }
    plain.forEach(each -> row("Hugo, plain pages", each));
    like.forEach(each -> row("Hugo, pages like ours", each));
    row("Muharrir, nothing changed", same);
    row("Muharrir, one article changed", changed);
    row("Muharrir, one article more", more);
    inside.forEach(each -> row("Muharrir, one changed, in the running program", each));
    assertThat(ours.stream().mapToLong(Run::peak).max().orElse(0)).isLessThanOrEqualTo(512 << 10);
  }

  /** In this process, which has nothing else to do; the first of them reads what is known. */
  private List<Run> inside(SiteSources sources, Path library) throws Exception {
    List<Run> all = new ArrayList<>();
    try (Desk desk = sources.open(library)) {
      Path site = place.resolve("inside");
      assertThat(desk.exportSite(site, Progress.NONE).failed()).isEmpty();
      for (int i = 0; i < CHANGES; i++) {
        sources.changeOne(desk, ARTICLES / 3 + i);
        long busy = ThreadWork.ofProcess();
        long start = System.nanoTime();
        SiteResult result = desk.exportSite(site, Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        all.add(new Run(seconds, (ThreadWork.ofProcess() - busy) / 1e9, 0));
        assertThat(result.added()).isEmpty();
        assertThat(result.changed()).isNotEmpty().hasSizeLessThan(ARTICLES / 10);
      }
    }
    return all;
  }

  private List<String> hugo(Path from, String to) {
    return List.of(
        HUGO.toString(),
        "--quiet",
        "--source",
        from.toString(),
        "--destination",
        place.resolve(to).toString());
  }

  private static void row(String name, Run run) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.0f | %d |%n",
        name,
        run.seconds(),
        run.busy(),
        ARTICLES / run.seconds(),
        run.peak() >> 10);
  }

  private List<String> us(Path library, String to) {
    List<String> command = new ArrayList<>();
    if (PROGRAM.isEmpty()) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("@" + Path.of("installer", "launcher", "jvm.options").toAbsolutePath());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), "muharrir.app.Main"));
    } else {
      command.add(PROGRAM);
    }
    command.addAll(
        List.of("--library", library.toString(), "site", "--to", place.resolve(to).toString()));
    return command;
  }

  /** Runs a program to its end. */
  private Run run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_STATE_HOME", place.resolve("state").toString());
    builder.redirectErrorStream(true).redirectOutput(place.resolve("log").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    Duration busy = Duration.ZERO;
    while (process.isAlive()) {
      busy = process.info().totalCpuDuration().orElse(busy);
      peak = Math.max(peak, peak(status));
      Thread.sleep(10);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(process.waitFor()).as(Files.readString(place.resolve("log"))).isZero();
    return new Run(seconds, busy.toMillis() / 1e3, peak);
  }

  private static long peak(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException _) {
      return 0;
    }
  }

  private static long pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("index.html")).count();
    }
  }
}
