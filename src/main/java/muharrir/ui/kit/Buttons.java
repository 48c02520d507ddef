package muharrir.ui.kit;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/** The kinds of buttons that the window knows. Texts are short and stand on one line. */
public final class Buttons {
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private Buttons() {}

  /** The one button of a window or pop-over that does what one came for. */
  public static Button primary(String text, Ikon icon) {
    return styled(new Button(text, Icons.of(icon, 16)), "primary");
  }

  /** The same without an icon. */
  public static Button primary(String text) {
    return styled(new Button(text), "primary");
  }

  public static Button secondary(String text, Ikon icon) {
    return styled(new Button(text, Icons.of(icon, 16)), "secondary");
  }

  public static Button secondary(String text) {
    return styled(new Button(text), "secondary");
  }

  /** A button without a frame, with its text. */
  public static Button quiet(String text) {
    return styled(new Button(text), "quiet");
  }

  /** A link in a sentence of its own. */
  public static Button link(String text) {
    return styled(new Button(text), "link");
  }

  /**
   * A square button with an icon only.
   *
   * @param name what it does, read by screen readers and shown as its tip
   * @param keys its shortcut, or an empty text
   */
  public static Button icon(Ikon icon, String name, String keys) {
    Button button = styled(new Button(null, Icons.of(icon, 18)), "quiet");
    button.getStyleClass().add("square");
    tip(button, name, keys);
    return button;
  }

  /** A square button that stays in, with an icon only. */
  public static ToggleButton toggle(Ikon icon, String name, String keys) {
    ToggleButton button = styled(new ToggleButton(null, Icons.of(icon, 18)), "quiet");
    button.getStyleClass().add("square");
    tip(button, name, keys);
    return button;
  }

  /** A rounded choice in a row of filters. */
  public static ToggleButton chip(String text) {
    return styled(new ToggleButton(text), "chip");
  }

  /**
   * Lets the keyboard go on to the field that a choice is for when it is taken by the mouse: JavaFX
   * leaves it on the button, and the words that one types then would go nowhere.
   */
  public static void typeOnIn(ToggleButton choice, Supplier<? extends Node> field) {
    choice.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> field.get().requestFocus());
  }

  /** Says what a control is for, to the eye and to a screen reader. */
  public static void tip(ButtonBase button, String name, String keys) {
    button.setAccessibleText(name);
    button.setTooltip(tip(name, keys));
  }

  /** The tip of a control with its shortcut, which may be empty. */
  public static Tooltip tip(String name, String keys) {
    Tooltip tip = new Tooltip(withKeys(name, keys));
    tip.setShowDelay(Duration.millis(500));
    return tip;
  }

  /**
   * A name with its keys. An arrow would change sides in a line of Arabic, and is left out; a plus
   * or a stroke at the end of the keys is kept there by a mark.
   */
  static String withKeys(String name, String keys) {
    boolean shown = !keys.isEmpty() && keys.chars().noneMatch(c -> c >= '\u2190' && c <= '\u21FF');
    return shown ? name + "   " + keys + LEFT_TO_RIGHT_MARK : name;
  }

  private static <B extends ButtonBase> B styled(B button, String style) {
    button.getStyleClass().add(style);
    button.setAlignment(Pos.CENTER);
    button.setMnemonicParsing(false);
    return button;
  }
}
