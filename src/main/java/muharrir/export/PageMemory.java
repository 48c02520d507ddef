package muharrir.export;

import java.util.IdentityHashMap;
import muharrir.document.Block;
import muharrir.document.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What the paragraphs and headings of a page looked like when it was written last. A block never
 * changes; one that still stands there is taken over as it was written and not looked through
 * again, which in a page that follows the typing are all but one.
 *
 * <p>For one page after the other, on one thread at a time.
 */
public final class PageMemory {
  private IdentityHashMap<Block, byte[]> before = new IdentityHashMap<>();
  private IdentityHashMap<Block, byte[]> now = new IdentityHashMap<>();
  private @Nullable Direction direction;
  private final boolean keeps;

  /** Keeps what it is given. */
  public PageMemory() {
    this(true);
  }

  private PageMemory(boolean keeps) {
    this.keeps = keeps;
  }

  /** Keeps nothing: for a page that is written once. */
  static PageMemory none() {
    return new PageMemory(false);
  }

  /** The page is written anew: what is not met on the way is forgotten after the next time. */
  void begin(Direction page) {
    // The way that a text runs is said only where it is another one than that of the page.
    before = page == direction ? now : new IdentityHashMap<>();
    now = new IdentityHashMap<>();
    direction = page;
  }

  /** Appends the element of a block, which depends on nothing but the block and the direction. */
  void write(Html html, Block block, Runnable write) {
    if (!keeps) {
      write.run();
      return;
    }
    byte[] known = before.get(block);
    if (known != null) {
      html.raw(known);
    } else {
      int from = html.length();
      write.run();
      known = html.bytes(from, html.length());
    }
    now.put(block, known);
  }
}
