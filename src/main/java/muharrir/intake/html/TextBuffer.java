package muharrir.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;

/** Gathers the text of one block; spaces fall together as a browser has them. */
final class TextBuffer {
  private final List<Run> runs = new ArrayList<>();
  private boolean space;
  private boolean lineStart = true;

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Appends text; {@code kept} where spaces and line ends count, as in {@code pre}. */
  void append(String text, Set<Mark> marks, boolean kept) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (blank && !kept) {
        // Set before the next letter, or never: outside of marks that end or begin beside it.
        space |= !lineStart;
      } else {
        if (space) {
          if (out.isEmpty()) {
            gap(marks);
          } else {
            out.append(' ');
          }
        }
        space = false;
        lineStart = c == '\n';
        out.append(c);
      }
    }
    add(out.toString(), marks);
  }

  /** A space that was left open before this text: marked only where both sides are. */
  private void gap(Set<Mark> marks) {
    Set<Mark> before = runs.isEmpty() ? Set.of() : runs.getLast().marks();
    add(" ", before.equals(marks) ? marks : Set.of());
  }

  private void add(String text, Set<Mark> marks) {
    String clean = Inline.clean(text);
    if (!clean.isEmpty()) {
      runs.add(new Run(clean, marks));
    }
  }

  void line() {
    if (!runs.isEmpty()) {
      runs.add(Run.plain("\n"));
    }
    space = false;
    lineStart = true;
  }

  /** The text so far, without blank ends; the buffer is empty then. */
  Inline take() {
    Inline all = Inline.of(runs);
    runs.clear();
    space = false;
    lineStart = true;
    int from = 0;
    int to = all.length();
    while (from < to && isBlank(all.text().charAt(from))) {
      from++;
    }
    while (to > from && isBlank(all.text().charAt(to - 1))) {
      to--;
    }
    return all.slice(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\u00a0';
  }
}
