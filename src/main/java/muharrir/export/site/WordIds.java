package muharrir.export.site;

import java.util.Arrays;

/**
 * Numbers for words, from 0 on: a word is kept once, however many articles hold it. May be used by
 * several threads; which number a word gets depends on who comes first, so none may go out.
 *
 * <p>A site asks for millions of words, of which it knows nearly all: the table lies close together
 * in a few arrays, for strings of their own would mostly not be in the processor's cache.
 */
final class WordIds {
  private static final int FIRST_SIZE = 1 << 14;

  /** About as long as an Arabic word. */
  private static final int LETTERS = 6;

  /**
   * The words. What belongs to a number below {@link #size} does not change any more; a thread that
   * has read the size sees all of that.
   */
  private static final class Table {
    static final int NONE = -1;

    /** The hashes of words, and in the lower half their numbers and 1; 0 in an empty slot. */
    private final long[] slots;

    /** Where the letters of each word end; they begin where those before end. */
    private final int[] ends;

    private final char[] letters;

    Table(long[] slots, int[] ends, char[] letters) {
      this.slots = slots;
      this.ends = ends;
      this.letters = letters;
    }

    int find(char[] text, int from, int to, int hash, int known) {
      int mask = slots.length - 1;
      int at = spread(hash) & mask;
      for (long slot = slots[at]; slot != 0; slot = slots[at]) {
        int id = (int) slot - 1;
        if ((int) (slot >>> Integer.SIZE) == hash && id < known && is(id, text, from, to)) {
          return id;
        }
        at = (at + 1) & mask;
      }
      return NONE;
    }

    private boolean is(int id, char[] text, int from, int to) {
      int start = id == 0 ? 0 : ends[id - 1];
      if (ends[id] - start != to - from) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (text[i] != letters[start + i - from]) {
          return false;
        }
      }
      return true;
    }

    void put(int id, int hash) {
      int mask = slots.length - 1;
      int at = spread(hash) & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = ((long) hash << Integer.SIZE) | (id + 1);
    }

    /** The same with room for more. */
    Table wider(boolean words, int letterCount) {
      Table table =
          new Table(
              words ? new long[2 * slots.length] : slots,
              words ? Arrays.copyOf(ends, 2 * ends.length) : ends,
              letters.length < letterCount ? Arrays.copyOf(letters, 2 * letterCount) : letters);
      if (words) {
        for (long slot : slots) {
          if (slot != 0) {
            table.put((int) slot - 1, (int) (slot >>> Integer.SIZE));
          }
        }
      }
      return table;
    }

    private static int spread(int hash) {
      return hash ^ (hash >>> 15);
    }
  }

  private volatile Table table =
      new Table(new long[2 * FIRST_SIZE], new int[FIRST_SIZE], new char[LETTERS * FIRST_SIZE]);

  private volatile int size;

  /** The number of a word. */
  int of(String word) {
    return of(word.toCharArray(), 0, word.length(), word.hashCode());
  }

  /**
   * The number of the word from {@code from} (included) to {@code to} (excluded).
   *
   * @param hash what {@link String#hashCode} would say of it
   */
  int of(char[] text, int from, int to, int hash) {
    int known = size;
    int id = table.find(text, from, to, hash, known);
    return id == Table.NONE ? add(text, from, to, hash) : id;
  }

  private synchronized int add(char[] text, int from, int to, int hash) {
    int id = size;
    Table now = table;
    int meanwhile = now.find(text, from, to, hash, id);
    if (meanwhile != Table.NONE) {
      return meanwhile;
    }
    int start = id == 0 ? 0 : now.ends[id - 1];
    int end = start + to - from;
    if (id == now.ends.length || end > now.letters.length) {
      now = now.wider(id == now.ends.length, end);
      table = now;
    }
    System.arraycopy(text, from, now.letters, start, to - from);
    now.ends[id] = end;
    now.put(id, hash);
    size = id + 1;
    return id;
  }

  /** The word with a number. */
  String word(int id) {
    return id < size ? word(table, id) : wordJustAdded(id);
  }

  /** The number may have come to a thread before it knows how many there are. */
  private synchronized String wordJustAdded(int id) {
    return word(table, id);
  }

  private static String word(Table table, int id) {
    int start = id == 0 ? 0 : table.ends[id - 1];
    return new String(table.letters, start, table.ends[id] - start);
  }

  /** How many words have numbers. */
  int size() {
    return size;
  }
}
