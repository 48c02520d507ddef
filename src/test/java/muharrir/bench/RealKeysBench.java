package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.testing.VirtualDisplay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person at the window feels: the program itself on a virtual display, with the options that
 * it is started with, its preview open; keys through the X server, and the pixels that they change.
 *
 * <p>The times are those of the wall clock, and a machine that does something else at the same time
 * lengthens them: they are printed beside what is aimed at, and only a key that is not seen at all
 * fails.
 */
@Tag("bench")
class RealKeysBench {
  private static final int KEYS = 200;
  private static final int SUSTAINED = 30 * 20;
  private static final int IDLE_SECONDS = 10;

  /** Where the text stands in a window of 1,440 by 900 pixels: x, y, width, height. */
  private static final List<String> TEXT = List.of("480", "140", "560", "640");

  @TempDir private Path folder;

  @Test
  void keyToPixel() throws Exception {
    VirtualDisplay.assumeTools("Xvfb", "openbox");
    try (Desk desk = Desks.open(folder.resolve("library"), new Random(5))) {
      LongArticles.add(desk, "w3000", 3_000);
      LongArticles.add(desk, "w100000", 100_000);
    }
    StringBuilder table = new StringBuilder("\n");
    table.append(
        "| key to pixel, preview open  | median |  p95 |   max | over 50 ms |"
            + " idle, % of a core | RSS, MB |\n");
    table.append(
        "|-----------------------------|-------:|-----:|------:|-----------:|"
            + "------------------:|--------:|\n");
    table
        .append("| aimed at: 3,000 words       |      8 |   16 |       |          0 |")
        .append("               1.0 |     350 |\n");
    try (VirtualDisplay display = new VirtualDisplay(folder)) {
      measure(display, "w3000", "3,000 words", table);
      measure(display, "w100000", "100,000 words", table);
    }
    System.out.println(table);
  }

  private void measure(VirtualDisplay display, String article, String name, StringBuilder table)
      throws Exception {
    Process program =
        display.program("open", article, "--library", folder.resolve("library").toString());
    List<String> line = new ArrayList<>();
    line.addAll(
        List.of(VirtualDisplay.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    line.addAll(List.of(System.getProperty("java.class.path"), ScreenMeter.class.getName()));
    line.addAll(TEXT);
    line.addAll(List.of(Integer.toString(KEYS), Integer.toString(SUSTAINED)));
    Process meter = display.start(line);
    List<double[]> times = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(meter.getInputStream(), StandardCharsets.US_ASCII))) {
      out.lines().forEach(each -> times.add(sorted(each)));
    }
    assertThat(meter.waitFor()).as("the meter saw its letters").isZero();
    Thread.sleep(15_000);
    double idle = cpu(program);
    Thread.sleep(IDLE_SECONDS * 1000L);
    idle = (cpu(program) - idle) / IDLE_SECONDS;
    long memory = memory(program);
    row(table, name + ", 8 a second", times.get(0), idle, memory);
    row(table, name + ", 30 a second", times.get(1), idle, memory);
    program.destroy();
    assertThat(program.waitFor(20, TimeUnit.SECONDS)).as("it ends when asked to").isTrue();
    for (double[] each : times) {
      assertThat(each[each.length - 1]).as("the last letter to be seen, ms").isLessThan(1000);
    }
  }

  private static void row(
      StringBuilder table, String name, double[] sorted, double idle, long memory) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %-27s | %6.1f | %4.1f | %5.1f | %10d | %17.1f | %7d |%n",
            name,
            sorted[sorted.length / 2],
            sorted[sorted.length * 95 / 100],
            sorted[sorted.length - 1],
            Arrays.stream(sorted).filter(each -> each > 50).count(),
            idle * 100,
            memory));
  }

  private static double[] sorted(String line) {
    return Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).sorted().toArray();
  }

  /** Seconds of a processor that a process has used. */
  private static double cpu(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  /** Megabytes of memory that a process has in use. */
  private static long memory(Process process) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
              .filter(each -> each.startsWith("VmRSS:"))
              .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
              .sum()
          / 1024;
    }
  }
}
