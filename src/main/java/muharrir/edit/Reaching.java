package muharrir.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;

/**
 * The way from a text to another that came out of it: only the letters and blocks that are others
 * change, so that remarks, marks and the caret keep their words. Where whole parts of a text are
 * put in the place of others, see {@link Replacing}.
 */
public final class Reaching {
  private final List<Step> steps = new ArrayList<>();
  private final Document then;
  private Document now;

  private Reaching(Document now, Document then) {
    this.now = now;
    this.then = then;
  }

  /** The transaction that turns the text of a state into another. */
  public static Transaction of(EditorState state, Document then) {
    Reaching way = new Reaching(state.document(), then);
    try {
      way.blocks();
      way.order();
      way.words();
    } catch (StepException e) {
      return Replacing.with(state, then);
    }
    if (!way.now.equals(then)) {
      return Replacing.with(state, then);
    }
    Transaction bare =
        new Transaction(way.steps, state.selection(), state.selection(), Transaction.Kind.WHOLE);
    PositionMap positions = bare.positions(state.document());
    Selection old = state.selection();
    Selection moved =
        new Selection(
            positions.map(old.anchor(), PositionMap.Bias.BACKWARD).position(),
            positions.map(old.head(), PositionMap.Bias.BACKWARD).position());
    boolean there = then.contains(moved.anchor()) && then.contains(moved.head());
    Selection after =
        there ? moved : Selection.caret(Selection.endOf(then.block(BlockId.HEADLINE)));
    return new Transaction(way.steps, old, after, Transaction.Kind.WHOLE);
  }

  private void add(Step step) {
    now = step.apply(now);
    steps.add(step);
  }

  /** Takes out the blocks that go and puts in those that come, each after its neighbour. */
  private void blocks() {
    for (Block block : now.blocks()) {
      if (!then.contains(block.id())) {
        add(new Step.RemoveBlocks(List.of(block.id())));
      }
    }
    BlockId last = BlockId.KICKER;
    for (Block block : then.blocks()) {
      if (!now.contains(block.id())) {
        add(new Step.InsertBlocks(last, List.of(block)));
      }
      last = block.id();
    }
  }

  private void order() {
    Set<BlockId> placed = new HashSet<>();
    BlockId last = BlockId.KICKER;
    for (int i = 0; i < then.size(); i++) {
      BlockId id = then.blocks().get(i).id();
      if (!now.blocks().get(i).id().equals(id)) {
        // The one that stands here may be the one that was moved away: then one step is enough.
        BlockId other = now.blocks().get(i).id();
        boolean later = i + 1 < now.size() && now.blocks().get(i + 1).id().equals(id);
        if (later && !placed.contains(other) && then.indexOf(other) > i) {
          add(new Step.Move(other, then.blocks().get(then.indexOf(other) - 1).id()));
        }
        if (!now.blocks().get(i).id().equals(id)) {
          add(new Step.Move(id, last));
        }
      }
      placed.add(id);
      last = id;
    }
  }

  private void words() {
    for (Block block : then.blocks()) {
      Block old = now.block(block.id());
      if (old.equals(block)) {
        continue;
      }
      for (Field field : block.fields()) {
        if (old.has(field) && !old.text(field).equals(block.text(field))) {
          words(block.id(), field, old.text(field), block.text(field));
        }
      }
      if (!now.block(block.id()).equals(block)) {
        add(new Step.Reshape(block));
      }
    }
  }

  private void words(BlockId block, Field field, Inline old, Inline other) {
    int start = old.commonStart(other);
    int tail = old.commonTail(other, start);
    add(
        new Step.ReplaceText(
            block, field, start, old.length() - tail, other.slice(start, other.length() - tail)));
  }
}
