package muharrir.textview;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.edit.typing.Habits;
import muharrir.typeset.Caret;
import muharrir.typeset.FontSet;
import org.jspecify.annotations.Nullable;

/**
 * The writing surface: one document from kicker to last paragraph, shown and edited.
 *
 * <p>It lays out and paints only what is visible, and after a key only the block that changed. All
 * coordinates inside run from the left. FX thread only.
 */
public final class TextSurface extends Region {
  private final FontSet fonts;
  private final SurfaceTexts texts;
  private final Commands commands;
  private final Overlay overlay = new Overlay();
  private final Decorations decorations = new Decorations(this::refresh);
  private final Viewport viewport;
  private final SurfaceTyping typing;
  private final Composing composing;
  private final DecorationPointer pointer;
  private final Outside outside;
  private final SurfaceCaret caret = new SurfaceCaret();

  private Palette palette;
  private Moves moves;
  private @Nullable SurfaceModel model;
  private @Nullable EditorState shown;
  private boolean invisibles;
  private boolean logicalArrows;

  /**
   * A surface without a document.
   *
   * @param commands makes what the keys do; their ids name new blocks
   */
  public TextSurface(
      FontSet fonts,
      Palette palette,
      SurfaceTexts texts,
      PictureSource pictures,
      Commands commands) {
    this.fonts = fonts;
    this.texts = texts;
    this.commands = commands;
    this.composing = new Composing(commands);
    this.palette = palette;
    this.outside = new Outside(commands);
    ObservableValue<Number> scale = Screens.scale(this);
    FigureNode.Hooks hooks = new FigureNode.Hooks(pictures, outside::choosePicture);
    MarginLayer margin = new MarginLayer(this::clickedSign);
    this.viewport =
        new Viewport(
            newFlow(),
            new DecorationPainter(fonts, palette),
            overlay,
            scale,
            hooks,
            decorations,
            margin,
            this::scrollTo);
    this.pointer = new DecorationPointer(this, viewport, fonts);
    this.moves = new Moves(viewport.flow());
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getStyleClass().add("text-surface");
    setFocusTraversable(true);
    setPrefSize(720, 600);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setCursor(Cursor.TEXT);
    setClip(viewport.clip());
    getChildren().addAll(viewport.nodes());
    getChildren().add(pointer.tip());
    colour();
    scale.subscribe(this::requestLayout);
    focusedProperty().subscribe(this::focusChanged);
    typing = new SurfaceTyping(this);
    new SurfaceKeys(this).attach();
    SurfaceDrag drag = new SurfaceDrag(this);
    drag.attach();
    new ShotDrag(this).attach();
    new SurfaceMouse(this, drag).attach();
    new SurfaceInput(this).attach();
    pointer.attach();
  }

  /** Shows a document and follows it from now on; null shows nothing. */
  public void setModel(@Nullable SurfaceModel newModel) {
    model = newModel;
    shown = null;
    composing.stop();
    decorations.clear();
    renewFlow();
    viewport.toTop();
    refresh();
  }

  /** Sets what happens by itself while letters are typed; at first only the marks of doubt. */
  public void setHabits(Habits habits) {
    typing.setHabits(habits);
  }

  /** What it leaves to others: pictures, files, the clipboard. */
  public Outside outside() {
    return outside;
  }

  /**
   * Lets Left and Right go through the text in its own order instead of as it is seen. Off unless
   * it is asked for.
   */
  public void setLogicalArrows(boolean logical) {
    logicalArrows = logical;
  }

  boolean logicalArrows() {
    return logicalArrows;
  }

  /** What is drawn on the document beside its text; empty after {@link #setModel}. */
  public Decorations decorations() {
    return decorations;
  }

  /** What is called when a decoration is clicked, after the caret has moved there. */
  public void setOnDecorationClicked(Consumer<DecorationClick> handler) {
    pointer.setOnClicked(handler);
  }

  public void setPalette(Palette newPalette) {
    palette = newPalette;
    colour();
    renewFlow();
    refresh();
  }

  /**
   * Shows the text as a person likes to read it, the caret in sight.
   *
   * @param zoom 1 for the size as designed; lines are broken anew
   * @param typewriter whether the line of the caret stays at one height
   * @param signs whether spaces, joiners and breaks are drawn
   */
  public void setReading(double zoom, boolean typewriter, boolean signs) {
    viewport.setReading(zoom, typewriter);
    if (invisibles != signs) {
      invisibles = signs;
      renewFlow();
    }
    caret.unseen();
    refresh();
  }

  private Flow newFlow() {
    return new Flow(new Arranger(fonts, new Looks(palette, texts, invisibles), decorations));
  }

  private void renewFlow() {
    viewport.setFlow(newFlow(), new DecorationPainter(fonts, palette));
    moves = new Moves(viewport.flow());
    caret.forget();
  }

  private void colour() {
    setBackground(Background.fill(palette.background()));
    pointer.tip().colour(palette);
    viewport.setThumb(palette.thumb());
    focusChanged();
  }

  private void focusChanged() {
    overlay.colour(palette, isFocused());
    if (!isFocused()) {
      compose("", 0);
    }
  }

  /**
   * Shows the state of the model after a transaction, undo and redo as well: the decorations move
   * with it. In place of {@link #refresh}, so that nothing is painted twice.
   *
   * @param before the text that the transaction was done to
   */
  public void changed(Document before, Transaction transaction) {
    SurfaceModel now = model;
    if (now != null) {
      decorations.follow(before, transaction, now.state().document());
      refresh();
    }
  }

  /** Shows the state of the model as it is now. */
  public void refresh() {
    SurfaceModel now = model;
    if (now == null) {
      return;
    }
    EditorState state = seen(now);
    viewport.follow(state.document());
    if (!viewport.isOpen()) {
      return;
    }
    viewport.settle();
    if (caret.movedTo(state.selection().head())) {
      Spot spot = caret.spot(state, viewport.flow());
      if (spot != null) {
        viewport.reveal(spot, !isPressed());
      }
    }
    showSelection(state);
    shown = state;
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
  }

  void scrollTo(double y) {
    if (model != null && viewport.isOpen()) {
      viewport.scrollTo(y);
      showSelection(seen(requireModel()));
    }
  }

  void scrollBy(double dy) {
    scrollTo(viewport.scrollY() + dy);
  }

  private void clickedSign(Decorations.Placed placed, Node sign) {
    pointer.clickedSign(placed, sign);
  }

  private void showSelection(EditorState state) {
    Spot spot = caretSpot();
    overlay.show(state, spot, viewport.shown(), viewport.flow(), decorations);
    overlay.underline(spot == null ? List.of() : composing.underlines(state, spot));
  }

  @Override
  protected void layoutChildren() {
    viewport.resize(getWidth(), getHeight());
    refresh();
  }

  // What keys, mouse and input methods work with.

  Moves moves() {
    return moves;
  }

  SurfaceTexts texts() {
    return texts;
  }

  Commands commands() {
    return commands;
  }

  @Nullable SurfaceModel model() {
    return model;
  }

  SurfaceTyping typing() {
    return typing;
  }

  SurfaceModel requireModel() {
    SurfaceModel now = model;
    if (now == null) {
      throw new IllegalStateException("no document is shown");
    }
    return now;
  }

  /** The state that is shown: that of the model, with what is being composed. */
  private EditorState seen(SurfaceModel of) {
    return composing.over(of.state());
  }

  /** Shows what an input method composes, with its own caret in it; nothing if it is empty. */
  void compose(String text, int caret) {
    boolean possible = model != null && model.writable();
    if (composing.set(possible ? text : "", caret)) {
      refresh();
    }
  }

  /** Where a letter of what is being composed stands; the caret while nothing is. */
  @Nullable Spot composedSpot(int offset) {
    SurfaceModel of = model;
    return of == null || !composing.isOn()
        ? caretSpot()
        : viewport.flow().spot(composing.place(seen(of), offset), Caret.Side.BEFORE);
  }

  /** Where the caret is; null while no document is shown. */
  @Nullable Spot caretSpot() {
    SurfaceModel now = model;
    return now == null ? null : caret.spot(seen(now), viewport.flow());
  }

  /** Where the caret stands in this control; empty where a block is selected whole. */
  public Optional<Bounds> caretBounds() {
    Spot spot = caretSpot();
    return spot == null ? Optional.empty() : viewport.boundsOf(spot);
  }

  /** The spot under a point of this control. */
  Spot spotAt(double x, double y) {
    Point2D local = viewport.toFlow(x, y);
    return viewport.flow().hit(local.getX(), local.getY());
  }

  /** What lies above the text: caret, selection, where dragged things would go. */
  Overlay overlay() {
    return overlay;
  }

  /** Moves the caret; with {@code extend} the other end of the selection stays. */
  void moveTo(Spot spot, boolean extend) {
    Position head = spot.position();
    EditorState state = requireModel().state();
    select(extend ? state.selection().anchor() : head, spot);
  }

  void select(Position anchor, Spot head) {
    composing.stop();
    caret.choose(head);
    adopt(requireModel().state().with(new Selection(anchor, head.position())));
  }

  /** Takes over selection and marks from a state of the same text. */
  void adopt(EditorState state) {
    requireModel().adopt(state);
    catchUp();
  }

  /** Does a command on the text that is shown, if it may be changed. */
  public void run(Command command) {
    SurfaceModel now = model;
    composing.stop();
    if (now != null && now.writable()) {
      caret.release();
      command.run(now.state()).ifPresent(now::apply);
      catchUp();
    }
  }

  /** Shows the state of the model, unless whoever follows the model has done so already. */
  @SuppressWarnings("ReferenceEquality") // states are immutable: identity says all
  private void catchUp() {
    if (seen(requireModel()) != shown) {
      refresh();
    }
  }

  /** Puts the caret at a place of the document and scrolls there. */
  public void placeCaret(Position position) {
    SurfaceModel now = model;
    if (now != null && now.state().document().contains(position)) {
      adopt(now.state().with(Selection.caret(position)));
    }
  }

  Viewport viewport() {
    return viewport;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    Object answer = SurfaceAccess.answer(this, attribute, parameters);
    return answer != null ? answer : super.queryAccessibleAttribute(attribute, parameters);
  }
}
