package muharrir.arabic;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what nobody sees and no reader needs, and counts it.
 *
 * <p>This is the part of the clean-up that is safe on any text of a newsroom, before anyone has
 * looked at it: it changes no word. Presentation forms become letters one code point at a time,
 * because NFKC of a whole text would turn … into three stops and ﷺ into words.
 */
public final class Invisible {
  /** What was taken out or put in order. */
  public enum Kind {
    /** U+00A0 and other special spaces, now plain spaces. */
    SPECIAL_SPACE,
    /** Tabs, and more than one space, now one space. */
    EXTRA_SPACE,
    /** Marks that steer the direction of writing. */
    BIDI_CONTROL,
    /** U+FEFF within a text. */
    BYTE_ORDER_MARK,
    SOFT_HYPHEN,
    /** Zero-width spaces and joiners inside Arabic words. */
    ZERO_WIDTH,
    /** Letters stored by their shape, now stored as letters. */
    PRESENTATION_FORM,
    /** A letter and its mark in two characters, now in one. */
    DECOMPOSED,
    /** Control characters and the sign for a lost object. */
    CONTROL
  }

  /**
   * A clean text.
   *
   * @param counts how many of each kind; a kind that was not found is not there
   */
  public record Cleaned(String text, Map<Kind, Integer> counts) {
    public Cleaned {
      Map<Kind, Integer> ordered = new EnumMap<>(Kind.class);
      ordered.putAll(counts);
      counts = Collections.unmodifiableMap(ordered);
    }
  }

  private Invisible() {}

  /**
   * Cleans one line: no line feeds are expected. White space at the ends is cut and not counted.
   */
  public static Cleaned clean(String line) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    StringBuilder out = new StringBuilder(line.length());
    String raw = line.strip();
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      int next = i + Character.charCount(c);
      Kind kind = kind(raw, c, i, next);
      if (kind == null) {
        out.appendCodePoint(c);
      } else {
        counts.merge(kind, 1, Integer::sum);
        switch (kind) {
          case SPECIAL_SPACE, EXTRA_SPACE -> out.append(' ');
          case PRESENTATION_FORM -> out.append(letters(c));
          case BIDI_CONTROL, BYTE_ORDER_MARK, SOFT_HYPHEN, ZERO_WIDTH, DECOMPOSED, CONTROL -> {}
        }
      }
      i = next;
    }
    String single = singleSpaces(out, counts).strip();
    String composed = Normalizer.normalize(single, Normalizer.Form.NFC);
    if (!composed.equals(single)) {
      counts.merge(Kind.DECOMPOSED, Math.max(1, single.length() - composed.length()), Integer::sum);
    }
    return new Cleaned(composed, counts);
  }

  /** The text with its presentation forms turned to letters, and nothing else changed. */
  public static String letters(String text) {
    if (text.chars().noneMatch(Invisible::presentationForm)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (presentationForm(c)) {
        out.append(letters(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static @Nullable Kind kind(String text, int c, int at, int next) {
    if (c == '\t') {
      return Kind.EXTRA_SPACE;
    }
    if (c != ' '
        && (Character.isSpaceChar(c) && Character.getType(c) == Character.SPACE_SEPARATOR)) {
      return Kind.SPECIAL_SPACE;
    }
    if (c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)) {
      return Kind.BIDI_CONTROL;
    }
    if (c == 0xFEFF) {
      return Kind.BYTE_ORDER_MARK;
    }
    if (c == 0xAD) {
      return Kind.SOFT_HYPHEN;
    }
    if (c == 0x200B || c == 0x2060 || c == 0x180E) {
      return Kind.ZERO_WIDTH;
    }
    if (c == 0x200C || c == 0x200D) {
      boolean before = at > 0 && arabicLetter(text.codePointBefore(at));
      boolean after = next < text.length() && arabicLetter(text.codePointAt(next));
      // Joiners also stand in emoji and after the heh of the Hijri year: there they are needed.
      return before && after ? Kind.ZERO_WIDTH : null;
    }
    if (Character.isISOControl(c)
        || c == 0xFFFC
        || (c >= 0xD800 && c <= 0xDFFF)
        || c == 0xFFFE
        || c == 0xFFFF
        || c == 0x2028
        || c == 0x2029) {
      return Kind.CONTROL;
    }
    return presentationForm(c) ? Kind.PRESENTATION_FORM : null;
  }

  private static boolean arabicLetter(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  /** Letters by shape; not the ornate brackets ﴾ ﴿ nor the signs ﷺ ﷻ ﷼ ﷽, which are meant so. */
  private static boolean presentationForm(int c) {
    boolean block = (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
    return block && !(c >= 0xFDFA && c <= 0xFDFD) && Character.isLetter(c);
  }

  private static String letters(int c) {
    String whole = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    // A haraka alone decomposes to a space or a tatweel and the haraka.
    return c >= 0xFE70 && c <= 0xFE7F ? whole.substring(1) : whole;
  }

  private static String singleSpaces(StringBuilder text, Map<Kind, Integer> counts) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
        counts.merge(Kind.EXTRA_SPACE, 1, Integer::sum);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
