package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.library.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program is killed at random moments, again and again: while it starts, while a story without a
 * name is typed and saved, while something comes in, goes out or is backed up beside that, while an
 * old library is brought up to date.
 */
@Tag("crash")
class RandomKillsTest {
  private static final int LANES = 4;

  /** The autosave promises 250 ms; a busy machine may take a while to run it. */
  private static final long MOST_LOST = 1_000;

  private record Killed(String when, int typed, int saved, int lost, long lossMillis) {}

  @TempDir Path folder;

  /** The kills of one lane, in an order of their own. */
  private static List<Kill> moments(Random random) {
    List<Kill> all = new ArrayList<>();
    if (Sweep.everything()) {
      all.addAll(Collections.nCopies(13, Kill.STARTING));
      all.addAll(Collections.nCopies(32, Kill.TYPING));
      all.addAll(List.of(Kill.IMPORTING, Kill.EXPORTING, Kill.EXPORTING, Kill.BACKING_UP));
      Collections.shuffle(all, random);
    } else {
      all.addAll(List.of(Kill.values()));
    }
    return all;
  }

  @Test
  void atRandomMoments() throws Exception {
    List<Future<List<Killed>>> lanes = new ArrayList<>();
    List<Killed> kills = new ArrayList<>();
    List<OldLibrary> forms = OldLibrary.all().toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
      for (int lane = 0; lane < LANES; lane++) {
        Path home = Files.createDirectories(folder.resolve("مكتب " + lane));
        Random random = new Random(20251214 + lane);
        OldLibrary old = forms.get(lane % forms.size());
        lanes.add(pool.submit(() -> lane(home, old, random)));
      }
      for (Future<List<Killed>> lane : lanes) {
        kills.addAll(lane.get());
      }
    }
    List<Long> losses = new ArrayList<>(kills.stream().map(Killed::lossMillis).toList());
    Collections.sort(losses);
    Map<String, Integer> split = new TreeMap<>();
    kills.forEach(kill -> split.merge(kill.when, 1, Integer::sum));
    System.out.printf(
        "random kills: %d, %s; words typed %d, said to be saved %d, lost %d, of the saved ones 0;"
            + " lost time median %d ms, p95 %d ms, worst %d ms%n",
        kills.size(),
        split,
        kills.stream().mapToInt(Killed::typed).sum(),
        kills.stream().mapToInt(Killed::saved).sum(),
        kills.stream().mapToInt(Killed::lost).sum(),
        losses.get(losses.size() / 2),
        losses.get(losses.size() * 95 / 100),
        losses.getLast());
    assertThat(kills).hasSize(Sweep.everything() ? 200 : LANES * (Kill.values().length + 1));
    assertThat(losses).allMatch(loss -> loss <= MOST_LOST);
  }

  private static List<Killed> lane(Path home, OldLibrary old, Random random) throws Exception {
    Path library = home.resolve("مكتبة");
    List<Killed> all = new ArrayList<>();
    int next = 1;
    for (Kill kill : moments(random)) {
      List<String> said = new ArrayList<>();
      String deed = kill.busy() ? "busy" : "type";
      long killed = kill.of(deed, library, next, random, said);
      int kept = check(library, next - 1);
      pagesAreWhole(home.resolve("site"));
      int saved = Deeds.saved(said);
      assertThat(kept).as("what was said to be saved is there").isGreaterThanOrEqualTo(saved);
      List<String[]> typed =
          said.stream()
              .filter(line -> line.startsWith("typed "))
              .map(l -> l.split(" ", 3))
              .toList();
      int end = kept;
      List<String[]> lost = typed.stream().filter(word -> Integer.parseInt(word[1]) > end).toList();
      long loss = lost.stream().mapToLong(word -> killed - Long.parseLong(word[2])).max().orElse(0);
      all.add(
          new Killed(
              kill.toString(),
              typed.size(),
              Math.max(0, saved - next + 1),
              lost.size(),
              Math.max(0, loss)));
      next = kept + 1;
    }
    all.add(migrating(old, home.resolve("قديمة"), random));
    return all;
  }

  /** Killed while an earlier form of a library becomes the one of today. */
  private static Killed migrating(OldLibrary old, Path library, Random random) throws Exception {
    old.put(library);
    Process process = Deeds.process("open", library.toString()).start();
    Thread.sleep(200 + random.nextInt(1_000));
    process.toHandle().destroyForcibly();
    process.waitFor();
    old.check(library);
    return new Killed("MIGRATING", 0, 0, 0, 0);
  }

  /** Each exported page is a whole one. */
  private static void pagesAreWhole(Path site) throws IOException {
    if (Files.isDirectory(site)) {
      try (Stream<Path> files = Files.walk(site)) {
        List<Path> pages = files.filter(file -> file.endsWith("index.html")).toList();
        for (Path page : pages) {
          assertThat(Files.readString(page).strip()).endsWith("</html>");
        }
      }
    }
  }

  /** The number of the last whole word; what is left of a cut one is taken away. */
  private static int check(Path library, int before) throws Exception {
    int kept = 0;
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.readOnly()).as("a lock of the dead blocks nobody").isFalse();
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
      Optional<ArticleId> id = Deeds.oldest(desk);
      if (id.isPresent()) {
        OpenArticle article = desk.openArticle(id.get());
        String text = article.article().document().plainText();
        kept = Deeds.words(text);
        String rest = text.substring(Deeds.text(kept).length());
        assertThat(Deeds.word(kept + 1)).as("there is no hole").startsWith(rest);
        Desks.cutBodyTo(article, Deeds.text(kept).length());
      }
    }
    assertThat(Libraries.integrity(library.resolve("library.db"))).isEqualTo("ok");
    assertThat(kept).as("nothing that was there before is gone").isGreaterThanOrEqualTo(before);
    return kept;
  }
}
