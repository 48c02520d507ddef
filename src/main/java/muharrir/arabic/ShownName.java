package muharrir.arabic;

/**
 * The name of a file or folder as it is shown: what would turn the line round, break it, or not be
 * seen, stands there as its number.
 *
 * <p>A name may hold almost everything: {@code U+202E} makes {@code gnp.exe} look like {@code
 * exe.png}, and a line break makes one message look like two.
 */
public final class ShownName {
  private ShownName() {}

  /**
   * A name for a person; never to be opened as a file.
   *
   * @param name a path, or what somebody typed for one
   */
  public static String of(Object name) {
    String text = name.toString();
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (misleads(c)) {
            shown.append("\\u").append("%04X".formatted(c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return shown.toString();
  }

  private static boolean misleads(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> steers(c);
    };
  }

  /** The explicit formatting characters of Unicode's bidirectional algorithm (UAX 9, 2). */
  private static boolean steers(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
