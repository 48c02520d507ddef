package muharrir.export;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * HTML in the making, and the one place that escapes: text and attribute values go through here,
 * only markup of our own is appended as it is.
 *
 * <p>It is kept as it goes out, in UTF-8: most of a page is markup of one byte a letter, which a
 * {@code StringBuilder} would make wider for the Arabic beside it and a file narrow again. Half of
 * a pair of surrogates is a question mark, as in all files.
 */
public final class Html {
  /** Bytes of one UTF-16 unit, at most. */
  private static final int WIDEST = 3;

  /** From here on a text of our own is quicker in one piece than letter by letter. */
  private static final int LONG = 20;

  /** From here on the letters of a text are quicker taken out of it at once than one by one. */
  private static final int MANY = 48;

  /** What stands for letters below 64, where they may not stand themselves. */
  private static final String[] AS_IT_IS = new String[64];

  private static final String[] IN_TEXT = escapes("&", "&amp;", "<", "&lt;", ">", "&gt;");
  private static final String[] IN_LINES =
      escapes("&", "&amp;", "<", "&lt;", ">", "&gt;", "\n", "<br>");
  private static final String[] IN_ATTRIBUTE =
      escapes("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "\n", "&#10;");
  private static final String[] IN_JSON = escapes("<", "\\u003c", ">", "\\u003e", "&", "\\u0026");

  private static final char[] NONE = {};

  private byte[] out;
  private int size;

  /** Where the gaps are, and what is to stand there, in turns. */
  private int[] gaps = {};

  public Html() {
    this(1024);
  }

  /**
   * @param size how many bytes are expected
   */
  public Html(int size) {
    out = new byte[size];
  }

  private static String[] escapes(String... pairs) {
    String[] escapes = new String[AS_IT_IS.length];
    for (int i = 0; i < pairs.length; i += 2) {
      escapes[pairs[i].charAt(0)] = pairs[i + 1];
    }
    return escapes;
  }

  /** Appends markup of our own, never a text that came from outside. */
  public Html raw(String markup) {
    return markup.length() < LONG
        ? put(markup, 0, markup.length(), AS_IT_IS, false)
        : raw(markup.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends markup that was taken from an {@code Html}. */
  Html raw(byte[] markup) {
    room(markup.length);
    System.arraycopy(markup, 0, out, size, markup.length);
    size += markup.length;
    return this;
  }

  /** Appends what another {@code Html} holds. */
  public Html add(Html other) {
    for (int i = 0; i < other.gaps.length; i += 2) {
      gap(size + other.gaps[i], other.gaps[i + 1]);
    }
    room(other.size);
    System.arraycopy(other.out, 0, out, size, other.size);
    size += other.size;
    return this;
  }

  /**
   * Leaves a gap here for what is not known yet.
   *
   * @param what is to stand there
   */
  public Html gap(int what) {
    gap(size, what);
    return this;
  }

  private void gap(int at, int what) {
    gaps = Arrays.copyOf(gaps, gaps.length + 2);
    gaps[gaps.length - 2] = at;
    gaps[gaps.length - 1] = what;
  }

  /** The places of the gaps, in bytes, and what is to stand there, in turns. */
  public int[] gaps() {
    return gaps.clone();
  }

  /** Appends text. */
  public Html text(String text) {
    return text(text, 0, text.length());
  }

  /** Appends the characters {@code from} (included) to {@code to} (excluded) of a text. */
  Html text(String text, int from, int to) {
    return put(text, from, to, IN_TEXT, false);
  }

  /** The same, with an element for each break of a line. */
  Html lines(String text, int from, int to) {
    return put(text, from, to, IN_LINES, false);
  }

  /** Appends an attribute with a space before it. */
  public Html attribute(String name, String value) {
    return raw(" ")
        .raw(name)
        .raw("=\"")
        .put(value, 0, value.length(), IN_ATTRIBUTE, false)
        .raw("\"");
  }

  /** Appends an element that holds only text. */
  public Html element(String name, String text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
  }

  /** JSON that is safe inside a script element: nothing in it can end the element. */
  public Html json(String json) {
    return put(json, 0, json.length(), IN_JSON, true);
  }

  private Html put(String text, int from, int to, String[] escapes, boolean script) {
    room(WIDEST * (to - from));
    char[] letters = NONE;
    if (to - from >= MANY) {
      letters = new char[to - from];
      text.getChars(from, to, letters, 0);
    }
    byte[] bytes = out;
    int at = size;
    for (int i = from; i < to; i++) {
      char c = letters.length == 0 ? text.charAt(i) : letters[i - from];
      if (c < 0x80) {
        String escape = c < escapes.length ? escapes[c] : null;
        if (escape == null) {
          bytes[at++] = (byte) c;
        } else {
          size = at;
          raw(escape).room(WIDEST * (to - i));
          bytes = out;
          at = size;
        }
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xc0 | (c >> 6));
        bytes[at++] = (byte) (0x80 | (c & 0x3f));
      } else {
        size = at;
        boolean pair = wide(text, i, script);
        room(WIDEST * (to - i));
        bytes = out;
        at = size;
        i += pair ? 1 : 0;
      }
    }
    size = at;
    return this;
  }

  /**
   * Appends a letter from U+0800 on.
   *
   * @param script whether a script may take it for the end of a line
   * @return whether it was a pair of surrogates
   */
  private boolean wide(String text, int at, boolean script) {
    int c = text.codePointAt(at);
    if (script && (c == 0x2028 || c == 0x2029)) {
      raw(c == 0x2028 ? "\\u2028" : "\\u2029");
    } else if (c >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      raw(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      return true;
    } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      out[size++] = '?';
    } else {
      out[size++] = (byte) (0xe0 | (c >> 12));
      out[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      out[size++] = (byte) (0x80 | (c & 0x3f));
    }
    return false;
  }

  private void room(int more) {
    if (out.length - size < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, Math.addExact(size, more)));
    }
  }

  /** All of it, as long as nothing is appended. */
  public MemorySegment segment() {
    return MemorySegment.ofArray(out).asSlice(0, size);
  }

  /** A part of it, by the places of its first byte and of the one behind its last. */
  public byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(out, from, to);
  }

  /** All of it, as it goes out. */
  public byte[] bytes() {
    return bytes(0, size);
  }

  /** The same in no more room than it takes: to be kept and added to many others. */
  public Html kept() {
    Html kept = new Html(size);
    return kept.add(this);
  }

  /** How much stands there, in bytes. */
  public int length() {
    return size;
  }

  /** Whether nothing stands there, and nothing is to. */
  public boolean isEmpty() {
    return size == 0 && gaps.length == 0;
  }

  @Override
  public String toString() {
    return new String(out, 0, size, StandardCharsets.UTF_8);
  }
}
