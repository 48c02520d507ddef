package muharrir.textview;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import muharrir.typeset.Caret;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Words;
import org.jspecify.annotations.Nullable;

/**
 * A one-line field for Arabic and mixed text: search, names, tags. Takes the place of JavaFX's text
 * field, whose caret is wrong in right-to-left text.
 *
 * <p>Border, background and padding come from the style sheet, style class {@code text-line}; the
 * text follows the direction of its letters, right to left while it has none.
 */
public final class TextLine extends Region {
  private final FontSet fonts;
  private final ParagraphStyle style;
  private final LineText model = new LineText();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper selectedText =
      new ReadOnlyStringWrapper(this, "selectedText", "");
  private final StringProperty prompt = new SimpleStringProperty(this, "prompt", "");
  private final Pane content = new Pane();
  private final SelectionLayer selection = new SelectionLayer();
  private final CaretLayer caretBar;
  private final Picture picture = new Picture(new Picture.Scratch());
  private final Rectangle clip = new Rectangle();
  private final ObservableValue<Number> scale;
  private Palette palette;
  private Caret.Side side = Caret.Side.BEFORE;
  private double scroll;
  private @Nullable ParagraphLayout layout;
  private Runnable onAction = () -> {};

  /**
   * An empty field.
   *
   * @param style the colour in it gives way to that of the palette
   * @param prompt shown while the field is empty
   */
  public TextLine(FontSet fonts, Palette palette, ParagraphStyle style, String prompt) {
    this.fonts = fonts;
    this.palette = palette;
    this.style = style;
    this.caretBar = new CaretLayer(palette.accent());
    this.scale = Screens.scale(this);
    this.prompt.set(prompt);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getStyleClass().add("text-line");
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setFocusTraversable(true);
    setCursor(Cursor.TEXT);
    content.setManaged(false);
    content.setClip(clip);
    picture.view().setManaged(false);
    content.getChildren().addAll(selection, picture.view(), caretBar);
    getChildren().add(content);
    focusedProperty().subscribe(this::colour);
    colour();
    text.subscribe(this::taken);
    this.prompt.subscribe(this::renew);
    scale.subscribe(this::requestLayout);
    new TextLineInput(this).attach();
  }

  /** The text; setting it puts the caret to its end. */
  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return text.get();
  }

  public void setText(String newText) {
    text.set(newText);
  }

  public StringProperty promptProperty() {
    return prompt;
  }

  public ReadOnlyStringProperty selectedTextProperty() {
    return selectedText.getReadOnlyProperty();
  }

  /** What Enter does. */
  public void setOnAction(Runnable handler) {
    onAction = handler;
  }

  public void setPalette(Palette newPalette) {
    palette = newPalette;
    colour();
    renew();
  }

  public void selectAll() {
    select(0, model.text().length());
  }

  void act() {
    onAction.run();
  }

  private void taken(String now) {
    if (!model.text().equals(now)) {
      model.reset(now);
      side = Caret.Side.BEFORE;
    }
    renew();
  }

  private void colour() {
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

  LineText model() {
    return model;
  }

  /** Shows a change that was made to the model. */
  void changed(Caret.Side newSide) {
    side = newSide;
    if (text.get().equals(model.text())) {
      layoutChildren();
    } else {
      text.set(model.text());
    }
    selectedText.set(model.selected());
    notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
  }

  void select(int anchor, int head) {
    model.select(anchor, head);
    changed(Caret.Side.BEFORE);
  }

  private double inner() {
    Insets insets = getInsets();
    return Math.max(1, getWidth() - insets.getLeft() - insets.getRight());
  }

  private ParagraphLayout lines() {
    ParagraphLayout known = layout;
    double room = inner();
    if (known == null) {
      String words = model.text().replace('\n', ' ');
      Direction direction = Direction.of(words, Direction.RTL);
      ParagraphStyle set = style.withDirection(direction).withColor(Screens.argb(palette.text()));
      known = ParagraphLayout.of(fonts, StyledText.plain(words), set, 1_000_000);
      double natural = Math.ceil(known.naturalWidth() + trailingSpace(words)) + 3;
      known = ParagraphLayout.of(fonts, StyledText.plain(words), set, Math.max(room, natural));
      layout = known;
    } else if (known.width() < room) {
      layout = null;
      return lines();
    }
    return known;
  }

  /** Room for spaces at the end, which hang and do not count as natural width. */
  private double trailingSpace(String words) {
    return (words.length() - words.stripTrailing().length()) * style.size() * 0.4;
  }

  private Caret caret() {
    return new Caret(model.head(), side);
  }

  /** One step to the left or right as seen. */
  void step(boolean right, boolean extend) {
    ParagraphLayout lines = lines();
    boolean rtl = lines.style().direction() == Direction.RTL;
    if (model.hasSelection() && !extend) {
      model.move(right == rtl ? model.start() : model.end(), false);
      changed(Caret.Side.BEFORE);
      return;
    }
    Optional<Caret> to = right ? lines.right(caret()) : lines.left(caret());
    to.ifPresent(found -> moveTo(found, extend));
  }

  void word(boolean right, boolean extend) {
    boolean back = right == (lines().style().direction() == Direction.RTL);
    int to =
        back ? Words.previous(model.text(), model.head()) : Words.next(model.text(), model.head());
    moveTo(Caret.before(to), extend);
  }

  void moveTo(Caret to, boolean extend) {
    model.move(to.index(), extend);
    changed(to.side());
  }

  Caret hit(double x) {
    return lines().hit(x - getInsets().getLeft() + scroll, 1);
  }

  /** The caret on the screen, for input methods. */
  Point2D caretOnScreen() {
    double x = getInsets().getLeft() + lines().caretShape(caret()).x() - scroll;
    Point2D at = localToScreen(x, getHeight());
    return at == null ? Point2D.ZERO : at;
  }

  double caretX() {
    return caretBar.mainX();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 200;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getInsets().getTop() + style.lineHeight() + getInsets().getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room = inner();
    ParagraphLayout lines = lines();
    double height = lines.height();
    double caretX = lines.caretShape(caret()).x();
    double wide = lines.width();
    scroll = Math.min(scroll, wide - room);
    boolean rtl = lines.style().direction() == Direction.RTL;
    if (!isFocused()) {
      scroll = rtl ? wide - room : 0;
    }
    scroll = Math.max(0, Math.min(scroll, caretX - 2));
    scroll = Math.rint(Math.max(scroll, caretX + 2 - room));
    Insets insets = getInsets();
    double top = insets.getTop();
    double space = getHeight() - top - insets.getBottom() - height;
    content.relocate(insets.getLeft(), Math.rint(top + Math.max(0, space / 2)));
    clip.setX(-1);
    clip.setWidth(room + 2);
    clip.setHeight(height);
    paint(lines, room, height);
    selection.setTranslateX(-scroll);
    caretBar.setTranslateX(-scroll);
    selection.show(lines.highlight(model.start(), model.end()));
    caretBar.place(lines.caretShape(caret()), Math.rint(style.size() * 1.42));
  }

  private void paint(ParagraphLayout lines, double room, double height) {
    double factor = scale.getValue().doubleValue();
    boolean empty = model.text().isEmpty();
    ParagraphLayout seen = empty ? hint(room) : lines;
    double shift = empty ? 0 : scroll;
    picture.paint(
        room,
        height,
        factor,
        g -> {
          g.translate(-shift, 0);
          seen.paint(g);
        });
  }

  private ParagraphLayout hint(double room) {
    String words = prompt.get();
    ParagraphStyle set =
        style
            .withDirection(Direction.of(words, Direction.RTL))
            .withColor(Screens.argb(palette.text3()));
    return ParagraphLayout.limited(fonts, StyledText.plain(words), set, room, 1);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> model.text();
      case CARET_OFFSET -> model.head();
      case SELECTION_START -> model.start();
      case SELECTION_END -> model.end();
      case EDITABLE -> true;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
