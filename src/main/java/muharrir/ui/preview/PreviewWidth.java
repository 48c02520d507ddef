package muharrir.ui.preview;

/** How wide the screen is on which the page is looked at. */
public enum PreviewWidth {
  PHONE(390),
  TABLET(768),
  DESKTOP(1280),
  /** A sheet of A4 between its margins, with the rules for print. */
  PRINT(658);

  private final int pixels;

  PreviewWidth(int pixels) {
    this.pixels = pixels;
  }

  /** The width in CSS pixels. */
  public int pixels() {
    return pixels;
  }
}
