package muharrir.ui.preview;

import java.util.List;

/** How a reader meets the article. */
public enum ReaderView {
  PHONE(390),
  TABLET(768),
  DESKTOP(1280),
  /** A sheet of A4 with its margins, by the rules for print. */
  PRINT(794),
  /** The cards that networks make of the address of the page. */
  CARD(390),
  /** The headline in lists, searches and notifications. */
  HEADLINE(390);

  private final int pixels;

  ReaderView(int pixels) {
    this.pixels = pixels;
  }

  /** The width in CSS pixels. */
  public int pixels() {
    return pixels;
  }

  /** Whether it shows the page that is exported. */
  public boolean isPage() {
    return this != CARD && this != HEADLINE;
  }

  /** The one after this, or before it; behind the last comes the first. */
  public ReaderView next(boolean forward) {
    List<ReaderView> all = List.of(values());
    return all.get(Math.floorMod(all.indexOf(this) + (forward ? 1 : -1), all.size()));
  }
}
