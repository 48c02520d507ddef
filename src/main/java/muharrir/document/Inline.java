package muharrir.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Rich text of one field: runs of letters with marks, in logical order.
 *
 * <p>Neighbouring runs with the same marks are one run, so two equal texts are equal values. A line
 * feed (U+000A) is a hard line break; the constructor refuses every other control character, lone
 * surrogates and U+FFFE/U+FFFF, so that any text that exists can be stored, exported and parsed.
 * Offsets are in UTF-16 units, 0 to {@link #length()}.
 */
public final class Inline {
  public static final Inline EMPTY = new Inline(List.of());

  private final List<Run> runs;
  private final String text;

  private Inline(List<Run> runs) {
    this.runs = List.copyOf(runs);
    // Nearly all are one run, whose letters need not be copied.
    text =
        runs.size() == 1
            ? runs.getFirst().text()
            : runs.stream().map(Run::text).collect(Collectors.joining());
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      char c = letters[i];
      // Nearly all are told by this alone.
      boolean plain = c < Character.MIN_SURROGATE && (c > 0x9F || (c >= ' ' && c < 0x7F));
      if (!plain && !legal(c, i)) {
        throw new IllegalArgumentException(
            "a character that text may not hold: U+%04X at %d".formatted((int) c, i));
      }
    }
  }

  private boolean legal(char c, int at) {
    if (c == '\n') {
      return true;
    }
    if (Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Rich text of these runs; equal neighbours are merged. */
  public static Inline of(List<Run> runs) {
    List<Run> merged = new ArrayList<>(runs.size());
    for (Run run : runs) {
      Run last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.marks().equals(run.marks())) {
        merged.set(merged.size() - 1, new Run(last.text() + run.text(), run.marks()));
      } else {
        merged.add(run);
      }
    }
    return merged.isEmpty() ? EMPTY : new Inline(merged);
  }

  /** Text without marks. */
  public static Inline of(String text) {
    return text.isEmpty() ? EMPTY : new Inline(List.of(Run.plain(text)));
  }

  /** Text with the same marks on all of it. */
  public static Inline of(String text, Set<Mark> marks) {
    return text.isEmpty() ? EMPTY : new Inline(List.of(new Run(text, marks)));
  }

  /**
   * Makes any string storable: CR LF and CR become a line feed, a tab a space, and characters that
   * {@link Inline} refuses are dropped.
   */
  public static String clean(String raw) {
    String lines = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    lines = lines.replace('\u2028', '\n').replace('\u2029', '\n').replace('\u0085', '\n');
    StringBuilder kept = new StringBuilder(lines.length());
    lines
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  public List<Run> runs() {
    return runs;
  }

  /** The letters alone. */
  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The part from {@code from} (inclusive) to {@code to} (exclusive), marks kept. */
  public Inline slice(int from, int to) {
    check(from, to);
    if (from == 0 && to == length()) {
      return this;
    }
    List<Run> part = new ArrayList<>();
    int start = 0;
    for (Run run : runs) {
      int end = start + run.text().length();
      int a = Math.max(from, start);
      int b = Math.min(to, end);
      if (a < b) {
        part.add(new Run(run.text().substring(a - start, b - start), run.marks()));
      }
      start = end;
    }
    return of(part);
  }

  /** This text followed by {@code other}. */
  public Inline plus(Inline other) {
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return of(all);
  }

  /** This text with the part between {@code from} and {@code to} replaced. */
  public Inline replace(int from, int to, Inline replacement) {
    return slice(0, from).plus(replacement).plus(slice(to, length()));
  }

  /** This text with {@code change} applied to each run between {@code from} and {@code to}. */
  public Inline map(int from, int to, UnaryOperator<Run> change) {
    check(from, to);
    List<Run> changed = slice(from, to).runs.stream().map(change).toList();
    return replace(from, to, of(changed));
  }

  /**
   * The marks that a letter typed at {@code offset} takes: those of the letter before it, or of the
   * first letter at the start. A link or a note to check is taken only from inside: it does not
   * grow at its edges.
   */
  public Set<Mark> marksAt(int offset) {
    check(offset, offset);
    if (isEmpty()) {
      return Set.of();
    }
    Run before = runAt(Math.max(0, offset - 1));
    Run after = runAt(Math.min(offset, length() - 1));
    boolean edge = offset == 0 || offset == length();
    Run result = before;
    for (Mark mark : before.marks()) {
      if (!mark.grows() && (edge || !after.marks().contains(mark))) {
        result = result.without(mark.kind());
      }
    }
    return result.marks();
  }

  /** The run that holds the character at {@code index}, 0 to length - 1. */
  public Run runAt(int index) {
    int start = 0;
    for (Run run : runs) {
      start += run.text().length();
      if (index < start) {
        return run;
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  private void check(int from, int to) {
    if (from < 0 || to < from || to > length()) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + length());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof Inline inline && runs.equals(inline.runs));
  }

  @Override
  public int hashCode() {
    return runs.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** How many letters both begin with, with the same marks; no pair of surrogates is cut. */
  public int commonStart(Inline other) {
    int most = Math.min(length(), other.length());
    int at = 0;
    while (at < most && same(at, other, at)) {
      at++;
    }
    return at > 0 && Character.isHighSurrogate(text().charAt(at - 1)) ? at - 1 : at;
  }

  /**
   * How many letters both end with, with the same marks.
   *
   * @param start of so many letters at the start of both none is counted
   */
  public int commonTail(Inline other, int start) {
    int most = Math.min(length(), other.length()) - start;
    int tail = 0;
    while (tail < most && same(length() - 1 - tail, other, other.length() - 1 - tail)) {
      tail++;
    }
    boolean cut = tail > 0 && Character.isLowSurrogate(text().charAt(length() - tail));
    return cut ? tail - 1 : tail;
  }

  private boolean same(int i, Inline other, int j) {
    return text().charAt(i) == other.text().charAt(j)
        && runAt(i).marks().equals(other.runAt(j).marks());
  }
}
