package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.ui.kit.Statuses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is a strip at the edge of the screen: nothing in it is out of reach. */
class StripWindowTest {
  private static final List<String> FOLDED_FIRST =
      List.of("action.undo", "action.redo", "action.find", "action.outline");

  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    window.start(Optional.of(window.store("عنوان", "متن الخبر").id()));
    window.until("the caret stands in the text", () -> window.focused("#surface"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Parent toolbar() {
    return window.find("#details").getParent();
  }

  /** The tools that are seen, each of them whole. */
  private boolean toolsAreWhole(double width) {
    Bounds bar = toolbar().getLayoutBounds();
    return toolbar().getScene().getWidth() == width
        && bar.getWidth() <= window.find("#surface").getLayoutBounds().getWidth()
        && tools()
            .allMatch(tool ->
                bar.contains(tool.getBoundsInParent())
                    && tool.getLayoutBounds().getWidth() >= tool.minWidth(-1));
  }

  private Stream<Node> tools() {
    return toolbar().getChildrenUnmodifiable().stream().filter(Node::isVisible);
  }

  private MenuButton more() {
    return (MenuButton) window.find("#more-tools");
  }

  private Set<String> reachable() {
    Set<String> ids = new HashSet<>();
    tools().map(Node::getId).filter(Objects::nonNull).forEach(ids::add);
    ids.remove("more-tools");
    for (MenuItem item : more().getItems()) {
      ids.add(Objects.requireNonNullElse(item.getId(), "").replace("action.", ""));
    }
    return ids;
  }

  @Test
  void whatHasNoRoomInTheToolbarStandsInAMenuAtItsEnd() throws Exception {
    Set<String> all = window.on(this::reachable);
    assertThat(window.on(() -> more().isVisible())).isFalse();
    for (double width : new double[] {1290, 700, 560, 500, 480}) {
      window.resize(width, 400);
      window.until("the tools are whole at " + width, () -> toolsAreWhole(width));
      assertThat(window.on(this::reachable)).as("at " + width).isEqualTo(all);
    }
    assertThat(window.on(() -> more().getItems().stream().map(MenuItem::getId).toList()))
        .startsWith(FOLDED_FIRST.toArray(String[]::new));
    window.resize(1440, 900);
    window.until("all are back", () -> toolsAreWhole(1440) && !more().isVisible());
    assertThat(window.on(this::reachable)).isEqualTo(all);
  }

  @Test
  void anEntryOfTheMenuDoesWhatItsToolDoes() throws Exception {
    window.resize(480, 400);
    window.until("the tools are whole", () -> toolsAreWhole(480));
    window.on(() -> {
      entry("action.find").fire();
      return true;
    });
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.key(KeyCode.ESCAPE);
    window.until("the text has the keyboard", () -> window.focused("#surface"));
    assertThat(window.on(() -> entry("action.undo").isDisable())).isTrue();
    window.type("ثم");
    window.until("it can be undone", () -> !entry("action.undo").isDisable());
  }

  @Test
  void theHeaderHasRoomForAllThatItShowsAlsoBesideALongStatus() throws Exception {
    Article plain = Articles.of("خبر", "متن");
    Article back = plain.withMetadata(plain.metadata().withStatus(Status.CHANGES_REQUESTED));
    window.desk.importArticle(back);
    window.open(back.id());
    window.until(
        "it is open",
        () ->
            window.find("#status-tag") instanceof Labeled tag
                && tag.getText().equals(Statuses.name(window.strings, back.metadata().status())));
    window.resize(480, 360);
    window.until("all is within", this::headerFits);
  }

  private boolean headerFits() {
    Parent header = window.find("#new-article").getParent();
    Bounds all = header.getLayoutBounds();
    return all.getWidth() == 480
        && header.getChildrenUnmodifiable().stream()
            .filter(Node::isVisible)
            .allMatch(each -> all.contains(each.getBoundsInParent()));
  }

  private MenuItem entry(String id) {
    return more().getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBoardIsOneColumnWhoseCardsAllComeIntoSight() throws Exception {
    for (Status status : List.of(Status.IN_REVIEW, Status.APPROVED, Status.PUBLISHED)) {
      Article plain = Articles.of("خبر " + status, "متن");
      window.desk.importArticle(plain.withMetadata(plain.metadata().withStatus(status)));
    }
    window.resize(500, 400);
    window.ctrlAlt(KeyCode.L, "l");
    window.until("a card has the keyboard", () -> window.focused(".board-card"));
    for (Status status :
        List.of(Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.PUBLISHED)) {
      window.until("in sight: " + status, () -> focusedCardIsSeen(status));
      window.key(KeyCode.DOWN);
    }
    window.key(KeyCode.UP);
    window.until("one goes back", () -> focusedCardIsSeen(Status.APPROVED));
    window.resize(1440, 900);
    window.until(
        "columns stand beside each other",
        () -> window.find(".board-columns") != null && focusedCardIsSeen(Status.APPROVED));
  }

  private boolean focusedCardIsSeen(Status status) {
    Node card = window.find("#save-state").getScene().getFocusOwner();
    Bounds box = bounds(window.find(".popover-box"));
    return card != null
        && card.getStyleClass().contains("board-card")
        && card.getAccessibleText().contains(Statuses.name(window.strings, status))
        && box.contains(bounds(card));
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void differencesStandBelowTheListOfVersionsAndComeIntoSight() throws Exception {
    window.ctrl(KeyCode.END);
    window.type(" ثم تغيّر");
    window.resize(500, 400);
    window.ctrlAlt(KeyCode.V, "v");
    window.until("it is compared", () -> window.find(".diff-change") != null);
    Bounds list = window.on(() -> bounds(window.find("#versions-list")));
    Bounds differences = window.on(() -> bounds(window.find("#versions-diff")));
    assertThat(differences.getMinY()).isGreaterThan(list.getMaxY());
    assertThat(differences.getWidth()).isGreaterThan(400);
    window.key(KeyCode.F8);
    window.until(
        "the difference is in sight",
        () ->
            bounds(window.find(".popover-box")).contains(bounds(window.find(".diff-change.here"))));
  }
}
