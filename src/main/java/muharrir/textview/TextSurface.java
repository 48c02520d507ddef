package muharrir.textview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Marking;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Transaction;
import muharrir.edit.typing.Habits;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;
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

  private Palette palette;
  private Moves moves;
  private @Nullable SurfaceModel model;
  private @Nullable Position shownHead;
  private @Nullable Position sidePosition;
  private Caret.Side side = Caret.Side.BEFORE;
  private boolean invisibles;
  private Consumer<BlockId> onChoosePicture = _ -> {};
  private BooleanSupplier onPaste = () -> false;
  private @Nullable BiConsumer<PictureDrop, List<Path>> onDropFiles;
  private SurfaceClips clips;
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
    this.clips = SurfaceClips.plain(commands);
    ObservableValue<Number> scale = Screens.scale(this);
    FigureNode.Hooks hooks = new FigureNode.Hooks(pictures, id -> onChoosePicture.accept(id));
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

  /** What is called to choose the picture of a figure. */
  public void setOnChoosePicture(Consumer<BlockId> handler) {
    onChoosePicture = handler;
  }

  /** What takes picture files that are dropped, and where; without it they are not taken. */
  public void setOnDropFiles(BiConsumer<PictureDrop, List<Path>> handler) {
    onDropFiles = handler;
  }

  /** What is asked first at each paste; true if it has taken what is on the clipboard. */
  public void setOnPaste(BooleanSupplier taker) {
    onPaste = taker;
  }

  /** Whether something else than text was on the clipboard, and is taken care of. */
  boolean pasteTaken() {
    return onPaste.getAsBoolean();
  }

  boolean takesFiles() {
    return onDropFiles != null;
  }

  void dropFiles(PictureDrop at, List<Path> files) {
    if (onDropFiles != null) {
      onDropFiles.accept(at, files);
    }
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

  private void clickedSign(Decorations.Placed placed, Node sign) {
    pointer.clickedSign(placed, sign);
  }

  /** What copies, cuts and pastes; plain text where nothing is set. */
  public void setClips(SurfaceClips newClips) {
    clips = newClips;
  }

  SurfaceClips clips() {
    return clips;
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
    shownHead = null;
    refresh();
  }

  private Flow newFlow() {
    return new Flow(new Arranger(fonts, new Looks(palette, texts, invisibles), decorations));
  }

  private void renewFlow() {
    viewport.setFlow(newFlow(), new DecorationPainter(fonts, palette));
    moves = new Moves(viewport.flow());
    shownHead = null;
    sidePosition = null;
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
    Position head = state.selection().head();
    if (!head.equals(shownHead)) {
      shownHead = head;
      if (!head.equals(sidePosition)) {
        side = Caret.Side.BEFORE;
      }
      Spot spot = caretSpot();
      if (spot != null) {
        viewport.reveal(spot, !isPressed());
      }
    }
    showSelection(state);
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

  private void showSelection(EditorState state) {
    Spot spot = caretSpot();
    overlay.show(state, spot, viewport.shown(), viewport.flow());
    overlay.underline(spot == null ? List.of() : composing.underlines(state, spot));
  }

  @Override
  protected void layoutChildren() {
    viewport.resize(getWidth(), getHeight());
    refresh();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 720;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }

  // What keys, mouse and input methods work with.

  Flow flow() {
    return viewport.flow();
  }

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
    return now == null ? null : viewport.flow().spot(seen(now).selection().head(), side);
  }

  /** Where the caret stands in this control; empty where a block is selected whole. */
  public Optional<Bounds> caretBounds() {
    Spot spot = caretSpot();
    CaretShape shape = spot == null ? null : Moves.shape(spot);
    return Optional.ofNullable(shape)
        .map(found -> {
          Point2D top = viewport.toControl(found.x(), found.top());
          return new BoundingBox(top.getX(), top.getY(), 0, found.bottom() - found.top());
        });
  }

  /** The spot under a point of this control. */
  Spot spotAt(double x, double y) {
    Point2D local = viewport.toFlow(x, y);
    return viewport.flow().hit(local.getX(), local.getY());
  }

  /** Where a point of this control is in the flow. */
  Point2D toFlow(double x, double y) {
    return viewport.toFlow(x, y);
  }

  /** What lies above the text: caret, selection, where dragged things would go. */
  Overlay overlay() {
    return overlay;
  }

  /** Where a place in the flow is in this control. */
  Point2D toControl(double x, double y) {
    return viewport.toControl(x, y);
  }

  /** Moves the caret; with {@code extend} the other end of the selection stays. */
  void moveTo(Spot spot, boolean extend) {
    Position head = spot.position();
    EditorState state = requireModel().state();
    select(extend ? state.selection().anchor() : head, spot);
  }

  void select(Position anchor, Spot head) {
    composing.stop();
    side = head.caret().side();
    sidePosition = head.position();
    SurfaceModel now = requireModel();
    now.adopt(now.state().with(new Selection(anchor, head.position())));
    refresh();
  }

  /** Does a command on the text that is shown, if it may be changed. */
  public void run(Command command) {
    SurfaceModel now = model;
    composing.stop();
    if (now != null && now.writable()) {
      sidePosition = null;
      command.run(now.state()).ifPresent(now::apply);
      refresh();
    }
  }

  /** Switches a mark on the selection, or for the next letter where nothing is selected. */
  public void toggleMark(Mark mark) {
    SurfaceModel now = model;
    if (now == null || !now.writable()) {
      return;
    }
    if (now.state().selection().isCaret()) {
      now.adopt(Marking.toggledTypingMarks(now.state(), mark));
      refresh();
    } else {
      run(commands.marking().toggleMark(mark));
    }
  }

  /** Puts the caret at a place of the document and scrolls there. */
  public void placeCaret(Position position) {
    SurfaceModel now = model;
    if (now != null && now.state().document().contains(position)) {
      now.adopt(now.state().with(Selection.caret(position)));
      refresh();
    }
  }

  /** Where some letters are in this control, as far as they are in sight. */
  public Optional<Bounds> boundsOf(Span span) {
    return viewport.boundsOf(span);
  }

  double caretX() {
    return overlay.caretX();
  }

  SelectionLayer selectionLayer() {
    return overlay.selection();
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
