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
  public Html text(String text) {
    return text(text, 0, text.length());
  }

  /** Appends the characters {@code from} (included) to {@code to} (excluded) of a text. */
  Html text(String text, int from, int to) {
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>') {
        out.append(text, done, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        done = i + 1;
      }
    }
    // What needs no help goes in one piece: nearly all of it.
    out.append(text, done, to);
    return this;
  }

  /** Appends an attribute with a space before it. */
  public Html attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\n') {
        out.append(value, done, i)
            .append(
                switch (c) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> "&#10;";
                });
        done = i + 1;
      }
    }
    out.append(value, done, value.length()).append('"');
    return this;
  }

  /** Appends an element that holds only text. */
  public Html element(String name, String text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
  }

  /** JSON that is safe inside a script element: nothing in it can end the element. */
  public Html json(String json) {
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        out.append(json, done, i)
            .append(
                switch (c) {
                  case '<' -> "\\u003c";
                  case '>' -> "\\u003e";
                  case '&' -> "\\u0026";
                  case '\u2028' -> "\\u2028";
                  default -> "\\u2029";
                });
        done = i + 1;
      }
    }
    out.append(json, done, json.length());
    return this;
  }

  /** What stands there from a place on. */
  String since(int from) {
    return out.substring(from);
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
