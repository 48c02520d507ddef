package muharrir.library;

import java.util.Objects;

/**
 * Something wrong that a check of the library found.
 *
 * @param subject what it is about: an article id, the name of a picture, a table; may be empty
 * @param detail for the log and for helpers, in English
 */
public record Finding(Kind kind, String subject, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** The database file is damaged. */
    DATABASE("library.finding.database"),
    /** An article cannot be read. */
    ARTICLE("library.finding.article"),
    /** A version of an article cannot be read. */
    VERSION("library.finding.version"),
    /** A row of the journal cannot be read or does not fit. */
    JOURNAL("library.finding.journal"),
    /** A setting of the library cannot be read. */
    SETTING("library.finding.setting"),
    /** A picture that an article shows is not there. */
    PICTURE_MISSING("library.finding.pictureMissing"),
    /** A picture is not what it was. */
    PICTURE_DAMAGED("library.finding.pictureDamaged");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The key of the sentence for the person; {@code {0}} is the subject. */
    public String key() {
      return key;
    }
  }

  public Finding {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(detail);
  }
}
