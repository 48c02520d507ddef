package muharrir.export.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muharrir.arabic.Folding;
import muharrir.article.Article;
import muharrir.article.Byline;
import muharrir.article.Metadata;

/**
 * The words by which an article is found. The reader's browser folds what is typed in the same way,
 * see {@code resources/web/search.js}.
 */
final class SearchWords {
  static final int SHORTEST = 2;

  /** Longer ones are addresses that nobody types. */
  private static final int LONGEST = 30;

  /** What is left of a word without what was written together with it; UTF-16 units. */
  private static final int REST = 3;

  private static final List<String> ARTICLES = List.of("ال", "بال", "كال", "لل");

  /** Letters of an Arabic word that fit into one number, and the bits of each. */
  private static final int MOST_PACKED = 10;

  private static final int BITS = 6;

  /** The first letter of Arabic is 1: a word that is packed is never 0. */
  private static final int BEFORE_LETTERS = 0x620;

  private static final int LAST_LETTER = 0x64A;

  private static final int FIRST_SIZE = 1 << 14;

  private final WordIds ids;

  /**
   * The short words of Arabic letters that were met, nearly all, each in two places: its letters,
   * and the last article in which it was met over its number. So what is asked millions of times
   * lies in one place and not in four; 0 for none.
   */
  private long[] table = new long[2 * FIRST_SIZE];

  private int inTable;

  /** The last article, counted from 1, in which a word was met: each counts once. */
  private int[] met = new int[1024];

  private int articles;
  private int[] found = new int[1024];
  private int count;

  /** For one article after the other. */
  SearchWords(WordIds ids) {
    this.ids = ids;
  }

  /** The folded words of an article by their numbers, each once, in no order. */
  int[] of(Article article, String plainText) {
    articles++;
    count = 0;
    Metadata metadata = article.metadata();
    add(plainText);
    add(metadata.section());
    add(metadata.dateline());
    metadata.tags().forEach(this::add);
    metadata.bylines().stream().map(Byline::name).forEach(this::add);
    return Arrays.copyOf(found, count);
  }

  private void add(char[] text, int from, int to, int hash, long packed) {
    if (packed == 0) {
      add(ids.of(text, from, to, hash));
      return;
    }
    int at = find(packed);
    if (table[at] == 0) {
      // Three in four places of two each: wider it would not stay in the cache.
      if (8 * ++inTable > 3 * table.length) {
        widen();
        at = find(packed);
      }
      table[at] = packed;
      table[at + 1] = ids.of(text, from, to, hash);
    }
    long word = table[at + 1];
    if (word >>> Integer.SIZE != articles) {
      table[at + 1] = ((long) articles << Integer.SIZE) | (int) word;
      found((int) word);
    }
  }

  /** Where a word stands, or would. */
  private int find(long packed) {
    int mask = table.length - 2;
    int at = (int) ((packed * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask;
    while (table[at] != 0 && table[at] != packed) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private void widen() {
    long[] narrow = table;
    table = new long[2 * narrow.length];
    for (int i = 0; i < narrow.length; i += 2) {
      if (narrow[i] != 0) {
        int at = find(narrow[i]);
        table[at] = narrow[i];
        table[at + 1] = narrow[i + 1];
      }
    }
  }

  private void add(int word) {
    if (word >= met.length) {
      met = Arrays.copyOf(met, 2 * word);
    }
    if (met[word] != articles) {
      met[word] = articles;
      found(word);
    }
  }

  private void found(int word) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = word;
  }

  private void add(String text) {
    char[] folded = Folding.letters(text);
    int start = -1;
    int hash = 0;
    long packed = 0;
    boolean packs = true;
    for (int i = 0; i <= folded.length; i++) {
      char c = i < folded.length ? folded[i] : ' ';
      boolean arabic = isArabicLetter(c);
      if (arabic || (c != ' ' && Character.isLetterOrDigit(c))) {
        if (start < 0) {
          start = i;
          hash = 0;
          packed = 0;
          packs = true;
        }
        hash = 31 * hash + c;
        packed = (packed << BITS) | (c - BEFORE_LETTERS);
        packs &= arabic;
      } else if (start >= 0) {
        int length = i - start;
        if (length >= SHORTEST && length <= LONGEST) {
          add(folded, start, i, hash, packs && length <= MOST_PACKED ? packed : 0);
        }
        start = -1;
      }
    }
  }

  /** Nearly all letters are said to be some at once, without being looked up. */
  private static boolean isArabicLetter(char c) {
    return c > BEFORE_LETTERS && c <= LAST_LETTER && (c <= 0x63A || c > 0x640);
  }

  /**
   * Under what a folded word is listed: itself, and what is left without و or ف before it, without
   * the article and what was joined to it, or without ب, ك or ل.
   */
  static List<String> keys(String word) {
    List<String> keys = new ArrayList<>(3);
    keys.add(word);
    String rest = word;
    if (isOne(word, "وف")) {
      rest = word.substring(1);
      keys.add(rest);
    }
    String bare = withoutArticle(rest);
    if (!bare.isEmpty()) {
      keys.add(bare);
    } else if (isOne(rest, "بكل")) {
      keys.add(rest.substring(1));
    }
    return keys;
  }

  private static boolean isOne(String word, String letters) {
    return word.length() > REST && letters.indexOf(word.charAt(0)) >= 0;
  }

  private static String withoutArticle(String word) {
    for (String article : ARTICLES) {
      if (word.startsWith(article) && word.length() >= article.length() + REST - 1) {
        return word.substring(article.length());
      }
    }
    return "";
  }
}
