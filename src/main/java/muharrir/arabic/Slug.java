package muharrir.arabic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the words of a web address, which are also a folder's name, from a headline.
 *
 * <p>Arabic stays Arabic: browsers show it, and a transliteration can't be read. The result is NFC,
 * without harakat and tatweel, small letters, Western digits, single hyphens between words, at most
 * {@link #LIMIT} UTF-16 units cut between words, and no name that Windows keeps for itself.
 */
public final class Slug {
  /** The longest slug, in UTF-16 units; in UTF-8 well below the 255 bytes of a file name. */
  public static final int LIMIT = 60;

  private static final Pattern DROPPED =
      Pattern.compile("[\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\p{Cf}'’ʼ]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
  private static final Set<String> KEPT_BY_WINDOWS =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private Slug() {}

  /** The slug for a headline; empty if it holds no letter and no digit. */
  public static String of(String headline) {
    boolean plain = isPlain(headline);
    StringBuilder slug = new StringBuilder();
    for (String word : plain ? headline.split(" ", -1) : BETWEEN.split(prepared(headline), -1)) {
      if (word.isEmpty() || (!plain && word.codePoints().noneMatch(Character::isLetterOrDigit))) {
        continue;
      }
      if (slug.length() + (slug.isEmpty() ? 0 : 1) + word.length() > LIMIT) {
        if (slug.isEmpty()) {
          slug.append(cut(word));
        }
        break;
      }
      slug.append(slug.isEmpty() ? "" : "-").append(word);
    }
    String made = slug.toString();
    return KEPT_BY_WINDOWS.contains(made) ? made + "-1" : made;
  }

  /**
   * Whether a headline has nothing but spaces and letters of Arabic, of which each stays as it is.
   */
  private static boolean isPlain(String headline) {
    for (int i = 0; i < headline.length(); i++) {
      char c = headline.charAt(i);
      if (c != ' ' && (c < 0x621 || c > 0x64A || (c > 0x63A && c < 0x641))) {
        return false;
      }
    }
    return true;
  }

  /** As it stands in an address, but for what stands between the words. */
  private static String prepared(String headline) {
    String letters = Normalizer.normalize(Invisible.letters(headline), Normalizer.Form.NFC);
    String bare = DROPPED.matcher(letters).replaceAll("");
    StringBuilder digits = new StringBuilder(bare.length());
    bare.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(digits::appendCodePoint);
    return Normalizer.normalize(digits, Normalizer.Form.NFC);
  }

  private static String cut(String word) {
    int end = LIMIT;
    while (end > 1
        && (Character.isLowSurrogate(word.charAt(end))
            || Character.getType(word.charAt(end)) == Character.NON_SPACING_MARK)) {
      end--;
    }
    return word.substring(0, end);
  }
}
