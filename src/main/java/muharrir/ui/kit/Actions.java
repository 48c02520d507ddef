package muharrir.ui.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import muharrir.arabic.Strings;
import org.kordamp.ikonli.Ikon;

/**
 * Every command of a window: the one place from which its shortcuts, toolbars, palette and list of
 * shortcuts are made.
 *
 * <p>The id of a command is the key of its name in both files of strings; {@code ID.words}, where
 * it stands, holds other words by which a person may look for it. FX thread only.
 */
public final class Actions {
  private final Strings strings;
  private final List<Strings> languages;
  private final Map<String, Action> byId = new LinkedHashMap<>();
  private final Map<Chord, Action> byChord = new HashMap<>();

  /** No commands yet, to be named in the language of the window. */
  public Actions(Strings strings) {
    this.strings = Objects.requireNonNull(strings);
    this.languages = List.of(Strings.arabic(), Strings.of(Locale.ENGLISH));
  }

  /**
   * Adds a command.
   *
   * @param id also the key of its name
   * @param chords its keys, as {@link Chord#of} reads them, parted by spaces; empty for none
   * @return the command, to be told more of
   * @throws IllegalStateException if the id or one of the keys is taken
   */
  public Action add(Action.Group group, String id, String chords, Runnable work) {
    Action action = new Action(group, id, chords, work);
    if (byId.putIfAbsent(id, action) != null) {
      throw new IllegalStateException("there are two commands " + id);
    }
    for (Chord chord : action.chords()) {
      Action taken = byChord.putIfAbsent(chord, action);
      if (taken != null) {
        throw new IllegalStateException(chord.text() + " is both " + taken + " and " + id);
      }
    }
    return action;
  }

  /** All commands in the order in which they were added. */
  public List<Action> all() {
    return List.copyOf(byId.values());
  }

  /**
   * A command.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Action get(String id) {
    Action action = byId.get(id);
    if (action == null) {
      throw new IllegalArgumentException("no command " + id);
    }
    return action;
  }

  /** The command of some keys. */
  public Optional<Action> of(Chord chord) {
    return Optional.ofNullable(byChord.get(chord));
  }

  /** Its name in the language of the window. */
  public String name(Action action) {
    return strings.get(action.id());
  }

  /** Why it cannot be done now; empty if it can be, or nothing is known. */
  public String whyNot(Action action) {
    boolean silent = action.enabled().get() || action.whyNot().isEmpty();
    return silent ? "" : strings.get(action.whyNot());
  }

  /** Its names in all languages. */
  public List<String> names(Action action) {
    return languages.stream().map(s -> s.get(action.id())).distinct().toList();
  }

  /** Every name and word by which it can be looked for: first the {@link #names}, then the rest. */
  public List<String> words(Action action) {
    String more = action.id() + ".words";
    return Stream.concat(
            names(action).stream(),
            languages.stream().filter(s -> s.has(more)).map(s -> s.get(more)))
        .distinct()
        .toList();
  }

  /** The first of its keys, as text; empty for none. */
  public String keys(String id) {
    List<Chord> chords = get(id).chords();
    return chords.isEmpty() ? "" : chords.getFirst().text();
  }

  /** A command in a menu: its name with its keys. */
  public String label(Action action) {
    return Buttons.withKeys(name(action), keys(action.id()));
  }

  /** A square button for a command that has an icon. */
  public Button button(String id) {
    Action action = get(id);
    Button button = Buttons.icon(action.icon().orElseThrow(), name(action), keys(id));
    dress(button, id);
    return button;
  }

  /** Makes a button, which has its own text, do what a command does. */
  public void dress(Button button, String id) {
    Action action = get(id);
    Buttons.tip(button, name(action), keys(id));
    button.setOnAction(_ -> action.run());
    button.disableProperty().bind(Bindings.not(action.enabled()));
  }

  /** A square button that stays in while what the command switches is on. */
  public ToggleButton toggle(String id) {
    Action action = get(id);
    ToggleButton button = Buttons.toggle(action.icon().orElseThrow(), name(action), keys(id));
    dress(button, id);
    return button;
  }

  /**
   * A square button that opens a menu of commands.
   *
   * @param key of its name
   */
  public MenuButton menu(String key, Ikon icon, List<Action> commands) {
    MenuButton menu = new MenuButton(null, Icons.of(icon, 18));
    menu.getStyleClass().addAll("quiet", "square", "icon-menu");
    menu.setAccessibleText(strings.get(key));
    menu.setTooltip(Buttons.tip(strings.get(key), ""));
    for (Action action : commands) {
      MenuItem item = new MenuItem(label(action));
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> action.run());
      item.disableProperty().bind(Bindings.not(action.enabled()));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** Makes a button that stays in do what a command does. */
  public void dress(ToggleButton button, String id) {
    Action action = get(id);
    Buttons.tip(button, name(action), keys(id));
    button.setOnAction(_ -> {
      action.run();
      button.setSelected(action.on().get());
    });
    button.disableProperty().bind(Bindings.not(action.enabled()));
    button.setSelected(action.on().get());
    action.on().addListener((_, _, now) -> button.setSelected(now));
  }
}
