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
 */
public record PageMark(String block, String field, int from, int to, String tone, boolean current) {
  /** In the place of {@code from}: a line around the whole block. */
  public static final int WHOLE = -1;

  /** In the place of {@code from}: a bar beside the block. */
  public static final int MARGIN = -2;

  public PageMark {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    Objects.requireNonNull(tone);
    if (from < MARGIN || (from >= 0 && to < from)) {
      throw new IllegalArgumentException("not words: " + from + ".." + to);
    }
  }
}
