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

  private final WordIds ids;

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

  private void add(int word) {
    if (word >= met.length) {
      met = Arrays.copyOf(met, 2 * word);
    }
    if (met[word] != articles) {
      met[word] = articles;
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = word;
    }
  }

  private void add(String text) {
    char[] folded = Folding.letters(text);
    int start = -1;
    int hash = 0;
    for (int i = 0; i <= folded.length; i++) {
      char c = i < folded.length ? folded[i] : ' ';
      if (isLetterOrDigit(c)) {
        if (start < 0) {
          start = i;
          hash = 0;
        }
        hash = 31 * hash + c;
      } else if (start >= 0) {
        if (i - start >= SHORTEST && i - start <= LONGEST) {
          add(ids.of(folded, start, i, hash));
        }
        start = -1;
      }
    }
  }

  /** Nearly all letters are said to be some at once, without being looked up. */
  private static boolean isLetterOrDigit(char c) {
    return c != ' '
        && ((c >= 0x621 && c <= 0x63A)
            || (c >= 0x641 && c <= 0x64A)
            || Character.isLetterOrDigit(c));
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
