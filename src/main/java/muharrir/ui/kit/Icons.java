package muharrir.ui.kit;

import java.util.Set;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** Line icons from one family, turned round where right-to-left asks for it. */
public final class Icons {
  /** Icons that point along the line of reading; all others keep their shape. */
  private static final Set<Ikon> MIRRORED =
      Set.of(
          RemixiconAL.ARROW_GO_BACK_LINE,
          RemixiconAL.ARROW_GO_FORWARD_LINE,
          RemixiconAL.ARROW_RIGHT_S_LINE,
          RemixiconAL.EXTERNAL_LINK_LINE,
          RemixiconAL.LAYOUT_RIGHT_2_LINE,
          RemixiconAL.LAYOUT_LEFT_2_LINE,
          RemixiconAL.LIST_UNORDERED,
          RemixiconMZ.SIDE_BAR_LINE);

  private Icons() {}

  /**
   * An icon.
   *
   * @param icon a Remix icon, of the {@code -line} kind
   * @param size in pixels: 16 beside text, 18 alone, 13 or 14 in a line of details
   */
  public static FontIcon of(Ikon icon, int size) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().add("icon");
    node.setIconSize(size);
    node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    if (MIRRORED.contains(icon)) {
      node.setScaleX(-1);
    }
    return node;
  }
}
