package muharrir.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.export.MediaLinks;
import muharrir.export.PageMemory;
import muharrir.export.PageRenderer;
import muharrir.export.reader.ReaderViews;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.Theme;
import muharrir.ui.preview.FirstRest;
import muharrir.ui.preview.PageMark;
import muharrir.ui.preview.Pick;
import muharrir.ui.preview.PickedWords;
import muharrir.ui.preview.PreviewFeed;
import muharrir.ui.preview.PreviewPane;
import muharrir.ui.preview.PreviewSurface;
import muharrir.ui.preview.ReaderView;
import org.jspecify.annotations.Nullable;

/** The exported page itself, rendered off the FX thread and patched while one types. */
public final class PagePreview implements PreviewSide {
  private final PreviewPane pane;
  private final PreviewFeed feed;
  private final PageRenderer renderer = new PageRenderer();
  private final PageMemory memory = new PageMemory();
  private final ReaderViews views;
  private final PictureFiles pictures;
  private final Runnable ahead;
  private final Executor worker;
  private Newsroom newsroom = Newsroom.UNSET;
  private @Nullable Article shown;
  private Consumer<Position> picked = _ -> {};

  /**
   * A page beside the text.
   *
   * @param ahead what making a surface needs and can be done by the worker before it
   * @param surfaces makes what draws the page
   * @param worker renders pages, one at a time
   * @param fx runs on the FX thread
   * @param openInBrowser shows the page of the open article in the person's browser
   */
  public PagePreview(
      Strings strings,
      Theme theme,
      PictureFiles pictures,
      Runnable ahead,
      Supplier<PreviewSurface> surfaces,
      ScheduledExecutorService worker,
      Executor fx,
      Runnable openInBrowser) {
    this.views = new ReaderViews(strings);
    this.pictures = pictures;
    this.ahead = ahead;
    this.worker = worker;
    this.pane = new PreviewPane(strings, surfaces, openInBrowser);
    this.feed = new PreviewFeed(pane, worker, fx);
    pane.setFocusTraversable(true);
    pane.onPick(this::picked);
    pane.onMotion((name, then) ->
        worker.execute(
            () -> pictures.moving(name).ifPresent(data -> fx.execute(() -> then.accept(data)))));
    pane.viewProperty().subscribe(this::turned);
    pane.darkProperty().set(theme.mode() == Theme.Mode.DARK);
    theme
        .modeProperty()
        .addListener((_, _, now) -> pane.darkProperty().set(now == Theme.Mode.DARK));
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public void startLater(Scene scene) {
    FirstRest.await(scene, pane, worker, ahead, pane::start);
  }

  @Override
  public void focus() {
    pane.requestFocus();
  }

  @Override
  public ObjectProperty<ReaderView> viewProperty() {
    return pane.viewProperty();
  }

  @Override
  public BooleanProperty darkProperty() {
    return pane.darkProperty();
  }

  /** A page is the same on every screen; what is no page is drawn by itself. */
  private void turned(ReaderView was, ReaderView now) {
    Article article = shown;
    if (article != null && !(was.isPage() && now.isPage())) {
      feed.turn(page(article));
    }
  }

  @Override
  public void open(Article article) {
    shown = article;
    feed.open(page(article));
  }

  @Override
  public void changed(Article article) {
    shown = article;
    feed.changed(page(article));
  }

  @Override
  public void follow(Position place) {
    pane.follow(new Pick(place.block().value(), place.field().id(), place.offset()));
  }

  @Override
  public void newsroom(Newsroom now) {
    if (!now.equals(newsroom)) {
      newsroom = now;
      if (shown != null) {
        feed.changed(page(shown));
      }
    }
  }

  private Supplier<String> page(Article article) {
    Newsroom publisher = newsroom;
    MediaLinks shown = pictures::shown;
    return switch (pane.viewProperty().get()) {
      case PHONE, TABLET, DESKTOP, PRINT ->
          () ->
              renderer.preview(
                  article, publisher, shown.withLogo(pictures.logo(publisher)), memory);
      case CARD -> () -> views.cards(article, publisher, pictures.card(article, publisher));
      case HEADLINE -> () -> views.headline(article, publisher);
    };
  }

  @Override
  public void onSelect(Consumer<Span> handler) {
    pane.onSelect(words -> {
      Article article = shown;
      if (article != null) {
        words(article, words).ifPresent(handler);
      }
    });
  }

  @Override
  public void onRemark(Runnable handler) {
    pane.onRemark(handler);
  }

  @Override
  public void setMarks(Supplier<List<PageMark>> marks) {
    pane.setMarks(marks);
  }

  @Override
  public void redraw() {
    pane.redraw();
  }

  /** The words in the text for those selected in the page; empty for what is not text. */
  static Optional<Span> words(Article article, PickedWords picked) {
    Pick from = new Pick(picked.block(), picked.field(), picked.from());
    Pick to = new Pick(picked.block(), picked.field(), picked.to());
    return place(article, from)
        .flatMap(start ->
            place(article, to)
                .filter(end -> end.offset() > start.offset())
                .map(end -> new Span(start.block(), start.field(), start.offset(), end.offset())));
  }

  @Override
  public void onPick(Consumer<Position> handler) {
    picked = handler;
  }

  private void picked(Pick pick) {
    Article article = shown;
    if (article != null) {
      place(article, pick).ifPresent(picked);
    }
  }

  /**
   * The place in the text for a click in the page; empty for what is not text. A text that the page
   * shows more than once says behind an {@code @} which of them it is.
   */
  static Optional<Position> place(Article article, Pick pick) {
    String block = pick.block().replaceFirst("@.*", "");
    Optional<Block> known =
        article.document().blocks().stream().filter(b -> b.id().value().equals(block)).findFirst();
    return known.map(found -> {
      BlockId id = found.id();
      Field field = field(found, pick.field());
      int longest = found.has(field) ? found.text(field).length() : 0;
      return new Position(id, field, Math.min(pick.offset(), longest));
    });
  }

  private static Field field(Block block, String name) {
    return Field.parse(name).filter(block::has).orElseGet(() -> Selection.startOf(block).field());
  }

  @Override
  public void close() {
    feed.close();
    pane.close();
  }
}
