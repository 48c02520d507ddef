package muharrir.document;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stretch of text with one set of marks.
 *
 * @param text not empty
 * @param marks at most one of each kind; iterated in a fixed order (link, strong, emphasis)
 */
public record Run(String text, Set<Mark> marks) {
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(mark ->
          switch (mark) {
            case Mark.Link _ -> 0;
            case Mark.Strong _ -> 1;
            case Mark.Emphasis _ -> 2;
          });

  public Run {
    Objects.requireNonNull(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a run has text");
    }
    Set<Class<? extends Mark>> kinds = new HashSet<>();
    for (Mark mark : marks) {
      if (!kinds.add(mark.kind())) {
        throw new IllegalArgumentException("two marks of one kind on one run");
      }
    }
    if (marks.isEmpty()) {
      marks = Set.of();
    } else {
      TreeSet<Mark> sorted = new TreeSet<>(ORDER);
      sorted.addAll(marks);
      marks = Collections.unmodifiableSet(sorted);
    }
  }

  /** A run without marks. */
  public static Run plain(String text) {
    return new Run(text, Set.of());
  }

  /** The same letters with {@code mark}, in place of one of its kind. */
  public Run with(Mark mark) {
    Set<Mark> changed = new HashSet<>(marks);
    changed.removeIf(m -> m.kind() == mark.kind());
    changed.add(mark);
    return new Run(text, changed);
  }

  /** The same letters without marks of {@code kind}. */
  public Run without(Class<? extends Mark> kind) {
    Set<Mark> changed = new HashSet<>(marks);
    changed.removeIf(m -> m.kind() == kind);
    return new Run(text, changed);
  }

  @Override
  public boolean equals(Object other) {
    // TreeSet's own equality goes by the comparator, which takes any two links for the same.
    return other instanceof Run run
        && text.equals(run.text)
        && new HashSet<>(marks).equals(new HashSet<>(run.marks));
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + marks.hashCode();
  }
}
