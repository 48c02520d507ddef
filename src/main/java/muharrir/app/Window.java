package muharrir.app;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import muharrir.app.door.Door;
import muharrir.app.door.Errand;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.desk.Publishing;
import muharrir.document.BlockId;
import muharrir.edit.Commands;
import muharrir.publish.keychain.Keychains;
import muharrir.typeset.FontSet;
import muharrir.ui.editor.WritingSurface;
import muharrir.ui.kit.Appearance;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.BetweenKeys;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.HeapRest;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.PromptPulse;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.preview.WebKit;
import muharrir.ui.preview.WebPreview;
import muharrir.ui.shell.Dialogs;
import muharrir.ui.shell.PagePreview;
import muharrir.ui.shell.Tools;
import muharrir.ui.shell.Workspace;
import org.jspecify.annotations.Nullable;

/** The window over an open library. */
public final class Window extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double MIN_WIDTH = 480;
  private static final double MIN_HEIGHT = 360;

  private final Desk desk;
  private final Places places;
  private final Remembered remembered;

  /** How often it is looked whether the heap can be cleared unseen. */
  private static final long REST_SECONDS = 2;

  private final Errand errand;
  private final Optional<Door> door;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean givenUp;

  private Window(
      Desk desk, Places places, Remembered remembered, Errand errand, Optional<Door> door) {
    this.remembered = Objects.requireNonNull(remembered);
    this.desk = Objects.requireNonNull(desk);
    this.places = Objects.requireNonNull(places);
    this.errand = Objects.requireNonNull(errand);
    this.door = Objects.requireNonNull(door);
  }

  /**
   * Shows the window and returns when it has been closed; what was typed is on the disk then. To be
   * called once in the life of a program, not on the FX thread. The desk stays open.
   *
   * @param places where what can be made again goes, and what the person chose for this machine
   * @param errand what is to be done when it is up
   * @param door where a second start rings for it
   * @param onFx starts JavaFX where it is not up, and runs something there
   * @return false if the window was given up, because faults in it had no end
   * @throws UnsupportedOperationException if there is no display
   */
  public static boolean run(
      Desk desk, Places places, Errand errand, Optional<Door> door, Consumer<Runnable> onFx)
      throws InterruptedException {
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Remembered remembered =
          RememberedFile.read(places.stateFolder().resolve("window.properties"), writer);
      Window window = new Window(desk, places, remembered, errand, door);
      show(window, onFx);
      return !window.givenUp;
    }
  }

  private static void show(Window window, Consumer<Runnable> onFx) throws InterruptedException {
    AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
    onFx.accept(() -> {
      try {
        window.start(new Stage());
      } catch (RuntimeException | Error e) {
        // A program without a window would hold the library, and nobody could see it.
        failed.set(e);
        window.ended.countDown();
      }
    });
    window.ended.await();
    Throwable cause = failed.get();
    if (cause != null) {
      throw new IllegalStateException("the window cannot be made", cause);
    }
  }

  @Override
  public void start(Stage stage) {
    Fonts.loadForWindow();
    Strings strings = Strings.arabic();
    Theme theme = new Theme(Theme.Mode.LIGHT);
    Appearance appearance =
        new Appearance(theme, remembered, Platform.getPreferences().colorSchemeProperty());
    FontSet fonts = new FontSet();
    Background background = new Background(Platform::runLater);
    RandomGenerator random = RandomGenerator.getDefault();
    Clock clock = Clock.systemUTC();
    PictureFiles pictures = new PictureFiles(desk);
    ScheduledExecutorService pages = background.closing(pageWorker());
    Dialogs dialogs = new StageDialogs(stage, getHostServices());
    Tools tools =
        new Tools(
            desk,
            strings,
            appearance,
            background,
            clock,
            dialogs,
            new Wrapped(fonts, theme),
            new Lines(fonts, theme),
            new Commands(() -> BlockId.random(random)),
            pictures,
            new FileImport(desk, strings, clock, RandomGenerator.getDefault()),
            remembered,
            new Publishing(
                desk, places, Keychains.of(System.getProperty("os.name"), System.getenv())));
    BetweenKeys betweenKeys = new BetweenKeys(System::nanoTime);
    Workspace workspace =
        new Workspace(
            tools,
            new WritingSurface(strings, fonts, theme, pictures::picture, tools.commands()),
            inBrowser ->
                new PagePreview(
                    strings,
                    theme,
                    pictures,
                    WebKit::load,
                    () -> new WebPreview(places.cacheFolder().resolve("webkit")),
                    pages,
                    betweenKeys,
                    inBrowser));
    Thread.currentThread().setUncaughtExceptionHandler((_, cause) -> workspace.unexpected(cause));
    Scene scene = new Scene(workspace.view());
    theme.dress(scene);
    workspace.install(scene);
    PromptPulse.install(scene);
    betweenKeys.watch(scene);
    HeapRest rest = HeapRest.ofThisProgram();
    rest.watch(scene);
    ScheduledFuture<?> _ =
        pages.scheduleWithFixedDelay(rest::look, REST_SECONDS, REST_SECONDS, TimeUnit.SECONDS);
    stage.setScene(scene);
    QuickLock lock =
        new QuickLock(
            stage,
            scene,
            theme,
            strings,
            tools.wrapped(),
            tools.lines(),
            background,
            workspace.locking().model());
    workspace.locking().onLock(lock::lock);
    stage.setTitle(strings.get("app.name"));
    stage.getIcons().addAll(icons());
    place(stage);
    Platform.setImplicitExit(false);
    workspace.onGiveUp(() -> {
      givenUp = true;
      // Not in the middle of the picture that failed.
      Platform.runLater(stage::hide);
    });
    stage.setOnHidden(_ -> {
      try {
        workspace.end();
        background.close();
      } finally {
        leave();
      }
    });
    stage.show();
    workspace.start(errand.article());
    workspace.take(Optional.empty(), errand.files());
    door.ifPresent(at -> at.listen(ring -> Platform.runLater(() -> rung(stage, workspace, ring))));
    String dpiScale = Objects.requireNonNullElse(System.getenv("GDK_DPI_SCALE"), "");
    double screen = stage.getOutputScaleX();
    background.run(
        _ -> SystemTextSize.read(dpiScale, screen), appearance::systemSize, workspace::unexpected);
  }

  /** Lets the program go on to its end: without a window it would only hold the library. */
  private void leave() {
    if (givenUp) {
      ended.countDown();
      return;
    }
    // Not in the middle of hiding, which needs JavaFX; but before the process ends: WebKit, called
    // while it is taken down, would crash.
    Platform.runLater(() -> {
      try {
        Platform.exit();
      } finally {
        ended.countDown();
      }
    });
  }

  private static void rung(Stage stage, Workspace workspace, Door.Ring ring) {
    if (!stage.isShowing()) {
      return;
    }
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    workspace.take(ring.errand().article(), ring.errand().files());
    ring.heard().run();
  }

  private static ScheduledExecutorService pageWorker() {
    return Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "preview");
      thread.setDaemon(true);
      return thread;
    });
  }

  private static void place(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
  }

  private static List<Image> icons() {
    return Stream.of(16, 32, 48, 64, 128, 256)
        .map(size -> "/icons/muharrir-" + size + ".png")
        .map(name -> Objects.requireNonNull(Window.class.getResource(name), name))
        .map(url -> new Image(url.toExternalForm()))
        .toList();
  }
}
