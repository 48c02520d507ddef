package muharrir.export.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muharrir.arabic.Slug;

/** The names of folders for the names of sections, tags and authors. */
final class Addresses {
  /** A longer one may have been cut, and could meet another one. */
  private static final int CUT = 44;

  private final Map<String, String> slugs = new ConcurrentHashMap<>();

  /**
   * The folder for a name; spellings that differ by signs and harakat only share it. Never a number
   * alone: those are the pages of a list.
   */
  String slug(String name) {
    return slugs.computeIfAbsent(name, Addresses::made);
  }

  private static String made(String name) {
    String slug = Slug.of(name);
    boolean whole =
        !slug.isEmpty()
            && slug.length() <= CUT
            && !slug.chars().allMatch(c -> c >= '0' && c <= '9');
    if (whole) {
      return slug;
    }
    String mark = Print.sum(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return (slug.isEmpty() ? "x" : slug) + "-" + mark;
  }
}
