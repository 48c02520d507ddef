package muharrir.ui.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.ChoiceList;

/** A raised list of commands beside a text. */
public final class ChoiceView extends ChoiceList<Entry> {
  private static final double WIDTH = 320;

  private final Actions actions;

  /**
   * An empty list.
   *
   * @param name says what it is, to a screen reader
   * @param chosen does a command that was clicked
   */
  public ChoiceView(Actions actions, String name, Consumer<Action> chosen) {
    super(
        name,
        WIDTH,
        _ ->
            new EntryCell(entry -> {
              if (entry instanceof Entry.Command command) {
                chosen.accept(command.action());
              }
            }));
    this.actions = actions;
  }

  /** Shows commands; the first is the one that Enter would choose. */
  public void show(List<Action> commands) {
    offer(
        commands.stream()
            .<Entry>map(a -> new Entry.Command(a, actions.name(a), actions.whyNot(a)))
            .toList());
  }

  /** The command that Enter chooses. */
  public Optional<Action> current() {
    return picked()
        .filter(Entry.Command.class::isInstance)
        .map(Entry.Command.class::cast)
        .map(Entry.Command::action);
  }
}
