package muharrir.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import muharrir.json.JsonRefusal;
import muharrir.json.RemarksJson;
import muharrir.library.LibraryException;
import muharrir.library.Refusal;
import muharrir.library.Refusal.RemarksRefused.Fault;
import muharrir.review.GuestRemarks;

/**
 * Reads what comes back from a {@link ReviewPage}: a block of text with letters that every way of
 * sending leaves alone, between two marks, with a CRC-32. What stands before and behind is left
 * out, and so are white space and signs that are not seen, which mail and chats put in.
 */
public final class RemarksText {
  /** What the file ends with, which a page for review offers. */
  public static final String EXTENSION = ".remarks.txt";

  /** Longer than 500 remarks are; characters. */
  public static final int LONGEST = 16 << 20;

  private static final Pattern MARK =
      Pattern.compile("MUHARRIR-REMARKS-(\\d{1,6})(?=[\\s\\p{Z}\\p{Cf}])");
  private static final Pattern END = Pattern.compile("MUHARRIR-REMARKS-END-([0-9A-Fa-f]{8})");
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}>]");

  private RemarksText() {}

  /** Whether a text has the mark of remarks in it. */
  public static boolean isOne(String text) {
    return MARK.matcher(text).find();
  }

  /**
   * Reads remarks.
   *
   * @param name of the file or whatever it was, for the person
   * @throws LibraryException with {@link Refusal.RemarksRefused} if there are none
   */
  public static GuestRemarks read(String text, String name) throws LibraryException {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      throw refused(name, Fault.FOREIGN);
    }
    if (!"1".equals(mark.group(1))) {
      throw refused(name, Fault.NEWER);
    }
    Matcher end = END.matcher(text);
    if (!end.find(mark.end())) {
      throw refused(name, Fault.DAMAGED);
    }
    byte[] bytes;
    try {
      String letters = NOISE.matcher(text.substring(mark.end(), end.start())).replaceAll("");
      bytes = Base64.getDecoder().decode(letters);
    } catch (IllegalArgumentException e) {
      throw new LibraryException(new Refusal.RemarksRefused(name, Fault.DAMAGED), e);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (!String.format(Locale.ROOT, "%08x", sum.getValue())
        .equals(end.group(1).toLowerCase(Locale.ROOT))) {
      throw refused(name, Fault.DAMAGED);
    }
    try {
      return RemarksJson.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonRefusal e) {
      throw new LibraryException(new Refusal.RemarksRefused(name, Fault.DAMAGED), e);
    }
  }

  private static LibraryException refused(String name, Fault fault) {
    return new LibraryException(new Refusal.RemarksRefused(name, fault));
  }
}
