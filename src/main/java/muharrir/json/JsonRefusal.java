package muharrir.json;

import java.util.Locale;
import java.util.Objects;

/** JSON that is not what it should be: says what is wrong and where, in words for a person. */
public final class JsonRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** It is no JSON at all; the detail says line and column. */
    SYNTAX,
    /** It is another version of the format than this program reads; the detail is that version. */
    VERSION,
    /** A member that must be there is not; the detail is its name. */
    MISSING,
    /** A member that the format does not know; the detail is its name. */
    UNKNOWN,
    /** Another kind of value is expected there; the detail is the expected one. */
    KIND,
    /** The value is not allowed; the detail says why. */
    VALUE,
    /** Two blocks have one id; the detail is the id. */
    DUPLICATE;

    /** The key of the sentence for the person; {0} is the place, {1} the detail. */
    public String key() {
      return "json." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;
  private final String pointer;
  private final String detail;

  JsonRefusal(Reason reason, String pointer, String detail) {
    super(reason + " at " + (pointer.isEmpty() ? "the root" : pointer) + ": " + detail);
    this.reason = Objects.requireNonNull(reason);
    this.pointer = Objects.requireNonNull(pointer);
    this.detail = Objects.requireNonNull(detail);
  }

  JsonRefusal(Reason reason, String pointer, String detail, Throwable cause) {
    this(reason, pointer, detail);
    initCause(cause);
  }

  public Reason reason() {
    return reason;
  }

  /** Where it stands, a JSON pointer (RFC 6901); empty for the whole. */
  public String pointer() {
    return pointer;
  }

  public String detail() {
    return detail;
  }
}
