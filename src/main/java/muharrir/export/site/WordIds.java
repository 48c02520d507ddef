package muharrir.export.site;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for words, from 0 on: a word is kept once, however many articles hold it. May be used by
 * several threads; which number a word gets depends on who comes first, so none may go out.
 */
final class WordIds {
  private static final int FIRST_SIZE = 1 << 14;

  /** A word in the table: all final, so that a thread that sees one sees all of it. */
  private record Entry(String word, int hash, int id) {
    boolean is(String text, int from, int to, int itsHash) {
      return hash == itsHash
          && word.length() == to - from
          && word.regionMatches(0, text, from, to - from);
    }
  }

  private volatile @Nullable Entry[] table = new @Nullable Entry[FIRST_SIZE];
  private volatile String[] words = new String[FIRST_SIZE];
  private volatile int size;

  /** The number of a word. */
  int of(String word) {
    return of(word, 0, word.length(), word.hashCode());
  }

  /**
   * The number of the word from {@code from} (included) to {@code to} (excluded).
   *
   * @param hash what {@link String#hashCode} says of it
   */
  int of(String text, int from, int to, int hash) {
    Entry known = find(table, text, from, to, hash);
    return known == null ? add(text, from, to, hash) : known.id();
  }

  private static @Nullable Entry find(
      @Nullable Entry[] table, String text, int from, int to, int hash) {
    int mask = table.length - 1;
    int at = spread(hash) & mask;
    Entry entry = table[at];
    while (entry != null && !entry.is(text, from, to, hash)) {
      at = (at + 1) & mask;
      entry = table[at];
    }
    return entry;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private synchronized int add(String text, int from, int to, int hash) {
    Entry meanwhile = find(table, text, from, to, hash);
    if (meanwhile != null) {
      return meanwhile.id();
    }
    int id = size;
    if (2 * (id + 1) > table.length) {
      @Nullable Entry[] wider = new @Nullable Entry[2 * table.length];
      for (Entry entry : table) {
        if (entry != null) {
          put(wider, entry);
        }
      }
      table = wider;
    }
    if (id == words.length) {
      words = Arrays.copyOf(words, 2 * id);
    }
    String word = text.substring(from, to);
    words[id] = word;
    size = id + 1;
    put(table, new Entry(word, hash, id));
    return id;
  }

  private static void put(@Nullable Entry[] table, Entry entry) {
    int mask = table.length - 1;
    int at = spread(entry.hash()) & mask;
    while (table[at] != null) {
      at = (at + 1) & mask;
    }
    table[at] = entry;
  }

  /** The word with a number. */
  String word(int id) {
    return id < size ? words[id] : wordJustAdded(id);
  }

  /** The number may have come to a thread before it knows how many there are. */
  private synchronized String wordJustAdded(int id) {
    return words[id];
  }

  /** How many words have numbers. */
  int size() {
    return size;
  }
}
