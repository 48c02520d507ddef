package muharrir.desk;

import java.util.List;
import muharrir.article.ArticleId;

/** What has changed in a library. */
public sealed interface LibraryChange {
  /** Articles came in, or their line in the list is another one. */
  record Articles(List<ArticleId> ids) implements LibraryChange {
    public Articles {
      ids = List.copyOf(ids);
    }
  }

  /** The newsroom was described anew. */
  record Settings() implements LibraryChange {}

  /** Another program changed the library, which is open here for reading only. */
  record Elsewhere() implements LibraryChange {}
}
