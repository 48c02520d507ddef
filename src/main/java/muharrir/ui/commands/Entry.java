package muharrir.ui.commands;

import java.util.List;
import java.util.Objects;
import muharrir.ui.kit.Action;

/** A row in a list of commands. */
public sealed interface Entry {
  /** What the row says. */
  String text();

  /** The name of the group of rows below it. */
  record Head(String text) implements Entry {
    public Head {
      Objects.requireNonNull(text);
    }
  }

  /**
   * A command that can be done from the list.
   *
   * @param text its name
   * @param whyNot why it cannot be done now, empty if it can be
   */
  record Command(Action action, String text, String whyNot) implements Entry {
    public Command {
      Objects.requireNonNull(action);
      Objects.requireNonNull(text);
      Objects.requireNonNull(whyNot);
    }
  }

  /**
   * Keys that the text knows by itself, to be read only.
   *
   * @param keys the caps of one way or more to do it
   */
  record Habit(String text, List<List<String>> keys) implements Entry {
    public Habit {
      Objects.requireNonNull(text);
      keys = keys.stream().map(List::copyOf).toList();
    }
  }

  /** Whether the row can be chosen. */
  default boolean isCommand() {
    return this instanceof Command;
  }
}
