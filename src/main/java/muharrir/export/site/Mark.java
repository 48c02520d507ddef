package muharrir.export.site;

import java.util.Objects;

/**
 * A file of a site.
 *
 * @param path in the site, with {@code /} between folders
 * @param sum its SHA-256 sum
 * @param bytes its length
 * @param modified when the disk says it was changed last, in nanoseconds since 1970
 */
record Mark(String path, String sum, long bytes, long modified) {
  Mark {
    Objects.requireNonNull(path);
    Objects.requireNonNull(sum);
  }
}
