package muharrir.ui.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import muharrir.ui.kit.Fonts;
import org.testfx.api.FxToolkit;

/** A stage with a WebView preview in it, driven from the test's thread. */
final class PreviewRig {
  final Stage stage;
  final WebPreview preview;

  private PreviewRig(Stage stage, WebPreview preview) {
    this.stage = stage;
    this.preview = preview;
  }

  static PreviewRig open(double width, double height) throws Exception {
    FxToolkit.registerPrimaryStage();
    Fonts.loadForWindow();
    return fx(() -> {
      WebPreview preview = new WebPreview(temporary());
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(preview.node()), width, height));
      stage.show();
      return new PreviewRig(stage, preview);
    });
  }

  private static java.nio.file.Path temporary() {
    try {
      java.nio.file.Path folder = Files.createTempDirectory("preview-test");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a page and waits until it takes patches. */
  void show(PreviewPage page) throws Exception {
    run(() -> preview.show(page));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!fx(preview::isReady)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the page did not load");
      }
      Thread.sleep(10);
    }
    settle();
  }

  /** Patches the page that was shown with what the planner finds. */
  void update(PreviewPage shown, PreviewPage wanted) throws Exception {
    run(() -> preview.patch(wanted, PatchPlanner.plan(shown, wanted)));
  }

  /** Lets a few pulses pass, so that WebKit lays out and paints. */
  void settle() throws Exception {
    Thread.sleep(150);
    run(() -> {});
  }

  String evaluate(String expression) throws Exception {
    return fx(() -> String.valueOf(preview.evaluate(expression)));
  }

  WritableImage picture() throws Exception {
    settle();
    return fx(() -> preview.node().snapshot(new SnapshotParameters(), null));
  }

  static void run(Runnable work) throws Exception {
    fx(() -> {
      work.run();
      return true;
    });
  }

  static <T> T fx(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(60, TimeUnit.SECONDS);
  }

  void close() throws Exception {
    run(() -> {
      preview.close();
      stage.close();
    });
  }
}
