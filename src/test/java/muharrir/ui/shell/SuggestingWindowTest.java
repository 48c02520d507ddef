package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import muharrir.article.Article;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.Reading;
import muharrir.review.Review;
import muharrir.review.Suggestion;
import muharrir.testing.Drops;
import muharrir.textview.TextLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor with the mode on pastes, drops, replaces and corrects by the keys of the window. */
class SuggestingWindowTest {
  private static final PersonId HALA = new PersonId("hala");
  private static final String TEXT = "وصل الوزير إلى حلب مساءً وعاد من حلب";

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عنوان", TEXT);
    window.desk.reviews().put(new Person(HALA, "هالة", Role.EDITOR, "ه", "#0e5f78"));
    window.start(Optional.of(article.id()));
    window.press("#sit-hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.I, "i");
    window.until("the mode is on", () -> review().suggesting().equals(Optional.of(HALA)));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Review review() throws Exception {
    return window.desk.reviews().review(article.id());
  }

  private Document document() throws Exception {
    return window.desk.find(article.id()).orElseThrow().document();
  }

  private BlockId body() {
    return article.document().body().getFirst().id();
  }

  private String text() throws Exception {
    return document().block(body()).text(Field.TEXT).text();
  }

  private void select(String words) throws Exception {
    int from = text().indexOf(words);
    window.on(() -> {
      window.preview.select(new Span(body(), Field.TEXT, from, from + words.length()));
      return true;
    });
  }

  /** All of it hangs together: the original is as it was, and each suggestion is the editor's. */
  private void holds() throws Exception {
    assertThat(Reading.ORIGINAL.of(review(), document())).isEqualTo(article.document());
    assertThat(Reading.ACCEPTED.of(review(), document())).isEqualTo(document());
    List<Suggestion> all = review().suggestions(document());
    assertThat(all).isNotEmpty().allMatch(each -> each.by().equals(Optional.of(HALA)));
  }

  private void copied(Map<DataFormat, Object> what) throws Exception {
    window.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putAll(what);
      return Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void inAStripTheBarBelowSaysWholeWhatMustBeKnown() throws Exception {
    select("الوزير");
    window.type("وفد");
    window.until("it is suggested", () -> isWhole("#waiting-suggestions"));
    window.resize(480, 400);
    window.until(
        "it says so whole",
        () -> isWhole("#save-state") && isWhole("#suggesting") && isWhole("#waiting-suggestions"));
  }

  private boolean isWhole(String selector) {
    Region said = (Region) window.find(selector);
    return said.isVisible() && said.getWidth() > 0 && said.getWidth() >= said.prefWidth(-1);
  }

  @Test
  void whatIsPastedIsSuggestedAndRejectedByTheParagraph() throws Exception {
    select("الوزير");
    copied(
        Map.of(
            DataFormat.HTML,
            "<p>وفد <b>كبير</b></p><p>من دمشق</p>",
            DataFormat.PLAIN_TEXT,
            "وفد كبير\nمن دمشق"));
    window.ctrl(KeyCode.V);
    window.until("it is pasted", () -> document().plainText().contains("من دمشق"));
    holds();
    window.ctrl(KeyCode.Z);
    window.until("it is undone", () -> document().equals(article.document()));
    assertThat(review().proposals()).isEmpty();
    window.ctrl(KeyCode.Y);
    window.until("it is there again", () -> document().plainText().contains("من دمشق"));
    holds();
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(window.strings.get("action.rejectAll"));
    window.key(KeyCode.ENTER);
    window.until("all is rejected", () -> document().equals(article.document()));
    window.until("none is left", () -> review().proposals().isEmpty());
  }

  @Test
  void textThatIsDroppedFromOutsideIsSuggested() throws Exception {
    window.on(() -> {
      Node surface = Objects.requireNonNull(window.find("#surface"));
      Event.fireEvent(
          surface,
          Drops.event(
              DragEvent.DRAG_DROPPED,
              Map.of(DataFormat.PLAIN_TEXT, "كلمات من الخارج "),
              surface.getLayoutBounds().getWidth() / 2,
              surface.getLayoutBounds().getHeight() / 2));
      return true;
    });
    window.until("it is dropped", () -> document().plainText().contains("كلمات من الخارج"));
    holds();
  }

  @Test
  void allHitsAreReplacedAsSuggestionsAndUndoneAtOnce() throws Exception {
    window.ctrl(KeyCode.H);
    window.until("it asks", () -> window.find("#find-replacement") != null);
    line("#find-query", "حلب");
    line("#find-replacement", "حمص");
    window.press("#find-replace-all");
    window.until("both are replaced", () -> !text().contains("حلب"));
    holds();
    assertThat(review().suggestions(document())).hasSize(2);
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrl(KeyCode.Z);
    window.until("both are undone", () -> text().equals(TEXT));
    assertThat(review().proposals()).isEmpty();
  }

  private void line(String selector, String words) throws Exception {
    window.on(() -> {
      ((TextLine) Objects.requireNonNull(window.find(selector))).setText(words);
      return true;
    });
  }

  @Test
  void whatIsPutRightWhileTypingIsTakenBackByOneBackspace() throws Exception {
    select("مساءً");
    window.type("الى ");
    window.until("it is put right", () -> text().contains("حلب إلى "));
    holds();
    window.key(KeyCode.BACK_SPACE);
    window.until("it is as typed", () -> text().contains("حلب الى "));
    holds();
    window.type("?");
    window.until("the sign is an Arabic one", () -> text().contains("الى ؟"));
    window.key(KeyCode.BACK_SPACE);
    window.until("and the typed one again", () -> text().contains("الى ?"));
    holds();
  }

  @Test
  void aParagraphIsMovedByAltUpAndComesBackWhenRejected() throws Exception {
    select("وعاد");
    window.key(KeyCode.LEFT);
    window.key(KeyCode.ENTER);
    window.until("it is parted", () -> document().body().size() == 2);
    holds();
    window.on(() -> {
      Event.fireEvent(
          Objects.requireNonNull(window.find("#surface")).getScene().getFocusOwner(),
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              KeyEvent.CHAR_UNDEFINED,
              "",
              KeyCode.UP,
              false,
              false,
              true,
              false));
      return true;
    });
    window.until("it is moved", () -> !document().body().getFirst().id().equals(body()));
    holds();
    window.ctrlAlt(KeyCode.I, "i");
    window.until("the mode is over", () -> review().suggesting().isEmpty());
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(window.strings.get("action.rejectAll"));
    window.key(KeyCode.ENTER);
    window.until("it stands as it did", () -> document().equals(article.document()));
  }
}
