package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muharrir.document.Document;

/**
 * What one act of a person does to a document.
 *
 * @param steps in order; each fits the document that the ones before it leave
 * @param before the selection when it was done, restored by undo
 * @param after the selection that it leaves
 * @param kind how it merges with its neighbours in the undo history
 */
public record Transaction(List<Step> steps, Selection before, Selection after, Kind kind) {
  /** How a transaction merges with the one before it. */
  public enum Kind {
    /** Letters typed in a row become one unit of undo. */
    TYPING,
    /** Letters deleted in a row become one unit of undo. */
    DELETING,
    /** Stands alone. */
    WHOLE
  }

  public Transaction {
    steps = List.copyOf(steps);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(kind);
  }

  /**
   * The document after all steps.
   *
   * @throws StepException if a step does not fit; nothing has changed then
   */
  public Document apply(Document document) {
    Document result = document;
    for (Step step : steps) {
      result = step.apply(result);
    }
    return result;
  }

  /** The transaction that undoes this one, done to {@code document}. */
  public Transaction invert(Document document) {
    List<Step> inverse = new ArrayList<>(steps.size());
    Document current = document;
    for (Step step : steps) {
      inverse.addFirst(step.invert(current));
      current = step.apply(current);
    }
    return new Transaction(inverse, after, before, Kind.WHOLE);
  }

  /** The map from positions of {@code document} to those after this transaction. */
  public PositionMap positions(Document document) {
    PositionMap map = PositionMap.IDENTITY;
    Document current = document;
    for (Step step : steps) {
      map = map.then(step.positions(current));
      current = step.apply(current);
    }
    return map;
  }
}
