package muharrir.export;

/** The sizes of a picture from which a browser takes the one that fits its screen. */
final class PictureHtml {
  private static final String HERO = "(max-width: 1056px) 100vw, 992px";
  private static final String BODY = "(max-width: 704px) 100vw, 640px";

  private PictureHtml() {}

  /** Appends {@code srcset} and {@code sizes} where there is a choice. */
  static void sizes(Html html, MediaLinks.Shown shown, boolean hero) {
    if (shown.smaller().isEmpty()) {
      return;
    }
    StringBuilder set = new StringBuilder();
    for (MediaLinks.Smaller copy : shown.smaller().reversed()) {
      set.append(copy.address()).append(' ').append(copy.width()).append("w, ");
    }
    set.append(shown.address()).append(' ').append(shown.width()).append('w');
    html.attribute("srcset", set.toString()).attribute("sizes", hero ? HERO : BODY);
  }
}
