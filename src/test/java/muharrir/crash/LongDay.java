package muharrir.crash;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.desk.Surroundings;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.library.SaveState;

/**
 * A day at the desk in a process of its own, with a clock that runs faster: article after article
 * is written, each of a thousand words, until somebody kills it.
 */
public final class LongDay {
  /** The words of an article. */
  static final int WORDS = 1000;

  private static final PrintStream OUT = System.out;

  private LongDay() {}

  /** Takes the library, the pause behind a word in microseconds, the first word, the clock. */
  public static void main(String[] args) throws Exception {
    Path library = Path.of(args[0]);
    long pause = Long.parseLong(args[1]) * 1_000;
    int number = Integer.parseInt(args[2]);
    Clock clock = clock(Long.parseLong(args[3]), Integer.parseInt(args[4]));
    try (Desk desk = open(library, clock)) {
      OpenArticle article = article(desk, number);
      OUT.println("open");
      int[] typed = {number - 1};
      follow(article, typed);
      long next = System.nanoTime();
      while (true) {
        if (number > 1 && (number - 1) % WORDS == 0) {
          Desks.until(isSaved(article));
          article.close().toCompletableFuture().join();
          article = desk.openArticle(desk.create().id());
          follow(article, typed);
        }
        Desks.toEnd(article);
        Desks.type(article, Deeds.word(number));
        synchronized (typed) {
          typed[0] = number;
        }
        OUT.println("typed " + number + " " + System.currentTimeMillis());
        number++;
        next += pause;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  private static BooleanSupplier isSaved(OpenArticle article) {
    return () -> article.saveState() instanceof SaveState.Saved;
  }

  private static void follow(OpenArticle article, int[] typed) {
    article.onSaveState(state -> {
      synchronized (typed) {
        if (state instanceof SaveState.Saved) {
          OUT.println("saved " + typed[0]);
        }
      }
    });
  }

  private static Clock clock(long start, int speed) {
    InstantSource fast =
        () -> Instant.ofEpochMilli(start + (System.currentTimeMillis() - start) * speed);
    return fast.withZone(ZoneOffset.UTC);
  }

  private static Desk open(Path library, Clock clock) throws LibraryException {
    Path state = library.resolveSibling(library.getFileName() + "-state");
    return Desk.open(library, new Surroundings(clock, new Random(), state, Runnable::run));
  }

  /** The article that a word goes into: the last one that was begun, or the first. */
  private static OpenArticle article(Desk desk, int number) throws LibraryException {
    Map<Integer, ArticleId> all = articles(desk);
    if (all.isEmpty()) {
      return desk.openArticle(desk.create().id());
    }
    int begins = (number - 2) / WORDS * WORDS + 1;
    ArticleId id = all.get(Math.max(1, begins));
    return desk.openArticle(id == null ? desk.create().id() : id);
  }

  /** The articles by the number of their first word; one without a word stands at 0. */
  static Map<Integer, ArticleId> articles(Desk desk) throws LibraryException {
    Map<Integer, ArticleId> all = new TreeMap<>();
    List<ArticleSummary> there = desk.list(LibraryQuery.ALL);
    for (ArticleSummary summary : there) {
      Article article = desk.find(summary.id()).orElseThrow();
      all.put(first(Libraries.last(article)), summary.id());
    }
    return all;
  }

  private static int first(String text) {
    int end = text.indexOf(' ');
    String start = Deeds.word(0).substring(0, Deeds.word(0).length() - 2);
    return end > 0 && text.startsWith(start)
        ? Integer.parseInt(text.substring(start.length(), end))
        : 0;
  }
}
