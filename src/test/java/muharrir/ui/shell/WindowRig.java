package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.desk.Publishing;
import muharrir.desk.Surroundings;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.Span;
import muharrir.publish.Keychain;
import muharrir.testing.MouseHand;
import muharrir.typeset.FontSet;
import muharrir.ui.editor.WritingSurface;
import muharrir.ui.importing.ImportOutcome;
import muharrir.ui.importing.Importer;
import muharrir.ui.kit.Appearance;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.library.LibraryRow;
import muharrir.ui.preview.PageMark;
import muharrir.ui.preview.ReaderView;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;

/** A whole window over a library in a folder of its own, with hands on its keys and buttons. */
final class WindowRig {
  private static final long PATIENCE_MILLIS = 20_000;

  final Desk desk;
  final Strings strings = Strings.arabic();
  final FakeDialogs dialogs = new FakeDialogs();
  final FakePreview preview = new FakePreview();
  Importer importer = file -> new ImportOutcome.Refused(file.toString(), "");
  final Places places;
  Keychain keychain = Keychain.NONE;
  final Background background = new Background(Platform::runLater);
  private final Remembered remembered;
  private final Theme theme = new Theme(Theme.Mode.LIGHT);
  private final Workspace workspace;
  private final Stage stage;

  WindowRig(Path folder) throws Exception {
    this(folder, Remembered.untilTheEnd());
  }

  WindowRig(Path folder, Remembered remembered) throws Exception {
    this.remembered = remembered;
    places =
        new Places(folder.resolve("library"), folder.resolve("state"), folder.resolve("cache"));
    FxToolkit.registerPrimaryStage();
    // As the program does: a family that is asked for before it is there is not looked for again.
    Fonts.loadForWindow();
    desk =
        Desk.open(
            folder.resolve("library"),
            new Surroundings(
                Clock.systemUTC(), new Random(7), folder.resolve("state"), Platform::runLater));
    workspace = on(this::make);
    stage =
        on(() -> {
          Stage made = new Stage();
          Scene scene = new Scene(workspace.view(), 1440, 900);
          theme.dress(scene);
          workspace.install(scene);
          made.setScene(scene);
          made.show();
          return made;
        });
  }

  private Workspace make() {
    FontSet fonts = new FontSet();
    Random random = new Random(3);
    PictureFiles pictures = new PictureFiles(desk);
    Tools tools =
        new Tools(
            desk,
            strings,
            new Appearance(theme, remembered, new SimpleObjectProperty<>(ColorScheme.LIGHT)),
            background,
            Clock.systemUTC(),
            dialogs,
            new Wrapped(fonts, theme),
            new Lines(fonts, theme),
            new Commands(() -> BlockId.random(random)),
            pictures,
            file -> importer.take(file),
            remembered,
            new Publishing(desk, places, keychain));
    WritingSurface surface =
        new WritingSurface(strings, fonts, theme, pictures::picture, tools.commands());
    return new Workspace(tools, surface, _ -> preview);
  }

  WindowRig start() throws Exception {
    return start(Optional.empty());
  }

  WindowRig start(Optional<ArticleId> article) throws Exception {
    on(() -> {
      workspace.start(article);
      return true;
    });
    return this;
  }

  <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Throwable e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (System.nanoTime() < end) {
      if (on(condition)) {
        return;
      }
      Thread.sleep(20);
    }
    fail("in vain: " + what);
  }

  /** Waits until the first paragraph of an article has this text. */
  void untilText(Article article, String text) throws Exception {
    until(
        "the text is " + text,
        () ->
            desk.find(article.id())
                .orElseThrow()
                .document()
                .block(Articles.PARAGRAPH)
                .text(Field.TEXT)
                .text()
                .equals(text));
  }

  @Nullable Node find(String selector) {
    return stage.getScene().lookup(selector);
  }

  void press(String selector) throws Exception {
    until(selector + " is there", () -> find(selector) instanceof ButtonBase);
    on(() -> {
      ((ButtonBase) find(selector)).fire();
      return true;
    });
  }

  /** Clicks a button by the mouse. */
  void click(String selector) throws Exception {
    until(selector + " is there", () -> find(selector) instanceof ButtonBase);
    on(() -> {
      draw();
      Node button = Objects.requireNonNull(find(selector));
      Point2D at = button.localToScene(5, 5);
      mouse(button, MouseEvent.MOUSE_PRESSED, at, true);
      mouse(button, MouseEvent.MOUSE_RELEASED, at, false);
      mouse(button, MouseEvent.MOUSE_CLICKED, at, false);
      return true;
    });
  }

  /** What the mouse does at a place of the scene; while one only moves it, no button is meant. */
  static void mouse(Node on, EventType<MouseEvent> type, Point2D scene, boolean down) {
    Event.fireEvent(on, MouseHand.event(type, on, scene, 1, false, down));
  }

  /** Sends a key with Ctrl, as it arrives under an Arabic layout. */
  void ctrlArabic(String letter) throws Exception {
    key(KeyCode.UNDEFINED, letter, true);
  }

  void ctrl(KeyCode code) throws Exception {
    key(code, code.getChar(), true);
  }

  void key(KeyCode code) throws Exception {
    key(code, "", false);
  }

  /** Strikes a key with Shift, one that types nothing. */
  void shift(KeyCode code) throws Exception {
    on(() -> {
      Event.fireEvent(
          target(),
          new KeyEvent(
              KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, true, false, false, false));
      return true;
    });
  }

  /** Strikes a key with Ctrl and Alt, which also types its letter, as AltGr does. */
  void ctrlAlt(KeyCode code, String letter) throws Exception {
    on(() -> {
      draw();
      Event.fireEvent(
          target(),
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              KeyEvent.CHAR_UNDEFINED,
              letter,
              code,
              false,
              true,
              true,
              false));
      Event.fireEvent(
          target(),
          new KeyEvent(
              KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, true, true, false));
      return true;
    });
  }

  private void key(KeyCode code, String text, boolean ctrl) throws Exception {
    on(() -> {
      draw();
      Event.fireEvent(
          target(),
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              KeyEvent.CHAR_UNDEFINED,
              text,
              code,
              false,
              ctrl,
              false,
              false));
      return true;
    });
  }

  /** Begins with an article of one paragraph, open and with the keyboard in it. */
  Article openNew(String headline, String text) throws Exception {
    Article article = store(headline, text);
    start(Optional.of(article.id()));
    until("it is open", () -> focused("#surface"));
    return article;
  }

  /** Asks for an article as the list does. */
  void open(ArticleId id) throws Exception {
    on(() -> {
      workspace.open(id);
      return true;
    });
  }

  void type(String text) throws Exception {
    on(() -> {
      draw();
      for (int i = 0; i < text.length(); i++) {
        String letter = text.substring(i, i + 1);
        Event.fireEvent(
            target(),
            new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                letter,
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false));
        Event.fireEvent(
            target(),
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
      }
      return true;
    });
  }

  /**
   * What a person waits for before the next key: without it a control that has just come would have
   * no skin yet and let the key pass.
   */
  private void draw() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private Node target() {
    Node focused = stage.getScene().getFocusOwner();
    return focused == null ? stage.getScene().getRoot() : focused;
  }

  boolean focused(String selector) {
    Node wanted = find(selector);
    for (Node n = stage.getScene().getFocusOwner(); n != null; n = n.getParent()) {
      if (n.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  void resize(double width, double height) throws Exception {
    on(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
      return true;
    });
    until("it has the size", () -> stage.getScene().getWidth() == width);
  }

  /** The headlines in the list, in its order. */
  List<String> headlines() {
    List<String> headlines = new ArrayList<>();
    for (Object row : ((ListView<?>) find("#articles")).getItems()) {
      if (row instanceof LibraryRow.Item item) {
        headlines.add(item.summary().headline());
      }
    }
    return headlines;
  }

  /** Stores an article with a headline and one paragraph. */
  Article store(String headline, String paragraph) throws Exception {
    Article article = Articles.of(headline, paragraph);
    assertThat(desk.importArticle(article).article()).isEqualTo(article);
    return article;
  }

  void close() throws Exception {
    on(() -> {
      stage.close();
      workspace.end();
      return true;
    });
    background.close();
    desk.close();
  }

  /** Answers in place of the system's dialogs. */
  static final class FakeDialogs implements Dialogs {
    @Nullable File folder;
    @Nullable File file;
    List<File> texts = List.of();
    @Nullable File picture;
    final List<Path> shown = new ArrayList<>();
    final List<String> browsed = new ArrayList<>();

    @Override
    public @Nullable File folder(String title) {
      return folder;
    }

    @Override
    public @Nullable File file(String title) {
      return file;
    }

    @Override
    public List<File> texts(String title) {
      return texts;
    }

    @Override
    public @Nullable File picture(String title) {
      return picture;
    }

    @Override
    public void browse(String address) {
      browsed.add(address);
    }

    @Override
    public void show(Path path) {
      shown.add(path);
    }
  }

  /** A preview that only remembers what it was shown. */
  static final class FakePreview implements PreviewSide {
    final List<String> headlines = new ArrayList<>();
    final List<Newsroom> newsrooms = new ArrayList<>();
    final List<Position> followed = new ArrayList<>();
    private final StackPane pane = new StackPane();
    private Consumer<Position> picked = _ -> {};
    private Consumer<Span> selected = _ -> {};
    private Supplier<List<PageMark>> marks = List::of;
    private Optional<Article> shown = Optional.empty();

    private final ObjectProperty<ReaderView> view = new SimpleObjectProperty<>(ReaderView.PHONE);
    private final BooleanProperty dark = new SimpleBooleanProperty();

    @Override
    public ObjectProperty<ReaderView> viewProperty() {
      return view;
    }

    @Override
    public BooleanProperty darkProperty() {
      return dark;
    }

    void select(Span words) {
      selected.accept(words);
    }

    List<PageMark> marks() {
      return marks.get();
    }

    void pick(Position place) {
      picked.accept(place);
    }

    @Override
    public Region node() {
      return pane;
    }

    @Override
    public void startLater(Scene scene) {
      pane.setFocusTraversable(true);
      pane.setId("preview");
    }

    @Override
    public void focus() {
      pane.requestFocus();
    }

    /** The article whose page is shown. */
    Optional<Article> shown() {
      return shown;
    }

    @Override
    public void open(Article article) {
      changed(article);
    }

    @Override
    public void changed(Article article) {
      shown = Optional.of(article);
      headlines.add(article.headline());
    }

    @Override
    public void follow(Position place) {
      followed.add(place);
    }

    @Override
    public void newsroom(Newsroom newsroom) {
      newsrooms.add(newsroom);
    }

    @Override
    public void onPick(Consumer<Position> handler) {
      picked = handler;
    }

    @Override
    public void onSelect(Consumer<Span> handler) {
      selected = handler;
    }

    @Override
    public void onRemark(Runnable handler) {}

    @Override
    public void setMarks(Supplier<List<PageMark>> newMarks) {
      marks = newMarks;
    }

    @Override
    public void redraw() {}

    @Override
    public void close() {}
  }
}
