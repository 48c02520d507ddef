package muharrir.export.site;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muharrir.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of pages that wait for the lists of the site, as many as there is room for: an article
 * whose draft found none is read a second time.
 *
 * <p>They lie outside of the heap: there the collector would carry each of them twice to where old
 * things are, while all threads wait, and go through a quarter of a gigabyte to let go of them.
 */
final class Drafts {
  /** Bytes: enough for twelve thousand articles of 600 words. */
  private static final long ROOM = 200L << 20;

  /** Nor more than this share of the memory that the program may take. */
  private static final int SHARE = 3;

  /** Bytes that are asked for at once. */
  private static final int CHUNK = 2 << 20;

  private final Map<ArticleId, Draft> drafts = new ConcurrentHashMap<>();
  private long room;
  private @Nullable Arena arena;
  private MemorySegment chunk = MemorySegment.NULL;
  private long used;

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
    room = bytes;
  }

  /** Keeps a draft if there is room for it; may be called by several threads. */
  void put(ArticleId id, Draft draft) {
    MemorySegment place = place(draft.size());
    if (place != null) {
      drafts.put(id, draft.in(place));
    }
  }

  // Closed by done(), when the last of them has been used.
  @SuppressWarnings("MustBeClosed")
  private synchronized @Nullable MemorySegment place(int size) {
    if (room < size) {
      return null;
    }
    room -= size;
    if (arena == null) {
      arena = Arena.ofShared();
    }
    if (chunk.byteSize() - used < size) {
      chunk = arena.allocate(Math.max(CHUNK, size));
      used = 0;
    }
    used += size;
    return chunk.asSlice(used - size, size);
  }

  boolean has(ArticleId id) {
    return drafts.containsKey(id);
  }

  /** Hands a draft out, to be used before {@link #done}; null where there is none. */
  @Nullable Draft take(ArticleId id) {
    return drafts.remove(id);
  }

  /** No thread is at work with any of them: their memory goes back to the system. */
  synchronized void done() {
    drafts.clear();
    chunk = MemorySegment.NULL;
    used = 0;
    if (arena != null) {
      arena.close();
      arena = null;
    }
  }
}
