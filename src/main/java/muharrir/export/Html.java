package muharrir.export;

import java.util.Objects;

/**
 * HTML in the making, and the one place that escapes: text and attribute values go through here,
 * only markup of our own is appended as it is.
 */
public final class Html {
  private final StringBuilder out;

  public Html() {
    this(1024);
  }

  /**
   * @param size how many characters are expected
   */
  public Html(int size) {
    out = new StringBuilder(size);
  }

  /** Appends markup of our own, never a text that came from outside. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends what another {@code Html} holds. */
  public Html add(Html other) {
    out.append(other.out);
    return this;
  }

  /** Appends text. */
  public Html text(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /** Appends an attribute with a space before it. */
  public Html attribute(String name, CharSequence value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        default -> out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  /** Appends an element that holds only text. */
  public Html element(String name, CharSequence text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
  }

  /** JSON that is safe inside a script element: nothing in it can end the element. */
  public Html json(String json) {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<' -> out.append("\\u003c");
        case '>' -> out.append("\\u003e");
        case '&' -> out.append("\\u0026");
        case '\u2028' -> out.append("\\u2028");
        case '\u2029' -> out.append("\\u2029");
        default -> out.append(c);
      }
    }
    return this;
  }

  /** How much stands there, in UTF-16 units. */
  public int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return Objects.requireNonNull(out.toString());
  }
}
