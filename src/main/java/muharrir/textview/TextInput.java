package muharrir.textview;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import muharrir.typeset.Box;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import org.jspecify.annotations.Nullable;

/**
 * What the small fields for Arabic have in common, {@link TextLine} of one line and {@link TextBox}
 * of several: text, selection, undo, caret, keys, mouse, colours.
 *
 * <p>Border, background and padding come from the style sheet, style class {@code text-line}; the
 * text follows the direction of its letters, right to left while it has none.
 */
public abstract sealed class TextInput extends Region permits TextLine, TextBox {
  private static final String DOT = "•";

  /** So far from the edge the prompt begins: the caret of an empty field would cover an alef. */
  private static final double BESIDE_CARET = 3;

  private final FontSet fonts;
  private ParagraphStyle style;
  private final LineText model;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper selectedText =
      new ReadOnlyStringWrapper(this, "selectedText", "");
  private final StringProperty prompt = new SimpleStringProperty(this, "prompt", "");
  private final Pane content = new Pane();
  private final SelectionLayer selection = new SelectionLayer();
  private final SelectionLayer underline = new SelectionLayer();
  private final CaretLayer caretBar;
  private final Picture picture = new Picture(new Picture.Scratch());
  private final Rectangle clip = Cut.rectangle();
  private final ObservableValue<Number> scale;
  private Palette palette;
  private Caret.Side side = Caret.Side.BEFORE;
  private final TextInputMoves moves = new TextInputMoves(this);
  private @Nullable ParagraphLayout layout;
  private Runnable onAction = () -> {};
  private String composed = "";
  private int composedCaret;
  private boolean masked;

  TextInput(
      FontSet fonts, Palette palette, ParagraphStyle style, String prompt, boolean severalLines) {
    this.fonts = fonts;
    this.palette = palette;
    this.style = style;
    this.model = new LineText(severalLines);
    this.caretBar = new CaretLayer(palette.accent());
    this.scale = Screens.scale(this);
    this.prompt.set(prompt);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getStyleClass().add("text-line");
    setAccessibleRole(severalLines ? AccessibleRole.TEXT_AREA : AccessibleRole.TEXT_FIELD);
    setFocusTraversable(true);
    setCursor(Cursor.TEXT);
    content.setManaged(false);
    content.setClip(clip);
    picture.view().setManaged(false);
    content.getChildren().addAll(selection, picture.view(), underline, caretBar);
    getChildren().add(content);
    focusedProperty().subscribe(this::colour);
    colour();
    text.subscribe(this::taken);
    this.prompt.subscribe(this::renew);
    scale.subscribe(this::requestLayout);
    new TextInputKeys(this).attach();
    new TextInputMouse(this).attach();
  }

  /** The text; setting it puts the caret to its end. */
  public final StringProperty textProperty() {
    return text;
  }

  public final String getText() {
    return text.get();
  }

  public final void setText(String newText) {
    text.set(newText);
  }

  public final StringProperty promptProperty() {
    return prompt;
  }

  public final ReadOnlyStringProperty selectedTextProperty() {
    return selectedText.getReadOnlyProperty();
  }

  /** What Enter does in one line, and Ctrl+Enter in several. */
  public final void setOnAction(Runnable handler) {
    onAction = handler;
  }

  public final void setPalette(Palette newPalette) {
    palette = newPalette;
    colour();
    renew();
  }

  /** Sets the text in another size; its colour gives way to that of the palette. */
  public final void setParagraphStyle(ParagraphStyle newStyle) {
    style = newStyle;
    renew();
  }

  public final void selectAll() {
    select(0, model.text().length());
  }

  /** Shows a dot for each letter from now on, and gives nothing to the clipboard. */
  public final void mask() {
    masked = true;
    renew();
  }

  final boolean masked() {
    return masked;
  }

  final void act() {
    onAction.run();
  }

  final boolean severalLines() {
    return model.severalLines();
  }

  private void taken(String now) {
    if (!model.text().equals(now)) {
      model.reset(now);
      side = Caret.Side.BEFORE;
    }
    renew();
  }

  private void colour() {
    underline.setColor(palette.text());
    selection.setColor(isFocused() ? palette.selection() : palette.idleSelection());
    caretBar.setColor(palette.accent());
    caretBar.setActive(isFocused());
  }

  private void renew() {
    layout = null;
    requestLayout();
    if (getWidth() > 0) {
      layoutChildren();
    }
  }

  final LineText model() {
    return model;
  }

  final ParagraphStyle style() {
    return style;
  }

  /** Shows a change that was made to the model. */
  final void changed(Caret.Side newSide) {
    side = newSide;
    moves.forgetColumn();
    if (text.get().equals(model.text())) {
      layoutChildren();
    } else {
      text.set(model.text());
    }
    selectedText.set(model.selected());
    notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
  }

  final void select(int anchor, int head) {
    model.select(anchor, head);
    changed(Caret.Side.BEFORE);
  }

  /** How wide the text may be seen. */
  final double inner() {
    Insets insets = getInsets();
    return Math.max(1, getWidth() - insets.getLeft() - insets.getRight());
  }

  /** How wide the lines are set. */
  abstract double measure(StyledText words, ParagraphStyle set);

  final ParagraphLayout lines() {
    StyledText words = StyledText.plain(shown());
    ParagraphStyle set = styled(words.text(), Screens.argb(palette.text()));
    ParagraphLayout known = layout;
    if (known == null) {
      known = ParagraphLayout.of(fonts, words, set, measure(words, set));
      layout = known;
    } else if (known.width() != measure(known)) {
      known = ParagraphLayout.of(fonts, words, set, measure(words, set), known);
      layout = known;
    }
    return known;
  }

  /** How wide lines that are laid out already should be now. */
  abstract double measure(ParagraphLayout known);

  final ParagraphLayout laidOut(StyledText words, ParagraphStyle set, double width) {
    return ParagraphLayout.of(fonts, words, set, width);
  }

  private String shown() {
    String words =
        composed.isEmpty()
            ? model.text()
            : model.text().substring(0, model.start())
                + composed
                + model.text().substring(model.end());
    // A dot for each unit of UTF-16: places in the text stay places in what is shown.
    return masked ? DOT.repeat(words.length()) : severalLines() ? words : words.replace('\n', ' ');
  }

  private ParagraphStyle styled(String words, int color) {
    return style.withDirection(Direction.of(words, Direction.RTL)).withColor(color);
  }

  final boolean rtl() {
    return lines().style().direction() == Direction.RTL;
  }

  /**
   * Shows what an input method composes in the place of the selection; the text does not change.
   *
   * @param newText empty when it composes no more
   * @param at its own caret in it
   */
  final void compose(String newText, int at) {
    if (!newText.isEmpty() || !composed.isEmpty()) {
      composed = newText;
      composedCaret = Math.clamp(at, 0, newText.length());
      renew();
    }
  }

  final Caret caret() {
    return composed.isEmpty()
        ? new Caret(Math.min(model.head(), model.text().length()), side)
        : Caret.before(model.start() + composedCaret);
  }

  final TextInputMoves moves() {
    return moves;
  }

  /** The caret nearest to a point of this control. */
  final Caret hit(double x, double y) {
    Point2D scroll = scroll();
    Insets insets = getInsets();
    return lines()
        .hit(x - insets.getLeft() + scroll.getX(), y - content.getLayoutY() + scroll.getY());
  }

  /** How far the text is moved under its frame. */
  abstract Point2D scroll();

  /** Moves the text so that the caret is in sight. */
  abstract void reveal(ParagraphLayout lines, CaretShape caret, double height);

  /** Where the caret stands in this control. */
  public final Bounds caretBounds() {
    CaretShape shape = lines().caretShape(caret());
    Point2D at = scroll().multiply(-1).add(getInsets().getLeft(), content.getLayoutY());
    double height = shape.bottom() - shape.top();
    return new BoundingBox(at.getX() + shape.x(), at.getY() + shape.top(), 1, height);
  }

  final double caretX() {
    return caretBar.mainX();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 200;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room = inner();
    Insets insets = getInsets();
    ParagraphLayout lines = lines();
    double space = getHeight() - insets.getTop() - insets.getBottom();
    double height = severalLines() ? Math.max(style.lineHeight(), space) : lines.height();
    CaretShape shape = lines.caretShape(caret());
    reveal(lines, shape, height);
    Point2D scroll = scroll();
    content.relocate(
        insets.getLeft(), Math.rint(insets.getTop() + Math.max(0, (space - height) / 2)));
    clip.setX(-1);
    clip.setWidth(room + 2);
    clip.setHeight(height);
    paint(lines, room, height, scroll);
    selection.setTranslateX(-scroll.getX());
    selection.setTranslateY(-scroll.getY());
    caretBar.setTranslateX(-scroll.getX());
    caretBar.setTranslateY(-scroll.getY());
    underline.setTranslateX(-scroll.getX());
    underline.setTranslateY(-scroll.getY());
    selection.show(composed.isEmpty() ? lines.highlight(model.start(), model.end()) : List.of());
    underline.show(
        lines.highlight(model.start(), model.start() + composed.length()).stream()
            .map(box -> new Box(box.x(), box.y() + box.height() - 2, box.width(), 1.5))
            .toList());
    caretBar.place(shape, Math.rint(style.size() * 1.42));
  }

  private void paint(ParagraphLayout lines, double room, double height, Point2D scroll) {
    double factor = scale.getValue().doubleValue();
    boolean empty = shown().isEmpty();
    ParagraphLayout seen = empty ? hint(room, height) : lines;
    boolean leftToRight = seen.style().direction() == Direction.LTR;
    Point2D shift = empty ? new Point2D(leftToRight ? -BESIDE_CARET : 0, 0) : scroll;
    picture.paint(
        room,
        height,
        factor,
        g -> {
          g.translate(-shift.getX(), -shift.getY());
          seen.paint(g);
        });
  }

  private ParagraphLayout hint(double room, double height) {
    String words = prompt.get();
    int most = Math.max(1, (int) (height / style.lineHeight()));
    ParagraphStyle set = styled(words, Screens.argb(palette.text3()));
    return ParagraphLayout.limited(
        fonts, StyledText.plain(words), set, Math.max(1, room - BESIDE_CARET), most);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> shown();
      case CARET_OFFSET -> model.head();
      case SELECTION_START -> model.start();
      case SELECTION_END -> model.end();
      case EDITABLE -> true;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
