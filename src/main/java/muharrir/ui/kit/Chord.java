package muharrir.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Keys that are pressed together, such as Ctrl+Shift+F. Ctrl stands for the command key on a Mac.
 *
 * @param key not a modifier; a key of the main block, digits of the number pad count as it
 */
public record Chord(KeyCode key, boolean ctrl, boolean alt, boolean shift) {
  private static final Map<String, KeyCode> NAMED =
      Map.ofEntries(
          Map.entry("Enter", KeyCode.ENTER),
          Map.entry("Esc", KeyCode.ESCAPE),
          Map.entry("Space", KeyCode.SPACE),
          Map.entry("Tab", KeyCode.TAB),
          Map.entry("Up", KeyCode.UP),
          Map.entry("Down", KeyCode.DOWN),
          Map.entry("Left", KeyCode.LEFT),
          Map.entry("Right", KeyCode.RIGHT),
          Map.entry("Home", KeyCode.HOME),
          Map.entry("End", KeyCode.END),
          Map.entry("Delete", KeyCode.DELETE),
          Map.entry("/", KeyCode.SLASH),
          Map.entry("\\", KeyCode.BACK_SLASH),
          Map.entry(",", KeyCode.COMMA),
          Map.entry(".", KeyCode.PERIOD),
          Map.entry(";", KeyCode.SEMICOLON),
          Map.entry("'", KeyCode.QUOTE),
          Map.entry("[", KeyCode.OPEN_BRACKET),
          Map.entry("]", KeyCode.CLOSE_BRACKET),
          Map.entry("Plus", KeyCode.EQUALS),
          Map.entry("Minus", KeyCode.MINUS));

  public Chord {
    Objects.requireNonNull(key);
    if (key.isModifierKey() || key == KeyCode.UNDEFINED) {
      throw new IllegalArgumentException("no key: " + key);
    }
    key = mainBlock(key);
  }

  /**
   * Reads a chord as it is written in the code and shown to people.
   *
   * @param written modifiers {@code Ctrl}, {@code Alt}, {@code Shift} and one key, joined by {@code
   *     +}; the keys + and - are written Plus and Minus
   * @throws IllegalArgumentException if it is not understood
   */
  public static Chord of(String written) {
    boolean ctrl = false;
    boolean alt = false;
    boolean shift = false;
    String rest = written;
    for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
      switch (rest.substring(0, plus)) {
        case "Ctrl" -> ctrl = true;
        case "Alt" -> alt = true;
        case "Shift" -> shift = true;
        default -> throw new IllegalArgumentException("not a chord: " + written);
      }
      rest = rest.substring(plus + 1);
    }
    return new Chord(named(rest, written), ctrl, alt, shift);
  }

  private static KeyCode named(String name, String written) {
    KeyCode named = NAMED.get(name);
    KeyCode code = named == null ? KeyCode.getKeyCode(name) : named;
    if (code == null) {
      throw new IllegalArgumentException("not a chord: " + written);
    }
    return code;
  }

  private static KeyCode mainBlock(KeyCode key) {
    return switch (key) {
      case NUMPAD0 -> KeyCode.DIGIT0;
      case NUMPAD1 -> KeyCode.DIGIT1;
      case NUMPAD2 -> KeyCode.DIGIT2;
      case NUMPAD3 -> KeyCode.DIGIT3;
      case NUMPAD4 -> KeyCode.DIGIT4;
      case NUMPAD5 -> KeyCode.DIGIT5;
      case NUMPAD6 -> KeyCode.DIGIT6;
      case NUMPAD7 -> KeyCode.DIGIT7;
      case NUMPAD8 -> KeyCode.DIGIT8;
      case NUMPAD9 -> KeyCode.DIGIT9;
      case ADD, PLUS -> KeyCode.EQUALS;
      case SUBTRACT -> KeyCode.MINUS;
      case KP_UP -> KeyCode.UP;
      case KP_DOWN -> KeyCode.DOWN;
      case KP_LEFT -> KeyCode.LEFT;
      case KP_RIGHT -> KeyCode.RIGHT;
      default -> key;
    };
  }

  /** Asked at each key that is pressed: much quicker than what a record comes with. */
  @Override
  public int hashCode() {
    return key.hashCode() * 8 + (ctrl ? 4 : 0) + (alt ? 2 : 0) + (shift ? 1 : 0);
  }

  /** What is printed on the keys, one after the other. */
  public List<String> caps() {
    List<String> caps = new ArrayList<>();
    if (ctrl) {
      caps.add("Ctrl");
    }
    if (alt) {
      caps.add("Alt");
    }
    if (shift) {
      caps.add("Shift");
    }
    caps.add(cap());
    return caps;
  }

  private String cap() {
    return switch (key) {
      case EQUALS -> "+";
      case MINUS -> "−";
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      default -> nameOf(key).orElseGet(key::getName);
    };
  }

  private static Optional<String> nameOf(KeyCode key) {
    return NAMED.entrySet().stream()
        .filter(named -> named.getValue() == key)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** As it is shown in tips. */
  public String text() {
    return String.join("+", caps());
  }
}
