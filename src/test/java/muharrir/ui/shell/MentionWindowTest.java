package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import muharrir.article.Article;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.ReviewThread;
import muharrir.testing.MouseHand;
import muharrir.textview.TextBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague is named in a remark from the menu of names, and finds the remark. */
class MentionWindowTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.store("عنوان", "وصل الوزير إلى حلب");
    window.desk.reviews().put(Chair.person("rana", "رنا", Role.EDITOR));
    window.desk.reviews().put(Chair.person("murad", "رنا مراد", Role.EDITOR));
    window.desk.reviews().put(Chair.person("hala", "هالة الأتاسي", Role.EDITOR));
    window.start(Optional.of(article.id()));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void sit(String id) throws Exception {
    Chair.sit(window, id);
  }

  private boolean isOffering() {
    Node menu = window.find("#mention-menu");
    return menu != null && menu.isVisible();
  }

  private ListView<?> list() {
    return (ListView<?>) Objects.requireNonNull(window.find("#mention-menu .command-list"));
  }

  private List<String> offered() {
    return list().getItems().stream().map(each -> ((Person) each).name()).toList();
  }

  private TextBox field(String selector) {
    return (TextBox) Objects.requireNonNull(window.find(selector));
  }

  private List<ReviewThread> threads() throws Exception {
    return window.desk.reviews().review(article.id()).threads();
  }

  private void remark() throws Exception {
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrlAlt(KeyCode.M, "m");
    window.until("the box is open", () -> window.focused("#remark-text"));
  }

  @Test
  void aNameIsTakenByKeysAndTheOneNamedFindsTheRemark() throws Exception {
    window.until("it asks", () -> window.find("#sit-rana") != null);
    sit("hala");
    remark();
    window.type("من قاله؟ @ر");
    window.until("names are offered", this::isOffering);
    assertThat(window.<List<String>>on(this::offered)).containsExactly("رنا", "رنا مراد");
    assertThat(window.<String>on(() -> field("#remark-text").getAccessibleHelp())).contains("رنا");
    window.key(KeyCode.DOWN);
    assertThat(window.<String>on(() -> field("#remark-text").getAccessibleHelp()))
        .contains("رنا مراد");
    window.key(KeyCode.ENTER);
    assertThat(window.<Boolean>on(this::isOffering)).isFalse();
    assertThat(window.<String>on(() -> field("#remark-text").getText()))
        .isEqualTo("من قاله؟ @رنا مراد ");
    window.ctrl(KeyCode.ENTER);
    window.until("it is kept", () -> threads().size() == 1);
    assertThat(threads().getFirst().mentioned()).containsExactly(new PersonId("murad"));

    sit("rana");
    window.until("nothing waits for her", () -> chip().equals("إليّ"));
    sit("murad");
    window.until("one waits for her", () -> chip().equals("إليّ (1)"));
    window.press("#threads-TO_ME");
    String card = "#thread-" + threads().getFirst().id();
    window.until("it is listed", () -> window.find(card) != null);
    window.ctrlAlt(KeyCode.L, "l");
    window.until("the board is open", () -> window.find("#board-asked") != null);
    assertThat(window.<String>on(() -> ((CheckBox) window.find("#board-asked")).getText()))
        .isEqualTo("تنتظر ردّي (1)");
    window.press("#board-asked");
    String onBoard = "#card-" + article.id();
    window.until("it is on the board", () -> window.find(onBoard) instanceof ButtonBase);
    assertThat(window.<String>on(() -> ((ButtonBase) window.find(onBoard)).getAccessibleText()))
        .contains("ملاحظة تنتظر ردّك");
    window.key(KeyCode.ESCAPE);
    window.until("the board is closed", () -> window.find("#board-asked") == null);

    window.key(KeyCode.F8);
    window.until("she can answer", () -> window.find("#thread-reply") != null);
    window.on(() -> {
      field("#thread-reply").requestFocus();
      return true;
    });
    window.type("الناطق");
    window.ctrl(KeyCode.ENTER);
    window.until("nothing waits for her", () -> chip().equals("إليّ"));
    window.until("nor is it listed", () -> window.find(card) == null);
  }

  private String chip() {
    return ((ButtonBase) Objects.requireNonNull(window.find("#threads-TO_ME"))).getText();
  }

  @Test
  void escapeClosesTheMenuAloneAndAClickTakesAName() throws Exception {
    window.until("it asks", () -> window.find("#sit-rana") != null);
    sit("rana");
    remark();
    window.type("@");
    window.until("names are offered", this::isOffering);
    assertThat(window.<List<String>>on(this::offered)).hasSize(3);
    assertThat(window.<Boolean>on(this::isInWindow)).isTrue();
    window.key(KeyCode.ESCAPE);
    assertThat(window.<Boolean>on(this::isOffering)).isFalse();
    assertThat(window.<Boolean>on(() -> window.focused("#remark-text"))).isTrue();
    window.type("رنا و@ه");
    window.until("names are offered", this::isOffering);
    window.until("it is drawn", () -> cell() != null);
    window.on(() -> {
      Node cell = Objects.requireNonNull(cell());
      cell.fireEvent(MouseHand.event(MouseEvent.MOUSE_CLICKED, cell, new Point2D(5, 5)));
      return true;
    });
    assertThat(window.<String>on(() -> field("#remark-text").getText()))
        .isEqualTo("@رنا و@هالة الأتاسي ");
    assertThat(window.<Boolean>on(() -> window.focused("#remark-text"))).isTrue();
    window.key(KeyCode.ESCAPE);
    window.until("the box is closed", () -> window.find("#remark-text") == null);
    assertThat(threads()).isEmpty();
  }

  private boolean isInWindow() {
    Node menu = Objects.requireNonNull(window.find("#mention-menu"));
    Bounds all = menu.getScene().getRoot().getBoundsInLocal();
    return all.contains(menu.getBoundsInParent());
  }

  private Node cell() {
    for (Node each : list().lookupAll(".list-cell")) {
      if (each instanceof ListCell<?> cell && !cell.isEmpty()) {
        return cell;
      }
    }
    return null;
  }
}
