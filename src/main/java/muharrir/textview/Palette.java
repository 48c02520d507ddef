package muharrir.textview;

import javafx.scene.paint.Color;

/**
 * The colours of text controls.
 *
 * @param background of the writing surface
 * @param panel of cards in the text
 * @param line hairlines
 * @param strongLine borders of empty slots and fields
 * @param text main text
 * @param text2 secondary text
 * @param text3 labels and placeholders
 * @param accent caret, links, the bar of a quotation
 * @param accentLine lines under links
 * @param selection behind selected text
 * @param idleSelection behind selected text while another control has the focus
 * @param soft ground of a box
 * @param highlight behind highlighted letters
 * @param check line below what is to be checked
 * @param checkGround behind what is to be checked
 * @param thumb of the scroll bar
 */
public record Palette(
    Color background,
    Color panel,
    Color line,
    Color strongLine,
    Color text,
    Color text2,
    Color text3,
    Color accent,
    Color accentLine,
    Color selection,
    Color idleSelection,
    Color soft,
    Color highlight,
    Color check,
    Color checkGround,
    Color thumb) {
  public static Palette light() {
    return new Palette(
        Color.web("#FFFFFF"),
        Color.web("#F8F7F4"),
        Color.web("#E3E0D9"),
        Color.web("#C6C1B6"),
        Color.web("#1D1B18"),
        Color.web("#55514A"),
        Color.web("#6B665D"),
        Color.web("#0E5F78"),
        Color.web("#A9CBD5"),
        Color.web("#CFE3E9"),
        Color.web("#E6E3DB"),
        Color.web("#E2EEF1"),
        Color.web("#FFF1A8"),
        Color.web("#8A5A00"),
        Color.web("#FBF0DA"),
        Color.web("#1D1B18", 0.26));
  }

  public static Palette dark() {
    return new Palette(
        Color.web("#1C1E21"),
        Color.web("#191A1D"),
        Color.web("#2B2D31"),
        Color.web("#4A4D53"),
        Color.web("#ECEAE4"),
        Color.web("#B8B5AD"),
        Color.web("#979389"),
        Color.web("#6FC0D8"),
        Color.web("#2A5B6B"),
        Color.web("#1D4A59"),
        Color.web("#2D2F34"),
        Color.web("#14303A"),
        Color.web("#4D400F"),
        Color.web("#E0B04A"),
        Color.web("#33291A"),
        Color.web("#ECEAE4", 0.26));
  }

  /** What stands in an empty field until one types: as faint as letters may be. */
  Color placeholder() {
    return text3;
  }

  /** Whether light letters stand on a dark ground. */
  boolean isDark() {
    return background.getBrightness() < 0.5;
  }
}
