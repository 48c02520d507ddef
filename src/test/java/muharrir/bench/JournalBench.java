package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.desk.Victim;
import muharrir.library.LibraryQuery;
import muharrir.library.SaveState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon what is typed is on the disk, and what a kill costs. */
@Tag("bench")
class JournalBench {
  private static final int KEYS = 900;
  private static final long BETWEEN_KEYS = TimeUnit.SECONDS.toNanos(1) / 30;
  private static final int KILLS = 20;
  private static final double PROMISE = 250;

  @TempDir private Path folder;

  @Test
  void fromTheKeyToTheCommit() throws Exception {
    List<Double> waits = new ArrayList<>();
    List<Double> keys = new ArrayList<>();
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toEnd(article);
      List<Long> waiting = new CopyOnWriteArrayList<>();
      List<Double> told = new CopyOnWriteArrayList<>();
      // Saved is told after the commit, with every key before it stored.
      article.onSaveState(state -> {
        if (state instanceof SaveState.Saved) {
          long now = System.nanoTime();
          List<Long> stored = List.copyOf(waiting);
          stored.forEach(key -> told.add((now - key) / 1e6));
          waiting.removeAll(stored);
        }
      });
      long next = System.nanoTime();
      for (int key = 0; key < KEYS; key++) {
        long start = System.nanoTime();
        Desks.type(article, key % 6 == 5 ? " " : "ك");
        waiting.add(start);
        keys.add((System.nanoTime() - start) / 1e6);
        next += BETWEEN_KEYS;
        LockSupport.parkNanos(next - System.nanoTime());
      }
      Desks.until(waiting::isEmpty);
      waits.addAll(told);
    }
    waits.sort(null);
    keys.sort(null);
    row("Key to journal, 30 keys/s: median", at(waits, 0.5), PROMISE);
    row("Key to journal, 30 keys/s: p95", at(waits, 0.95), PROMISE);
    row("Key to journal, 30 keys/s: max", waits.getLast(), PROMISE);
    row("A key in the open article, no disk: median", at(keys, 0.5), 1);
    assertThat(waits).hasSizeGreaterThanOrEqualTo(KEYS);
    assertThat(at(waits, 0.95)).isLessThanOrEqualTo(PROMISE);
  }

  @Test
  void whatAKillCosts() throws Exception {
    Random random = new Random(1);
    List<Double> losses = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path library = folder.resolve("library" + kill);
      Victim.Killed killed = Victim.start(library, 33, 1).killAfter(200 + random.nextInt(1_500));
      try (Desk desk = Desks.open(library)) {
        ArticleId id = desk.list(LibraryQuery.ALL).getFirst().id();
        String text = desk.find(id).orElseThrow().document().plainText();
        losses.add((double) killed.lossMillis((int) text.chars().filter(c -> c == ' ').count()));
      }
    }
    losses.sort(null);
    row("Lost by kill -9, " + KILLS + " kills: median", at(losses, 0.5), PROMISE);
    row("Lost by kill -9, " + KILLS + " kills: p95", at(losses, 0.95), PROMISE);
    row("Lost by kill -9, " + KILLS + " kills: max", losses.getLast(), PROMISE);
    assertThat(at(losses, 0.95)).isLessThanOrEqualTo(PROMISE);
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
  }

  private static void row(String what, double millis, double most) {
    System.out.printf(Locale.ROOT, "| %s | %.1f ms | <= %.0f ms |%n", what, millis, most);
  }
}
