package muharrir.export.site;

/** XML in the making; what XML cannot hold is left out, for a feed must open in every reader. */
final class Xml {
  private final StringBuilder out = new StringBuilder(16_384);

  Xml() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Appends markup of our own. */
  Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends a text. */
  Xml text(String text) {
    if (isPlain(text)) {
      out.append(text);
      return this;
    }
    text.codePoints()
        .filter(Xml::isLegal)
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
          }
        });
    return this;
  }

  /** Whether a text stands there as it is: nearly all do, and a map has thirty thousand. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0xd800 || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xd800)
        || (c >= 0xe000 && c < 0xfffe)
        || c >= 0x10000;
  }

  /** Appends an element that holds a text; nothing for an empty one. */
  Xml element(String name, String text) {
    return text.isEmpty()
        ? this
        : raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">\n");
  }

  /** Appends an attribute with a space before it. */
  Xml attribute(String name, String value) {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
