package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.desk.Change;
import muharrir.desk.Desk;
import muharrir.desk.ExportReport;
import muharrir.desk.OpenArticle;
import muharrir.desk.Progress;
import muharrir.desk.Samples;
import muharrir.document.BlockId;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.ui.editor.EditorActions;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.EditorView;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.editor.Surface;
import muharrir.ui.exporting.ExportModel;
import muharrir.ui.importing.ImportModel;
import muharrir.ui.importing.ImportOutcome;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.Shortcuts;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.library.LibraryActions;
import muharrir.ui.library.LibraryModel;
import muharrir.ui.library.LibraryView;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * The whole window over one library: makes the models and the views and ties them together. FX
 * thread only.
 */
public final class Workspace implements ShellActions, LibraryActions, EditorActions {
  private static final Duration LONGEST_CLOSE = Duration.seconds(5);

  private final Desk desk;
  private final Strings strings;
  private final Theme theme;
  private final Background background;
  private final Clock clock;
  private final Dialogs dialogs;
  private final Wrapped wrapped;
  private final Lines lines;
  private final PictureFiles pictures;
  private final ShellModel shell = new ShellModel();
  private final LibraryModel library;
  private final EditorModel editor;
  private final ExportModel export;
  private final ImportModel imports;
  private final LibraryView libraryView;
  private final EditorView editorView;
  private final Surface surface;
  private final PreviewSide preview;
  private final ShellView view;
  private final News news;
  private final NewsroomModel settings;
  private final Session session;
  private final Boxes boxes;

  /**
   * The window's contents.
   *
   * @param surface the writing surface, which makes its changes through the same commands
   * @param preview makes the page; it is given what shows the page in the person's browser
   */
  public Workspace(Tools tools, Surface surface, Function<Runnable, PreviewSide> preview) {
    this.desk = tools.desk();
    this.strings = tools.strings();
    this.theme = tools.theme();
    this.background = tools.background();
    this.clock = tools.clock();
    this.dialogs = tools.dialogs();
    this.wrapped = tools.wrapped();
    this.lines = tools.lines();
    this.pictures = tools.pictures();
    this.surface = surface;
    this.preview = preview.apply(this::inBrowser);
    this.editor = new EditorModel(tools.commands(), this::changed);
    this.library = new LibraryModel(desk, background, strings, clock, this::failed);
    this.export = new ExportModel(desk, background, this::exported);
    this.imports = new ImportModel(desk, tools.importer(), background, this::failed);
    this.imports.stateProperty().addListener((_, _, now) -> imported(now));
    this.libraryView = new LibraryView(strings, library, this, wrapped, lines);
    this.editorView = new EditorView(strings, editor, this);
    this.view =
        new ShellView(
            strings,
            shell,
            this,
            new ShellView.Pane(libraryView, libraryView::focusList),
            new ShellView.Pane(editorView, surface::focus),
            new ShellView.Pane(this.preview.node(), this.preview::focus));
    this.settings = new NewsroomModel(desk, background, this::failed);
    this.news = new News(view, strings, wrapped);
    this.boxes =
        new Boxes(tools, view.popovers(), editor, export, imports, settings, this::newsroom);
    this.session = new Session(tools, shell, editor, this::opened, this::failed);
    this.preview.onPick(place -> {
      surface.placeCaret(place);
      surface.focus();
    });
    surface.onChoosePicture(this::choosePicture);
  }

  /** What stands in the window. */
  public ShellView view() {
    return view;
  }

  /** Reads the library, shows it, and opens an article if one is asked for. */
  public void start(Optional<ArticleId> article) {
    if (desk.readOnly()) {
      news.fact(strings.get("shell.readOnlyBanner"));
    }
    library.refresh();
    article.ifPresent(id -> session.open(id, Session.CaretAt.BODY));
    settings.load(this::newsroom);
    preview.startLater(view.getScene());
    int recovered = desk.recovered().size();
    if (recovered > 0) {
      view.toast().show(RemixiconAL.CHECK_DOUBLE_LINE, strings.count("shell.recovered", recovered));
    }
  }

  /** Binds the shortcuts of the window, and the files that are dropped on it. */
  public void install(Scene scene) {
    new Shortcuts()
        .ctrl(KeyCode.N, this::newArticle)
        .ctrl(KeyCode.O, this::importFiles)
        .ctrl(KeyCode.E, this::exportFromKeys)
        .ctrl(KeyCode.K, this::search)
        .ctrl(KeyCode.L, () -> link(editorView.linkButton()))
        .ctrl(KeyCode.D, () -> details(editorView.detailsButton()))
        .ctrl(KeyCode.DIGIT1, shell::toggleLibrary)
        .ctrl(KeyCode.DIGIT2, shell::togglePreview)
        .key(KeyCode.F6, () -> view.cycle(true))
        .shift(KeyCode.F6, () -> view.cycle(false))
        .install(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && escape()) {
            event.consume();
          }
        });
    new DropTarget(strings, view, this::importing).install(scene);
  }

  private void newsroom(Newsroom now) {
    surface.newsroom(now);
    preview.newsroom(now);
  }

  private boolean escape() {
    boolean alone = !shell.layoutProperty().get().editor();
    if (view.popovers().hide() || view.toast().dismiss() || news.dismiss()) {
      return true;
    }
    shell.showEditor();
    return alone;
  }

  /** Tells of something that nobody expected; the window goes on. */
  public void unexpected(Throwable cause) {
    news.unexpected(cause);
  }

  /** Closes the open article; everything typed is on the disk afterwards. */
  public void end() {
    library.close();
    preview.close();
    session.end(LONGEST_CLOSE);
  }

  private void failed(Exception cause) {
    news.failed(cause);
  }

  private void opened(OpenArticle article) {
    shell.showEditor();
    library.openProperty().set(article.id());
    export.current(article.id());
    surface.show(article);
    editorView.show(surface.node());
    if (!view.popovers().isOpen()) {
      surface.focus();
    }
    preview.open(article.article());
  }

  private void changed(Change change) {
    surface.refresh();
    session.changed(change);
    if (change.textChanged() || change.metadataChanged()) {
      preview.changed(change.after());
    }
  }

  @Override
  public void open(ArticleId id) {
    session.open(id, Session.CaretAt.LAST);
  }

  @Override
  public void newArticle() {
    if (refusedReadOnly()) {
      return;
    }
    background.run(
        _ -> desk.create(),
        (Article article) -> session.open(article.id(), Session.CaretAt.HEADLINE),
        this::failed);
  }

  private boolean refusedReadOnly() {
    if (desk.readOnly()) {
      news.failed(new LibraryException(new LibraryFailure.ReadOnly(desk.folder())));
      return true;
    }
    return false;
  }

  @Override
  public void importFiles() {
    if (!refusedReadOnly()) {
      List<Path> files =
          dialogs.texts(strings.get("import.choose")).stream().map(File::toPath).toList();
      importing(files);
    }
  }

  private void importing(List<Path> files) {
    if (files.isEmpty() || refusedReadOnly()) {
      return;
    }
    imports.take(files);
    Node under = view.lookup("#import");
    boxes.imports(under, this::openImported);
  }

  private void imported(ImportModel.State state) {
    if (state instanceof ImportModel.State.Done done) {
      library.refresh();
      List<ArticleId> taken =
          done.outcomes().stream()
              .filter(ImportOutcome.Taken.class::isInstance)
              .map(outcome -> ((ImportOutcome.Taken) outcome).article())
              .toList();
      if (taken.size() == 1) {
        session.open(taken.getFirst(), Session.CaretAt.BODY);
      }
    }
  }

  private void openImported(ArticleId id) {
    view.popovers().hide();
    session.open(id, Session.CaretAt.BODY);
  }

  @Override
  public void addSamples() {
    background.run(
        _ -> {
          Samples.fill(desk);
          return desk.newsroom();
        },
        now -> {
          newsroom(now);
          library.refresh();
        },
        this::failed);
  }

  private void exportFromKeys() {
    Node button = view.lookup("#export");
    export(button);
  }

  @Override
  public void export(Node under) {
    boxes.export(under);
  }

  private void exported(ExportModel.State last) {
    if (last instanceof ExportModel.State.Done done && !view.popovers().isOpen()) {
      view.toast()
          .show(
              RemixiconAL.CHECKBOX_CIRCLE_LINE,
              strings.count("export.done", done.report().pages().size()),
              strings.get("export.openFolder"),
              () -> dialogs.show(done.target()));
    }
  }

  @Override
  public void settings(Node under) {
    boxes.settings(under);
  }

  @Override
  public void toggleTheme() {
    theme.toggle();
  }

  @Override
  public void retrySave() {
    session.saveAgain();
  }

  @Override
  public void link(Node under) {
    if (session.article().isPresent()) {
      boxes.link(under);
    }
  }

  @Override
  public void details(Node under) {
    session.article().ifPresent(article -> boxes.details(article, under));
  }

  @Override
  public void picture() {
    session.article().ifPresent(article -> choosePicture(article.state().block().id()));
  }

  /** Asks for a picture and puts it where a block is: into a figure, else after the block. */
  private void choosePicture(BlockId place) {
    File file = dialogs.picture(strings.get("editor.picture.choose"));
    if (file == null) {
      return;
    }
    background.run(
        _ -> {
          MediaRef media = desk.addMedia(file.toPath());
          pictures.find(media);
          return media;
        },
        media -> editor.setPicture(place, media),
        this::failed);
  }

  /** Shows the page of the open article, as it would go out now, in the person's browser. */
  private void inBrowser() {
    session
        .article()
        .ifPresent(article ->
            background.run(
                _ -> {
                  Path folder = Files.createTempDirectory("muharrir-page");
                  ExportReport report = desk.export(List.of(article.id()), folder, Progress.NONE);
                  return report.pages().stream().map(ExportReport.Page::folder).findFirst();
                },
                page -> page.ifPresent(p -> dialogs.show(p.resolve("index.html"))),
                this::failed));
  }

  private void search() {
    if (!shell.layoutProperty().get().library()) {
      shell.toggleLibrary();
    }
    libraryView.focusSearch();
  }
}
