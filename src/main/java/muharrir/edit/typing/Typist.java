package muharrir.edit.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import muharrir.document.Document;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.edit.Transaction.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Watches what is typed and does what is usually meant; remembers the last such change, so that
 * Backspace right after it takes it back, and does not do it again to the same letters.
 *
 * <p>Not thread-safe: it belongs to the thread that edits.
 */
public final class Typist {
  private final Supplier<Habits> habits;
  private final List<Habit> each;
  private Set<Object> declined = Set.of();
  private Set<Object> last = Set.of();
  private @Nullable Document document;
  private @Nullable Selection selection;

  /**
   * A typist with nothing done yet.
   *
   * @param habits asked at each letter
   */
  public Typist(Commands commands, Supplier<Habits> habits) {
    this.habits = Objects.requireNonNull(habits);
    this.each =
        List.of(
            new Openings(commands),
            new PutRight(),
            new SmartSigns(),
            new SmartQuotes(),
            new Doubts());
  }

  /**
   * What to do behind a letter that was just typed, as one transaction; empty for nothing.
   *
   * @param state the text with the letter, the caret right behind it
   */
  public Optional<Transaction> after(EditorState state) {
    Habits now = habits.get();
    EditorState current = state;
    List<Step> steps = new ArrayList<>();
    Set<Object> done = new HashSet<>();
    for (Habit habit : each) {
      Optional<Habit.Deed> deed = Place.of(current).flatMap(place -> habit.behind(place, now));
      if (deed.isPresent() && !declined.contains(deed.get().to())) {
        Optional<Transaction> made = deed.get().edit().done(Kind.WHOLE);
        if (made.isPresent()) {
          steps.addAll(made.get().steps());
          current = new EditorState(made.get().apply(current.document()), made.get().after());
          done.add(deed.get().to());
        }
      }
    }
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    last = done;
    return Optional.of(new Transaction(steps, state.selection(), current.selection(), Kind.WHOLE));
  }

  /** Tells that what {@link #after} answered was done, and how the text stands since. */
  public void did(EditorState state) {
    document = state.document();
    selection = state.selection();
  }

  /**
   * Whether nothing has happened since the last change of this typist, so that undo takes back
   * exactly that; true only once.
   */
  @SuppressWarnings("ReferenceEquality") // a text that was changed and changed back is another one
  public boolean takesBack(EditorState state) {
    boolean same = document == state.document() && state.selection().equals(selection);
    document = null;
    selection = null;
    if (same) {
      declined = last;
    }
    return same;
  }
}
