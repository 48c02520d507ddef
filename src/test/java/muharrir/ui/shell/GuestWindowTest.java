package muharrir.ui.shell;

import static muharrir.testing.GuestMessage.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.library.LibraryQuery;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.ReviewThread;
import muharrir.testing.Drops;
import muharrir.testing.GuestMessage;
import muharrir.textview.TextBlock;
import muharrir.textview.TextBox;
import muharrir.ui.library.LibraryRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page goes to a lawyer, and what they say comes in by each way that the window has. */
class GuestWindowTest {
  private static final PersonId HALA = new PersonId("hala");
  private static final PersonId SAMI = new PersonId("sami");

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عنوان", "وصل الوزير إلى حلب");
    window.desk.reviews().put(new Person(HALA, "هالة", Role.EDITOR, "ه", "#0e5f78"));
    window.desk.reviews().put(new Person(SAMI, "سامي", Role.EDITOR, "س", "#5b3fa0"));
    window.start(Optional.of(article.id()));
    window.press("#sit-hala");
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private String message(String... remarks) {
    return GuestMessage.of(article.id(), remarks);
  }

  private String minister(String id, String said) {
    return remark(id, article.document().body().getFirst().id(), 4, "الوزير", said);
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<ReviewThread> threads() throws Exception {
    return window.desk.reviews().review(article.id()).threads();
  }

  private void untilThreads(int count) throws Exception {
    window.until(count + " remarks are there", () -> threads().size() == count);
  }

  private void choose(Path file) throws Exception {
    window.dialogs.texts = List.of(file.toFile());
    window.ctrl(KeyCode.O);
  }

  private void drop(Path file) throws Exception {
    window.on(() -> {
      Map<DataFormat, Object> held = Map.of(DataFormat.FILES, List.of(file.toFile()));
      Event.fireEvent(
          Objects.requireNonNull(window.find("#surface")).getScene(),
          Drops.event(DragEvent.DRAG_DROPPED, held, 700, 400));
      return true;
    });
  }

  private void paste(String text) throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(window.strings.get("action.remarks"));
    window.key(KeyCode.ENTER);
    window.until("it asks for the text", () -> window.focused("#remarks-text"));
    window.on(() -> {
      ((TextBox) Objects.requireNonNull(window.find("#remarks-text"))).setText(text);
      return true;
    });
  }

  private boolean canTake() {
    return !((ButtonBase) Objects.requireNonNull(window.find("#remarks-take"))).isDisabled();
  }

  @Test
  void aPageGoesOutByTheCommandAndNothingOfTheDeskIsInIt() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    window.dialogs.folder = out.toFile();
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(window.strings.get("action.reviewPage"));
    window.key(KeyCode.ENTER);
    window.until("it is written", () -> pages(out).length == 1);
    assertThat(Files.readString(pages(out)[0].toPath()))
        .contains("وصل الوزير إلى حلب")
        .doesNotContain("هالة", "hala");
  }

  private static File[] pages(Path out) {
    return Objects.requireNonNull(
        out.toFile().listFiles((_, name) -> name.endsWith("-review.html")));
  }

  @Test
  void whatWasPastedComesInOnce() throws Exception {
    paste("مرحبًا، هذه ملاحظاتي");
    assertThat(window.<Boolean>on(this::canTake)).as("no remarks are in it").isFalse();
    window.key(KeyCode.ESCAPE);
    String message = message(minister("a", "أي وزير؟"));
    paste("مرحبًا،\n" + message + "\nمع التحية");
    assertThat(window.<Boolean>on(this::canTake)).isTrue();
    window.press("#remarks-take");
    untilThreads(1);
    assertThat(threads().getFirst().anchor().span().text(article.document())).isEqualTo("الوزير");
    assertThat(threads().getFirst().author()).isEqualTo(new PersonId("guest-q1"));

    paste(message);
    window.press("#remarks-take");
    window.until("it says that nothing is new", () -> toast().contains(came(0)));
    assertThat(threads()).hasSize(1);
    assertThat(threads().getFirst().comments()).hasSize(1);
  }

  private String came(int news) {
    return window.strings.count("remarks.came", news, "المحامي عمر");
  }

  private String toast() {
    return window.find(".toast .label") instanceof Label label ? label.getText() : "";
  }

  @Test
  void aFileIsChosenOrDroppedAndComesInOnce() throws Exception {
    choose(file("خبر.remarks.txt", message(minister("a", "أي وزير؟"))));
    untilThreads(1);
    drop(file("خبر.remarks (1).txt", message(minister("a", "أي وزير؟"), minister("b", "واسمه؟"))));
    untilThreads(2);
    assertThat(threads())
        .extracting(thread -> thread.comments().getFirst().text())
        .containsExactly("أي وزير؟", "واسمه؟");
    drop(folder.resolve("خبر.remarks (1).txt"));
    window.until("it says that nothing is new", () -> toast().contains(came(0)));
    assertThat(threads()).hasSize(2);
  }

  @Test
  void whatIsDamagedOrOfAnotherLibraryIsRefusedInWordsAndChangesNothing() throws Exception {
    String good = message(minister("a", "أي وزير؟"));
    refused(file("1.remarks.txt", good.replace("REMARKS-1\ne", "REMARKS-1\nf")), true);
    refused(file("2.remarks.txt", good.substring(0, good.length() / 2)), false);
    refused(file("3.remarks.txt", "لا شيء هنا"), true);
    refused(file("4.remarks.txt", GuestMessage.of(new ArticleId("elsewhere"))), false);
    assertThat(threads()).isEmpty();
    assertThat(window.desk.reviews().people()).hasSize(2);
    choose(file("5.remarks.txt", good));
    untilThreads(1);
  }

  private void refused(Path file, boolean dropped) throws Exception {
    if (dropped) {
      drop(file);
    } else {
      choose(file);
    }
    window.until("it is said", () -> window.find(".banner") != null);
    assertThat(
            window.on(() ->
                Objects.requireNonNull(window.find(".banner")).lookupAll("*").stream()
                    .anyMatch(node ->
                        node instanceof TextBlock block
                            && block
                                .textProperty()
                                .get()
                                .text()
                                .contains(file.getFileName().toString()))))
        .as("the banner names %s", file.getFileName())
        .isTrue();
    window.press(".banner .button");
    window.until("it is put away", () -> window.find(".banner") == null);
  }

  @Test
  void theListAndTheBoardMarkItForTheOneWhoDidNotSeeItCome() throws Exception {
    Article other = window.store("آخر", "نص آخر");
    window.until("both are listed", () -> window.headlines().size() == 2);
    window.desk.reviews().see(SAMI, article.id());
    window.desk.reviews().see(SAMI, other.id());
    choose(file("خبر.remarks.txt", message(minister("a", "أي وزير؟"))));
    untilThreads(1);
    assertThat(window.desk.reviews().unread(SAMI, window.desk.list(LibraryQuery.ALL)))
        .isEqualTo(Set.of(article.id()));
    window.on(() -> {
      // In one go: the list is read anew behind what came in, and would choose the open one.
      ListView<LibraryRow> list = articles();
      list.requestFocus();
      list.getSelectionModel().select(row(other));
      Event.fireEvent(
          list,
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              KeyEvent.CHAR_UNDEFINED,
              "",
              KeyCode.ENTER,
              false,
              false,
              false,
              false));
      return true;
    });
    window.until("the other is open", () -> window.preview.headlines.getLast().equals("آخر"));
    window.until("she has seen it", () -> !row(article).unread() && !dotted());
    window.press("#person");
    window.press("#sit-sami");
    window.until("it is new to him", () -> row(article).unread() && dotted());
    window.ctrlAlt(KeyCode.L, "l");
    window.until("the board marks it, too", () -> window.find(".board .unread") != null);
  }

  @SuppressWarnings("unchecked")
  private ListView<LibraryRow> articles() {
    return (ListView<LibraryRow>) Objects.requireNonNull(window.find("#articles"));
  }

  private boolean dotted() {
    return articles().lookupAll(".unread-dot").stream()
        .anyMatch(dot -> dot.isVisible() && dot.getParent() != null);
  }

  private LibraryRow.Item row(Article wanted) {
    return articles().getItems().stream()
        .filter(LibraryRow.Item.class::isInstance)
        .map(LibraryRow.Item.class::cast)
        .filter(item -> item.summary().id().equals(wanted.id()))
        .findFirst()
        .orElseThrow();
  }
}
