package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.library.LibraryQuery;
import muharrir.textview.TextLine;
import muharrir.ui.importing.ImportOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Article stored(Article article) throws Exception {
    return window.desk.find(article.id()).orElseThrow();
  }

  private String paragraph(Article article) throws Exception {
    return stored(article).document().block(Articles.PARAGRAPH).text(Field.TEXT).text();
  }

  private void openFromTheStart(Article article) throws Exception {
    window.start(Optional.of(article.id()));
    window.until("the caret stands in the text", () -> window.focused("#surface"));
  }

  @Test
  void theFilterFindsHeadlines() throws Exception {
    window.store("حصاد القمح", "نص");
    window.store("متحف المدينة", "نص");
    window.start();
    window.until("both are listed", () -> window.headlines().size() == 2);
    window.on(() -> {
      ((TextLine) window.find("#search")).setText("متحف");
      return true;
    });
    window.until("one is found", () -> window.headlines().equals(List.of("متحف المدينة")));
  }

  @Test
  void aNewArticleIsOpenedWithTheCaretInItsHeadline() throws Exception {
    window.start();
    window.ctrlArabic("ى");
    window.until("it is open", () -> window.focused("#surface"));
    window.type("خبر عاجل");
    window.until("the list shows it", () -> window.headlines().equals(List.of("خبر عاجل")));
    assertThat(window.desk.list(LibraryQuery.ALL)).hasSize(1);
  }

  @Test
  void typingReachesTheDeskAndThePreview() throws Exception {
    Article article = window.store("عنوان", "بداية");
    openFromTheStart(article);
    window.type("قبل ");
    window.until("it is in the library", () -> paragraph(article).equals("قبل بداية"));
    assertThat(window.on(() -> window.preview.headlines.size())).isGreaterThanOrEqualTo(2);
    window.until(
        "it is said to be saved",
        () -> ((Label) window.find("#save-state")).getText().equals("محفوظ"));
  }

  @Test
  void undoAndRedoFromTheToolbar() throws Exception {
    Article article = window.store("عنوان", "بداية");
    openFromTheStart(article);
    window.type("ثم ");
    window.press("#undo");
    window.until("it is undone", () -> paragraph(article).equals("بداية"));
    window.press("#redo");
    window.until("it is done again", () -> paragraph(article).equals("ثم بداية"));
  }

  @Test
  void boldUnderAnArabicLayout() throws Exception {
    Article article = window.store("عنوان", "كلمة");
    openFromTheStart(article);
    window.ctrlArabic("ش");
    window.ctrlArabic("\uFEFB");
    window.until(
        "the paragraph is bold",
        () ->
            stored(article)
                .document()
                .block(Articles.PARAGRAPH)
                .text(Field.TEXT)
                .equals(Inline.of("كلمة", java.util.Set.of(new Mark.Strong()))));
  }

  @Test
  void aLinkThatCouldRunIsRefused() throws Exception {
    Article article = window.store("عنوان", "كلمة");
    openFromTheStart(article);
    window.ctrl(KeyCode.A);
    window.press("#link");
    window.until("the box is open", () -> window.find("#link-address") != null);
    window.on(() -> {
      ((TextLine) window.find("#link-address")).setText("javascript:alert(1)");
      return true;
    });
    window.press("#link-set");
    assertThat(window.on(() -> ((Label) window.find("#link-problem")).getText()))
        .isEqualTo("العنوان المقبول يبدأ بـ https أو http أو mailto فقط.");
    window.on(() -> {
      ((TextLine) window.find("#link-address")).setText("https://example.org/a");
      return true;
    });
    window.press("#link-set");
    window.until(
        "it is linked",
        () ->
            stored(article)
                .document()
                .block(Articles.PARAGRAPH)
                .text(Field.TEXT)
                .marksAt(1)
                .contains(new Mark.Link("https://example.org/a")));
  }

  @Test
  void theReportOfAnImportIsShownAndItsOfficersAreAccepted() throws Exception {
    Article incoming = Articles.of("وارد", "نص");
    window.importer =
        file -> {
          window.desk.importArticle(incoming);
          return new ImportOutcome.Taken(
              "report.txt",
              incoming.id(),
              "وارد",
              "",
              List.of(new ImportOutcome.Line("تُرك جانبًا", "السطر 3", "تم نسخ الرابط", "أثاث")),
              new ImportOutcome.Officers("أحمد", "ليلى"));
        };
    window.dialogs.texts = List.of(new File("report.txt"));
    window.start();
    window.ctrl(KeyCode.O);
    window.press("#accept-officers");
    window.until(
        "they are in the settings",
        () -> window.desk.newsroom().equals(Newsroom.UNSET.withOfficers("أحمد", "ليلى")));
    window.key(KeyCode.ESCAPE);
    window.until("the box is closed", () -> window.find("#import-report") == null);
    window.until("the article is open", () -> window.find("#surface") != null);
  }

  @Test
  void aClickInThePreviewPutsTheCaretThere() throws Exception {
    Article article = window.store("عنوان", "كلمة وأخرى");
    openFromTheStart(article);
    window.on(() -> {
      window.preview.pick(new Position(Articles.PARAGRAPH, Field.TEXT, 4));
      return true;
    });
    window.type("!");
    window.until("typed at the caret", () -> paragraph(article).equals("كلمة! وأخرى"));
  }

  @Test
  void f6GoesRoundThePanes() throws Exception {
    Article article = window.store("عنوان", "كلمة");
    openFromTheStart(article);
    window.key(KeyCode.F6);
    assertThat(window.on(() -> window.focused("#preview"))).isTrue();
    window.key(KeyCode.F6);
    assertThat(window.on(() -> window.focused("#articles"))).isTrue();
    window.key(KeyCode.F6);
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
  }
}
