package muharrir.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.desk.Change;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.ui.commands.PaletteModel;
import muharrir.ui.editor.ClipActions;
import muharrir.ui.editor.ClipModel;
import muharrir.ui.editor.CorrectionsModel;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.EditorView;
import muharrir.ui.editor.Modes;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.editor.SignActions;
import muharrir.ui.editor.Surface;
import muharrir.ui.editor.TextActions;
import muharrir.ui.find.FindActions;
import muharrir.ui.find.FindBar;
import muharrir.ui.find.FindModel;
import muharrir.ui.importing.ImportModel;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.KeyboardStays;
import muharrir.ui.kit.Shortcuts;
import muharrir.ui.kit.TypeAhead;
import muharrir.ui.library.LibraryActions;
import muharrir.ui.library.LibraryModel;
import muharrir.ui.library.LibraryView;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * The whole window over one library: makes the models and the views and ties them together. FX
 * thread only.
 */
public final class Workspace implements LibraryActions {
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  private final Desk desk;
  private final Strings strings;
  private final Actions actions;
  private final PaletteModel palette;
  private final Modes modes;
  private final ShellModel shell = new ShellModel();
  private final LibraryModel library;
  private final EditorModel editor;
  private final FindModel find;
  private final Exporting exporting;
  private final LibraryView libraryView;
  private final EditorView editorView;
  private final Surface surface;
  private final PreviewSide preview;
  private final ShellView view;
  private final News news;
  private final NewsroomModel settings;
  private final CorrectionsModel corrections;
  private final Session session;
  private final Following following;
  private final LastArticle last;
  private final Locking locking;
  private final Opens opens;
  private final Reviewing reviewing;
  private final Handing handing;
  private final Delivering delivering;
  private final Incoming incoming;
  private final PicturesIn picturesIn;
  private final InBrowser browser;
  private final Unsaved unsaved;

  /**
   * The window's contents.
   *
   * @param surface the writing surface, which makes its changes through the same commands
   * @param preview makes the page; it is given what shows the page in the person's browser
   */
  public Workspace(Tools tools, Surface surface, Function<Runnable, PreviewSide> preview) {
    this.desk = tools.desk();
    this.strings = tools.strings();
    Background background = tools.background();
    this.surface = surface;
    this.preview = preview.apply(this::inBrowser);
    this.editor = new EditorModel(tools.commands(), tools.clock(), this::changed);
    this.find = new FindModel(strings, background, surface.decorations());
    this.actions = new Actions(strings);
    TextActions.addTo(actions, editor);
    FindActions.addTo(
        actions, find, editor.articleProperty().isNotNull(), editor.writableProperty());
    FindActions.addToDo(actions, this::walk, editor.articleProperty().isNotNull());
    SignActions.addTo(actions, editor);
    this.modes = new Modes(tools.remembered());
    this.palette = PaletteModel.remembering(actions, tools.remembered());
    WindowActions.addTo(actions, this, shell, editor, modes, tools.appearance());
    ViewActions.addTo(actions, shell, this.preview);
    shell.focusProperty().bind(modes.focusProperty());
    this.reviewing = new Reviewing(tools, actions, editor, shell, this::failed);
    this.library =
        new LibraryModel(
            desk,
            background,
            strings,
            tools.clock(),
            reviewing.people().hereProperty(),
            this::failed);
    this.libraryView =
        new LibraryView(strings, library, this, actions, tools.wrapped(), tools.lines());
    this.editorView = new EditorView(strings, editor, modes, actions);
    editorView.setBar(
        new FindBar(strings, find, actions, tools.lines(), tools.wrapped(), surface::focus));
    this.view =
        new ShellView(
            strings,
            shell,
            actions,
            reviewing.people(),
            reviewing.side().beside(libraryView, libraryView::focusList),
            new ShellView.Pane(editorView, surface::focus),
            new ShellView.Pane(this.preview.node(), this.preview::focus));
    ClipModel clips =
        new ClipModel(editor, desk.clips(), background, strings, view.toast(), this::failed);
    ClipActions.addTo(actions, clips, editor);
    PaperActions.addTo(actions, editor, tools, view.toast(), this::failed);
    surface.clips(clips);
    this.settings = new NewsroomModel(desk, background, this::failed);
    this.corrections = new CorrectionsModel(desk, background, surface::corrections, this::failed);
    this.news = new News(view, strings, tools.wrapped());
    this.locking = new Locking(tools);
    this.delivering =
        new Delivering(
            tools,
            view,
            () -> Optional.ofNullable(editor.articleProperty().get()).map(OpenArticle::id),
            () -> actions.get("action.status").run(),
            this::failed);
    ReviewBoxes reviews =
        new ReviewBoxes(tools, view.popovers(), editor, settings, reviewing, this::failed);
    this.exporting = new Exporting(tools, view, reviews, delivering::open);
    this.handing =
        new Handing(
            tools,
            view,
            reviews,
            editor.articleProperty(),
            shell.mergesProperty(),
            this::openImported,
            this::failed);
    this.incoming =
        new Incoming(
            tools,
            view,
            new ImportModel(desk, tools.importer(), background, this::failed),
            library,
            handing,
            this::refusedReadOnly,
            this::openImported,
            this::newsroom,
            this::failed);
    TypeAhead typed =
        new TypeAhead(
            view,
            () ->
                view.toast()
                    .show(RemixiconAL.LOADER_4_LINE, tools.strings().get("shell.typedWaits")));
    this.session =
        new Session(
            tools, shell, editor, typed, this::opened, reviewing.seeing()::left, this::failed);
    this.unsaved = new Unsaved(tools, view, shell, session::article, this::failed);
    locking.onNoPassphrase(() -> opens().safetySettings());
    this.opens =
        new Opens(
            tools,
            new WritingBoxes(tools, view.popovers(), editor, settings),
            new VersionBoxes(tools, view.popovers(), settings, reviewing.people(), this::failed),
            new SettingsBoxes(
                tools,
                view.popovers(),
                settings,
                corrections,
                modes,
                reviewing.people(),
                locking.model(),
                this::newsroom),
            exporting,
            view,
            session,
            actions,
            palette,
            this::goTo);
    reviewing.attach(view, reviews, opens, session::article, this::open, surface);
    exporting.model().setSuggestions(() -> reviewing.suggesting().model().all().size());
    reviewing.suggesting().onReading(this::redraw);
    this.browser = new InBrowser(desk, background, tools.dialogs(), this::failed);
    this.following =
        new Following(modes.followingProperty(), session::article, this.preview::follow);
    this.last = new LastArticle(tools.remembered(), desk.folder());
    this.preview.onPick(place -> {
      goTo(place);
      reviewing.picked(place);
    });
    reviewing.attach(this.preview);
    this.picturesIn = new PicturesIn(tools, editor, view, news, this::refusedReadOnly);
    clips.setPictures(_ -> picturesIn.pasteHere());
    surface.onChoosePicture(picturesIn::choose);
    surface.onDropPictures(picturesIn::drop);
    surface.onPaste(picturesIn::pasteHere);
    surface.equip(actions, editor);
    surface.follow(modes);
  }

  /** What stands in the window. */
  public ShellView view() {
    return view;
  }

  /** The quick lock of the window. */
  public Locking locking() {
    return locking;
  }

  Opens opens() {
    return opens;
  }

  /** Reads the library, shows it, and opens the article asked for, or else the last one. */
  public void start(Optional<ArticleId> article) {
    if (desk.readOnly()) {
      news.fact(strings.get(desk.frozen() ? "shell.frozenBanner" : "shell.readOnlyBanner"));
    }
    library.refresh();
    article.ifPresentOrElse(
        id -> session.open(id, Session.CaretAt.BODY), () -> last.get().ifPresent(session::goOn));
    settings.load(this::newsroom);
    corrections.load();
    reviewing.start();
    preview.startLater(view.getScene());
    int recovered = desk.recovered().size();
    if (recovered > 0) {
      view.toast().show(RemixiconAL.CHECK_DOUBLE_LINE, strings.count("shell.recovered", recovered));
    }
  }

  /** Binds the shortcuts of the window, and the files that are dropped on it. */
  public void install(Scene scene) {
    new Shortcuts(actions, surface::holds).install(scene);
    new Escape(view, shell, find, news, modes).install(scene);
    new DropTarget(strings, view, incoming::take).install(scene);
    KeyboardStays.install(scene);
  }

  private void newsroom(Newsroom now) {
    editor.setZone(now.zone());
    session.describe();
    surface.newsroom(now);
    reviewing.newsroom(now);
    preview.newsroom(now);
  }

  /** Tells of something that nobody expected; the window goes on. */
  public void unexpected(Throwable cause) {
    news.unexpected(cause);
  }

  /** Says how the window is closed when faults have no end. */
  public void onGiveUp(Runnable close) {
    news.onGiveUp(close);
  }

  /** Closes the open article; everything typed is on the disk afterwards. */
  public void end() {
    delivering.end();
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
    last.put(article.id());
    exporting.model().current(article.id());
    surface.show(article);
    find.show(article);
    reviewing.opened(article);
    editorView.show(surface.node());
    if (view.popovers().isOpen()) {
      view.popovers().comeBackBy(surface::focus);
    } else {
      surface.focus();
    }
    preview.open(article.article());
  }

  private void changed(Change change) {
    surface.changed(change);
    find.changed(change);
    session.changed(change);
    reviewing.changed(change);
    following.moved();
    boolean other = change.reviewChanged() && reviewing.suggesting().isReading();
    if (change.textChanged() || change.metadataChanged() || other) {
      redraw();
    }
  }

  /** Shows the page of the open article as it is read now. */
  private void redraw() {
    Suggesting reading = reviewing.suggesting();
    session.article().ifPresent(now -> preview.changed(reading.read(now.article(), now.review())));
  }

  @Override
  public void open(ArticleId id) {
    session.open(id, Session.CaretAt.LAST);
  }

  void newArticle() {
    if (!refusedReadOnly()) {
      session.create();
    }
  }

  private boolean refusedReadOnly() {
    if (desk.readOnly()) {
      news.failed(new LibraryException(new LibraryFailure.ReadOnly(desk.folder())));
      return true;
    }
    return false;
  }

  Handing handing() {
    return handing;
  }

  Delivering delivering() {
    return delivering;
  }

  /** Opens an article that was asked for from outside, and takes files in as if dropped. */
  public void take(Optional<ArticleId> article, List<Path> files) {
    article.ifPresent(this::openImported);
    incoming.take(files);
  }

  void importFiles() {
    incoming.choose();
  }

  private void openImported(ArticleId id) {
    session.open(id, Session.CaretAt.BODY);
  }

  @Override
  public void addSamples() {
    incoming.samples();
  }

  /** Everything is saved as it is typed: what is left is to try again after a failure. */
  void save() {
    session.saveAgain();
  }

  /** Writes a copy of the open article to a place of its own. */
  void saveElsewhere() {
    unsaved.elsewhere();
  }

  private void walk(Function<EditorState, Optional<Selection>> next) {
    session
        .article()
        .ifPresent(article -> {
          next.apply(article.state()).ifPresent(article::select);
          surface.focus();
        });
  }

  private void goTo(Position place) {
    surface.placeCaret(place);
    surface.focus();
  }

  void picture() {
    picturesIn.chooseHere();
  }

  /** Shows the page of the open article, as it would go out now, in the person's browser. */
  void inBrowser() {
    session.article().ifPresent(article -> browser.show(article.id()));
  }

  /** Shows or hides the library; where the remarks stand in its place, it comes back. */
  void toggleLibrary() {
    reviewing.side().toggleLibrary();
  }

  void search() {
    reviewing.side().showLibrary();
    libraryView.focusSearch();
  }
}
