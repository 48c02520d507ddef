package muharrir.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import muharrir.arabic.ArabicDates;
import muharrir.arabic.Strings;
import muharrir.article.Newsroom;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.document.BlockId;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Transaction;
import muharrir.edit.typing.Correction;
import muharrir.edit.typing.Habits;
import muharrir.textview.DecorationClick;
import muharrir.textview.Decorations;
import muharrir.textview.Palette;
import muharrir.textview.PictureDrop;
import muharrir.textview.PictureSource;
import muharrir.textview.SurfaceClips;
import muharrir.textview.SurfaceModel;
import muharrir.textview.SurfaceTexts;
import muharrir.textview.TextSurface;
import muharrir.typeset.FontSet;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Theme;

/** The painted surface over an open article: what it changes goes through the article's desk. */
public final class WritingSurface implements Surface {
  private final TextSurface surface;
  private final StackPane whole = new StackPane();
  private final Strings strings;
  private Optional<SlashMenu> slash = Optional.empty();
  private Optional<BlockBar> bar = Optional.empty();
  private ArabicDates dates = dates(Newsroom.UNSET);
  private List<Correction> corrections = Correction.USUAL;
  private boolean smart = true;
  private Optional<OpenArticle> shown = Optional.empty();

  /** A surface with nothing on it, in the colours of the window. */
  public WritingSurface(
      Strings strings, FontSet fonts, Theme theme, PictureSource pictures, Commands commands) {
    SurfaceTexts texts = SurfaceWords.of(strings, at -> dates.dateTime(at), day -> dates.date(day));
    surface = new TextSurface(fonts, palette(theme.mode()), texts, pictures, commands);
    surface.setId("surface");
    surface.setAccessibleText(strings.get("editor.surface"));
    surface.setHabits(Habits.USUAL);
    this.strings = strings;
    whole.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    whole.getChildren().add(surface);
    theme.modeProperty().addListener((_, _, now) -> surface.setPalette(palette(now)));
  }

  private static ArabicDates dates(Newsroom newsroom) {
    return new ArabicDates(
        newsroom.zone(),
        switch (newsroom.months()) {
          case LEVANTINE -> ArabicDates.Months.LEVANTINE;
          case GREGORIAN -> ArabicDates.Months.GREGORIAN;
          case BOTH -> ArabicDates.Months.BOTH;
        });
  }

  private static Palette palette(Theme.Mode mode) {
    return switch (mode) {
      case LIGHT -> Palette.light();
      case DARK -> Palette.dark();
    };
  }

  @Override
  public Node node() {
    return whole;
  }

  @Override
  public void equip(Actions actions, EditorModel model) {
    SlashMenu menu = new SlashMenu(actions, model, surface, strings.get("editor.slash"));
    slash = Optional.of(menu);
    whole.getChildren().add(menu.node());
    new SurfaceMenu(strings, actions, model, surface, whole);
    bar = Optional.of(new BlockBar(strings, actions, model, surface, whole));
    new BlockMenu(strings, actions, model, surface, whole);
  }

  private void follow() {
    bar.ifPresent(BlockBar::place);
    shown.ifPresent(article -> slash.ifPresent(menu -> menu.follow(article.state())));
  }

  @Override
  public void show(OpenArticle article) {
    if (!shown.equals(Optional.of(article))) {
      shown = Optional.of(article);
      surface.setModel(new ArticleText(article));
    } else {
      surface.refresh();
    }
    follow();
  }

  @Override
  public void changed(Change change) {
    if (change.textChanged()) {
      surface.changed(change.before().document(), change.transaction().orElseThrow());
    } else {
      surface.refresh();
    }
    follow();
  }

  @Override
  public Decorations decorations() {
    return surface.decorations();
  }

  @Override
  public void onDecorationClicked(Consumer<DecorationClick> handler) {
    surface.setOnDecorationClicked(handler);
  }

  @Override
  public void focus() {
    surface.requestFocus();
  }

  @Override
  public void placeCaret(Position position) {
    surface.placeCaret(position);
  }

  @Override
  public void newsroom(Newsroom newsroom) {
    dates = dates(newsroom);
  }

  @Override
  public void follow(Modes modes) {
    Runnable show =
        () ->
            surface.setReading(
                modes.zoomProperty().get(),
                modes.typewriterProperty().get(),
                modes.invisiblesProperty().get());
    modes.zoomProperty().addListener((_, _, _) -> show.run());
    modes.typewriterProperty().addListener((_, _, _) -> show.run());
    modes.invisiblesProperty().addListener((_, _, _) -> show.run());
    show.run();
    modes
        .smartProperty()
        .subscribe(on -> {
          smart = on;
          putRight();
        });
    modes.logicalProperty().subscribe(surface::setLogicalArrows);
    surface.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          if (event.isShortcutDown()) {
            modes.zoomBy((int) Math.signum(event.getDeltaY()));
            event.consume();
          }
        });
  }

  @Override
  public void corrections(List<Correction> words) {
    corrections = words;
    putRight();
  }

  private void putRight() {
    surface.setHabits(smart ? new Habits(true, corrections) : Habits.NONE);
  }

  @Override
  public void clips(SurfaceClips clips) {
    surface.outside().setClips(clips);
  }

  @Override
  public void onChoosePicture(Consumer<BlockId> handler) {
    surface.outside().setOnChoosePicture(handler);
  }

  @Override
  public void onDropPictures(BiConsumer<PictureDrop, List<Path>> handler) {
    surface.outside().setOnDropFiles(handler);
  }

  @Override
  public void onPaste(BooleanSupplier taker) {
    surface.outside().setOnPaste(taker);
  }

  /** An open article in the words of the surface. */
  private record ArticleText(OpenArticle article) implements SurfaceModel {
    @Override
    public EditorState state() {
      return article.state();
    }

    @Override
    public boolean writable() {
      return article.writable();
    }

    @Override
    public void apply(Transaction transaction) {
      article.apply(transaction);
    }

    @Override
    public void adopt(EditorState state) {
      article.adopt(state);
    }

    @Override
    public void undo() {
      article.undo();
    }

    @Override
    public void redo() {
      article.redo();
    }
  }
}
