package muharrir.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muharrir.document.Block.HeadLine;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.edit.Transaction.Kind;

/** The commands that give letters marks: bold, emphasis, links. */
public final class Marking {
  Marking() {}

  /**
   * Switches a mark on the selection: off where all of it carries the mark, else on. With nothing
   * selected there is no transaction; see {@link #toggledTypingMarks}.
   */
  public Command toggleMark(Mark mark) {
    return state -> {
      boolean all = allMarked(state, mark);
      return remark(
          state, run -> all ? run.without(mark.kind()) : run.with(mark), mark instanceof Mark.Link);
    };
  }

  /** Says whether every selected letter carries the mark; false where no letter is selected. */
  public static boolean allMarked(EditorState state, Mark mark) {
    List<TextRange> ranges = TextRange.of(state);
    return !ranges.isEmpty()
        && ranges.stream()
            .flatMap(range -> range.text().runs().stream())
            .allMatch(run -> run.marks().contains(mark));
  }

  /** Links the selection, or the whole link around the caret. */
  public Command link(String address) {
    Mark.Link link = new Mark.Link(address);
    return state -> remark(Links.widened(state), run -> run.with(link), true);
  }

  /** Takes links off the selection, or off the link around the caret. */
  public Command unlink() {
    return state -> remark(Links.widened(state), run -> run.without(Mark.Link.class), true);
  }

  /** The marks for the next letter after {@code mark} is switched with nothing selected. */
  public static EditorState toggledTypingMarks(EditorState state, Mark mark) {
    Run probe = new Run("x", state.marks());
    Run changed = probe.marks().contains(mark) ? probe.without(mark.kind()) : probe.with(mark);
    return new EditorState(state.document(), state.selection(), Optional.of(changed.marks()));
  }

  private static Optional<Transaction> remark(
      EditorState state, Function<Run, Run> change, boolean alsoInHead) {
    Edit edit = new Edit(state);
    for (TextRange range : TextRange.of(state)) {
      boolean alt = range.field().part() == Field.Part.ALT;
      boolean head = range.block() instanceof HeadLine && !alsoInHead;
      if (!alt && !head) {
        Inline marked = range.text().map(0, range.text().length(), change::apply);
        if (!marked.equals(range.text())) {
          edit.step(new Step.Remark(range.block().id(), range.field(), range.from(), marked));
        }
      }
    }
    edit.select(state.selection());
    return edit.done(Kind.WHOLE);
  }
}
