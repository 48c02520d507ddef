package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.library.RescueReport;
import muharrir.store.Repair;
import muharrir.typeset.FontSet;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TroubleViewTest {
  private final Background background = new Background(Platform::runLater);
  private final BlockingQueue<Boolean> answers = new ArrayBlockingQueue<>(1);

  @BeforeEach
  void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void end() {
    background.close();
  }

  private TroubleView open(Consumer<TroubleView> prepare) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Theme theme = new Theme(Theme.Mode.LIGHT);
          TroubleView view =
              new TroubleView(
                  Strings.arabic(),
                  new Wrapped(new FontSet(), theme),
                  background,
                  "المكتبة معطوبة.",
                  answers::add);
          prepare.accept(view);
          Stage stage = new Stage();
          Scene scene = new Scene(view, 560, 320);
          theme.dress(scene);
          stage.setScene(scene);
          stage.show();
          return view;
        });
  }

  private static void press(TroubleView view, String id) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> view.lookup(id) != null);
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          ((Button) Objects.requireNonNull(view.lookup(id))).fire();
          return true;
        });
  }

  @Test
  void whereNothingHelpsThereIsOnlyTheMessage() throws Exception {
    TroubleView view = open(_ -> {});

    assertThat(view.lookup("#trouble-repair")).isNull();
    press(view, "#trouble-close");

    assertThat(answers.poll(20, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void theLibraryIsRepairedAndOpened() throws Exception {
    CountDownLatch worked = new CountDownLatch(1);
    RescueReport report =
        new RescueReport(
            Path.of("new"),
            List.of(new RescueReport.Rescue("k3v8", "عنوان", RescueReport.Source.WHOLE)),
            1,
            0,
            List.of());
    TroubleView view =
        open(v ->
            v.offer(progress -> {
              progress.report(1, 2);
              worked.countDown();
              return new Repair.Done(report, Optional.of(Path.of("aside")));
            }));

    press(view, "#trouble-repair");
    assertThat(worked.await(20, TimeUnit.SECONDS)).isTrue();
    press(view, "#trouble-open");

    assertThat(answers.poll(20, TimeUnit.SECONDS)).isTrue();
    assertThat(view.lookup(".pane-title"))
        .isInstanceOfSatisfying(
            Labeled.class, title -> assertThat(title.getText()).isEqualTo("أُصلحت المكتبة"));
  }

  @Test
  void aRepairThatFailsSaysSo() throws Exception {
    TroubleView view =
        open(v ->
            v.offer(_ -> {
              throw new IllegalStateException("broken");
            }));

    press(view, "#trouble-repair");
    press(view, "#trouble-close");

    assertThat(answers.poll(20, TimeUnit.SECONDS)).isFalse();
  }
}
