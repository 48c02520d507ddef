package muharrir.publish;

import java.util.Objects;

/**
 * A file of a site.
 *
 * @param path below the top of the site, with {@code /} between folders; leads nowhere else
 * @param bytes its length
 * @param sum its SHA-256 sum, 64 hexadecimal digits
 */
public record SiteFile(String path, long bytes, String sum) {
  private static final int SUM = 64;

  public SiteFile {
    if (!accepts(path)) {
      throw new IllegalArgumentException("no path inside a site: " + path);
    }
    if (bytes < 0) {
      throw new IllegalArgumentException("a length below zero: " + bytes);
    }
    if (sum.length() != SUM || !sum.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new IllegalArgumentException("no SHA-256 sum: " + sum);
    }
  }

  /**
   * Whether a path stays below the top of a site: what a server says about itself is not believed.
   * Names that begin with a dot are ours or the system's, and no part of a site.
   */
  static boolean accepts(String path) {
    Objects.requireNonNull(path);
    if (path.isEmpty()) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      boolean clean =
          !part.isEmpty()
              && part.charAt(0) != '.'
              && part.chars().noneMatch(c -> c < ' ' || c == 0x7F || "\\\":*?<>|".indexOf(c) >= 0);
      if (!clean) {
        return false;
      }
    }
    return true;
  }

  /** Whether another file holds the same. */
  boolean same(SiteFile other) {
    return bytes == other.bytes && sum.equals(other.sum);
  }

  /**
   * When a file goes, among the others: what a page needs before the page, the pages before those
   * that list them, and feeds and the front page, by which readers learn of them, at the end.
   */
  int turn() {
    if (path.equals("index.html")) {
      return 4;
    }
    if (path.endsWith(".xml") || path.startsWith("feed")) {
      return 3;
    }
    if (!path.endsWith(".html")) {
      return 0;
    }
    return path.startsWith("n/") ? 1 : 2;
  }
}
