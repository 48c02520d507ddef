package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.article.Article;
import muharrir.document.Field;
import muharrir.textview.TextSurface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to write in a whole window: to what is to be checked, only the text, its line held. */
class WritingWindowTest {
  private static final String LINE = "بدأ مهندسون ومرمّمون صباح الأحد توثيق سبعة مدافن برجية ";

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عنوان", LINE.repeat(4).strip());
    window.start(Optional.of(article.id()));
    window.until("the caret stands in the text", () -> window.focused("#surface"));
    window.ctrl(KeyCode.END);
    window.key(KeyCode.ENTER);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void untilTextEnds(String end) throws Exception {
    window.until(
        "the text ends with " + end,
        () -> window.desk.find(article.id()).orElseThrow().document().plainText().endsWith(end));
  }

  private void untilToCheck(String said) throws Exception {
    window.until(
        "the bar below says " + said,
        () ->
            window.find("#checks") instanceof Labeled label
                && label.getText().equals(said)
                && label.isVisible() != said.isEmpty());
  }

  @Test
  void whatIsToBeCheckedIsCountedAndGoneToByF4() throws Exception {
    window.type("قتل ؟؟ وجرح");
    window.key(KeyCode.ENTER);
    window.type("عددهم [تحقق]");
    untilToCheck("موضعان للتحقق");
    window.key(KeyCode.F4);
    window.type("7");
    untilToCheck("موضع واحد للتحقق");
    window.key(KeyCode.F4);
    window.type("90");
    untilTextEnds("قتل 7 وجرح\n\nعددهم 90");
    untilToCheck("");
  }

  @Test
  void f4GoesBackWithShiftAndRoundTheEnd() throws Exception {
    window.type("أول ؟؟ ثان ؟؟");
    untilToCheck("موضعان للتحقق");
    window.shift(KeyCode.F4);
    window.shift(KeyCode.F4);
    window.shift(KeyCode.F4);
    window.type("2");
    untilTextEnds("أول ؟؟ ثان 2");
  }

  @Test
  void onlyTheTextIsLeftAndEscapeBringsAllBack() throws Exception {
    Bounds before = window.on(this::place);
    assertThat(seen("#articles")).isTrue();
    window.key(KeyCode.F11);
    window.until("only the text", () -> place().equals(whole()));
    for (String gone :
        new String[] {
          "#articles", "#preview", "#outline", "#block-kind", "#export", "#save-state"
        }) {
      assertThat(seen(gone)).as(gone).isFalse();
    }
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
    window.type("في صمت");
    untilTextEnds("في صمت");
    window.key(KeyCode.ESCAPE);
    window.until("all is back", () -> place().equals(before));
    for (String back : new String[] {"#articles", "#outline", "#block-kind", "#export"}) {
      assertThat(seen(back)).as(back).isTrue();
    }
    window.type(" ثم معًا");
    untilTextEnds("في صمت ثم معًا");
  }

  private Bounds place() throws Exception {
    Node surface = window.find("#surface");
    surface.getScene().getRoot().applyCss();
    surface.getScene().getRoot().layout();
    return surface.localToScene(surface.getLayoutBounds());
  }

  private Bounds whole() {
    Node root = window.find("#surface").getScene().getRoot();
    return new BoundingBox(
        0, 0, root.getLayoutBounds().getWidth(), root.getLayoutBounds().getHeight());
  }

  private boolean seen(String selector) throws Exception {
    return window.on(() -> {
      Node node = window.find(selector);
      boolean shown = node != null;
      for (Node n = node; n != null; n = n.getParent()) {
        shown = shown && n.isVisible();
      }
      return shown;
    });
  }

  @Test
  void theLineOfTheCaretKeepsItsHeightWhileOneTypes() throws Exception {
    double free = caretHeight();
    window.type(LINE.repeat(3));
    window.key(KeyCode.ENTER);
    assertThat(caretHeight()).as("goes down without the mode").isGreaterThan(free + 60);
    window.ctrlAlt(KeyCode.Y, "y");
    double held = caretHeight();
    for (int i = 0; i < 6; i++) {
      window.type(LINE);
      assertThat(caretHeight()).as("line " + i).isCloseTo(held, within(1.0));
    }
    window.key(KeyCode.ENTER);
    window.type("هنا");
    untilTextEnds("هنا");
    assertThat(caretHeight()).isCloseTo(held, within(1.0));
    for (int i = 0; i < 8; i++) {
      window.key(KeyCode.UP);
    }
    assertThat(caretHeight()).isCloseTo(held, within(1.0));
  }

  /** How far below the top of the surface the caret is. */
  private double caretHeight() throws Exception {
    return window.on(() -> {
      Node surface = window.find("#surface");
      surface.getScene().getRoot().applyCss();
      surface.getScene().getRoot().layout();
      return ((TextSurface) surface).caretBounds().orElseThrow().getMinY();
    });
  }

  private void alt(KeyCode code) throws Exception {
    window.on(() -> {
      Event.fireEvent(
          window.find("#surface"),
          new KeyEvent(
              KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, true, false));
      return true;
    });
  }

  private void untilTheParagraphsAre(String... texts) throws Exception {
    window.until(
        "the paragraphs stand in their order",
        () ->
            window.desk.find(article.id()).orElseThrow().document().body().stream()
                .map(block -> block.text(Field.TEXT).text())
                .toList()
                .equals(List.of(texts)));
  }

  @Test
  void altAndAnArrowCarryTheParagraphWithItsCaret() throws Exception {
    String first = LINE.repeat(4).strip();
    window.type("ثان");
    alt(KeyCode.UP);
    window.type("ية");
    untilTheParagraphsAre("ثانية", first);
    alt(KeyCode.UP);
    alt(KeyCode.DOWN);
    window.type(".");
    untilTheParagraphsAre(first, "ثانية.");
  }
}
