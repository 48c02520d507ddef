package muharrir.ui.shell;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The three panes in a row, with lines between them that can be dragged.
 *
 * <p>The library and the preview keep their widths when the window changes, the writing surface
 * takes the rest. Where the surface is not shown, the one pane that is takes all.
 */
final class PaneRow extends Region {
  private static final double LIBRARY_WIDTH = 312;
  private static final double LIBRARY_MAX = 400;
  private static final double PREVIEW_WIDTH = 408;
  private static final double PREVIEW_MAX = 560;
  private static final double LINE = 1;

  /** How wide the strip is by which a line can be grabbed. */
  private static final double GRIP = 9;

  private final Region library;
  private final Region editor;
  private final Region preview;
  private final Region libraryLine = line();
  private final Region previewLine = line();
  private final Region libraryGrip = grip();
  private final Region previewGrip = grip();
  private double libraryWidth = LIBRARY_WIDTH;
  private double previewWidth = PREVIEW_WIDTH;
  private PaneLayout shown = new PaneLayout(true, true, true);

  PaneRow(Region library, Region editor, Region preview) {
    this.library = library;
    this.editor = editor;
    this.preview = preview;
    getStyleClass().add("panes");
    getChildren()
        .addAll(library, editor, preview, libraryLine, previewLine, libraryGrip, previewGrip);
    libraryGrip.addEventHandler(
        MouseEvent.MOUSE_DRAGGED, event -> dragLibrary(sceneToLocal(event.getSceneX(), 0).getX()));
    previewGrip.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> dragPreview(getWidth() - sceneToLocal(event.getSceneX(), 0).getX()));
    setMinSize(0, 0);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("pane-line");
    line.setMouseTransparent(true);
    return line;
  }

  private static Region grip() {
    Region grip = new Region();
    grip.setCursor(Cursor.H_RESIZE);
    return grip;
  }

  /** Shows the panes of a layout. */
  void show(PaneLayout layout) {
    shown = layout;
    library.setVisible(layout.library());
    editor.setVisible(layout.editor());
    preview.setVisible(layout.preview());
    requestLayout();
  }

  private void dragLibrary(double width) {
    double room = getWidth() - PaneLayout.EDITOR_MIN - (shown.preview() ? previewWidth : 0);
    libraryWidth = between(width, PaneLayout.LIBRARY_MIN, Math.min(LIBRARY_MAX, room));
    requestLayout();
  }

  private void dragPreview(double width) {
    double room = getWidth() - PaneLayout.EDITOR_MIN - (shown.library() ? libraryWidth : 0);
    previewWidth = between(width, PaneLayout.PREVIEW_MIN, Math.min(PREVIEW_MAX, room));
    requestLayout();
  }

  private static double between(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean beside = shown.editor();
    double start = shown.library() ? beside ? fit(libraryWidth, true) : width : 0;
    double end = shown.preview() ? beside ? fit(previewWidth, false) : width : 0;
    library.resizeRelocate(0, 0, start, height);
    preview.resizeRelocate(width - end, 0, end, height);
    double from = start + (shown.library() ? LINE : 0);
    double to = width - end - (shown.preview() ? LINE : 0);
    editor.resizeRelocate(from, 0, Math.max(0, to - from), height);
    place(libraryLine, libraryGrip, start, beside && shown.library());
    place(previewLine, previewGrip, width - end - LINE, beside && shown.preview());
  }

  /** A width as it was dragged, but never more than leaves the surface its least. */
  private double fit(double wanted, boolean first) {
    double other =
        first ? (shown.preview() ? previewWidth : 0) : (shown.library() ? libraryWidth : 0);
    double least = first ? PaneLayout.LIBRARY_MIN : PaneLayout.PREVIEW_MIN;
    return snapSizeX(between(wanted, least, getWidth() - other - PaneLayout.EDITOR_MIN));
  }

  private void place(Region line, Region grip, double x, boolean visible) {
    line.setVisible(visible);
    grip.setVisible(visible);
    line.resizeRelocate(x, 0, LINE, getHeight());
    grip.resizeRelocate(x - (GRIP - LINE) / 2, 0, GRIP, getHeight());
  }

  @Override
  protected double computePrefWidth(double height) {
    return LIBRARY_WIDTH + PaneLayout.EDITOR_MIN + PREVIEW_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }
}
