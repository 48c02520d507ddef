package muharrir.textview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import org.jspecify.annotations.Nullable;

/**
 * Wrapped text for reading: labels of more than one line, messages, list rows. Takes the place of
 * JavaFX's wrapped text, which breaks on Arabic.
 *
 * <p>Its height follows its width. The colour is that of the paragraph style, or {@code
 * -fx-text-fill} where a style sheet sets it; the style class is {@code text-block}.
 */
public final class TextBlock extends Region {
  private static final CssMetaData<TextBlock, Paint> TEXT_FILL =
      new CssMetaData<>("-fx-text-fill", PaintConverter.getInstance()) {
        @Override
        public boolean isSettable(TextBlock block) {
          return !block.fill.isBound();
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(TextBlock block) {
          return block.fill;
        }
      };

  private static final List<CssMetaData<? extends Styleable, ?>> METADATA =
      Stream.concat(Region.getClassCssMetaData().stream(), Stream.of(TEXT_FILL)).toList();

  /** No line is broken at this width. */
  private static final double FREE = 1_000_000;

  /** Of the layouts at so many widths, free among them, one is asked for again in each pass. */
  private static final int MOST_WIDTHS = 4;

  private final FontSet fonts;
  private final ObjectProperty<StyledText> text;
  private final ObjectProperty<ParagraphStyle> paragraphStyle;
  private final StyleableObjectProperty<Paint> fill;
  private final Picture picture;
  private final ObservableValue<Number> scale;
  private int maxLines = Integer.MAX_VALUE;

  /** The last one first. A scroll pane asks for widths with and without its bar, in turns. */
  private final Deque<ParagraphLayout> layouts = new ArrayDeque<>();

  private @Nullable ParagraphLayout offered;
  private @Nullable ParagraphLayout painted;
  private double paintedScale;

  public TextBlock(FontSet fonts, ParagraphStyle style, String text) {
    this(fonts, style, StyledText.plain(text));
  }

  public TextBlock(FontSet fonts, ParagraphStyle style, StyledText text) {
    this.fonts = fonts;
    this.text = new SimpleObjectProperty<>(this, "text", text);
    this.paragraphStyle = new SimpleObjectProperty<>(this, "paragraphStyle", style);
    this.fill = new SimpleStyleableObjectProperty<>(TEXT_FILL, this, "fill");
    this.picture = new Picture(new Picture.Scratch());
    this.scale = Screens.scale(this);
    getStyleClass().add("text-block");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(picture.view());
    this.text.subscribe(() -> {
      offered = null;
      renew();
    });
    this.paragraphStyle.subscribe(this::renew);
    this.fill.subscribe(this::renew);
    this.scale.subscribe(this::requestLayout);
  }

  private void renew() {
    layouts.clear();
    requestLayout();
  }

  public ObjectProperty<StyledText> textProperty() {
    return text;
  }

  public void setText(String plain) {
    text.set(StyledText.plain(plain));
  }

  public void setText(StyledText styled) {
    text.set(styled);
  }

  /**
   * Takes over a layout of the text that was made before, perhaps on another thread. It is used
   * where width and style, but for the colour, turn out to be the same.
   */
  public void offer(ParagraphLayout made) {
    offered = made;
  }

  public ObjectProperty<ParagraphStyle> paragraphStyleProperty() {
    return paragraphStyle;
  }

  /** Cuts the text with an ellipsis after so many lines. */
  public void setMaxLines(int lines) {
    maxLines = Math.max(1, lines);
    renew();
  }

  private ParagraphLayout layout(double contentWidth) {
    for (ParagraphLayout known : layouts) {
      if (known.width() == contentWidth) {
        return known;
      }
    }
    ParagraphLayout made = set(contentWidth);
    layouts.addFirst(made);
    if (layouts.size() > MOST_WIDTHS) {
      layouts.removeLast();
    }
    return made;
  }

  private ParagraphLayout set(double contentWidth) {
    Color color = fill.get() instanceof Color css ? css : null;
    ParagraphStyle style =
        color == null ? paragraphStyle.get() : paragraphStyle.get().withColor(Screens.argb(color));
    ParagraphLayout ready = offered;
    if (ready != null
        && ready.width() == contentWidth
        && ready.style().withColor(style.color()).equals(style)
        && ready.text().equals(text.get())
        && ready.lineCount() <= maxLines) {
      return ready.withColor(style.color());
    }
    return ParagraphLayout.limited(fonts, text.get(), style, contentWidth, maxLines);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return getInsets().getLeft() + getInsets().getRight();
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height) + Math.ceil(layout(FREE).naturalWidth());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double inner = width - insets.getLeft() - insets.getRight();
    ParagraphLayout now = layout(width < 0 ? FREE : inner);
    return insets.getTop() + now.height() + insets.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    ParagraphLayout now = layout(getWidth() - insets.getLeft() - insets.getRight());
    double factor = scale.getValue().doubleValue();
    if (!Objects.equals(now, painted) || factor != paintedScale) {
      picture.paint(Math.max(1, now.width()), now.height(), factor, now::paint);
      painted = now;
      paintedScale = factor;
    }
    picture.view().relocate(snapPositionX(insets.getLeft()), snapPositionY(insets.getTop()));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return METADATA;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? text.get().text()
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
