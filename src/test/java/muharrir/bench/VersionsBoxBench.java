package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.testing.VirtualDisplay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long one waits for the difference of two versions of a report of 3,000 words with pictures,
 * from the press until it is painted: in a program that has just begun, and in one that is warm.
 * The programs run with the product's own options in windows of a virtual display: JavaFX's own
 * screen for tests copies each frame pixel by pixel on the thread that is measured here.
 *
 * <p>The wall clock is lengthened by whatever else the machine does; beside it stands what the FX
 * thread worked from the press to the paint, and what all threads did. They are printed and held to
 * nothing: only a press after which nothing is painted fails.
 */
@Tag("bench")
class VersionsBoxBench {
  private static final int VERSIONS = 60;
  private static final int PROCESSES = 3;
  private static final int PRESSES = 80;

  /** The first presses of each program are not counted as warm. */
  private static final int WARMING = 20;

  @TempDir private Path folder;

  private record Painted(double wall, double work, double painter, double process) {}

  @Test
  void fromThePressToThePaint() throws Exception {
    VirtualDisplay.assumeTools("Xvfb", "openbox");
    Path library = folder.resolve("library");
    ArticleId id;
    try (Desk desk = Desks.open(library, new Random(5))) {
      id = LongArticles.add(desk, "w3000", 3_000);
      Random random = new Random(11);
      Article article = desk.find(id).orElseThrow();
      for (int i = 0; i < VERSIONS; i++) {
        article = article.withDocument(edited(article.document(), random));
        desk.history().keep(article, "نسخة " + i);
      }
    }
    TreeMap<String, List<Painted>> all = new TreeMap<>();
    try (VirtualDisplay display = new VirtualDisplay(folder)) {
      for (int i = 0; i < PROCESSES; i++) {
        TreeMap<String, List<Painted>> mine = new TreeMap<>();
        for (String line : run(display, library, id)) {
          String[] parts = line.split(" ", -1);
          mine.computeIfAbsent(parts[0], _ -> new ArrayList<>())
              .add(
                  new Painted(
                      Double.parseDouble(parts[1]),
                      Double.parseDouble(parts[2]),
                      Double.parseDouble(parts[3]),
                      Double.parseDouble(parts[4])));
        }
        assertThat(mine.get("press")).hasSize(PRESSES - 1);
        mine.get("press").subList(0, WARMING).clear();
        mine.forEach(
            (name, times) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(times));
      }
    }
    StringBuilder table = new StringBuilder("\n");
    table.append(
        "| versions of 3,000 words, "
            + VERSIONS
            + " of them, ms         | median |    p95 | FX thread | painter | processor |\n");
    table.append(
        "|------------------------------------------------|-------:|-------:|----------:|--------:|----------:|\n");
    row(table, "box opened, cold: the list", all.get("list"));
    row(table, "box opened, cold: the comparison", all.get("comparison"));
    row(table, "first press in the list", all.get("first"));
    row(table, "press in the list, warm (aimed at: 50)", all.get("press"));
    System.out.println(table);
  }

  private static void row(StringBuilder table, String name, List<Painted> times) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %-46s | %6.1f | %6.1f | %9.1f | %7.1f | %9.1f |%n",
            name,
            at(50, times.stream().map(Painted::wall)),
            at(95, times.stream().map(Painted::wall)),
            at(50, times.stream().map(Painted::work)),
            at(50, times.stream().map(Painted::painter)),
            at(50, times.stream().map(Painted::process))));
  }

  private static double at(int percent, Stream<Double> times) {
    List<Double> sorted = times.sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /** A word in ten of each third paragraph is another, and two pictures change their places. */
  private static Document edited(Document before, Random random) {
    Document now = before;
    List<Block.Figure> figures = new ArrayList<>();
    int number = 0;
    for (Block block : before.body()) {
      if (block instanceof Block.Figure figure) {
        figures.add(figure);
      } else if (block instanceof Block.Paragraph && number++ % 3 == 0) {
        String[] words = block.text(Field.TEXT).text().split(" ", -1);
        for (int i = 0; i < words.length; i++) {
          if (random.nextInt(10) == 0) {
            words[i] = words[random.nextInt(words.length)];
          }
        }
        now = now.with(block.withText(Field.TEXT, Inline.of(String.join(" ", words))));
      }
    }
    Block.Figure one = figures.get(random.nextInt(figures.size() - 1));
    Block.Figure two = figures.getLast();
    return now.with(one.withId(two.id())).with(two.withId(one.id()));
  }

  private static List<String> run(VirtualDisplay display, Path library, ArticleId id)
      throws Exception {
    Process process =
        display.start(
            List.of(
                VirtualDisplay.java(),
                "@" + Path.of("installer", "launcher", "jvm.options"),
                "-cp",
                System.getProperty("java.class.path"),
                VersionsBoxMeter.class.getName(),
                library.toString(),
                id.value(),
                Integer.toString(PRESSES)));
    List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
