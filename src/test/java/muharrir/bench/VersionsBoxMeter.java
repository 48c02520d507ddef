package muharrir.bench;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.document.BlockId;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.textview.HistoryModel;
import muharrir.textview.Palette;
import muharrir.textview.SurfaceTexts;
import muharrir.textview.TextSurface;
import muharrir.typeset.FontSet;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.kit.PromptPulse;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.versions.VersionsModel;
import muharrir.ui.versions.VersionsView;
import org.jspecify.annotations.Nullable;

/**
 * Opens the box of the versions over an article that stands on the writing surface, and goes up and
 * down in its list; a program of its own, for {@link VersionsBoxBench}.
 *
 * <p>Prints a line for each press: its name, the milliseconds until what it asked for was painted,
 * the milliseconds that the FX thread worked for it and those that the painter did, and the
 * processor's milliseconds in all threads, the compiler's and the collector's among them.
 */
final class VersionsBoxMeter {
  private static final long PATIENCE_SECONDS = 60;

  private final Desk desk;
  private final ArticleId id;
  private final Background background = new Background(Platform::runLater);
  private final StackPane root = new StackPane();
  private final PopoverLayer layer = new PopoverLayer();
  private final Group grain = new Group();
  private @Nullable OpenArticle article;

  private VersionsBoxMeter(Desk desk, ArticleId id) {
    this.desk = desk;
    this.id = id;
  }

  /** Takes the folder of the library, the id of the article, and how often to press a key. */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    Platform.setImplicitExit(false);
    up.await();
    int code = 0;
    try (Desk desk = Desks.open(Path.of(arguments[0]), new Random(5))) {
      new VersionsBoxMeter(desk, new ArticleId(arguments[1]))
          .measure(Integer.parseInt(arguments[2]));
    } catch (Exception e) {
      e.printStackTrace();
      code = 1;
    }
    // JavaFX's threads live on after a failure, and whoever waits for the end would wait forever.
    System.exit(code);
  }

  /** The clocks at a press, and what they say when it is painted. */
  private static final class Press {
    private final String name;
    private final long wall = System.nanoTime();
    private final long work = ThreadWork.nanos();
    private final long painter = ThreadWork.ofPainter();
    private final long process = ThreadWork.ofProcess();
    private final CompletableFuture<Boolean> painted = new CompletableFuture<>();

    Press(String name) {
      this.name = name;
    }

    void seen() {
      System.out.printf(
          Locale.ROOT,
          "%s %.2f %.2f %.2f %.2f%n",
          name,
          (System.nanoTime() - wall) / 1e6,
          (ThreadWork.nanos() - work) / 1e6,
          (ThreadWork.ofPainter() - painter) / 1e6,
          (ThreadWork.ofProcess() - process) / 1e6);
      painted.complete(true);
    }
  }

  private void measure(int presses) throws Exception {
    Fonts.loadForWindow();
    Theme theme = new Theme(Theme.Mode.LIGHT);
    FontSet fonts = new FontSet();
    Scene scene = on(() -> window(theme, fonts));
    on(() -> {
      root.applyCss();
      root.layout();
      return scene.snapshot(null);
    });
    Thread.sleep(500);

    CompletableFuture<Boolean> listed = new CompletableFuture<>();
    Press open = on(() -> new Press("comparison"));
    VersionsView view =
        on(() -> {
          VersionsView made = box(theme, fonts);
          Press list = new Press("list");
          afterPaint(
              scene,
              ((ListView<?>) find(made, "#versions-list")).getItems(),
              list,
              listed::complete);
          afterPaint(scene, sides(made), open, _ -> {});
          layer.show(made, root, made.first(), made::close);
          return made;
        });
    open.painted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    listed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    settled(view);
    for (int i = 0; i < presses; i++) {
      KeyCode code = i % 20 < 10 ? KeyCode.DOWN : KeyCode.UP;
      String name = i == 0 ? "first" : "press";
      Press press =
          on(() -> {
            Press made = new Press(name);
            afterPaint(scene, sides(view), made, _ -> {});
            Event.fireEvent(
                find(view, "#versions-list"),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    KeyEvent.CHAR_UNDEFINED,
                    "",
                    code,
                    false,
                    false,
                    false,
                    false));
            return made;
          });
      press.painted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      settled(view);
    }
    on(() -> {
      view.close();
      return true;
    });
    background.close();
  }

  /** What is said above the comparison names both sides: each press changes it. */
  private static Observable sides(VersionsView view) {
    return ((Label) find(view, "#versions-sides")).textProperty();
  }

  /** Waits until all rows stand there, so that one press does not pay for the one before. */
  private static void settled(VersionsView view) throws Exception {
    int before = -1;
    int now = on(() -> rows(view).getChildren().size());
    while (now != before) {
      Thread.sleep(50);
      before = now;
      now = on(() -> rows(view).getChildren().size());
    }
  }

  private Scene window(Theme theme, FontSet fonts) throws Exception {
    OpenArticle open = desk.openArticle(id);
    article = open;
    Random random = new Random(1);
    HistoryModel model =
        new HistoryModel(
            new EditorState(
                open.state().document(),
                Selection.caret(Selection.endOf(open.state().document().blocks().getLast()))));
    TextSurface surface =
        new TextSurface(
            fonts,
            Palette.light(),
            new SurfaceTexts(_ -> "", Object::toString, Object::toString),
            (_, _, _) -> Optional.empty(),
            new Commands(() -> BlockId.random(random)));
    surface.setModel(model);
    root.getChildren().addAll(surface, layer, grain);
    Scene scene = new Scene(root, 1440, 900);
    theme.dress(scene);
    PromptPulse.install(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return scene;
  }

  private VersionsView box(Theme theme, FontSet fonts) {
    PictureFiles pictures = new PictureFiles(desk);
    Remembered remembered = Remembered.untilTheEnd();
    VersionsModel model =
        new VersionsModel(
            desk,
            Objects.requireNonNull(article),
            new PeopleModel(desk, background, remembered, VersionsBoxMeter::failed),
            pictures::prepare,
            background,
            VersionsBoxMeter::failed);
    VersionsView view =
        new VersionsView(
            Strings.arabic(),
            model,
            new Wrapped(fonts, theme),
            new Lines(fonts, theme),
            pictures::picture,
            remembered,
            ZoneOffset.UTC,
            Theme.Mode.LIGHT,
            () -> {},
            -1);
    return view;
  }

  private static void failed(Exception cause) {
    throw new IllegalStateException(cause);
  }

  private static Node find(Node in, String selector) {
    return Objects.requireNonNull(in.lookup(selector));
  }

  private static VBox rows(VersionsView view) {
    VBox all = (VBox) ((ScrollPane) find(view, "#versions-diff")).getContent();
    return (VBox) find(all, ".diff-rows");
  }

  /**
   * Waits until what a list of rows or a label was changed to is laid out and painted. The renderer
   * does one thing after the other: when the picture of an empty group is back, the frame that was
   * handed to it before is done, too.
   */
  private void afterPaint(Scene scene, Observable what, Press press, Consumer<Boolean> then) {
    boolean[] came = new boolean[1];
    Subscription changes = what.subscribe(() -> came[0] = true);
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (came[0]) {
              changes.unsubscribe();
              scene.removePostLayoutPulseListener(this);
              Platform.runLater(() -> {
                grain.snapshot(null, null);
                press.seen();
                then.accept(true);
              });
            }
          }
        });
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
