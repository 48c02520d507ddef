package muharrir.ui.shell;

/**
 * Which panes are shown.
 *
 * @param library the list of articles
 * @param editor the writing surface
 * @param preview the page
 */
public record PaneLayout(boolean library, boolean editor, boolean preview) {
  /** What was asked of a pane at the side. */
  public enum Wish {
    /** Shown where there is room for all. */
    AUTO,
    SHOWN,
    HIDDEN
  }

  /** The narrowest library, in pixels. */
  public static final double LIBRARY_MIN = 264;

  /** The narrowest writing surface beside another pane, in pixels. */
  public static final double EDITOR_MIN = 560;

  /** The narrowest preview, in pixels. */
  public static final double PREVIEW_MIN = 376;

  /** Below this width the preview is shown only when asked for. */
  public static final double PREVIEW_FROM = 1280;

  /** Below this width the library, too, is shown only when asked for. */
  public static final double LIBRARY_FROM = 1120;

  /** The text and nothing else. */
  public static final PaneLayout ONLY_EDITOR = new PaneLayout(false, true, false);

  public PaneLayout {
    if (!library && !editor && !preview) {
      throw new IllegalArgumentException("a window shows something");
    }
  }

  /**
   * The panes at a width.
   *
   * @param width of the window, in pixels
   */
  public static PaneLayout at(double width, Wish library, Wish preview) {
    boolean withLibrary = library == Wish.SHOWN || (library == Wish.AUTO && width >= LIBRARY_FROM);
    boolean withPreview = preview == Wish.SHOWN || (preview == Wish.AUTO && width >= PREVIEW_FROM);
    if (withLibrary && withPreview && width < LIBRARY_MIN + EDITOR_MIN + PREVIEW_MIN) {
      withPreview = preview == Wish.SHOWN && library != Wish.SHOWN;
      withLibrary = !withPreview;
    }
    boolean fits =
        width >= EDITOR_MIN + (withLibrary ? LIBRARY_MIN : 0) + (withPreview ? PREVIEW_MIN : 0);
    boolean alone = !withLibrary && !withPreview;
    return new PaneLayout(withLibrary, fits || alone, withPreview);
  }
}
