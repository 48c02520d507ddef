package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ListView;
import muharrir.article.Article;
import muharrir.desk.OpenArticle;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.ThreadId;
import muharrir.ui.library.LibraryRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list says what is new to whoever sits at the desk, and where remarks wait. */
class UnreadWindowTest {
  private static final Person HALA =
      new Person(new PersonId("hala"), "هالة", Role.EDITOR, "ه", "#0e5f78");

  @TempDir Path folder;
  private WindowRig window;
  private Article first;
  private Article other;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    first = window.store("أول", "نص أول");
    other = window.store("ثانٍ", "نص ثانٍ");
    window.desk.reviews().put(HALA);
    window.start(Optional.of(first.id()));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private LibraryRow.Item row(Article article) {
    return ((ListView<?>) Objects.requireNonNull(window.find("#articles")))
        .getItems().stream()
            .filter(LibraryRow.Item.class::isInstance)
            .map(LibraryRow.Item.class::cast)
            .filter(item -> item.summary().id().equals(article.id()))
            .findFirst()
            .orElseThrow();
  }

  private ListView<?> list() {
    return (ListView<?>) Objects.requireNonNull(window.find("#articles"));
  }

  private String selected() {
    return list().getSelectionModel().getSelectedItem() instanceof LibraryRow.Item item
        ? item.summary().headline()
        : "";
  }

  @Test
  void theRowThatSomebodyChoseStaysChosenWhenTheListIsReadAnew() throws Exception {
    window.until("the open one is chosen", () -> selected().equals("أول"));
    window.on(() -> {
      list().requestFocus();
      list().getSelectionModel().select(list().getItems().indexOf(row(other)));
      return true;
    });
    window.store("ثالث", "نص ثالث");
    window.until("it is listed", () -> window.headlines().size() == 3);
    assertThat(window.<String>on(this::selected)).isEqualTo("ثانٍ");
  }

  @Test
  void whatStandsInFrontIsNotNewOnTheBoard() throws Exception {
    window.until("both are listed", () -> window.headlines().size() == 2);
    window.press("#sit-hala");
    window.until("the other one is new to her", () -> row(other).unread());
    window.ctrlAlt(javafx.scene.input.KeyCode.L, "l");
    window.until("the board is open", () -> window.find("#card-" + first.id()) != null);
    assertThat(
            window.<Boolean>on(() ->
                Objects.requireNonNull(window.find("#card-" + other.id()))
                    .getStyleClass()
                    .contains("unread")))
        .isTrue();
    assertThat(
            window.<Boolean>on(() ->
                Objects.requireNonNull(window.find("#card-" + first.id()))
                    .getStyleClass()
                    .contains("unread")))
        .as("it is in front of her")
        .isFalse();
  }

  private boolean dotted() {
    return Objects.requireNonNull(window.find("#articles")).lookupAll(".unread-dot").stream()
        .anyMatch(dot -> dot.isVisible() && dot.getParent() != null);
  }

  @Test
  void whatIsNewIsMarkedUntilItWasLookedAtAndAgainAfterARemark() throws Exception {
    window.until("both are listed", () -> window.headlines().size() == 2);
    assertThat(window.<Boolean>on(() -> row(other).unread()))
        .as("nothing is new to nobody")
        .isFalse();
    window.press("#sit-hala");
    window.until("the other one is new to her", () -> row(other).unread() && dotted());
    assertThat(window.<Boolean>on(() -> row(first).unread())).as("it is in front of her").isFalse();

    remark();
    window.until("the remark is counted", () -> row(other).details().startsWith("ملاحظة مفتوحة"));
    window.desk.reviews().see(HALA.id(), other.id());
    window.until("it was looked at", () -> !row(other).unread() && !dotted());

    remark();
    window.until("another is counted", () -> row(other).details().startsWith("ملاحظتان مفتوحتان"));
    window.until("it is new again", () -> row(other).unread() && dotted());
  }

  /** Somebody else's remark, of a second from now, so that it is later than any look. */
  private void remark() throws Exception {
    OpenArticle open = window.on(() -> window.desk.openArticle(other.id()));
    BlockId block = open.article().document().body().getFirst().id();
    Anchor anchor = Anchor.of(open.article().document(), new Span(block, Field.TEXT, 0, 2));
    Comment comment = new Comment(new PersonId("sami"), Instant.now().plusMillis(500), "من قال؟");
    window.on(() -> {
      open.work(
          new ReviewChange.Talked(
              ReviewThread.open(
                  new ThreadId("t" + open.review().open()),
                  anchor,
                  ReviewThread.Kind.QUESTION,
                  comment)));
      return true;
    });
    open.close().toCompletableFuture().get();
    Thread.sleep(600);
  }
}
