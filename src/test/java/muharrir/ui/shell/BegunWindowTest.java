package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Release;
import muharrir.article.Status;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.review.Draft;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewThread;
import muharrir.textview.TextBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is begun in a box and not sent: it is there again, where and for whom it was begun. */
class BegunWindowTest {
  private static final String TEXT = "وصل الوزير إلى دمشق صباح الأحد";

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عنوان", TEXT);
    window.desk.reviews().put(Chair.person("rana", "رنا الحمصي", Role.JOURNALIST));
    window.desk.reviews().put(Chair.person("hala", "هالة الأتاسي", Role.EDITOR));
    start();
  }

  private void start() throws Exception {
    window.start(Optional.of(article.id()));
    window.until("it asks", () -> window.find("#sit-hala") != null);
    sit("hala");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void sit(String id) throws Exception {
    Chair.sit(window, id);
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
  }

  /** Opens the box for a remark on words of the text. */
  private void remarkOn(String words) throws Exception {
    int from = TEXT.indexOf(words);
    window.on(() -> {
      window.preview.select(new Span(Articles.PARAGRAPH, Field.TEXT, from, from + words.length()));
      return true;
    });
    window.ctrlAlt(KeyCode.M, "m");
    window.until("it is asked for", () -> window.focused("#remark-text"));
  }

  private void leave() throws Exception {
    window.key(KeyCode.ESCAPE);
    window.until("the text has the keyboard", () -> window.focused("#surface"));
  }

  private String in(String selector) {
    return ((TextBox) Objects.requireNonNull(window.find(selector))).getText();
  }

  private List<String> stored() throws Exception {
    return window.desk.reviews().drafts().stream().map(Draft::text).toList();
  }

  private Review review() throws Exception {
    return window.desk.reviews().review(article.id());
  }

  @Test
  void aRemarkThatIsBegunStaysWithItsWordsAndGoesOnThere() throws Exception {
    remarkOn("الوزير");
    window.type("نصف");
    leave();
    window.until("it is stored", () -> stored().equals(List.of("نصف")));
    remarkOn("دمشق");
    assertThat(in("#remark-text")).as("other words have none").isEmpty();
    leave();
    remarkOn("الوزير");
    assertThat(in("#remark-text")).isEqualTo("نصف");
    assertThat(window.find("#remark-elsewhere")).isNull();
    window.type(" آخر");
    assertThat(in("#remark-text")).as("one writes on").isEqualTo("نصف آخر");
    window.press("#remark-send");
    window.until("it is kept", () -> review().open() == 1);
    assertThat(review().threads().getFirst().comments().getFirst().text()).isEqualTo("نصف آخر");
    window.until("and begun no more", () -> stored().isEmpty());
  }

  @Test
  void whatWasBegunOnWordsThatAreGoneIsBroughtToOthers() throws Exception {
    remarkOn("الوزير");
    window.type("نصف");
    leave();
    remarkOn("دمشق");
    window.type("هنا");
    window.press("#remark-elsewhere");
    window.until("it is here", () -> in("#remark-text").equals("هنا\nنصف"));
    assertThat(window.find("#remark-elsewhere")).isNull();
    window.until("and in no other place", () -> stored().equals(List.of("هنا\nنصف")));
  }

  @Test
  void otherWordsThatAreBegunOutliveTheBox() throws Exception {
    remarkOn("الوزير");
    window.press("#remark-SUGGESTED_WORDS");
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remark-words"))).setText("وزير النقل");
      return true;
    });
    leave();
    remarkOn("الوزير");
    assertThat(in("#remark-words")).isEqualTo("وزير النقل");
    window.press("#remark-send");
    window.until("it is kept", () -> review().open() == 1);
    assertThat(review().threads().getFirst().kind()).isEqualTo(ReviewThread.Kind.SUGGESTED_WORDS);
    window.until("and begun no more", () -> stored().isEmpty());
  }

  @Test
  void theNoteOfAMoveIsOnesOwnAndOutlivesTheWindow() throws Exception {
    window.press("#status-tag");
    window.until("it is open", () -> window.find("#move-note") != null);
    window.on(() -> {
      Objects.requireNonNull(window.find("#move-note")).requestFocus();
      return true;
    });
    window.type("راجعوا");
    leave();
    window.until("it is stored", () -> stored().equals(List.of("راجعوا")));
    assertThat(window.desk.reviews().drafts())
        .containsExactly(new Draft(new PersonId("hala"), article.id(), new Draft.Note(), "راجعوا"));
    sit("rana");
    window.press("#status-tag");
    window.until("it is open", () -> window.find("#move-note") != null);
    assertThat(in("#move-note")).as("another has not begun").isEmpty();
    leave();

    window.close();
    window = new WindowRig(folder);
    start();
    window.press("#status-tag");
    window.until("it is open", () -> window.find("#move-note") != null);
    assertThat(in("#move-note")).as("it outlived the window").isEqualTo("راجعوا");
    window.press("#move-IN_REVIEW");
    window.until(
        "one can move it",
        () -> !((ButtonBase) Objects.requireNonNull(window.find("#move-go"))).isDisabled());
    window.press("#move-go");
    window.until(
        "it is moved",
        () -> window.desk.find(article.id()).orElseThrow().metadata().status() == Status.IN_REVIEW);
    assertThat(review().decisions().getLast().note()).isEqualTo("راجعوا");
    window.until("and begun no more", () -> stored().isEmpty());
  }

  @Test
  void theWordsOfACorrectionOutliveTheBox() throws Exception {
    Article plain = Articles.of("منشور", TEXT);
    Article published = plain.withMetadata(plain.metadata().withStatus(Status.PUBLISHED));
    window.desk.importArticle(published);
    window.open(published.id());
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.J, "j");
    window.until("it is asked", () -> window.find("#release-CORRECTION") != null);
    window.press("#release-CORRECTION");
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#release-words"))).setText("كان الرقم");
      return true;
    });
    leave();
    window.until("it is stored", () -> stored().equals(List.of("كان الرقم")));
    window.ctrlAlt(KeyCode.J, "j");
    window.until("it is asked", () -> window.find("#release-CORRECTION") != null);
    window.press("#release-CORRECTION");
    assertThat(in("#release-words")).isEqualTo("كان الرقم");
    window.press("#release-go");
    window.until("it is said", () -> corrections(published) == 1);
    window.until("and begun no more", () -> stored().isEmpty());
  }

  private long corrections(Article of) throws Exception {
    return window.desk.find(of.id()).orElseThrow().metadata().releases().stream()
        .filter(each -> each.kind() == Release.Kind.CORRECTION)
        .count();
  }
}
