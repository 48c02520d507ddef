package muharrir.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.store.Store;

/** Sends articles out as pages. */
final class Pages {
  private final Store store;
  private final Path target;

  Pages(Store store, Path target) {
    this.store = store;
    this.target = target;
  }

  /** The pictures that a text shows, in its order. */
  static List<MediaRef> pictures(Document document) {
    return document.blocks().stream()
        .map(block ->
            block instanceof Block.Figure figure ? figure.media() : Optional.<MediaRef>empty())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  ExportReport write(List<ArticleId> ids, Progress progress) throws LibraryException {
    List<ExportReport.Page> pages = new ArrayList<>();
    for (ArticleId id : ids) {
      if (store.read(rows -> rows.has(id))) {
        pages.add(new ExportReport.Page(id, target));
      }
    }
    return new ExportReport(List.of(), List.of(), progress.cancelled() || pages.isEmpty());
  }
}
