package muharrir.ui.preview;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * Draws an exported page. Kept small, so that another engine may take the place of WebKit.
 *
 * <p>All methods are for the FX thread.
 */
public interface PreviewSurface extends AutoCloseable {
  /** What stands in the window. */
  Node node();

  /** Loads a page and shows its beginning. */
  void show(PreviewPage page);

  /**
   * Changes the page in place; what is in view does not move.
   *
   * @param page the page as it will be afterwards, for a surface that cannot patch yet
   * @param patches what changes, from {@link PatchPlanner}
   */
  void patch(PreviewPage page, List<PreviewPatch> patches);

  /** Brings a place into view, if it is not there already. */
  void scrollTo(Pick place);

  /**
   * Moves the view.
   *
   * @param top where it shall begin, in CSS pixels from the head of the page
   */
  void scrollTo(double top);

  /** Sets who is told when the view has moved or the page has grown. */
  void onScroll(Consumer<Extent> handler);

  /** Sets who is told where a person clicks. */
  void onPick(Consumer<Pick> handler);

  /** Sets who is told which words a person selects. */
  void onSelect(Consumer<PickedWords> handler);

  /** Sets what brings the pictures that move. */
  void onMotion(Motions source);

  /** Draws marks over the page in place of those before; they move with the next patch. */
  void setMarks(List<PageMark> marks);

  /** Shows the page in its dark or its light colours. */
  void setDark(boolean dark);

  /** Shows the page as it is printed, or as it is on a screen. */
  void setPrint(boolean print);

  /**
   * Sets how large a CSS pixel is: 0.5 lays the page out twice as wide as the node.
   *
   * @param zoom above 0
   */
  void setZoom(double zoom);

  /** Frees what the surface holds. */
  @Override
  void close();
}
