package muharrir.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import muharrir.arabic.Folding;
import muharrir.review.Mentions;
import muharrir.review.Person;

/**
 * Knows whose names answer what a person types behind an at sign. It changes no text: whoever goes
 * on typing has written the name by hand.
 */
final class MentionModel {
  private static final String ARTICLE = "ال";
  private static final int LONGEST = 80;
  private static final int NOWHERE = -1;

  private final Supplier<List<Person>> people;
  private String text = "";
  private int sign = NOWHERE;
  private int dismissed = NOWHERE;
  private List<Person> found = List.of();

  /**
   * What stands in the place of what was typed.
   *
   * @param from inclusive
   * @param to exclusive
   */
  record Taken(int from, int to, String text) {}

  /**
   * Names for a field that is empty.
   *
   * @param people of the library, in their order
   */
  MentionModel(Supplier<List<Person>> people) {
    this.people = people;
  }

  /** Takes note of the text and the caret as they are now; names are offered to one who types. */
  void follow(String now, int caret) {
    boolean typed = !now.equals(text);
    if (typed) {
      dismissed = moved(dismissed, text, now);
    }
    text = now;
    int at = signBefore(now, caret);
    boolean offers = at != NOWHERE && at != dismissed && (typed || at == sign);
    found = offers ? matching(now.substring(at + 1, caret)) : List.of();
    sign = found.isEmpty() ? NOWHERE : at;
  }

  /** Takes note of a text that nobody typed here. */
  void rest(String now) {
    follow(now, 0);
  }

  /** Where a place of the text before is now. */
  private static int moved(int place, String before, String now) {
    int most = Math.min(before.length(), now.length());
    int same = 0;
    while (same < most && before.charAt(same) == now.charAt(same)) {
      same++;
    }
    int there = place < same ? place : place + now.length() - before.length();
    return place != NOWHERE && Mentions.begins(now, there) ? there : NOWHERE;
  }

  private static int signBefore(String text, int caret) {
    int at = caret == 0 ? NOWHERE : text.lastIndexOf('@', caret - 1);
    boolean calls =
        Mentions.begins(text, at)
            && caret - at <= LONGEST
            && text.substring(at, caret).indexOf('\n') < 0;
    return calls ? at : NOWHERE;
  }

  /** Those one of whose names begins so; first those whose first name does. */
  private List<Person> matching(String typed) {
    String wanted = Folding.fold(typed);
    List<Person> first = new ArrayList<>();
    List<Person> others = new ArrayList<>();
    for (Person person : Mentions.of(people.get())) {
      String name = Folding.fold(person.name()).strip();
      if (begins(name, wanted)) {
        first.add(person);
      } else if (laterBegins(name, wanted)) {
        others.add(person);
      }
    }
    first.addAll(others);
    return List.copyOf(first);
  }

  private static boolean laterBegins(String name, String wanted) {
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      if (begins(name.substring(space + 1), wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String words, String wanted) {
    return words.startsWith(wanted) || words.startsWith(ARTICLE + wanted);
  }

  /** The names that are offered; none while nobody is called. */
  List<Person> found() {
    return found;
  }

  /** The person wants no names at this sign. */
  void dismiss() {
    dismissed = sign;
    sign = NOWHERE;
    found = List.of();
  }

  /** Takes a name that is offered; empty if none is. */
  Optional<Taken> take(Person person, int caret) {
    if (sign == NOWHERE || !found.contains(person)) {
      return Optional.empty();
    }
    int to = restOfName(person, caret);
    boolean spaced = to < text.length() && !Character.isLetterOrDigit(text.charAt(to));
    Taken taken = new Taken(sign, to, "@" + person.name() + (spaced ? "" : " "));
    dismiss();
    return Optional.of(taken);
  }

  /** Behind letters of the name that stand behind the caret already. */
  private int restOfName(Person person, int caret) {
    int end = caret;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String there = Folding.fold(text.substring(sign + 1, end));
    return Folding.fold(person.name()).startsWith(there) ? end : caret;
  }
}
