package muharrir.ui.preview;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.EmptyState;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.PaneHeader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * The pane beside the editor that shows the page as it will be exported.
 *
 * <p>It costs nothing until {@link #start}: the surface is made then, and shows whatever page came
 * last. If it cannot be made, the pane says so and offers the browser; the program goes on. FX
 * thread only.
 */
public final class PreviewPane extends BorderPane implements PreviewFeed.Sink {
  private static final System.Logger LOG = System.getLogger(PreviewPane.class.getName());

  private final Strings strings;
  private final Supplier<PreviewSurface> surfaces;
  private final Runnable openInBrowser;
  private final ObjectProperty<ReaderView> view =
      new SimpleObjectProperty<>(this, "view", ReaderView.PHONE);
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private final PreviewCanvas canvas = new PreviewCanvas(view);
  private final Label state = new Label();
  private final Label measure = new Label();

  private @Nullable PreviewPage page;
  private @Nullable PreviewSurface surface;
  private boolean started;
  private Consumer<Pick> picks = pick -> {};
  private Consumer<PickedWords> words = picked -> {};
  private Motions motions = Motions.NONE;
  private Supplier<List<PageMark>> marks = List::of;
  private Runnable remark = () -> {};

  /** Where the view begins, in CSS pixels; and where the page did when it gave way to another. */
  private double top;

  private double left;

  /** Where a view that is on its way shall begin; below 0 for none. */
  private double start = -1;

  /**
   * A pane without an article.
   *
   * @param surfaces makes the surface when it is first needed
   * @param openInBrowser shows the exported page in the person's own browser
   */
  public PreviewPane(Strings strings, Supplier<PreviewSurface> surfaces, Runnable openInBrowser) {
    this.strings = Objects.requireNonNull(strings);
    this.surfaces = Objects.requireNonNull(surfaces);
    this.openInBrowser = Objects.requireNonNull(openInBrowser);
    getStyleClass().add("preview-pane");
    setTop(header());
    setCenter(canvas);
    setBottom(footer());
    view.subscribe(this::tellWidth);
    view.subscribe((was, now) -> {
      if (was.isPage() && !now.isPage()) {
        left = top;
      }
      if (!was.isPage() || !now.isPage()) {
        start = now.isPage() ? left : 0;
      }
    });
    view.subscribe(mode -> {
      if (surface != null) {
        surface.setPrint(mode == ReaderView.PRINT);
      }
      canvas.setDark(dark.get() && mode != ReaderView.PRINT);
    });
    dark.subscribe(on -> {
      if (surface != null) {
        surface.setDark(on);
      }
      canvas.setDark(on && view.get() != ReaderView.PRINT);
    });
    clear();
  }

  /** How the article is looked at. */
  public ObjectProperty<ReaderView> viewProperty() {
    return view;
  }

  /** Whether the page shows its dark colours. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Sets who is told where a person clicks. */
  public void onPick(Consumer<Pick> handler) {
    picks = Objects.requireNonNull(handler);
  }

  /** Sets who is told which words a person selects. */
  public void onSelect(Consumer<PickedWords> handler) {
    words = Objects.requireNonNull(handler);
  }

  /** Sets what brings the pictures that move. */
  public void onMotion(Motions source) {
    motions = Objects.requireNonNull(source);
  }

  /** Sets what takes a remark on what was clicked or selected last. */
  public void onRemark(Runnable handler) {
    remark = Objects.requireNonNull(handler);
  }

  /** Sets what is drawn over the page; asked anew after each change of the page. */
  public void setMarks(Supplier<List<PageMark>> newMarks) {
    marks = Objects.requireNonNull(newMarks);
    redraw();
  }

  /** Draws the marks as they are now. */
  public void redraw() {
    if (surface != null && page != null) {
      surface.setMarks(marks.get());
    }
  }

  /**
   * Makes the surface, if that has not been tried yet. Holds the FX thread for a while the first
   * time: see {@link FirstRest}.
   */
  public void start() {
    if (started) {
      return;
    }
    started = true;
    try {
      PreviewSurface made = surfaces.get();
      made.onPick(pick -> picks.accept(pick));
      made.onSelect(picked -> words.accept(picked));
      made.onMotion((name, then) -> motions.fetch(name, then));
      made.setDark(dark.get());
      made.setPrint(view.get() == ReaderView.PRINT);
      canvas.setZoomable(made::setZoom);
      canvas.onScroll(made::scrollTo);
      made.onScroll(extent -> {
        top = extent.top();
        canvas.setExtent(extent);
      });
      surface = made;
      PreviewPage known = page;
      if (known != null) {
        display(made, known);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.ERROR, "the preview cannot be shown on this machine", e);
      unavailable();
    }
  }

  @Override
  public void show(PreviewPage newPage) {
    page = newPage;
    left = 0;
    start = -1;
    if (surface != null) {
      display(surface, newPage);
    } else if (started) {
      unavailable();
    } else {
      canvas.waiting();
    }
  }

  @Override
  public void patch(PreviewPage newPage, List<PreviewPatch> patches) {
    page = newPage;
    if (surface != null) {
      surface.patch(newPage, patches);
      // A change of the view before it may still come.
      if (start >= 0 && patches.stream().anyMatch(PreviewPatch.Whole.class::isInstance)) {
        surface.scrollTo(start);
        start = -1;
      }
      redraw();
      upToDate();
    }
  }

  @Override
  public void failed(Throwable cause) {
    LOG.log(Level.ERROR, "the page could not be rendered", cause);
    say("preview.late", RemixiconAL.ERROR_WARNING_LINE, "bad");
  }

  /** No article is open. */
  public void clear() {
    page = null;
    canvas.message(
        new EmptyState(
            RemixiconAL.ARTICLE_LINE,
            strings.get("preview.none.line"),
            strings.get("preview.none.sentence")));
    state.setVisible(false);
  }

  /** Brings a place into view, if it is not there already. */
  public void follow(Pick place) {
    if (surface != null) {
      surface.scrollTo(place);
    }
  }

  /** Frees the surface; the pane shows nothing any more. */
  public void close() {
    if (surface != null) {
      surface.close();
      surface = null;
    }
    started = true;
  }

  private void display(PreviewSurface on, PreviewPage shown) {
    canvas.surface(on.node());
    on.show(shown);
    redraw();
    upToDate();
  }

  private void unavailable() {
    Button browser =
        Buttons.secondary(strings.get("preview.browser"), RemixiconAL.EXTERNAL_LINK_LINE);
    browser.setOnAction(event -> openInBrowser.run());
    canvas.message(
        new EmptyState(
            RemixiconAL.ERROR_WARNING_LINE,
            strings.get("preview.unavailable.line"),
            strings.get("preview.unavailable.sentence"),
            browser));
    state.setVisible(false);
  }

  private Node header() {
    ToggleButton night =
        Buttons.toggle(RemixiconAL.CONTRAST_2_LINE, strings.get("preview.dark"), "");
    night.selectedProperty().bindBidirectional(dark);
    Button browser =
        Buttons.icon(RemixiconAL.EXTERNAL_LINK_LINE, strings.get("preview.browser"), "");
    browser.setOnAction(event -> openInBrowser.run());
    Button comment = Buttons.icon(RemixiconAL.CHAT_NEW_LINE, strings.get("preview.remark"), "");
    comment.setId("preview-remark");
    comment.setOnAction(_ -> remark.run());
    Region rule = new Region();
    rule.getStyleClass().add("bar-rule");
    HBox.setHgrow(rule, Priority.NEVER);
    PaneHeader header =
        new PaneHeader(
            strings.get("preview.title"),
            new ViewSwitch(strings, view).node(),
            rule,
            comment,
            night,
            browser);
    header.getStyleClass().add("ruled");
    return header;
  }

  private Node footer() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    state.getStyleClass().add("meta");
    measure.getStyleClass().add("meta");
    HBox footer = new HBox(state, gap, measure);
    footer.getStyleClass().add("preview-footer");
    return footer;
  }

  private void upToDate() {
    if (view.get().isPage()) {
      say("preview.same", RemixiconAL.CHECKBOX_CIRCLE_LINE, "ok");
    } else {
      say("preview.near", RemixiconAL.INFORMATION_LINE, "meta");
    }
  }

  private void say(String key, Ikon icon, String style) {
    if (state.isVisible() && strings.get(key).equals(state.getText())) {
      return;
    }
    Node sign = Icons.of(icon, 14);
    sign.getStyleClass().add(style);
    state.setGraphic(sign);
    state.setText(strings.get(key));
    state.getStyleClass().setAll("label", style.equals("bad") ? "error-text" : "meta");
    state.setVisible(true);
  }

  private void tellWidth(ReaderView mode) {
    measure.setText(strings.get("preview.width", Integer.toString(mode.pixels())));
  }
}
