package muharrir.export.theme;

import java.util.Locale;
import java.util.Objects;
import muharrir.arabic.Strings;

/**
 * Why a theme is refused.
 *
 * @param file of the folder
 * @param line from 1; 0 for the whole file
 * @param detail what is wrong, in the words of the file; may be empty
 */
public record ThemeFault(Kind kind, String file, int line, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** There is no such folder, or it cannot be read. */
    FOLDER,
    /** A file that a theme must have is not there. */
    MISSING,
    /** Neither a style nor a piece of a page. */
    NOTHING,
    /** A link to elsewhere, a folder, or no file of its own. */
    NO_FILE,
    /** Larger than a theme's file may be. */
    TOO_LARGE,
    /** Not UTF-8, or a character that no text holds. */
    NOT_TEXT,
    /** The manifest is not what it should be. */
    MANIFEST,
    /** An at-rule that is not taken. */
    AT_RULE,
    /** A function that is not taken. */
    FUNCTION,
    /** An address outside the page. */
    ADDRESS,
    /** A backslash outside quotation marks. */
    BACKSLASH,
    /** A property that once ran programs. */
    PROPERTY,
    /** Style or markup that is broken. */
    BROKEN,
    /** An element that is not taken. */
    ELEMENT,
    /** An attribute that is not taken, or not with this value. */
    ATTRIBUTE,
    /** An element where it may not stand. */
    PLACE,
    /** A name in braces that stands for nothing here. */
    SLOT
  }

  public ThemeFault {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(file);
    Objects.requireNonNull(detail);
  }

  /** The sentence for the person: where it is, what is wrong, what to do. */
  public String words(Strings strings) {
    String what = strings.get("theme.fault." + kind.name().toLowerCase(Locale.ROOT), detail);
    return line == 0
        ? strings.get("theme.in", file, what)
        : strings.get("theme.at", file, line, what);
  }
}
