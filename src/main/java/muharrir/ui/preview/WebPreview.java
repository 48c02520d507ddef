package muharrir.ui.preview;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import muharrir.textview.LayoutKeys;
import org.jspecify.annotations.Nullable;

/**
 * Shows the page in JavaFX's WebView.
 *
 * <p>The first one in a program takes a third of a second, after {@link WebKit#load} has taken one,
 * and some 130 MB: make it when the window stands and the person rests, never before the first
 * keystroke. The sans fonts must be loaded before it ({@link muharrir.ui.kit.Fonts#loadForWindow}).
 */
public final class WebPreview implements PreviewSurface {
  private static final System.Logger LOG = System.getLogger(WebPreview.class.getName());

  /** A change in the page is painted in two steps, some milliseconds apart. */
  private static final Duration AFTER_CHANGE = Duration.ofMillis(150);

  /** WebKit scrolls and fades on for a while. */
  private static final Duration AFTER_INPUT = Duration.ofMillis(600);

  /** Pictures are decoded when the page stands. */
  private static final Duration AFTER_LOAD = Duration.ofMillis(1500);

  private static final Color LIGHT_PAGE = Color.WHITE;
  private static final Color DARK_PAGE = Color.web("#1B1D20");

  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();
  private final String script = PageCalls.script();
  private final Wakefulness wakefulness = new Wakefulness();
  private final LayoutKeys keys = new LayoutKeys();

  /** The newest page asked for. */
  private @Nullable PreviewPage wanted;

  /** The page in the engine: loading until {@link #ready}, then shown. */
  private @Nullable PreviewPage loaded;

  private boolean ready;
  private boolean dark;
  private boolean print;
  private Consumer<Pick> handler = pick -> {};
  private Consumer<PickedWords> selected = words -> {};
  private Consumer<Extent> scrolled = extent -> {};
  private Motions motions = Motions.NONE;
  private List<PageMark> marks = List.of();
  private boolean measuring;

  /**
   * Makes the surface, on the FX thread.
   *
   * @param userData a folder of the program that WebKit may write to
   * @throws LinkageError if a system library that WebKit needs is missing
   */
  public WebPreview(Path userData) {
    engine.setUserDataDirectory(userData.toFile());
    engine.setCreatePopupHandler(features -> null);
    engine.getLoadWorker().stateProperty().addListener((o, was, is) -> loadChanged(is));
    engine.locationProperty().addListener((o, was, is) -> locationChanged(is));
    view.setContextMenuEnabled(false);
    view.setFontSmoothingType(FontSmoothingType.GRAY);
    view.setPageFill(LIGHT_PAGE);
    view.setMinSize(0, 0);
    // A link or file dropped on a WebView would be opened by it.
    view.addEventFilter(DragEvent.ANY, DragEvent::consume);
    view.addEventFilter(InputEvent.ANY, event -> wakefulness.awake(AFTER_INPUT));
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(ScrollEvent.SCROLL, event -> measure());
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    view.addEventHandler(KeyEvent.KEY_PRESSED, event -> measure());
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> measure());
    view.heightProperty().subscribe(this::measure);
    view.widthProperty().subscribe(this::measure);
    view.zoomProperty().subscribe(this::measure);
    view.sceneProperty().subscribe(this::measure);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void show(PreviewPage page) {
    wanted = page;
    loaded = page;
    ready = false;
    engine.loadContent(page.html(), "text/html");
    wakefulness.awake(AFTER_LOAD);
  }

  @Override
  public void patch(PreviewPage page, List<PreviewPatch> patches) {
    wanted = page;
    if (loaded == null) {
      show(page);
    } else if (ready && !patches.isEmpty()) {
      apply(page, patches);
    }
  }

  @Override
  public void scrollTo(Pick place) {
    if (ready) {
      run(JsText.call("muharrir.reveal", place));
    }
  }

  @Override
  public void scrollTo(double top) {
    if (ready) {
      run("muharrir.top(" + top + ")");
    }
  }

  @Override
  public void onScroll(Consumer<Extent> newHandler) {
    scrolled = newHandler;
    measure();
  }

  @Override
  public void onPick(Consumer<Pick> newHandler) {
    handler = newHandler;
  }

  @Override
  public void onSelect(Consumer<PickedWords> newHandler) {
    selected = newHandler;
  }

  @Override
  public void onMotion(Motions source) {
    motions = source;
  }

  @Override
  public void setMarks(List<PageMark> newMarks) {
    if (!newMarks.equals(marks)) {
      marks = List.copyOf(newMarks);
      if (ready) {
        drawMarks();
      }
    }
  }

  private void drawMarks() {
    run(PageCalls.marks(marks));
  }

  @Override
  public void setDark(boolean newDark) {
    dark = newDark;
    view.setPageFill(dark && !print ? DARK_PAGE : LIGHT_PAGE);
    wakefulness.awake(AFTER_CHANGE);
    if (ready) {
      run("muharrir.dark(" + dark + ")");
    }
  }

  @Override
  public void setPrint(boolean newPrint) {
    if (print != newPrint) {
      print = newPrint;
      view.setPageFill(dark && !print ? DARK_PAGE : LIGHT_PAGE);
      wakefulness.awake(AFTER_CHANGE);
      if (ready) {
        run("muharrir.paper(" + print + ")");
      }
    }
  }

  @Override
  public void setZoom(double zoom) {
    if (!(zoom > 0)) {
      throw new IllegalArgumentException("zoom " + zoom);
    }
    view.setZoom(zoom);
  }

  @Override
  public void close() {
    handler = pick -> {};
    selected = words -> {};
    scrolled = extent -> {};
    wanted = null;
    loaded = null;
    ready = false;
    wakefulness.hold(false);
    engine.loadContent("", "text/html");
  }

  /** Whether a page is loaded and takes patches. */
  boolean isReady() {
    return ready;
  }

  /** The answer of an expression in the page; for tests. */
  Object evaluate(String expression) {
    return engine.executeScript(expression);
  }

  private void loadChanged(Worker.State state) {
    wakefulness.awake(AFTER_LOAD);
    if (state == Worker.State.SUCCEEDED && loaded != null && isOurs(engine.getLocation())) {
      engine.executeScript(script);
      ready = true;
      if (dark) {
        run("muharrir.dark(true)");
      }
      if (print) {
        run("muharrir.paper(true)");
      }
      catchUp(loaded);
      if (!marks.isEmpty()) {
        drawMarks();
      }
      measure();
    }
  }

  /** Brings in what was asked for while the page was loading. */
  private void catchUp(PreviewPage shown) {
    PreviewPage page = wanted;
    if (page != null && page != shown) {
      apply(page, PatchPlanner.plan(shown, page));
    }
  }

  private void apply(PreviewPage page, List<PreviewPatch> patches) {
    loaded = page;
    run(PageCalls.apply(patches));
    if (PageCalls.mayShowPictures(patches)) {
      wakefulness.awake(AFTER_LOAD);
    }
  }

  /** Runs a call into the page; a page that no longer answers as expected is loaded anew. */
  private void run(String call) {
    try {
      engine.executeScript(call);
      measure();
    } catch (RuntimeException e) {
      // A JSException, whose class is in a module that JavaFX does not always bring.
      LOG.log(Level.WARNING, "the preview is loaded anew", e);
      PreviewPage page = wanted;
      if (page != null) {
        show(page);
      }
    }
  }

  /** Tells where the view is, once WebKit has dealt with what has just happened. */
  private void measure() {
    wakefulness.awake(AFTER_CHANGE);
    if (!measuring) {
      measuring = true;
      Platform.runLater(this::tellExtent);
    }
  }

  private void tellExtent() {
    measuring = false;
    if (ready && engine.executeScript("muharrir.extent()") instanceof String answer) {
      List<Double> parts = answer.lines().map(Double::valueOf).toList();
      wakefulness.hold(parts.get(3) > 0 && view.getScene() != null);
      scrolled.accept(new Extent(Math.max(0, parts.get(0)), parts.get(1), parts.get(2)));
    }
  }

  private void clicked(MouseEvent event) {
    if (!ready || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    String at = "(" + event.getX() / view.getZoom() + "," + event.getY() / view.getZoom() + ")";
    if (turned("muharrir.turn" + at)) {
      return;
    }
    Object answer = engine.executeScript("muharrir.pick" + at);
    if (answer instanceof String place && !place.isEmpty()) {
      List<String> parts = place.lines().toList();
      handler.accept(new Pick(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2))));
    }
  }

  /**
   * Presses the button of a picture that moves.
   *
   * @param call answers with the name of the picture that is to be brought for it, with "-" if it
   *     is there, and with nothing where there is no button
   */
  private boolean turned(String call) {
    if (!(engine.executeScript(call) instanceof String name) || name.isEmpty()) {
      return false;
    }
    if (!name.equals("-")) {
      motions.fetch(
          name,
          data -> {
            if (ready) {
              run(PageCalls.moving(name, data));
            }
          });
    }
    measure();
    return true;
  }

  /** WebKit knows the key for copying on a Latin layout only, and the page follows no click. */
  private void pressed(KeyEvent event) {
    boolean presses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (ready && presses && turned("muharrir.turnFocused()")) {
      event.consume();
      return;
    }
    boolean copies =
        event.isShortcutDown()
            && !event.isAltDown()
            && keys.meanings(event).stream().anyMatch(each -> each.key() == KeyCode.C);
    if (ready
        && copies
        && engine.executeScript("muharrir.plain()") instanceof String words
        && !words.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(words);
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    if (!ready || event.getButton() != MouseButton.PRIMARY || event.isStillSincePress()) {
      return;
    }
    if (engine.executeScript("muharrir.selection()") instanceof String words && !words.isEmpty()) {
      List<String> parts = words.lines().toList();
      selected.accept(
          new PickedWords(
              parts.get(0),
              parts.get(1),
              Integer.parseInt(parts.get(2)),
              Integer.parseInt(parts.get(3))));
    }
  }

  /** The page has no business going anywhere: whatever it is, it is stopped. */
  private void locationChanged(@Nullable String location) {
    if (isOurs(location)) {
      return;
    }
    engine.getLoadWorker().cancel();
    LOG.log(Level.WARNING, "the preview stopped a page that wanted to go elsewhere");
    Platform.runLater(() -> {
      PreviewPage page = wanted;
      if (page != null) {
        show(page);
      }
    });
  }

  private static boolean isOurs(@Nullable String location) {
    return location == null || location.isEmpty() || location.equals("about:blank");
  }
}
