package muharrir.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import muharrir.arabic.Folding;

/** How well the words of a command answer what a person typed. */
final class Matches {
  private static final String ARTICLE = "ال";

  private Matches() {}

  /**
   * The worth of a match.
   *
   * @param words the names first, then the other words; as {@link
   *     muharrir.ui.kit.Actions#words(muharrir.ui.kit.Action)} tells them
   * @param names how many of the words are names
   * @return 0 for the best; empty for no match
   */
  static OptionalInt worth(List<String> words, int names, String query) {
    String wanted = Folding.fold(query).strip();
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < words.size(); i++) {
      int worth = worth(Folding.fold(words.get(i)).strip(), wanted);
      if (worth < Integer.MAX_VALUE) {
        best = Math.min(best, i < names ? worth : worth + 3);
      }
    }
    if (best == Integer.MAX_VALUE) {
      for (String name : words.subList(0, names)) {
        int gaps = gaps(Folding.fold(name), wanted);
        best = gaps < 0 ? best : Math.min(best, 10 + gaps);
      }
    }
    return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static int worth(String text, String wanted) {
    if (text.equals(wanted)) {
      return 0;
    }
    if (text.startsWith(wanted) || text.startsWith(ARTICLE + wanted)) {
      return 1;
    }
    if (everyWordBeginsOne(text, wanted)) {
      return 2;
    }
    return text.contains(wanted) ? 3 : Integer.MAX_VALUE;
  }

  private static boolean everyWordBeginsOne(String text, String wanted) {
    List<String> have = words(text);
    for (String each : words(wanted)) {
      if (have.stream().noneMatch(w -> w.startsWith(each) || w.startsWith(ARTICLE + each))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[ /]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** How many letters lie between those of the query, in their order; -1 where one is missing. */
  private static int gaps(String text, String wanted) {
    String letters = wanted.replace(" ", "");
    int first = -1;
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = text.indexOf(letters.charAt(i), at + 1);
      if (at < 0) {
        return -1;
      }
      first = first < 0 ? at : first;
    }
    return at - first + 1 - letters.length();
  }
}
