package muharrir.textview;

import java.util.Optional;
import muharrir.edit.Commands;
import muharrir.edit.Transaction;
import muharrir.edit.typing.Habits;
import muharrir.edit.typing.Typist;

/** Letters as they are typed, with what happens by itself behind them. */
final class SurfaceTyping {
  private final TextSurface surface;
  private final Commands commands;
  private final Typist typist;
  private Habits habits = Habits.NONE;

  SurfaceTyping(TextSurface surface) {
    this.surface = surface;
    this.commands = surface.commands();
    this.typist = new Typist(commands, () -> habits);
  }

  void setHabits(Habits changed) {
    habits = changed;
  }

  /** Types letters, and does what is usually meant by them. */
  void type(String letters) {
    surface.run(commands.insertText(letters));
    SurfaceModel model = surface.model();
    if (model == null || !model.writable()) {
      return;
    }
    Optional<Transaction> more = typist.after(model.state());
    if (more.isPresent()) {
      surface.run(_ -> more);
      typist.did(model.state());
    }
  }

  /** Takes the last change back that happened by itself, or deletes. */
  void backspace() {
    SurfaceModel model = surface.model();
    if (model != null && model.writable() && typist.takesBack(model.state())) {
      model.undo();
      surface.refresh();
    } else {
      surface.run(commands.deleting().backward());
    }
  }
}
