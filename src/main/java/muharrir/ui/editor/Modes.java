package muharrir.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import muharrir.ui.kit.Remembered;

/**
 * How a person likes to see and to type the text: its size, the line of the caret held still, the
 * signs that are not seen, nothing but the text; signs and words put right while typing, the way of
 * the arrow keys, the page beside it that follows. All but "nothing but the text" are remembered: a
 * window that opens without its library would look broken.
 */
public final class Modes {
  /** The smallest and the largest size of the text, 1 being as designed. */
  public static final double SMALLEST = 0.8;

  public static final double LARGEST = 2.5;

  private static final double STEP = 0.1;

  private final BooleanProperty focus = new SimpleBooleanProperty();
  private final BooleanProperty typewriter;
  private final BooleanProperty invisibles;
  private final BooleanProperty smart;
  private final BooleanProperty logical;
  private final BooleanProperty following;
  private final ReadOnlyDoubleWrapper zoom;

  /** The ways that were liked last. */
  public Modes(Remembered remembered) {
    typewriter = remembered(remembered, "text.typewriter", false);
    invisibles = remembered(remembered, "text.invisibles", false);
    smart = remembered(remembered, "text.smart", true);
    logical = remembered(remembered, "text.logicalArrows", false);
    following = remembered(remembered, "text.pageFollows", true);
    zoom = new ReadOnlyDoubleWrapper(remembered.get("text.zoom").map(Modes::size).orElse(1.0));
    zoom.addListener((_, _, now) -> remembered.put("text.zoom", now.toString()));
  }

  private static BooleanProperty remembered(Remembered remembered, String key, boolean usual) {
    BooleanProperty mode =
        new SimpleBooleanProperty(remembered.get(key).map(Boolean::parseBoolean).orElse(usual));
    mode.addListener((_, _, now) -> remembered.put(key, now.toString()));
    return mode;
  }

  private static double size(String written) {
    try {
      return within(Double.parseDouble(written));
    } catch (NumberFormatException _) {
      return 1;
    }
  }

  private static double within(double size) {
    double tenths = Double.isFinite(size) ? Math.rint(size / STEP) / Math.rint(1 / STEP) : 1;
    return Math.clamp(tenths, SMALLEST, LARGEST);
  }

  /** Makes the text larger by steps of a tenth, smaller where there are fewer than none. */
  public void zoomBy(int steps) {
    zoom.set(within(zoom.get() + steps * STEP));
  }

  /** Shows the text in its own size. */
  public void zoomBack() {
    zoom.set(1);
  }

  /** The size of the text, {@link #SMALLEST} to {@link #LARGEST}. */
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /** Whether only the text is shown. */
  public BooleanProperty focusProperty() {
    return focus;
  }

  /** Whether the line of the caret stays at one height. */
  public BooleanProperty typewriterProperty() {
    return typewriter;
  }

  /** Whether spaces, breaks and signs of direction are drawn. */
  public BooleanProperty invisiblesProperty() {
    return invisibles;
  }

  /** Whether signs and words are put right while they are typed. */
  public BooleanProperty smartProperty() {
    return smart;
  }

  /** Whether the arrow keys follow the order of the letters and not what is seen. */
  public BooleanProperty logicalProperty() {
    return logical;
  }

  /** Whether the page beside the text shows the place of the caret. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** Switches a mode. */
  public static void toggle(BooleanProperty mode) {
    mode.set(!mode.get());
  }
}
