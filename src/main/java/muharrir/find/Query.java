package muharrir.find;

import java.util.Objects;

/**
 * What a person looks for.
 *
 * @param text the words, or the regular expression
 * @param folded whether spellings that differ in hamza, ta marbuta, alef maksura, tatweel or
 *     harakat are the same; of no meaning for a regular expression
 * @param wholeWords whether a hit begins and ends where a word does
 * @param matchCase whether capital and small letters differ
 * @param pattern whether the text is a regular expression
 */
public record Query(
    String text, boolean folded, boolean wholeWords, boolean matchCase, boolean pattern) {
  public Query {
    Objects.requireNonNull(text);
  }

  /** Words in any spelling, as a person first looks for them. */
  public static Query of(String text) {
    return new Query(text, true, false, false, false);
  }

  public Query withFolded(boolean on) {
    return new Query(text, on, wholeWords, matchCase, pattern);
  }

  public Query withWholeWords(boolean on) {
    return new Query(text, folded, on, matchCase, pattern);
  }

  public Query withMatchCase(boolean on) {
    return new Query(text, folded, wholeWords, on, pattern);
  }

  public Query withPattern(boolean on) {
    return new Query(text, folded, wholeWords, matchCase, on);
  }
}
