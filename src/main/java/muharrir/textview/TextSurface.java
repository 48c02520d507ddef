package muharrir.textview;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Marking;
import muharrir.edit.Selection;
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
  private static final double WIDEST = 680;
  private static final double NARROWEST = 240;
  private static final double MARGIN = 56;
  private static final double REVEAL = 28;

  private final FontSet fonts;
  private final SurfaceTexts texts;
  private final PictureSource pictures;
  private final Commands commands;
  private final ObservableValue<Number> scale;

  private final Pane content = new Pane();
  private final VisibleBlocks visible = new VisibleBlocks();
  private final Overlay overlay = new Overlay();
  private final SlimScrollBar scrollBar = new SlimScrollBar(Color.GRAY, this::scrollTo);
  private final Rectangle clip = new Rectangle();

  private Palette palette;
  private Flow flow;
  private Moves moves;
  private @Nullable SurfaceModel model;
  private @Nullable Document shown;
  private @Nullable Position shownHead;
  private @Nullable Position sidePosition;
  private Caret.Side side = Caret.Side.BEFORE;
  private double scrollY;
  private Consumer<BlockId> onChoosePicture = _ -> {};
  private Runnable onLink = () -> {};

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
    this.pictures = pictures;
    this.commands = commands;
    this.palette = palette;
    this.flow = new Flow(new Arranger(fonts, new Looks(palette, texts)));
    this.moves = new Moves(flow);
    this.scale = Screens.scale(this);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getStyleClass().add("text-surface");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setCursor(Cursor.TEXT);
    setClip(clip);
    content.setManaged(false);
    content.getChildren().addAll(overlay.under(), visible.layer());
    content.getChildren().addAll(overlay.above());
    getChildren().addAll(content, scrollBar);
    colour();
    scale.subscribe(this::requestLayout);
    focusedProperty().subscribe(this::focusChanged);
    new SurfaceKeys(this).attach();
    new SurfaceMouse(this).attach();
    new SurfaceInput(this).attach();
  }

  /** Shows a document and follows it from now on; null shows nothing. */
  public void setModel(@Nullable SurfaceModel newModel) {
    model = newModel;
    renewFlow();
    scrollY = 0;
    refresh();
  }

  /** What is called to choose the picture of a figure. */
  public void setOnChoosePicture(Consumer<BlockId> handler) {
    onChoosePicture = handler;
  }

  /** What Ctrl+K calls. */
  public void setOnLink(Runnable handler) {
    onLink = handler;
  }

  public void setPalette(Palette newPalette) {
    palette = newPalette;
    colour();
    renewFlow();
    refresh();
  }

  private void renewFlow() {
    flow = new Flow(new Arranger(fonts, new Looks(palette, texts)));
    flow.setWidth(measure());
    moves = new Moves(flow);
    visible.clear();
    shown = null;
    shownHead = null;
    sidePosition = null;
  }

  private void colour() {
    setBackground(Background.fill(palette.background()));
    scrollBar.setColor(palette.thumb());
    focusChanged();
  }

  private void focusChanged() {
    overlay.colour(palette, isFocused());
  }

  /** Shows the state of the model as it is now. */
  public void refresh() {
    SurfaceModel now = model;
    if (now == null) {
      return;
    }
    EditorState state = now.state();
    follow(state.document());
    if (getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    settle();
    Position head = state.selection().head();
    if (!head.equals(shownHead)) {
      shownHead = head;
      if (!head.equals(sidePosition)) {
        side = Caret.Side.BEFORE;
      }
      reveal();
    }
    showSelection(state);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
  }

  @SuppressWarnings("ReferenceEquality") // documents are immutable: identity says all
  private void follow(Document document) {
    if (shown != document) {
      flow.follow(document).forEach(visible::drop);
      shown = document;
    }
  }

  /** Lays out and paints what is visible, and holds still what the person looks at. */
  private void settle() {
    BlockView anchor = visible.anchor(flow);
    double offset = anchor == null ? 0 : anchor.top - scrollY;
    boolean changed = true;
    while (changed) {
      flow.stack();
      if (anchor != null) {
        scrollY = anchor.top - offset;
      }
      scrollY = clampScroll(scrollY);
      changed = VisibleBlocks.arrange(flow, scrollY, getHeight());
    }
    FigureNode.Hooks hooks = new FigureNode.Hooks(pictures, id -> onChoosePicture.accept(id));
    visible.paint(flow, scrollY, getHeight(), scale.getValue().doubleValue(), hooks);
    content.setTranslateY(-scrollY);
    scrollBar.show(flow.height(), getHeight(), scrollY);
  }

  private double clampScroll(double y) {
    return Math.rint(Math.max(0, Math.min(y, flow.height() - getHeight())));
  }

  void scrollTo(double y) {
    if (model == null || getHeight() <= 0) {
      return;
    }
    scrollY = clampScroll(y);
    settle();
    showSelection(requireModel().state());
  }

  void scrollBy(double dy) {
    scrollTo(scrollY + dy);
  }

  /** Scrolls until the caret is in sight. */
  private void reveal() {
    Spot spot = caretSpot();
    if (spot == null) {
      return;
    }
    spot.view().arrangement();
    flow.stack();
    CaretShape shape = Moves.shape(spot);
    double top = shape == null ? spot.view().top : shape.top();
    double bottom = shape == null ? spot.view().bottom() : shape.bottom();
    double target = scrollY;
    if (bottom + REVEAL > scrollY + getHeight()) {
      target = bottom + REVEAL - getHeight();
    }
    if (top - REVEAL < target) {
      target = top - REVEAL;
    }
    if (clampScroll(target) != scrollY) {
      scrollY = clampScroll(target);
      settleAt(spot, top - scrollY);
    }
  }

  /** Settles while a spot keeps its place on the screen, where heights above it were guesses. */
  private void settleAt(Spot spot, double offset) {
    double inside = offset + scrollY - spot.view().top;
    boolean changed = true;
    while (changed) {
      flow.stack();
      scrollY = clampScroll(spot.view().top + inside - offset);
      changed = VisibleBlocks.arrange(flow, scrollY, getHeight());
    }
    settle();
  }

  private void showSelection(EditorState state) {
    overlay.show(state, caretSpot(), visible.shown(), flow);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    clip.setWidth(width);
    clip.setHeight(getHeight());
    double measure = measure();
    flow.setWidth(measure);
    content.setLayoutX(Math.rint((width - measure) / 2));
    scrollBar.resizeRelocate(0, 4, SlimScrollBar.STRIP, Math.max(0, getHeight() - 8));
    refresh();
  }

  /** How wide the lines are. */
  private double measure() {
    return Math.rint(Math.max(NARROWEST, Math.min(WIDEST, getWidth() - 2 * MARGIN)));
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
    return flow;
  }

  Moves moves() {
    return moves;
  }

  Commands commands() {
    return commands;
  }

  @Nullable SurfaceModel model() {
    return model;
  }

  SurfaceModel requireModel() {
    SurfaceModel now = model;
    if (now == null) {
      throw new IllegalStateException("no document is shown");
    }
    return now;
  }

  void askForLink() {
    onLink.run();
  }

  /** Where the caret is; null while no document is shown. */
  @Nullable Spot caretSpot() {
    SurfaceModel now = model;
    return now == null ? null : flow.spot(now.state().selection().head(), side);
  }

  /** The spot under a point of this control. */
  Spot spotAt(double x, double y) {
    Point2D local = new Point2D(x - content.getLayoutX(), y + scrollY);
    return flow.hit(local.getX(), local.getY());
  }

  /** Where a place in the flow is in this control. */
  Point2D toControl(double x, double y) {
    return new Point2D(x + content.getLayoutX(), y - scrollY);
  }

  /** Moves the caret; with {@code extend} the other end of the selection stays. */
  void moveTo(Spot spot, boolean extend) {
    Position head = spot.position();
    EditorState state = requireModel().state();
    select(extend ? state.selection().anchor() : head, spot);
  }

  void select(Position anchor, Spot head) {
    side = head.caret().side();
    sidePosition = head.position();
    SurfaceModel now = requireModel();
    now.adopt(now.state().with(new Selection(anchor, head.position())));
    refresh();
  }

  /** Does a command on the text that is shown, if it may be changed. */
  public void run(Command command) {
    SurfaceModel now = model;
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

  double caretX() {
    return overlay.caretX();
  }

  SelectionLayer selectionLayer() {
    return overlay.selection();
  }

  double scrollOffset() {
    return scrollY;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    Object answer = SurfaceAccess.answer(this, attribute, parameters);
    return answer != null ? answer : super.queryAccessibleAttribute(attribute, parameters);
  }
}
