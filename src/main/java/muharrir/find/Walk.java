package muharrir.find;

import java.util.List;
import java.util.Optional;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Span;

/** Goes from one place of many to the next, round the whole document. */
public final class Walk {
  private Walk() {}

  /** Selects the next letters that are to be checked, or those before; empty where none are. */
  public static Optional<Selection> toCheck(EditorState state, boolean on) {
    Document document = state.document();
    return from(state.selection(), document, Checks.of(document), on)
        .map(check -> new Selection(check.start(), check.end()));
  }

  /** The place that is selected, from 0; -1 if none is. */
  public static int at(EditorState state, List<Span> spans) {
    Position start = state.selection().start(state.document());
    Position end = state.selection().end(state.document());
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).start().equals(start) && spans.get(i).end().equals(end)) {
        return i;
      }
    }
    return -1;
  }

  /** The first place that begins at a position or behind it. */
  public static Optional<Span> firstFrom(Document document, List<Span> spans, Position from) {
    return spans.stream()
        .filter(span -> Selection.compare(document, span.start(), from) >= 0)
        .findFirst();
  }

  /** The places that lie within one of some parts. */
  public static List<Span> within(List<Span> parts, List<Span> spans) {
    return spans.stream()
        .filter(span -> parts.stream().anyMatch(part -> part.contains(span)))
        .toList();
  }

  /**
   * The place to go to from a selection.
   *
   * @param spans in reading order
   * @param on to the next one, behind the last to the first; else the other way
   * @return empty where there are none
   */
  public static Optional<Span> from(
      Selection selection, Document document, List<Span> spans, boolean on) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Position start = selection.start(document);
    Position end = selection.end(document);
    boolean there = spans.stream().anyMatch(s -> s.start().equals(start) && s.end().equals(end));
    Optional<Span> target =
        on
            ? spans.stream()
                .filter(span -> {
                  int side = Selection.compare(document, span.start(), start);
                  return there ? side > 0 : side >= 0;
                })
                .findFirst()
            : spans.reversed().stream()
                .filter(span -> Selection.compare(document, span.start(), start) < 0)
                .findFirst();
    return target.or(() -> Optional.of(on ? spans.getFirst() : spans.getLast()));
  }
}
