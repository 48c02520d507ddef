package muharrir.textview;

import java.util.Objects;
import javafx.geometry.Bounds;

/**
 * A click on a decoration: on its letters, or on its sign in the margin.
 *
 * @param owner whose layer it is in
 * @param bounds what was clicked, in the coordinates of the surface; a box may open under it
 */
public record DecorationClick(String owner, Decoration decoration, Bounds bounds) {
  public DecorationClick {
    Objects.requireNonNull(owner);
    Objects.requireNonNull(decoration);
    Objects.requireNonNull(bounds);
  }
}
