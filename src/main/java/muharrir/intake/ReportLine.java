package muharrir.intake;

import java.util.Objects;
import muharrir.arabic.Strings;

/**
 * One thing that was done to a line of a source, or that a person should look at.
 *
 * @param line the number of the line in the file, from 1; 0 for the whole file
 * @param text what stood there, or the part of it that this is about
 * @param reason the key of the words that say what was done and why; {0} is the count
 * @param count how many: characters that were cleaned, lines that were merged; else 1
 */
public record ReportLine(Kind kind, int line, String text, String reason, int count) {
  /** What was done. */
  public enum Kind {
    /** Taken to another place: a setting, a byline, the dateline. */
    MOVED,
    /** Made one with its neighbour. */
    MERGED,
    /** Left out of the article. */
    SET_ASIDE,
    /** Kept, without what nobody needs: invisible characters, tracking, marks of structure. */
    CLEANED,
    /** Kept as it was; a person should look at it. */
    NOTED
  }

  public ReportLine {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(reason);
    if (line < 0 || count < 1) {
      throw new IllegalArgumentException("line " + line + ", count " + count);
    }
  }

  ReportLine(Kind kind, int line, String text, String reason) {
    this(kind, line, text, reason, 1);
  }

  /** What was done and why, in words for a person. */
  public String says(Strings strings) {
    return strings.has(reason) ? strings.get(reason, count) : strings.count(reason, count);
  }
}
