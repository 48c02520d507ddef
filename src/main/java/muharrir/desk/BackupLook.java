package muharrir.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.store.BackupReader;
import muharrir.store.Backups;
import muharrir.store.Rows;
import muharrir.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is looked into. Its file is opened when it is first read, and stays open until this
 * is closed; its methods read the disk, on any thread, one after the other.
 */
public final class BackupLook implements AutoCloseable {
  /** What an article of a backup is to the one of the same id in the library. */
  public enum Standing {
    SAME,
    DIFFERENT,
    /** It is no longer in the library. */
    GONE,
    /** The backup is damaged there. */
    BROKEN
  }

  /** An article of a backup. */
  public record Kept(ArticleSummary summary, Standing standing) {}

  private final Backups backups;
  private final Backup backup;
  private final BackupRoom.Present present;
  private final Store store;
  private @Nullable BackupReader reader;
  private volatile boolean closed;

  BackupLook(Backups backups, Backup backup, BackupRoom.Present present, Store store) {
    this.backups = backups;
    this.backup = backup;
    this.present = present;
    this.store = store;
  }

  /** The backup. */
  public Backup backup() {
    return backup;
  }

  boolean closed() {
    return closed;
  }

  private BackupReader reader() throws LibraryException {
    if (closed) {
      throw new LibraryException(new LibraryFailure.Closed());
    }
    BackupReader now = reader;
    if (now == null) {
      now = backups.open(backup);
      reader = now;
    }
    return now;
  }

  /**
   * Its articles and how they stand to those of the library: those that differ before those that do
   * not, the last changed first; fewer where it was cancelled.
   */
  public synchronized List<Kept> articles(Progress progress) throws LibraryException {
    List<ArticleSummary> there = reader().summaries();
    List<Kept> kept = new ArrayList<>();
    for (ArticleSummary summary : there) {
      if (progress.cancelled()) {
        break;
      }
      kept.add(new Kept(summary, standing(summary.id())));
      progress.report(kept.size(), there.size());
    }
    kept.sort(Comparator.comparing(each -> each.standing() == Standing.SAME));
    return kept;
  }

  private Standing standing(ArticleId id) throws LibraryException {
    Optional<Rows.Written> here = present.written(id);
    Optional<Article> then;
    try {
      // Most are letter for letter the same: they need not be read.
      if (here.isPresent() && here.equals(reader().written(id))) {
        return Standing.SAME;
      }
      then = reader().article(id);
    } catch (LibraryException e) {
      if (e.failure() instanceof LibraryFailure.Damaged) {
        // The other articles may be whole.
        System.getLogger(BackupLook.class.getName())
            .log(System.Logger.Level.WARNING, "an article of a backup cannot be read: " + id, e);
        return Standing.BROKEN;
      }
      throw e;
    }
    if (here.isEmpty()) {
      return Standing.GONE;
    }
    Article now = store.article(here.get());
    boolean same =
        then.isPresent()
            && then.get().document().equals(now.document())
            && then.get()
                .metadata()
                .withUpdated(Instant.EPOCH)
                .equals(now.metadata().withUpdated(Instant.EPOCH));
    return same ? Standing.SAME : Standing.DIFFERENT;
  }

  /** An article as it stands in the backup. */
  public synchronized Optional<Article> article(ArticleId id) throws LibraryException {
    return reader().article(id);
  }

  /** Lets go of the file; whatever is being read is waited for. */
  @Override
  public synchronized void close() {
    closed = true;
    BackupReader now = reader;
    reader = null;
    if (now != null) {
      now.close();
    }
  }
}
