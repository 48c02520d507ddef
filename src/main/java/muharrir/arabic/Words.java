package muharrir.arabic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the words of a text, and the minutes that reading them takes. */
public final class Words {
  /** Words a minute on a screen. */
  public static final int READ_SILENTLY = 180;

  /** Words a minute by a voice. */
  public static final int READ_ALOUD = 130;

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s\\p{Z}]+", Pattern.CASE_INSENSITIVE);

  private Words() {}

  /**
   * The number of words: what stands between white space and holds a letter or a digit, web
   * addresses not counted. A dash alone is no word.
   */
  public static int count(String text) {
    String bare = text;
    if (text.indexOf("://") >= 0 || text.indexOf("www.") >= 0) {
      Matcher address = ADDRESS.matcher(text);
      bare = address.replaceAll(" ");
    }
    char[] letters = bare.toCharArray();
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < letters.length; ) {
      char unit = letters[i];
      if (unit == ' ') {
        counted = false;
        i++;
      } else if ((unit >= 0x621 && unit <= 0x63A) || (unit >= 0x641 && unit <= 0x64A)) {
        // The letters of Arabic need no look-up.
        words += counted ? 0 : 1;
        counted = true;
        i++;
      } else {
        int c = Character.codePointAt(letters, i);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          counted = false;
        } else if (!counted && Character.isLetterOrDigit(c)) {
          counted = true;
          words++;
        }
        i += Character.charCount(c);
      }
    }
    return words;
  }

  /**
   * Whole minutes for a number of words, rounded up; 0 for none.
   *
   * @param perMinute words a minute, more than 0, for example {@link #READ_SILENTLY}
   */
  public static int minutes(int words, int perMinute) {
    if (words < 0 || perMinute <= 0) {
      throw new IllegalArgumentException(words + " words at " + perMinute + " a minute");
    }
    return Math.ceilDiv(words, perMinute);
  }

  /** Whole minutes for reading on a screen, rounded up; 0 for no words. */
  public static int minutes(int words) {
    return minutes(words, READ_SILENTLY);
  }
}
