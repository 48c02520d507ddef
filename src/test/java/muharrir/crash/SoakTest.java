package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight hours of writing in less time: a hundred thousand words, article after article, by a clock
 * that runs as much faster, and a kill for each ten minutes. Only where it is asked for: {@code mvn
 * verify -Dtest=SoakTest -Dcrash=soak -Dsoak.minutes=15}.
 */
@Tag("crash")
class SoakTest {
  private static final int WORDS = 100_000;
  private static final int KILLS = 50;
  private static final Duration DAY = Duration.ofHours(8);
  private static final long MOST_LOG = 64L * 1024 * 1024;
  private static final long MOST_GROWTH = 20;
  private static final Duration SLOWEST_START = Duration.ofSeconds(5);
  private static final Duration MOST_LOST = Duration.ofSeconds(1);

  @TempDir Path folder;

  private Path library;
  private long largestLog;
  private int versions;
  private final List<Long> starts = new ArrayList<>();
  private final List<Long> work = new ArrayList<>();
  private final List<Long> losses = new ArrayList<>();

  @Test
  void aLongDay() throws Exception {
    assumeTrue("soak".equals(System.getProperty("crash")), "only by -Dcrash=soak");
    Duration time = Duration.ofMinutes(Integer.getInteger("soak.minutes", 15));
    library = folder.resolve("مكتبة");
    long began = System.currentTimeMillis();
    long end = began + time.toMillis();
    long pauseMicros = time.toMillis() * 1_000 / WORDS;
    int speed = Math.toIntExact(DAY.dividedBy(time));
    Random random = new Random(21);
    int kept = 0;
    while (kept < WORDS && System.currentTimeMillis() < end) {
      long rest = end - System.currentTimeMillis();
      long each = time.toMillis() / KILLS;
      long wait = Math.min(rest, each / 2 + random.nextLong(each));
      kept = round(kept, pauseMicros, began, speed, wait);
    }
    report(kept, time, speed);
  }

  /** Types on and is killed; how many words are there. */
  private int round(int before, long pauseMicros, long began, int speed, long wait)
      throws IOException, InterruptedException, LibraryException {
    ProcessBuilder builder =
        Deeds.process(
            library.toString(),
            Long.toString(pauseMicros),
            Integer.toString(before + 1),
            Long.toString(began),
            Integer.toString(speed));
    builder
        .command()
        .replaceAll(part -> part.equals(Deeds.class.getName()) ? LongDay.class.getName() : part);
    List<String> said = new CopyOnWriteArrayList<>();
    long start = System.nanoTime();
    Process process = builder.start();
    Thread reader = Thread.ofPlatform().start(() -> read(process, said, start));
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (said.isEmpty() && process.isAlive() && System.nanoTime() < patience) {
      Thread.sleep(20);
    }
    long stop = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait);
    while (System.nanoTime() < stop && process.isAlive() && !over(said)) {
      largestLog = Math.max(largestLog, size("library.db-wal"));
      Thread.sleep(50);
    }
    if (!process.isAlive()) {
      reader.join();
    }
    assertThat(process.isAlive())
        .as(
            "it types until it is killed: %s",
            said.subList(Math.max(0, said.size() - 30), said.size()))
        .isTrue();
    long killed = System.currentTimeMillis();
    // Process.destroyForcibly would close the pipe, and with it the words that were said last.
    process.toHandle().destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    reader.join();
    largestLog = Math.max(largestLog, size("library.db-wal"));
    int kept = check();
    assertThat(kept).as("nothing that was there before is gone").isGreaterThanOrEqualTo(before);
    assertThat(kept)
        .as("what was said to be saved is there")
        .isGreaterThanOrEqualTo(Deeds.saved(said));
    losses.add(
        said.stream()
            .filter(line -> line.startsWith("typed "))
            .map(line -> line.split(" ", 3))
            .filter(word -> Integer.parseInt(word[1]) > kept)
            .mapToLong(word -> killed - Long.parseLong(word[2]))
            .max()
            .orElse(0));
    return kept;
  }

  private static boolean over(List<String> said) {
    return last(said).startsWith("typed " + WORDS + " ");
  }

  private static String last(List<String> said) {
    return said.isEmpty() ? "" : said.getLast();
  }

  private void read(Process process, List<String> said, long start) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("open")) {
          starts.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
          work.add(process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
        }
        said.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size(String name) throws IOException {
    try {
      return Files.size(library.resolve(name));
    } catch (NoSuchFileException _) {
      return 0;
    }
  }

  /** The number of the last whole word; what is left of a cut one is taken away. */
  private int check() throws LibraryException {
    int kept = 0;
    int history = 0;
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.readOnly()).as("a lock of the dead blocks nobody").isFalse();
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
      for (Map.Entry<Integer, ArticleId> each : LongDay.articles(desk).entrySet()) {
        history += desk.history().of(each.getValue()).size();
        String text = Libraries.last(desk.find(each.getValue()).orElseThrow());
        if (each.getKey() == 0) {
          assertThat(Deeds.word(kept + 1)).as("an article that was begun").startsWith(text);
          continue;
        }
        assertThat(each.getKey()).as("there is no hole between articles").isEqualTo(kept + 1);
        StringBuilder whole = new StringBuilder();
        int from = kept + 1;
        while (kept < from + LongDay.WORDS - 1
            && text.startsWith(Deeds.word(kept + 1), whole.length())) {
          whole.append(Deeds.word(++kept));
        }
        String rest = text.substring(whole.length());
        assertThat(Deeds.word(kept + 1)).as("there is no hole").startsWith(rest);
        if (kept < from + LongDay.WORDS - 1) {
          OpenArticle article = desk.openArticle(each.getValue());
          Desks.cutBodyTo(article, whole.length());
        }
      }
    }
    assertThat(history).as("no version is lost").isGreaterThanOrEqualTo(versions);
    versions = history;
    return kept;
  }

  private void report(int words, Duration time, int speed) throws IOException {
    long text = Deeds.text(words).getBytes(StandardCharsets.UTF_8).length;
    long store = size("library.db") + size("library.db-wal");
    long slowest = starts.stream().mapToLong(Long::longValue).max().orElse(0);
    long most = work.stream().mapToLong(Long::longValue).max().orElse(0);
    long worst = losses.stream().mapToLong(Long::longValue).max().orElse(0);
    System.out.printf(
        "soak: %d words in %d min by a clock %d times as fast, %d kills; %d versions, none lost; worst loss %d ms; text"
            + " %d kB, store %d kB, %.1f times; log at most %d kB; slowest start %d ms, of which at most %d ms"
            + " of a processor%n",
        words,
        time.toMinutes(),
        speed,
        losses.size(),
        versions,
        worst,
        text / 1024,
        store / 1024,
        (double) store / text,
        largestLog / 1024,
        slowest,
        most);
    assertThat(words).isPositive();
    assertThat(worst).isLessThanOrEqualTo(MOST_LOST.toMillis());
    assertThat(store).isLessThanOrEqualTo(MOST_GROWTH * text);
    assertThat(largestLog).isLessThanOrEqualTo(MOST_LOG);
    assertThat(most)
        .as("by the work that is in it: this machine may be busy with others")
        .isLessThanOrEqualTo(SLOWEST_START.toMillis());
  }
}
