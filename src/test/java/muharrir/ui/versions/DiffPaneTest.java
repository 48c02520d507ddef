package muharrir.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.textview.TextBlock;
import muharrir.typeset.FontSet;
import muharrir.typeset.StyledText;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Rows of a comparison: only those near what is in sight are set, and they are used again. */
class DiffPaneTest {
  private static final long PATIENCE_SECONDS = 20;
  private static final int ROWS = 200;
  private static final int FEW = 60;

  private final List<DiffRow.Restore> restored = new ArrayList<>();
  private DiffPane pane;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Fonts.loadForWindow();
    on(() -> {
      Theme theme = new Theme(Theme.Mode.LIGHT);
      pane =
          new DiffPane(
              new RowView.Tools(
                  Strings.arabic(),
                  new Wrapped(new FontSet(), theme),
                  (_, _, _) -> Optional.empty(),
                  restored::add));
      Scene scene = new Scene(pane, 800, 600);
      theme.dress(scene);
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      return stage;
    });
  }

  @AfterEach
  void close() throws Exception {
    on(() -> {
      pane.close();
      pane.getScene().getWindow().hide();
      return true;
    });
  }

  private static List<DiffRow> many(String word) {
    return some(ROWS, word);
  }

  private static List<DiffRow> some(int count, String word) {
    List<DiffRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(i % 2 == 0 ? new DiffRow.Same(i / 2 + 1) : changed(word + " " + i));
    }
    return rows;
  }

  private static DiffRow changed(String words) {
    StyledText text = StyledText.plain(words);
    BlockId id = new BlockId("b" + words.hashCode());
    Block then = new Block.Paragraph(id, Direction.AUTO, Inline.of(words));
    return new DiffRow.Changed(
        "",
        List.of(),
        List.of(new DiffRow.Words("", text, text, text)),
        List.of(),
        Optional.of(new DiffRow.Restore(List.of(then), List.of(id), BlockId.STANDFIRST)));
  }

  private void show(List<DiffRow> rows) throws Exception {
    on(() -> {
      pane.show(rows, new RowView.Mode(false, true), Map.of());
      pane.getScene().getRoot().applyCss();
      pane.getScene().getRoot().layout();
      return true;
    });
    settled();
  }

  private void settled() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!on(pane::isSettled) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(on(pane::isSettled)).as("what is in sight is set").isTrue();
  }

  /** All rows that are set, in the order of the text. */
  private List<Node> rows() throws Exception {
    return on(() ->
        ((VBox) pane.getContent())
            .getChildren().stream()
                .filter(VBox.class::isInstance)
                .flatMap(part -> ((VBox) part).getChildren().stream())
                .toList());
  }

  private void go(int step) throws Exception {
    on(() -> {
      pane.go(step);
      return true;
    });
  }

  private List<String> words() throws Exception {
    return on(() ->
        pane.getContent().lookupAll(".text-block").stream()
            .map(node -> ((TextBlock) node).textProperty().get().text())
            .toList());
  }

  @Test
  void whatIsOutOfSightIsSetWhenOneScrollsThere() throws Exception {
    show(many("كلمة"));

    assertThat(rows()).hasSizeLessThan(ROWS / 3);
    assertThat(words()).first().isEqualTo("كلمة 1");
    double tall = on(() -> pane.getContent().getLayoutBounds().getHeight());
    assertThat(tall).as("room is kept for the rest").isGreaterThan(3_000);

    on(() -> {
      pane.setVvalue(1);
      return true;
    });
    settled();
    assertThat(rows()).hasSize(ROWS);
    assertThat(words()).last().isEqualTo("كلمة " + (ROWS - 1));
  }

  @Test
  void theLastDifferenceIsReachedByGoingBackFromTheFirstAndOnlyWhatIsNearIsSet() throws Exception {
    show(many("كلمة"));
    go(-1);
    assertThat(rows()).hasSizeLessThan(ROWS / 2);
    assertThat(rows().getLast().getStyleClass()).contains("here");
    assertThat(isSeen(rows().getLast())).isTrue();
    assertThat(words()).startsWith("كلمة 1").endsWith("كلمة " + (ROWS - 1));
    settled();
    assertThat(rows()).hasSizeLessThan(ROWS / 2);
    assertThat(isSeen(rows().getLast())).isTrue();
    go(1);
    assertThat(rows().get(1).getStyleClass()).contains("here");
    assertThat(rows().getLast().getStyleClass()).doesNotContain("here");
  }

  private boolean isSeen(Node row) throws Exception {
    return on(() ->
        pane.localToScene(pane.getLayoutBounds())
            .contains(row.localToScene(row.getLayoutBounds())));
  }

  @Test
  void goingOnReachesEachDifferenceInTurn() throws Exception {
    show(some(FEW, "كلمة"));
    for (int i = 0; i < FEW / 2; i++) {
      go(1);
      assertThat(rows().get(2 * i + 1).getStyleClass()).as("difference " + i).contains("here");
    }
    go(1);
    assertThat(rows().get(1).getStyleClass()).contains("here");
  }

  @Test
  void goingBackReachesEachDifferenceInTurn() throws Exception {
    show(some(FEW, "كلمة"));
    for (int i = 1; i <= FEW / 2; i++) {
      go(-1);
      List<Node> set = rows();
      Node there = set.get(set.size() - 2 * i + 1);
      assertThat(there.getStyleClass()).as("difference from the end " + i).contains("here");
      assertThat(isSeen(there)).as("in sight " + i).isTrue();
    }
    assertThat(rows()).hasSize(FEW);
    go(-1);
    assertThat(rows().getLast().getStyleClass()).contains("here");
  }

  @Test
  void whatIsSetAboveDoesNotPushAwayWhatIsInSight() throws Exception {
    show(many("كلمة ".repeat(60)));
    go(-1);
    settled();
    Node there = rows().getLast();
    int set = rows().size();
    double moved =
        on(() -> {
          double hidden =
              pane.getContent().getLayoutBounds().getHeight()
                  - pane.getViewportBounds().getHeight();
          while (pane.isSettled()) {
            pane.setVvalue(pane.getVvalue() - 50 / hidden);
          }
          return there.localToScene(0, 0).getY();
        });
    settled();
    assertThat(rows()).hasSizeGreaterThan(set);
    assertThat(on(() -> there.localToScene(0, 0).getY())).isCloseTo(moved, within(1.0));
  }

  @Test
  void betweenBothEndsTheRestFollowsInItsOrder() throws Exception {
    show(many("كلمة"));
    go(-1);
    on(() -> {
      pane.setVvalue(0.5);
      return true;
    });
    settled();
    on(() -> {
      pane.setVvalue(0.9);
      return true;
    });
    settled();
    while (rows().size() < ROWS) {
      go(-1);
      settled();
    }
    List<String> expected = new ArrayList<>();
    for (int i = 1; i < ROWS; i += 2) {
      expected.add("كلمة " + i);
    }
    assertThat(words()).isEqualTo(expected);
  }

  @Test
  void rowsThatStandThereTakeTheWordsOfTheNextComparison() throws Exception {
    show(many("قديم"));
    on(() -> {
      pane.go(1);
      return true;
    });
    List<Node> before = rows();

    show(many("جديد"));

    List<Node> after = rows();
    assertThat(after.subList(0, 6)).isEqualTo(before.subList(0, 6));
    assertThat(words()).allMatch(words -> words.startsWith("جديد"));
    assertThat(after.get(1).getStyleClass()).as("no longer the place").doesNotContain("here");
    on(() -> {
      ((javafx.scene.control.Button) Objects.requireNonNull(after.get(1).lookup(".button"))).fire();
      return true;
    });
    assertThat(restored.getLast().then().getFirst().text(Field.TEXT).text()).isEqualTo("جديد 1");
  }

  @Test
  void rowsOfAnotherShapeAreMadeAnew() throws Exception {
    show(many("قديم"));
    List<Node> before = rows();
    List<DiffRow> other = new ArrayList<>(many("جديد"));
    other.set(
        1,
        new DiffRow.Changed(
            "عنوان فرعي",
            List.of("أضيفت"),
            List.of(
                new DiffRow.Words(
                    "", StyledText.plain("ج"), StyledText.plain(""), StyledText.plain("ج"))),
            List.of(),
            Optional.empty()));

    show(other);

    assertThat(rows().get(1)).isNotEqualTo(before.get(1));
    assertThat(rows().get(3)).isEqualTo(before.get(3));
    assertThat(words().subList(0, 2)).containsExactly("ج", "جديد 3");
    show(List.of(new DiffRow.Same(3)));
    assertThat(rows()).hasSize(1);
    assertThat(words()).isEmpty();
  }

  private static <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Throwable e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
