package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.document.Field;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding, replacing and going to headings, from the keys to the text. */
class FindTest {
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

  private Article opened(String headline, String paragraph) throws Exception {
    Article article = window.store(headline, paragraph);
    window.start(Optional.of(article.id()));
    window.until("the caret stands in the text", () -> window.focused("#surface"));
    return article;
  }

  private String status() {
    return ((Label) window.find("#find-status")).getText();
  }

  private void untilStatus(String wanted) throws Exception {
    window.until("the bar says " + wanted, () -> status().equals(wanted));
  }

  private void fill(String selector, String text) throws Exception {
    window.on(() -> {
      ((TextLine) window.find(selector)).setText(text);
      return true;
    });
  }

  @Test
  void theHitsAreCountedAndWalkedThroughByKeys() throws Exception {
    opened("خبر عن أحمد", "قال احمد ثم قال أَحمد");
    window.until("the text is laid out", () -> room() > 0);
    double room = room();
    window.ctrl(KeyCode.F);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.until("the text makes room for it", () -> room() < room);
    window.type("احمد");
    untilStatus("2 من 3");
    window.key(KeyCode.ENTER);
    untilStatus("3 من 3");
    window.key(KeyCode.ENTER);
    untilStatus("1 من 3");
    window.key(KeyCode.F3);
    untilStatus("2 من 3");
    fill("#find-query", "زيد");
    untilStatus("لا نتائج");
    window.key(KeyCode.ESCAPE);
    window.until("the bar is gone", () -> window.find("#find-bar") == null);
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
    window.until("the text takes its room", () -> room() == room);
  }

  /** How high the text is seen. */
  private double room() {
    return window.find("#surface").getLayoutBounds().getHeight();
  }

  @Test
  void allIsReplacedAndTakenBackAtOnce() throws Exception {
    Article article = opened("عنوان", "مسؤول ومسؤول ثم مسؤول");
    window.ctrl(KeyCode.H);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.type("مسؤول");
    untilStatus("1 من 3");
    fill("#find-replacement", "وزير");
    window.press("#find-replace-all");
    window.untilText(article, "وزير ووزير ثم وزير");
    untilStatus("استُبدلت 3 مواضع");
    window.key(KeyCode.ESCAPE);
    window.ctrl(KeyCode.Z);
    window.untilText(article, "مسؤول ومسؤول ثم مسؤول");
  }

  @Test
  void oneIsReplacedAfterTheOther() throws Exception {
    Article article = opened("عنوان", "واحد واحد واحد");
    window.ctrl(KeyCode.H);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.type("واحد");
    untilStatus("1 من 3");
    fill("#find-replacement", "اثنان");
    window.press("#find-replace");
    window.untilText(article, "اثنان واحد واحد");
    untilStatus("1 من 2");
    window.press("#find-replace");
    window.untilText(article, "اثنان اثنان واحد");
  }

  @Test
  void aBrokenExpressionIsToldInTheBar() throws Exception {
    opened("عنوان", "نص");
    window.ctrl(KeyCode.F);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.on(() -> {
      ((ToggleButton) window.find("#find-pattern")).setSelected(true);
      return true;
    });
    window.type("ن(");
    window.until(
        "the bar tells of it",
        () -> ((TextBlock) window.find("#find-problem")).isVisible() && status().isEmpty());
    fill("#find-query", "ن.");
    untilStatus("2 من 2");
    assertThat(window.find("#find-problem").isVisible()).isFalse();
  }

  @Test
  void theOutlineGoesToTheHeadline() throws Exception {
    opened("عنوان الخبر", "نص");
    window.press("#outline");
    window.until("the outline is open", () -> window.focused("#outline-filter"));
    assertThat(window.find("#outline-none")).isNotNull();
    window.key(KeyCode.ENTER);
    window.until("the text has the keyboard", () -> window.focused("#surface"));
    window.type("جديد: ");
    window.until("the headline has it", () -> window.headlines().contains("جديد: عنوان الخبر"));
  }

  /** Two paragraphs behind the one that is there, and both of them selected. */
  private Article withTheLastTwoSelected() throws Exception {
    Article article = opened("عنوان", "قال أحمد");
    window.key(KeyCode.END);
    window.key(KeyCode.ENTER);
    window.type("ثم أحمد");
    window.key(KeyCode.ENTER);
    window.type("وأحمد أيضًا");
    window.shift(KeyCode.UP);
    window.shift(KeyCode.HOME);
    return article;
  }

  private void untilBody(Article article, String... paragraphs) throws Exception {
    window.until(
        "the text is " + List.of(paragraphs),
        () ->
            window.desk.find(article.id()).orElseThrow().document().body().stream()
                .map(block -> block.text(Field.TEXT).text())
                .toList()
                .equals(List.of(paragraphs)));
  }

  @Test
  void onlyWhatIsSelectedIsSearchedUntilThatIsSwitchedOff() throws Exception {
    Article article = withTheLastTwoSelected();
    window.ctrl(KeyCode.H);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    assertThat(window.on(() -> ((ToggleButton) window.find("#find-in-selection")).isSelected()))
        .isTrue();
    window.type("أحمد");
    untilStatus("1 من 2");
    fill("#find-replacement", "زيد");
    window.press("#find-replace-all");
    untilBody(article, "قال أحمد", "ثم زيد", "وزيد أيضًا");
    window.press("#find-in-selection");
    untilStatus("1 من 1");
    window.key(KeyCode.ESCAPE);
    window.ctrl(KeyCode.Z);
    untilBody(article, "قال أحمد", "ثم أحمد", "وأحمد أيضًا");
  }

  @Test
  void aLongStretchOfOneParagraphIsSearchedAndNotLookedFor() throws Exception {
    opened("كلمة", "كلمة ".repeat(100).strip());
    window.ctrl(KeyCode.END);
    for (int i = 0; i < 4; i++) {
      window.shift(KeyCode.UP);
    }
    window.ctrl(KeyCode.F);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.type("كلمة");
    window.until("some are found", () -> status().matches("1 من [4-9][0-9]"));
    window.press("#find-in-selection");
    window.until("all are counted", () -> status().endsWith("من 101"));
  }

  @Test
  void aHeadingIsGoneToByItsWordsInAnySpelling() throws Exception {
    Article article = opened("عنوان", "متن");
    window.key(KeyCode.END);
    window.key(KeyCode.ENTER);
    window.type("## الأبراج");
    window.key(KeyCode.ENTER);
    window.type("نص");
    window.key(KeyCode.ENTER);
    window.type("## الخاتمة");
    window.press("#outline");
    window.until("the outline is open", () -> window.focused("#outline-filter"));
    window.type("ابراج");
    window.key(KeyCode.ENTER);
    window.until("the text has the keyboard", () -> window.focused("#surface"));
    window.type("عن ");
    untilBody(article, "متن", "عن الأبراج", "نص", "الخاتمة");
  }
}
