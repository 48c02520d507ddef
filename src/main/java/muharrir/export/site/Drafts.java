package muharrir.export.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import muharrir.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of pages that wait for the lists of the site, as many as there is room for: an article
 * whose draft found none is read a second time.
 */
final class Drafts {
  /** Bytes: enough for twelve thousand articles of 600 words. */
  private static final long ROOM = 200L << 20;

  /** Bytes of drafts that are worth a look of the collector when they have been handed out. */
  private static final long MUCH = 64L << 20;

  /** Nor more than this share of the memory that the program may take. */
  private static final int SHARE = 3;

  private final AtomicLong room;
  private final AtomicLong held = new AtomicLong();
  private final Map<ArticleId, Draft> drafts = new ConcurrentHashMap<>();

  /** As much room as the program can spare. */
  Drafts() {
    this(Math.min(ROOM, Runtime.getRuntime().maxMemory() / SHARE));
  }

  /**
   * So much room.
   *
   * @param bytes of all drafts together
   */
  Drafts(long bytes) {
    room = new AtomicLong(bytes);
  }

  /** Keeps a draft if there is room for it; may be called by several threads. */
  void put(ArticleId id, Draft draft) {
    int size = draft.size();
    if (room.addAndGet(-size) >= 0) {
      held.addAndGet(size);
      drafts.put(id, draft);
    } else {
      room.addAndGet(size);
    }
  }

  boolean has(ArticleId id) {
    return drafts.containsKey(id);
  }

  /** Hands a draft out, which is kept no longer; null where there is none. */
  @Nullable Draft take(ArticleId id) {
    Draft draft = drafts.remove(id);
    if (draft != null) {
      room.addAndGet(draft.size());
    }
    return draft;
  }

  /**
   * All that are wanted have been handed out. The heap of the program grows before the collector
   * looks at what has been there for long: the lists of the site would take as much again.
   */
  void done() {
    drafts.clear();
    if (held.getAndSet(0) > MUCH) {
      System.gc();
    }
  }
}
