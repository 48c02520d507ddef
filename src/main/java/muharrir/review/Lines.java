package muharrir.review;

import muharrir.document.Inline;

/** The rules for texts that people leave about an article. */
final class Lines {
  /** Longer than any remark; UTF-16 units. */
  static final int LIMIT = 20_000;

  private Lines() {}

  /** A text of any lines that can be stored, not blank. */
  static String said(String text, String what) {
    if (storable(text, what).isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    return text;
  }

  /** A text of any lines that can be stored, may be empty. */
  static String storable(String text, String what) {
    if (text.length() > LIMIT || !Inline.clean(text).equals(text)) {
      throw new IllegalArgumentException(what + " is too long or cannot be stored");
    }
    return text;
  }

  /** One line that is not blank. */
  static String named(String text, String what) {
    if (said(text, what).indexOf('\n') >= 0 || text.length() > 300) {
      throw new IllegalArgumentException(what + " is not one short line");
    }
    return text;
  }

  /** An id of our own making. */
  static String id(String id, String what) {
    boolean legal =
        !id.isEmpty()
            && id.length() <= 40
            && id.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    if (!legal) {
      throw new IllegalArgumentException("not an id of a " + what + ": " + id);
    }
    return id;
  }
}
