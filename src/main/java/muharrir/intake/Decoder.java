package muharrir.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Turns the bytes of a file into letters: UTF-8 and UTF-16 with and without a mark at the start,
 * Windows-1256, ISO-8859-6 and Windows-1252.
 *
 * <p>An encoding of one byte a letter can't be told by its form, so each is tried and the letters
 * that come out are weighed, see {@link LetterWeights}.
 */
final class Decoder {
  /** What came of the bytes. */
  sealed interface Decoding {}

  /**
   * Text.
   *
   * @param marked whether a byte order mark stood at the start; it is not in the text
   * @param damaged how many places could not be read and are now U+FFFD
   */
  record Decoded(String text, Charset charset, boolean marked, int damaged) implements Decoding {}

  /** No text that we take. */
  record NotText(Refusal reason) implements Decoding {}

  private static final Charset UTF_32 = Charset.forName("UTF-32");
  private static final List<Charset> ONE_BYTE =
      List.of(
          Charset.forName("windows-1256"),
          Charset.forName("ISO-8859-6"),
          Charset.forName("windows-1252"));

  /** Below this mean weight of a letter that is not ASCII, a text is no text in that encoding. */
  private static final double PLAUSIBLE = -6.0;

  /**
   * How much likelier Windows-1256 is before one looks. Very short texts are words in both: من هو
   * in the one is كل من in the other.
   */
  private static final double COMMON = 0.7;

  private Decoder() {}

  static Decoding decode(byte[] bytes) {
    if (bytes.length == 0) {
      return new NotText(Refusal.EMPTY);
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return marked(bytes, 0, UTF_32);
    }
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return marked(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return marked(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Refusal known = knownKind(bytes);
    if (known != Refusal.UNDECODABLE) {
      return new NotText(known);
    }
    int controls = controls(bytes);
    if (controls * 20L > bytes.length) {
      return utf16(bytes);
    }
    return hasZero(bytes) ? new NotText(Refusal.BINARY) : utf8OrOneByte(bytes);
  }

  private static Decoding marked(byte[] bytes, int skip, Charset charset) {
    String text = new String(bytes, skip, bytes.length - skip, charset);
    int damaged = damaged(text);
    if (damaged * 20L > text.length()) {
      return new NotText(Refusal.BINARY);
    }
    return text.isEmpty() ? new NotText(Refusal.EMPTY) : new Decoded(text, charset, true, damaged);
  }

  /** What the first bytes say a file is; UNDECODABLE where they say nothing. */
  private static Refusal knownKind(byte[] bytes) {
    if (starts(bytes, '%', 'P', 'D', 'F')) {
      return Refusal.PDF;
    }
    if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Refusal.OFFICE;
    }
    if (starts(bytes, 0x89, 'P', 'N', 'G')
        || starts(bytes, 0xFF, 0xD8, 0xFF)
        || starts(bytes, 'G', 'I', 'F', '8')
        || (starts(bytes, 'R', 'I', 'F', 'F') && hasZero(bytes))) {
      return Refusal.PICTURE;
    }
    if (starts(bytes, '{', '\\', 'r', 't', 'f')) {
      return Refusal.RTF;
    }
    String start =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
    return page ? Refusal.HTML : Refusal.UNDECODABLE;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int controls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** UTF-16 without a mark: half of its bytes say the block, which for Arabic is a control code. */
  private static Decoding utf16(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return new NotText(Refusal.BINARY);
    }
    String little = new String(bytes, StandardCharsets.UTF_16LE);
    String big = new String(bytes, StandardCharsets.UTF_16BE);
    double ofLittle = ofText(little);
    double ofBig = ofText(big);
    if (Math.max(ofLittle, ofBig) < 0.95) {
      return new NotText(Refusal.BINARY);
    }
    return ofLittle >= ofBig
        ? new Decoded(little, StandardCharsets.UTF_16LE, false, damaged(little))
        : new Decoded(big, StandardCharsets.UTF_16BE, false, damaged(big));
  }

  /** The share of characters that news in Arabic or Latin letters is made of. */
  private static double ofText(String text) {
    long known =
        text.chars()
            .filter(c ->
                c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || (c >= ' ' && c <= 0x17F)
                    || (c >= 0x600 && c <= 0x6FF)
                    || (c >= 0x2000 && c <= 0x20CF)
                    || (c >= 0xFB50 && c <= 0xFEFF))
            .count();
    return (double) known / text.length();
  }

  private static Decoding utf8OrOneByte(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    int damaged = damaged(utf8);
    long beyondAscii = utf8.chars().filter(c -> c > 0x7F).count();
    // A few broken letters in a long text are damage; in a text of another encoding nearly all are.
    if (damaged == 0 || damaged * 20L < beyondAscii) {
      return new Decoded(utf8, StandardCharsets.UTF_8, false, damaged);
    }
    Charset best = null;
    double weight = Double.NEGATIVE_INFINITY;
    for (Charset charset : ONE_BYTE) {
      double before = charset.equals(ONE_BYTE.getFirst()) ? COMMON : 0;
      double one = LetterWeights.mean(lenient(bytes, charset), before);
      if (one > weight) {
        best = charset;
        weight = one;
      }
    }
    if (best == null || weight < PLAUSIBLE) {
      return new NotText(Refusal.UNDECODABLE);
    }
    String text = lenient(bytes, best);
    return new Decoded(text, best, false, damaged(text));
  }

  private static String lenient(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }

  private static int damaged(String text) {
    return Math.toIntExact(text.chars().filter(c -> c == 0xFFFD).count());
  }
}
