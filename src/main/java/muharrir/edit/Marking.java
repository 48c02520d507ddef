package muharrir.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * Takes the looks off the selection: weight, grounds, lines, raised letters. Links, languages and
   * notes to check stay, for they say something.
   */
  public Command plain() {
    return state -> remark(state, Marking::bare, true);
  }

  private static Run bare(Run run) {
    return run.without(Mark.Strong.class)
        .without(Mark.Emphasis.class)
        .without(Mark.Underline.class)
        .without(Mark.Strike.class)
        .without(Mark.Highlight.class)
        .without(Mark.Superscript.class);
  }

  /** Gives the selection a language and direction of its own; with none those around it. */
  public Command language(Optional<Mark.Language> language) {
    return state ->
        remark(
            state,
            run ->
                language.isPresent() ? run.with(language.get()) : run.without(Mark.Language.class),
            false);
  }

  /** The marks that every selected letter carries, or that the next one takes. */
  public static Set<Mark> carried(EditorState state) {
    List<Run> runs =
        TextRange.of(state).stream().flatMap(range -> range.text().runs().stream()).toList();
    if (state.selection().isCaret() || runs.isEmpty()) {
      return state.marks();
    }
    Set<Mark> all = new HashSet<>(runs.getFirst().marks());
    runs.forEach(run -> all.retainAll(run.marks()));
    return Set.copyOf(all);
  }

  /** Whether a pasted text is an address for the selected letters, and not to stand for them. */
  public static boolean pastesLink(EditorState state, String pasted) {
    String address = pasted.strip();
    List<TextRange> ranges = TextRange.of(state);
    return (address.startsWith("https://") || address.startsWith("http://"))
        && Mark.Link.accepts(address)
        && ranges.size() == 1
        && !Mark.Link.accepts(ranges.getFirst().text().text().strip());
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
