package muharrir.ui.preview;

/**
 * Which part of the page is in view, in CSS pixels.
 *
 * @param top where the view begins
 * @param view how much of the page it shows
 * @param whole how long the page is
 */
public record Extent(double top, double view, double whole) {
  /** A page that is shown from end to end. */
  static final Extent ALL = new Extent(0, 1, 1);

  public Extent {
    if (!(top >= 0 && view >= 0 && whole >= 0)) {
      throw new IllegalArgumentException(top + " " + view + " " + whole);
    }
  }

  /** How far the view can go down; 0 if all of the page is in view. */
  public double way() {
    return Math.max(0, whole - view);
  }
}
