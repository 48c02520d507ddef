package muharrir.review;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Somebody of the newsroom: a profile of the library.
 *
 * @param name not blank, one line
 * @param initials one to four letters that stand for the name where there is little room
 * @param colour {@code #rrggbb}, six small hexadecimal digits
 */
public record Person(PersonId id, String name, Role role, String initials, String colour) {
  /** What somebody is in the newsroom. */
  public enum Role {
    JOURNALIST,
    EDITOR,
    EDITOR_IN_CHIEF,
    /** Somebody outside who was sent a page for review; never sits at the desk. */
    GUEST;

    /** The roles of those who sit at the desk. */
    public static final List<Role> OF_DESK = List.of(JOURNALIST, EDITOR, EDITOR_IN_CHIEF);
  }

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  public Person {
    Objects.requireNonNull(id);
    Lines.named(name, "name");
    Objects.requireNonNull(role);
    Lines.named(initials, "initials");
    int letters = initials.codePointCount(0, initials.length());
    if (letters > 4 || initials.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("not initials: " + initials);
    }
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException("not a colour: " + colour);
    }
  }

  /**
   * The first letters of the first and last word of a name, the article ال left out; Arabic letters
   * would join into another word, so U+200C stands between them.
   */
  public static String initialsOf(String name) {
    String[] words = name.strip().split("\\s+", -1);
    String first = letter(words[0]);
    String last = words.length > 1 ? letter(words[words.length - 1]) : "";
    return last.isEmpty() ? first : first + '\u200c' + last;
  }

  private static String letter(String word) {
    String bare = word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
    return bare.isEmpty() ? "" : Character.toString(bare.codePointAt(0));
  }
}
