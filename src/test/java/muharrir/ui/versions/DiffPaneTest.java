package muharrir.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.ScrollPane;
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
    List<DiffRow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
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

  private List<Node> rows() throws Exception {
    return on(() ->
        List.copyOf(
            ((VBox) Objects.requireNonNull(((ScrollPane) pane).getContent().lookup(".diff-rows")))
                .getChildren()));
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
  void theLastDifferenceIsReachedByGoingBackFromTheFirst() throws Exception {
    show(many("كلمة"));
    on(() -> {
      pane.go(-1);
      return true;
    });
    assertThat(rows()).hasSize(ROWS);
    assertThat(rows().getLast().getStyleClass()).contains("here");
    assertThat(on(pane::getVvalue)).isGreaterThan(0.9);
    on(() -> {
      pane.go(1);
      return true;
    });
    assertThat(rows().get(1).getStyleClass()).contains("here");
    assertThat(rows().getLast().getStyleClass()).doesNotContain("here");
  }

  @Test
  void goingOnReachesEachDifferenceInTurn() throws Exception {
    show(many("كلمة"));
    for (int i = 0; i < ROWS / 2; i++) {
      on(() -> {
        pane.go(1);
        return true;
      });
      assertThat(rows().get(2 * i + 1).getStyleClass()).as("difference " + i).contains("here");
    }
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
