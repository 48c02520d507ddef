package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;

/** Puts another text in the place of the present one, as one change that can be undone. */
public final class Replacing {
  private Replacing() {}

  /**
   * The transaction that turns the text of a state into another. Blocks at the start and at the end
   * that are the same stay as they are; the caret stays where that place is still there.
   */
  public static Transaction with(EditorState now, Document then) {
    Document present = now.document();
    List<Step> steps = new ArrayList<>();
    for (BlockId id : Document.HEAD) {
      head(present.block(id), then.block(id), steps);
    }
    int head = Document.HEAD.size();
    List<Block> old = present.blocks().subList(head, present.size());
    List<Block> other = then.blocks().subList(head, then.size());
    int most = Math.min(old.size(), other.size());
    int start = 0;
    while (start < most && old.get(start).equals(other.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && old.get(old.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
      end++;
    }
    if (start < old.size() - end) {
      steps.add(
          new Step.RemoveBlocks(
              old.subList(start, old.size() - end).stream().map(Block::id).toList()));
    }
    if (start < other.size() - end) {
      steps.add(
          new Step.InsertBlocks(
              present.blocks().get(head + start - 1).id(),
              other.subList(start, other.size() - end)));
    }
    Selection before = now.selection();
    boolean there = then.contains(before.anchor()) && then.contains(before.head());
    Selection after =
        there ? before : Selection.caret(Selection.endOf(then.block(BlockId.HEADLINE)));
    return new Transaction(steps, before, after, Transaction.Kind.WHOLE);
  }

  private static void head(Block old, Block other, List<Step> steps) {
    Inline was = old.text(Field.TEXT);
    if (!was.equals(other.text(Field.TEXT))) {
      steps.add(
          new Step.ReplaceText(old.id(), Field.TEXT, 0, was.length(), other.text(Field.TEXT)));
    }
    if (old.direction() != other.direction()) {
      steps.add(new Step.Reshape(other));
    }
  }
}
