package muharrir.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import muharrir.arabic.Folding;

/**
 * Reads from a remark whom it asks to look: an at sign before a name, or before its first words.
 *
 * <p>Of people whose names begin alike it is the one of whose name the most stands there; where
 * that leaves several, all of them, but for one whose whole name it is. Names are compared as a
 * search compares words. An at sign inside an address is none, and guests do not sit at the desk.
 */
public final class Mentions {
  private static final char SIGN = '@';

  private Mentions() {}

  /** Everybody whom a text asks, in the order of the text. */
  public static List<PersonId> in(String text, List<Person> people) {
    String folded = Folding.fold(text);
    Set<PersonId> found = new LinkedHashSet<>();
    for (int at = folded.indexOf(SIGN); at >= 0; at = folded.indexOf(SIGN, at + 1)) {
      if (begins(folded, at)) {
        found.addAll(named(folded, at + 1, people));
      }
    }
    return List.copyOf(found);
  }

  /** Who can be asked to look. */
  public static List<Person> of(List<Person> people) {
    return people.stream().filter(person -> person.role() != Person.Role.GUEST).toList();
  }

  /**
   * Whether a name may follow the sign at a place: not in the middle of an address. Arabic words
   * such as و are written on to it.
   */
  public static boolean begins(String text, int at) {
    if (at < 0 || at >= text.length() || text.charAt(at) != SIGN) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean latin =
        (before >= 'a' && before <= 'z')
            || (before >= 'A' && before <= 'Z')
            || (before >= '0' && before <= '9');
    return !latin && "._-+@/".indexOf(before) < 0;
  }

  private static List<PersonId> named(String text, int from, List<Person> people) {
    List<PersonId> found = new ArrayList<>();
    int most = 0;
    boolean whole = false;
    for (Person person : of(people)) {
      String[] words = Folding.fold(person.name()).strip().split(" +", -1);
      int there = wordsAt(text, from, words);
      boolean all = there == words.length;
      if (there == 0 || there < most || (there == most && whole && !all)) {
        continue;
      }
      if (there > most || (all && !whole)) {
        found.clear();
      }
      most = there;
      whole = all;
      found.add(person.id());
    }
    return found;
  }

  /** How many of some words stand at a place of a text, one behind the other. */
  private static int wordsAt(String text, int from, String[] words) {
    int at = from;
    for (int i = 0; i < words.length; i++) {
      while (i > 0 && at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      int end = at + words[i].length();
      boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (!text.startsWith(words[i], at) || !ends) {
        return i;
      }
      at = end;
    }
    return words.length;
  }
}
