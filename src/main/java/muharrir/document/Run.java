package muharrir.document;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A stretch of text with one set of marks.
 *
 * @param text not empty
 * @param marks at most one of each kind; iterated in a fixed order (link, language, strong,
 *     emphasis, and the rest)
 */
public record Run(String text, Set<Mark> marks) {
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(mark ->
          switch (mark) {
            case Mark.Link _ -> 0;
            case Mark.Language _ -> 1;
            case Mark.Strong _ -> 2;
            case Mark.Emphasis _ -> 3;
            case Mark.Underline _ -> 4;
            case Mark.Strike _ -> 5;
            case Mark.Highlight _ -> 6;
            case Mark.Superscript _ -> 7;
            case Mark.Check _ -> 8;
          });

  public Run {
    Objects.requireNonNull(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a run has text");
    }
    if (marks.isEmpty()) {
      marks = Set.of();
    } else {
      Set<Class<? extends Mark>> kinds = new HashSet<>();
      for (Mark mark : marks) {
        if (!kinds.add(mark.kind())) {
          throw new IllegalArgumentException("two marks of one kind on one run");
        }
      }
      // Not a sorted set: that would take any two links for the same.
      marks =
          Collections.unmodifiableSet(new LinkedHashSet<>(marks.stream().sorted(ORDER).toList()));
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
}
