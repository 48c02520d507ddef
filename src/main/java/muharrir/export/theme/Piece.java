package muharrir.export.theme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of a piece of a page that a theme brings. Names of elements and attributes are ours, from
 * a list; texts and values are the theme's, and are escaped when they are written.
 */
public sealed interface Piece {
  /** Words of the theme. */
  record Text(String text) implements Piece {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /** What the page puts there. */
  record Filled(Slot slot) implements Piece {
    public Filled {
      Objects.requireNonNull(slot);
    }
  }

  /**
   * An element.
   *
   * @param only it stands there only where this slot has something to say
   */
  record Element(String name, List<Attribute> attributes, List<Piece> pieces, Optional<Slot> only)
      implements Piece {
    public Element {
      Objects.requireNonNull(name);
      attributes = List.copyOf(attributes);
      pieces = List.copyOf(pieces);
      Objects.requireNonNull(only);
    }

    /** Whether it holds nothing and has no end. */
    public boolean isVoid() {
      return name.equals("br") || name.equals("hr");
    }
  }

  /**
   * An attribute.
   *
   * @param slot gives the value in place of {@code value}
   */
  record Attribute(String name, String value, Optional<Slot> slot) {
    public Attribute {
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
      Objects.requireNonNull(slot);
    }

    Attribute(String name, String value) {
      this(name, value, Optional.empty());
    }
  }
}
