package muharrir.export;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.export.ExportResult.Failed;
import muharrir.export.ExportResult.Written;
import muharrir.library.LibraryException;
import muharrir.library.Progress;

/** Writes many articles, on several threads, with progress and a way to stop. */
public final class SiteExport {
  /** Gives an article; called by one thread. */
  @FunctionalInterface
  public interface Articles {
    Article load(ArticleId id) throws LibraryException;
  }

  /** Articles that are written at once. */
  private static final int THREADS = 2;

  /**
   * Up to so many articles each file is flushed to the disk before its folder is moved into place.
   * Measured on ext4: 2 ms a flush, so that a thousand articles would take 4 s and not 0.6 s. When
   * a whole library goes out, a power cut in the half minute after it may cost the pages, which the
   * library gives again to the byte.
   */
  static final int FLUSHED = 50;

  private record Task(ArticleId id, Future<Path> folder) {}

  private final ArticleExport export;

  public SiteExport(ArticleExport export) {
    this.export = export;
  }

  /** Writes the articles; what cannot be loaded or written is in the result and stops nothing. */
  public ExportResult write(List<ArticleId> ids, Articles articles, Progress progress) {
    List<ArticleId> distinct = List.copyOf(new LinkedHashSet<>(ids));
    List<Written> written = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    Deque<Task> underWay = new ArrayDeque<>();
    boolean flush = distinct.size() <= FLUSHED;
    boolean cancelled = false;
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (ArticleId id : distinct) {
        cancelled = progress.cancelled();
        if (cancelled) {
          break;
        }
        underWay.addLast(new Task(id, start(pool, articles, id, flush, progress)));
        if (underWay.size() >= THREADS * 4) {
          cancelled |= !collect(underWay.removeFirst(), written, failed);
          progress.report(written.size() + failed.size(), distinct.size());
        }
      }
      for (Task task : underWay) {
        cancelled |= !collect(task, written, failed);
        progress.report(written.size() + failed.size(), distinct.size());
      }
    }
    export.finish();
    return new ExportResult(written, failed, cancelled);
  }

  private Future<Path> start(
      ExecutorService pool, Articles articles, ArticleId id, boolean flush, Progress progress) {
    try {
      Article article = articles.load(id);
      return pool.submit(() -> export.write(article, flush, progress::cancelled));
    } catch (LibraryException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Whether it was not stopped between two pictures. */
  private static boolean collect(Task task, List<Written> written, List<Failed> failed) {
    try {
      written.add(new Written(task.id(), task.folder().get()));
      return true;
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case LibraryException reason -> failed.add(new Failed(task.id(), reason.failure()));
        case CancellationException _ -> false;
        case null, default ->
            throw new IllegalStateException("an article could not be drawn: " + task.id(), e);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages went out", e);
    }
  }
}
