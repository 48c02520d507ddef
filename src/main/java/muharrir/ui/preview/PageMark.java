package muharrir.ui.preview;

import java.util.Objects;

/**
 * Something drawn over words of the page, or over a block as one thing; never a part of the page.
 *
 * @param block the id of the block
 * @param field the name of its text
 * @param from UTF-16 units from the start of that text, {@link #WHOLE} or {@link #MARGIN}
 * @param to exclusive
 * @param tone {@code review}, {@code accent}, {@code changes}, {@code ok} or {@code quiet}
 * @param current whether it is the one of many that the person is at
 * @param gone words that are not on the page, shown struck through before the letter {@code from};
 *     where they begin with a line feed, below the block; empty for none
 */
public record PageMark(
    String block, String field, int from, int to, String tone, boolean current, String gone) {
  /** In the place of {@code from}: a line around the whole block. */
  public static final int WHOLE = -1;

  /** In the place of {@code from}: a bar beside the block. */
  public static final int MARGIN = -2;

  /** A mark of letters that are on the page. */
  public PageMark(String block, String field, int from, int to, String tone, boolean current) {
    this(block, field, from, to, tone, current, "");
  }

  /** Words that are not on the page any more, at the place where they were. */
  public static PageMark gone(String block, String field, int at, String words, boolean current) {
    return new PageMark(block, field, at, at, "changes", current, words);
  }

  public PageMark {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    Objects.requireNonNull(tone);
    Objects.requireNonNull(gone);
    if (from < MARGIN || (from >= 0 && to < from)) {
      throw new IllegalArgumentException("not words: " + from + ".." + to);
    }
  }
}
