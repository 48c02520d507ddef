package muharrir.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.article.Version;
import muharrir.desk.Change;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.review.Anchor;
import muharrir.review.PersonId;
import muharrir.review.ThreadId;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.Surface;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import muharrir.ui.review.Begun;
import muharrir.ui.review.Drafts;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.review.Remarks;
import muharrir.ui.review.SourcesModel;
import muharrir.ui.review.ThreadMarks;
import muharrir.ui.review.ThreadsModel;
import muharrir.ui.review.ThreadsView;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The review desk in a window: who sits here, the threads beside the text and on it. */
final class Reviewing {
  private static final String OWNER = "review";
  private static final String SOURCES = "sources";
  private static final String NEEDS_ARTICLE = "action.needs.article";

  private final Tools tools;
  private final Strings strings;
  private final Desk desk;
  private final Actions actions;
  private final Consumer<Exception> failed;
  private final PeopleModel people;
  private final Seeing seeing;
  private final Drafts drafts;
  private final ThreadsModel threads;
  private final Suggesting suggesting;
  private final Remarks remarks;
  private final ThreadsSide side;
  private final SourcesModel sources;
  private final BooleanProperty shown = new SimpleBooleanProperty();

  // Set once, by attach, before any command can be given.
  private Supplier<Optional<OpenArticle>> article = Optional::empty;
  private Runnable ask = () -> {};
  private Runnable move = () -> {};
  private Runnable remark = () -> {};
  private Runnable release = () -> {};
  private Runnable askRelease = () -> {};
  private Runnable since = () -> {};
  private Runnable board = () -> {};
  private Runnable source = () -> {};
  private Runnable drawSources = () -> {};
  private Runnable warn = () -> {};
  private Consumer<String> say = _ -> {};
  private Runnable backToText = () -> {};

  Reviewing(
      Tools tools,
      Actions actions,
      EditorModel editor,
      ShellModel shell,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.strings = tools.strings();
    this.desk = tools.desk();
    this.actions = actions;
    this.failed = failed;
    this.people = new PeopleModel(desk, tools.background(), tools.remembered(), failed);
    this.seeing = new Seeing(desk, people, tools.background(), failed);
    this.drafts = new Drafts(desk, tools.background(), failed);
    this.threads = new ThreadsModel(people, drafts, tools.clock());
    this.sources = new SourcesModel(strings, people, tools.clock());
    this.suggesting = new Suggesting(strings, actions, editor, shell, people);
    this.remarks = new Remarks(threads, suggesting.model());
    addActions(editor);
    this.side =
        new ThreadsSide(
            new ThreadsView(
                strings, remarks, actions, tools.lines(), tools.wrapped(), () -> ask.run()),
            remarks,
            threads,
            shell,
            shown,
            () -> backToText.run());
    threads
        .openProperty()
        .subscribe(count ->
            shell
                .threadsProperty()
                .set(
                    count.intValue() == 0 ? "" : strings.count("count.threads", count.intValue())));
  }

  private void addActions(EditorModel editor) {
    BooleanBinding open = editor.articleProperty().isNotNull();
    actions
        .add(Group.REVIEW, "action.person", "Ctrl+Alt+U", () -> ask.run())
        .icon(RemixiconMZ.USER_3_LINE);
    actions
        .add(Group.REVIEW, "action.status", "Ctrl+Alt+S", () -> move.run())
        .icon(RemixiconAL.FLAG_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.release", "Ctrl+Alt+J", () -> release.run())
        .icon(RemixiconMZ.NEWSPAPER_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.comment", "Ctrl+Alt+M", () -> remark.run())
        .icon(RemixiconAL.CHAT_NEW_LINE)
        .when(editor.writableProperty(), "action.needs.text");
    actions
        .add(Group.REVIEW, "action.threads", "Ctrl+3", () -> side.toggle())
        .icon(RemixiconAL.CHAT_1_LINE)
        .switching(shown);
    actions
        .add(Group.REVIEW, "action.nextThread", "F8", () -> side.walk(true))
        .icon(RemixiconAL.ARROW_DOWN_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.previousThread", "Shift+F8", () -> side.walk(false))
        .icon(RemixiconAL.ARROW_UP_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.reply", "Ctrl+Alt+R", () -> side.reply())
        .icon(RemixiconMZ.REPLY_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.accept", "Ctrl+Alt+A", () -> onCurrent(remarks.accept()))
        .icon(RemixiconAL.CHECK_LINE)
        .when(editor.writableProperty(), "action.needs.text");
    actions
        .add(Group.REVIEW, "action.resolve", "Ctrl+Alt+X", () -> onCurrent(remarks.reject()))
        .icon(RemixiconAL.CHECK_DOUBLE_LINE)
        .when(editor.writableProperty(), "action.needs.text");
    actions
        .add(Group.REVIEW, "action.acceptAll", "", this::acceptAll)
        .icon(RemixiconAL.CHECK_DOUBLE_LINE)
        .when(editor.writableProperty(), "action.needs.text");
    actions
        .add(Group.REVIEW, "action.board", "Ctrl+Alt+L", () -> board.run())
        .icon(RemixiconAL.LAYOUT_COLUMN_LINE);
    actions
        .add(Group.REVIEW, "action.source", "Ctrl+Alt+O", () -> source.run())
        .icon(RemixiconAL.BOOKMARK_LINE)
        .when(editor.writableProperty(), "action.needs.text");
    actions
        .add(Group.REVIEW, "action.sinceSeen", "Ctrl+Alt+N", () -> since.run())
        .icon(RemixiconAL.HISTORY_LINE)
        .when(open, NEEDS_ARTICLE);
  }

  Suggesting suggesting() {
    return suggesting;
  }

  PeopleModel people() {
    return people;
  }

  /** What whoever sits here has begun to write about an article, and not sent. */
  Begun begun(OpenArticle about) {
    return new Begun(drafts, people::hereId, () -> Optional.of(about.id()));
  }

  Seeing seeing() {
    return seeing;
  }

  /** The threads beside the text. */
  ThreadsSide side() {
    return side;
  }

  /** Ties the commands to the window, once it stands. */
  void attach(
      ShellView view,
      ReviewBoxes boxes,
      Opens opens,
      Supplier<Optional<OpenArticle>> openArticle,
      Consumer<ArticleId> openOther,
      Surface surface) {
    article = openArticle;
    backToText = surface::focus;
    seeing.noteWhoStandsUp(() -> article.get().map(OpenArticle::id));
    ask = () -> boxes.people(view.anchor("person"), () -> {});
    move = () -> article.get().ifPresent(now -> boxes.move(now, view.anchor("status-tag"), ask));
    remark = () -> remark(view, boxes);
    release =
        () ->
            article
                .get()
                .ifPresent(
                    now -> boxes.release(now, view.anchor("status-tag"), surface::focus, false));
    askRelease =
        () ->
            view.toast()
                .show(
                    RemixiconMZ.NEWSPAPER_LINE,
                    strings.get("release.changed"),
                    strings.get("action.release"),
                    release);
    since = () -> since(view, opens);
    board = () -> boxes.board(view, openOther);
    source =
        () ->
            sources
                .here()
                .ifPresentOrElse(
                    block -> boxes.source(sources, block, view),
                    () ->
                        view.toast()
                            .show(RemixiconAL.BOOKMARK_LINE, strings.get("source.nowhere")));
    say = words -> view.toast().show(RemixiconAL.CHAT_1_LINE, words);
    drawSources = () -> surface.decorations().set(SOURCES, sources.onText());
    warn =
        () ->
            view.toast()
                .show(
                    RemixiconAL.ERROR_WARNING_LINE,
                    strings.get("source.warning"),
                    strings.get("action.undo"),
                    actions.get("action.undo")::run);
    suggesting.attach(surface, ask, words -> say.accept(words));
    threads.onReveal(surface::placeCaret);
    threads.onChange(() -> surface.decorations().set(OWNER, ThreadMarks.of(threads)));
    surface.onDecorationClicked(click -> {
      if (click.owner().equals(OWNER)) {
        side.offer();
        threads.currentProperty().set(new ThreadId(click.decoration().tag()));
      } else if (click.owner().equals(Suggesting.OWNER)) {
        side.offer();
        suggesting.model().currentProperty().set(click.decoration().tag());
      }
    });
  }

  /** Ties the page to the threads: their marks on it, words selected in it. */
  void attach(PreviewSide page) {
    page.setMarks(() ->
        Stream.of(sources.onPage(), suggesting.onPage(), ThreadMarks.onPage(threads))
            .flatMap(List::stream)
            .toList());
    threads.onChange(page::redraw);
    suggesting.model().onChange(page::redraw);
    page.onRemark(() -> actions.get("action.comment").run());
    page.onSelect(span ->
        article
            .get()
            .filter(now -> span.fits(now.state().document()))
            .ifPresent(now -> now.select(new Selection(span.start(), span.end()))));
  }

  /** A place was clicked in the page: the thread about it is shown. */
  void picked(Position place) {
    if (remarks.goTo(place)) {
      side.offer();
    }
  }

  private void remark(ShellView view, ReviewBoxes boxes) {
    Optional<Anchor> anchor = threads.here();
    if (anchor.isEmpty()) {
      view.toast().show(RemixiconAL.CHAT_NEW_LINE, strings.get("remark.nothing"));
      return;
    }
    Node under = view.anchor("comment");
    Runnable open =
        () ->
            boxes.remark(
                threads,
                anchor.get(),
                under,
                () -> {
                  // What is typed next stands behind the words, and not in their place.
                  article.get().ifPresent(Reviewing::leaveWords);
                  side.offer();
                  backToText.run();
                });
    if (people.here().isPresent()) {
      open.run();
    } else {
      boxes.people(view.anchor("person"), open);
    }
  }

  private static void leaveWords(OpenArticle now) {
    Selection words = now.state().selection();
    now.select(Selection.caret(words.end(now.state().document())));
  }

  private void since(ShellView view, Opens opens) {
    Optional<PersonId> here = people.hereId();
    Optional<OpenArticle> now = article.get();
    if (here.isEmpty()) {
      ask.run();
    } else if (now.isPresent()) {
      tools
          .background()
          .run(
              _ -> desk.reviews().lastSeen(here.get(), now.get().id()),
              (Optional<Version.Entry> seen) ->
                  seen.ifPresentOrElse(
                      version -> opens.changesSince(now.get(), version.sequence()),
                      () ->
                          view.toast()
                              .show(RemixiconAL.HISTORY_LINE, strings.get("review.neverSeen"))),
              failed);
    }
  }

  /** What was done with a thread leads on to the next; where nothing could be, it is said. */
  private void onCurrent(boolean done) {
    if (done) {
      side.offer();
    } else {
      say.accept(strings.get("review.noCurrent"));
    }
  }

  private void acceptAll() {
    int taken = threads.acceptAll() + suggesting.model().acceptAll();
    say.accept(strings.count("review.accepted", taken));
  }

  /** Reads who there is, and asks who sits here where somebody must have before. */
  void start() {
    drafts.load(threads::tell);
    people.load(() -> {
      if (people.here().isEmpty() && !people.people().isEmpty()) {
        ask.run();
      }
    });
  }

  void newsroom(Newsroom now) {
    side.setZone(now.zone());
    suggesting.setZone(now.zone());
  }

  void opened(OpenArticle now) {
    sources.show(now);
    drawSources.run();
    threads.show(now);
    suggesting.opened(now);
  }

  void changed(Change change) {
    threads.changed(change);
    if (change.after().metadata().unsettled() && !change.before().metadata().unsettled()) {
      askRelease.run();
    }
    suggesting.changed(change);
    boolean broke = sources.broke(change);
    if (broke) {
      warn.run();
    }
    if (broke || (change.reviewChanged() && !change.textChanged())) {
      drawSources.run();
    }
  }
}
