package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed at random moments while it starts, types and saves, again and again. */
@Tag("crash")
class RandomKillsTest {
  private static final int LANES = 4;

  /** The autosave promises 250 ms; a busy machine may take a while to run it. */
  private static final long MOST_LOST = 1_000;

  private record Kill(int typed, int saved, int lost, long lossMillis) {}

  @TempDir Path folder;

  @Test
  void atRandomMoments() throws Exception {
    int each = Sweep.everything() ? 40 : 3;
    List<Future<List<Kill>>> lanes = new ArrayList<>();
    List<Kill> kills = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
      for (int lane = 0; lane < LANES; lane++) {
        Path library = folder.resolve("مكتبة " + lane);
        Random random = new Random(20251214 + lane);
        lanes.add(pool.submit(() -> lane(library, random, each)));
      }
      for (Future<List<Kill>> lane : lanes) {
        kills.addAll(lane.get());
      }
    }
    List<Long> losses = new ArrayList<>(kills.stream().map(Kill::lossMillis).toList());
    Collections.sort(losses);
    System.out.printf(
        "random kills: %d, %d of them before the first word; words typed %d, said to be saved %d,"
            + " lost %d, of the saved ones 0; lost time median %d ms, p95 %d ms, worst %d ms%n",
        kills.size(),
        kills.stream().filter(kill -> kill.typed == 0).count(),
        kills.stream().mapToInt(Kill::typed).sum(),
        kills.stream().mapToInt(Kill::saved).sum(),
        kills.stream().mapToInt(Kill::lost).sum(),
        losses.get(losses.size() / 2),
        losses.get(losses.size() * 95 / 100),
        losses.getLast());
    assertThat(kills).hasSize(LANES * each);
    assertThat(losses).allMatch(loss -> loss <= MOST_LOST);
  }

  private static List<Kill> lane(Path library, Random random, int kills) throws Exception {
    List<Kill> all = new ArrayList<>();
    int next = 1;
    for (int kill = 0; kill < kills; kill++) {
      List<String> said = new ArrayList<>();
      long killed = kill(library, next, random, said);
      int kept = check(library, next - 1);
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
          new Kill(typed.size(), Math.max(0, saved - next + 1), lost.size(), Math.max(0, loss)));
      next = kept + 1;
    }
    return all;
  }

  /** Kills a typist; every third one already while it starts. */
  private static long kill(Path library, int next, Random random, List<String> said)
      throws IOException, InterruptedException {
    return kill("type", library, next, random, said);
  }

  /** The same of a process that does another deed word by word. */
  static long kill(String deed, Path library, int next, Random random, List<String> said)
      throws IOException, InterruptedException {
    Process process =
        Deeds.process(deed, library.toString(), "100000", "15", Integer.toString(next)).start();
    CountDownLatch types = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                  said.add(line);
                  types.countDown();
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    if (random.nextInt(3) > 0) {
      assertThat(types.await(30, TimeUnit.SECONDS)).isTrue();
    }
    Thread.sleep(20 + random.nextInt(700));
    long at = System.currentTimeMillis();
    // Process.destroyForcibly would close the pipe, and with it the words that were said last.
    process.toHandle().destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    reader.join();
    return at;
  }

  /** The number of the last whole word; what is left of a cut one is taken away. */
  private static int check(Path library, int before) throws Exception {
    int kept = 0;
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.readOnly()).as("a lock of the dead blocks nobody").isFalse();
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
      List<ArticleId> ids = desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).toList();
      if (!ids.isEmpty()) {
        OpenArticle article = desk.openArticle(ids.getFirst());
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
