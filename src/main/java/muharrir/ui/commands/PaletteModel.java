package muharrir.ui.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Remembered;

/** What the palette lists: the best answers first, and what was done lately before all others. */
public final class PaletteModel implements CommandList {
  private static final int REMEMBERED = 8;

  private record Found(Action action, int worth, int recent, int order) {}

  private final Actions actions;
  private final List<String> recent;
  private final Consumer<List<String>> remember;

  /**
   * A palette over commands.
   *
   * @param recent the ids of what was done lately, the last first; unknown ones are left out
   * @param remember is told of that list when it changes
   */
  public PaletteModel(Actions actions, List<String> recent, Consumer<List<String>> remember) {
    this.actions = Objects.requireNonNull(actions);
    this.recent = new ArrayList<>(recent);
    this.remember = Objects.requireNonNull(remember);
  }

  /** A palette that remembers what was done lately. */
  public static PaletteModel remembering(Actions actions, Remembered remembered) {
    String known = remembered.get("palette.recent").orElse("");
    return new PaletteModel(
        actions,
        List.of(known.split(" ", -1)),
        recent -> remembered.put("palette.recent", String.join(" ", recent)));
  }

  @Override
  public List<Entry> entries(String query) {
    List<Action> all = actions.all();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Action action = all.get(i);
      OptionalInt worth =
          query.isBlank()
              ? OptionalInt.of(0)
              : Matches.worth(actions.words(action), actions.names(action).size(), query);
      if (worth.isPresent()) {
        int at = recent.indexOf(action.id());
        found.add(new Found(action, worth.getAsInt(), at < 0 ? REMEMBERED : at, i));
      }
    }
    Comparator<Found> better =
        Comparator.comparingInt(Found::worth)
            .thenComparing(each -> !each.action.enabled().get())
            .thenComparingInt(Found::recent)
            .thenComparingInt(Found::order);
    found.sort(better);
    return found.stream().<Entry>map(each -> entry(each.action)).toList();
  }

  private Entry entry(Action action) {
    return new Entry.Command(action, actions.name(action), actions.whyNot(action));
  }

  @Override
  public void done(Action action) {
    recent.remove(action.id());
    recent.addFirst(action.id());
    while (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    remember.accept(List.copyOf(recent));
  }
}
