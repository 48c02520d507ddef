package muharrir.export.site;

import java.util.List;
import java.util.Objects;

/**
 * The articles of one section, tag or author.
 *
 * @param name as the newest article writes it
 * @param slug the name of its folder
 * @param articles the last published first, at least one
 */
record Group(Kind kind, String name, String slug, List<Teaser> articles) {
  /** What articles are put together by. */
  enum Kind {
    SECTION("s", "site.section"),
    TAG("t", "site.tag"),
    AUTHOR("a", "site.author");

    /** The folder of all groups of the kind. */
    final String folder;

    /** The key of its name in the strings. */
    final String key;

    Kind(String folder, String key) {
      this.folder = folder;
      this.key = key;
    }
  }

  Group {
    Objects.requireNonNull(kind);
    articles = List.copyOf(articles);
  }

  /** Where its list stands in the site. */
  String path() {
    return kind.folder + "/" + slug + "/";
  }
}
