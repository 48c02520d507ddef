package muharrir.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muharrir.edit.Span;
import muharrir.textview.Decoration;
import muharrir.textview.Decorations;
import muharrir.textview.Tone;

/** What a search marks on the surface: the hits, and the part that it keeps to. */
final class HitMarks {
  private static final String HITS = "find";
  private static final String SCOPE = "find-scope";
  private static final Decoration.Style HIT =
      new Decoration.Highlight(Tone.REVIEW, Decoration.Strength.CLEAR);
  private static final Decoration.Style CURRENT =
      new Decoration.Highlight(Tone.REVIEW, Decoration.Strength.CURRENT);
  private static final Decoration.Style WITHIN =
      new Decoration.Highlight(Tone.QUIET, Decoration.Strength.SOFT);

  private final Decorations decorations;

  HitMarks(Decorations decorations) {
    this.decorations = Objects.requireNonNull(decorations);
  }

  /**
   * Marks hits.
   *
   * @param at the one that the person is at; -1 for none
   */
  void show(List<Span> hits, int at) {
    List<Decoration> drawn = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      drawn.add(Decoration.of(hits.get(i), i == at ? CURRENT : HIT));
    }
    decorations.set(HITS, drawn);
  }

  /** Takes the marks of the hits away. */
  void clear() {
    decorations.clear(HITS);
  }

  /** Marks where is searched; nothing for everywhere. */
  void setScope(List<Span> parts) {
    decorations.set(SCOPE, parts.stream().map(part -> Decoration.of(part, WITHIN)).toList());
  }

  /** Where is searched, as the text stands now: it moves with the words. */
  List<Span> scope() {
    return decorations.of(SCOPE).stream().map(Decoration::span).toList();
  }
}
