package muharrir.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.PositionMap;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;

/** Puts other text in the place of hits, as one unit of undo. */
public final class Replacing {
  private Replacing() {}

  /**
   * Replaces hits. What comes in carries the marks of the first letter that goes.
   *
   * @param hits in reading order, without overlaps, on the text of the state
   * @param texts what comes in the place of each
   * @return empty where nothing would change
   */
  public static Optional<Transaction> of(EditorState state, List<Span> hits, List<String> texts) {
    if (hits.size() != texts.size()) {
      throw new IllegalArgumentException(hits.size() + " hits, " + texts.size() + " texts");
    }
    List<Step> steps = new ArrayList<>(hits.size());
    for (int i = hits.size() - 1; i >= 0; i--) {
      Span hit = hits.get(i);
      String text = Inline.clean(texts.get(i));
      if (!text.equals(hit.text(state.document()))) {
        steps.add(step(state, hit, text));
      }
    }
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Selection before = state.selection();
    Selection after =
        hits.size() == 1
            ? Selection.caret(
                hits.getFirst()
                    .start()
                    .at(hits.getFirst().from() + Inline.clean(texts.getFirst()).length()))
            : new Selection(
                moved(before.anchor(), steps, state), moved(before.head(), steps, state));
    return Optional.of(new Transaction(steps, before, after, Transaction.Kind.WHOLE));
  }

  private static Step step(EditorState state, Span hit, String text) {
    Inline old = state.document().block(hit.block()).text(hit.field());
    Set<Mark> marks = old.runAt(hit.from()).marks();
    Inline insert = text.isEmpty() ? Inline.EMPTY : Inline.of(text, marks);
    return new Step.ReplaceText(hit.block(), hit.field(), hit.from(), hit.to(), insert);
  }

  private static Position moved(Position position, List<Step> steps, EditorState state) {
    Position now = position;
    for (Step step : steps) {
      // The map of replaced text needs no document, and the steps run from the end to the start.
      now = step.positions(state.document()).map(now, PositionMap.Bias.FORWARD).position();
    }
    return now;
  }
}
