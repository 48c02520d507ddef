package muharrir.ui.kit;

import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/** The small sign of an article's status: a shape and a colour, so that neither is needed alone. */
public final class StatusGlyph extends Pane {
  /** The five signs. */
  public enum Kind {
    DRAFT(false, ""),
    REVIEW(false, "M7 3.2 A3.8 3.8 0 0 1 7 10.8 Z"),
    CHANGES(true, "M7 3.8 L7 7.4 M7 10 L7 10.1"),
    APPROVED(true, "M4.4 7.2 L6.3 9 L9.7 5.3"),
    PUBLISHED(true, "M7 10 L7 4.4 M4.6 6.6 L7 4.2 L9.4 6.6");

    private final boolean full;
    private final String mark;

    Kind(boolean full, String mark) {
      this.full = full;
      this.mark = mark;
    }

    /** The style class which colours the sign and the tag beside it. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String RING = "M7 1.2 A5.8 5.8 0 1 1 6.99 1.2 Z";
  private static final String DISC = "M7 0.5 A6.5 6.5 0 1 1 6.99 0.5 Z";

  /** A sign of 14 pixels. */
  public StatusGlyph(Kind kind) {
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(14, 14);
    setPrefSize(14, 14);
    setMaxSize(14, 14);
    setMouseTransparent(true);
    show(kind);
  }

  /** Shows another sign. */
  public void show(Kind kind) {
    getStyleClass().setAll("glyph", kind.style());
    SVGPath shape = path(kind.full ? DISC : RING, "shape");
    if (kind.mark.isEmpty()) {
      getChildren().setAll(shape);
    } else {
      getChildren().setAll(shape, path(kind.mark, "mark"));
    }
  }

  private static SVGPath path(String content, String style) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(style);
    return path;
  }
}
