package muharrir.ui.preview;

import java.util.Locale;

/** Writes a text as a JavaScript string, so that it cannot be anything else. */
final class JsText {
  private JsText() {}

  /** The text in double quotes, with everything escaped that could end them or the line. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            escape(c, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** A call with a place as its block, field and offset. */
  static String call(String function, Pick place) {
    return function
        + String.format(
            Locale.ROOT, "(%s,%s,%d)", quote(place.block()), quote(place.field()), place.offset());
  }

  /** A lone surrogate would not survive on the way into WebKit as it is. */
  private static void escape(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((c >> shift) & 0xF, 16));
    }
  }
}
