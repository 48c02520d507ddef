package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Document;

/** Gathers the steps of one transaction while keeping the document as they leave it. */
public final class Edit {
  private final Selection before;
  private final List<Step> steps = new ArrayList<>();
  private Document document;
  private Selection selection;

  public Edit(EditorState state) {
    this.document = state.document();
    this.before = state.selection();
    this.selection = state.selection();
  }

  /** Applies a step; the selection is mapped through it. */
  public Edit step(Step step) {
    PositionMap map = step.positions(document);
    document = step.apply(document);
    selection = selection.map(map);
    steps.add(step);
    return this;
  }

  /** The document as it stands after the steps so far. */
  public Document document() {
    return document;
  }

  /** The selection as it stands after the steps so far. */
  public Selection selection() {
    return selection;
  }

  public Edit select(Selection newSelection) {
    selection = newSelection;
    return this;
  }

  /** The transaction; empty if there was neither a step nor a change of selection. */
  public Optional<Transaction> done(Transaction.Kind kind) {
    return steps.isEmpty() && selection.equals(before)
        ? Optional.empty()
        : Optional.of(new Transaction(steps, before, selection, kind));
  }
}
