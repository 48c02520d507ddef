package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import muharrir.article.Article;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.find.Replacing;
import muharrir.library.LibraryQuery;
import muharrir.library.SaveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of articles is told of one that is open. */
class ListNewsTest {
  @TempDir Path folder;

  @Test
  void whatChangesMuchAtOnceIsToldWhenItIsStored() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      Article article = desk.create();
      OpenArticle open = desk.openArticle(article.id());
      Desks.toEnd(open);
      Desks.type(open, "واحد اثنان");
      Desks.toHeadline(open);
      Desks.type(open, "عنوان");
      stored(desk, open);
      List<LibraryChange> told = new CopyOnWriteArrayList<>();
      desk.onChange(told::add);
      BlockId block = open.article().document().body().getFirst().id();
      open.apply(
          Replacing.of(
                  open.state(), List.of(new Span(block, Field.TEXT, 0, 4)), List.of("واحد من عشرة"))
              .orElseThrow());
      stored(desk, open);
      assertThat(told).containsExactly(new LibraryChange.Articles(List.of(article.id())));
      assertThat(desk.list(LibraryQuery.ALL).getFirst().words()).isEqualTo(5);
    }
  }

  /** Waits until it is stored, and all that is to be told of it has been told. */
  private static void stored(Desk desk, OpenArticle open) throws Exception {
    Desks.until(() -> open.saveState() instanceof SaveState.Saved);
    assertThat(desk.list(LibraryQuery.ALL)).hasSize(1);
  }
}
