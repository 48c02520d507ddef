package muharrir.ui.commands;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;

/**
 * Some of the commands, to be chosen from by the beginning of their names.
 *
 * @param of which, in the order in which they are shown while nothing is typed
 */
public record Choice(Actions actions, List<Action> of) {
  private record Found(Action action, int worth) {}

  public Choice {
    of = List.copyOf(of);
  }

  /** Those that answer a query, the best first, looked for by their names in all languages. */
  public List<Action> matching(String query) {
    if (query.isBlank()) {
      return of;
    }
    return of.stream()
        .map(action -> new Found(action, worth(action, query)))
        .filter(found -> found.worth < Integer.MAX_VALUE)
        .sorted(Comparator.comparingInt(Found::worth))
        .map(Found::action)
        .toList();
  }

  private int worth(Action action, String query) {
    OptionalInt worth = Matches.worth(actions.words(action), actions.names(action).size(), query);
    return worth.orElse(Integer.MAX_VALUE);
  }
}
