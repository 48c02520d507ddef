package muharrir.article;

import java.util.Map;
import java.util.Objects;

/**
 * A look of somebody's own that overrides ours, as it was taken into the library: its texts and
 * nothing else. Whether pages may show them is for those to say who draws pages.
 *
 * @param name one line, not blank
 * @param version one line, not blank
 * @param css comes after our own style; may be empty
 * @param parts pieces of the page, see {@link Part}
 */
public record Theme(String name, String version, String css, Map<Part, String> parts) {
  /** The longest style, in UTF-16 units. */
  public static final int LONGEST_CSS = 64 * 1024;

  /** The longest piece of a page, in UTF-16 units. */
  public static final int LONGEST_PART = 16 * 1024;

  /** A piece of the page that a theme may write anew. */
  public enum Part {
    /** What stands at the head of each page. */
    MASTHEAD,
    /** What stands at the end of an article. */
    END,
    /** What stands at the foot of each page. */
    FOOT
  }

  public Theme {
    Texts.named(name, "theme");
    Texts.named(version, "version");
    Objects.requireNonNull(css);
    parts = Map.copyOf(parts);
    if (css.length() > LONGEST_CSS) {
      throw new IllegalArgumentException("the style is longer than " + LONGEST_CSS);
    }
    if (parts.values().stream().anyMatch(part -> part.length() > LONGEST_PART)) {
      throw new IllegalArgumentException("a part is longer than " + LONGEST_PART);
    }
  }
}
