package muharrir.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.export.ExportDisk;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Refusal;

/** Makes the parts of a site that are to be made, on several threads, and writes them beside. */
final class Making implements AutoCloseable {
  /**
   * So many articles are fetched at once: enough to keep the threads busy, and so few that all of
   * them are done with before the collector would take them for something that stays.
   */
  static final int TOGETHER = 16;

  private static final int THREADS = 2;

  /** Work that waits, at most: each task may hold the pictures of an article. */
  private static final int AHEAD = 3;

  private final SiteSource source;
  private final Path target;
  private final Placing placing;
  private final Set<String> ours;
  private final BooleanSupplier cancelled;
  private final Runnable told;
  private final Sums sums;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private final Map<String, SiteMemory.Made> made = new ConcurrentHashMap<>();
  private final Map<ArticleId, LibraryFailure> failed = new ConcurrentHashMap<>();

  /**
   * For one export.
   *
   * @param ours the paths of the site that stands there
   * @param told runs on the calling thread after each step
   */
  Making(
      SiteSource source,
      Path target,
      Placing placing,
      Set<String> ours,
      Sums sums,
      BooleanSupplier cancelled,
      Runnable told) {
    this.source = source;
    this.target = target;
    this.placing = placing;
    this.ours = ours;
    this.sums = sums;
    this.cancelled = cancelled;
    this.told = told;
  }

  /** Does something with one article; called by several threads. */
  @FunctionalInterface
  interface Use {
    void use(ArticleId id, Article article) throws IOException, LibraryException;
  }

  /** Reads articles. */
  void read(List<ArticleId> ids, Use use) throws LibraryException {
    Deque<Future<?>> waiting = new ArrayDeque<>();
    for (int from = 0; from < ids.size() && !cancelled.getAsBoolean(); from += TOGETHER) {
      List<ArticleId> some = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
      List<SiteSource.Unread> fetched = source.fetch(some);
      share(some.size(), i -> use.use(some.get(i), fetched.get(i).read()), waiting);
      drain(waiting, AHEAD * THREADS);
      some.forEach(_ -> told.run());
    }
    drain(waiting, 0);
  }

  /** Makes parts; an article that cannot be drawn is noted and stops nothing. */
  void make(List<Part> parts) throws LibraryException {
    Deque<Future<?>> waiting = new ArrayDeque<>();
    List<Part> some = new ArrayList<>();
    int needs = 0;
    for (Part part : parts) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      some.add(part);
      needs += Math.max(1, part.needs().size());
      if (needs >= TOGETHER) {
        submit(some, waiting);
        some = new ArrayList<>();
        needs = 0;
      }
      told.run();
    }
    submit(some, waiting);
    drain(waiting, 0);
  }

  private void submit(List<Part> some, Deque<Future<?>> waiting) throws LibraryException {
    List<ArticleId> ids = some.stream().flatMap(part -> part.needs().stream()).distinct().toList();
    List<SiteSource.Unread> fetched = ids.isEmpty() ? List.of() : source.fetch(ids);
    Map<ArticleId, SiteSource.Unread> unread = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      unread.put(ids.get(i), fetched.get(i));
    }
    share(some.size(), i -> one(some.get(i), unread), waiting);
    drain(waiting, AHEAD * THREADS);
  }

  @FunctionalInterface
  private interface Task {
    void run(int index) throws IOException, LibraryException;
  }

  /** Each thread takes the next that nobody has: a map of the site takes as long as ten lists. */
  private void share(int count, Task task, Deque<Future<?>> waiting) {
    AtomicInteger next = new AtomicInteger();
    for (int thread = 0; thread < THREADS; thread++) {
      waiting.add(
          pool.submit(() -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              if (!ended(task, i)) {
                break;
              }
            }
            return true;
          }));
    }
  }

  /** Whether it came to its end, and was not stopped between two pictures. */
  private static boolean ended(Task task, int index) throws IOException, LibraryException {
    try {
      task.run(index);
      return true;
    } catch (CancellationException _) {
      return false;
    }
  }

  private void one(Part part, Map<ArticleId, SiteSource.Unread> unread)
      throws IOException, LibraryException {
    try {
      List<Article> articles = new ArrayList<>(part.needs().size());
      for (ArticleId id : part.needs()) {
        SiteSource.Unread found = unread.get(id);
        if (found == null) {
          throw new LibraryException(new LibraryFailure.NoArticle(id));
        }
        articles.add(found.read());
      }
      List<Mark> marks = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : part.maker().make(articles).entrySet()) {
        marks.add(put(file.getKey(), file.getValue()));
      }
      made.put(part.name(), new SiteMemory.Made(part.print(), List.copyOf(marks)));
    } catch (LibraryException e) {
      boolean ofArticle =
          e.failure() instanceof Refusal.PictureRefused
              || e.failure() instanceof LibraryFailure.NoPicture;
      if (!ofArticle || part.needs().size() != 1) {
        throw e;
      }
      failed.put(part.needs().getFirst(), e.failure());
    }
  }

  /** Writes a file beside, unless it stands there to the byte. */
  Mark put(String path, byte[] bytes) throws IOException, LibraryException {
    Path there = target.resolve(path);
    String sum = sums.of(bytes);
    if (!placing.isWhole(path) && Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
      BasicFileAttributes now =
          Files.readAttributes(there, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (now.size() == bytes.length && Arrays.equals(Files.readAllBytes(there), bytes)) {
        placing.forget(path);
        return new Mark(path, sum, bytes.length, OldSite.modified(now));
      }
      if (!ours.contains(path)) {
        throw new LibraryException(new LibraryFailure.InTheWay(there));
      }
    }
    return new Mark(path, sum, bytes.length, placing.write(path, bytes));
  }

  /** The parts that were made, by their names. */
  Map<String, SiteMemory.Made> made() {
    return made;
  }

  /** The articles that could not be drawn. */
  Map<ArticleId, LibraryFailure> failed() {
    return failed;
  }

  private void drain(Deque<Future<?>> waiting, int most) throws LibraryException {
    while (waiting.size() > most) {
      try {
        waiting.removeFirst().get();
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case LibraryException known -> throw new LibraryException(known.failure(), known);
          case IOException disk -> throw ExportDisk.failure(target, disk);
          case null, default -> throw new IllegalStateException("a site could not be made", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a site was made", e);
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
