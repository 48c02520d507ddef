package muharrir.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  private SearchWords() {}

  /** The folded words of an article, each once, in their order, with a space between them. */
  static String of(Article article) {
    Metadata metadata = article.metadata();
    Set<String> words = new TreeSet<>();
    add(words, article.document().plainText());
    add(words, metadata.section());
    add(words, metadata.dateline());
    metadata.tags().forEach(tag -> add(words, tag));
    metadata.bylines().stream().map(Byline::name).forEach(name -> add(words, name));
    return String.join(" ", words);
  }

  private static void add(Set<String> words, String text) {
    String folded = Folding.fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean letter = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= SHORTEST && i - start <= LONGEST) {
          words.add(folded.substring(start, i));
        }
        start = -1;
      }
    }
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
