package muharrir.ui.kit;

import java.util.function.BiFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import muharrir.textview.TextBlock;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;

/**
 * Makes text of more than one line, in the sizes of the window. Its colour comes from the style
 * sheet.
 */
public final class Wrapped {
  private final FontSet fonts;
  private final Theme theme;

  /** Text in the bundled fonts; the set is shared by all who paint text on the FX thread. */
  public Wrapped(FontSet fonts, Theme theme) {
    this.fonts = fonts;
    this.theme = theme;
  }

  /** The headline of a row, at most two lines. */
  public TextBlock headline(String text) {
    TextBlock block = block(600, 14, 22, text);
    block.getStyleClass().add("headline");
    block.setMaxLines(2);
    return block;
  }

  /** A message in the size of the window's texts. */
  public TextBlock message(String text) {
    return block(400, 13, 20, text);
  }

  /** What somebody wrote, in the size of a message and in the direction of its language. */
  public TextBlock said(String text) {
    TextBlock block = block(400, 13, 20, text);
    Direction way =
        muharrir.document.Direction.AUTO.resolve(text) == muharrir.document.Direction.LTR
            ? Direction.LTR
            : Direction.RTL;
    block.paragraphStyleProperty().set(block.paragraphStyleProperty().get().withDirection(way));
    return block;
  }

  /** Words of a story, in its own letters. */
  public TextBlock story(String text) {
    return block(Typeface.NASKH, 400, 17, 30, text);
  }

  /**
   * Lays words of a story out before there is anything to show them, on any thread and one after
   * the other. FX thread.
   */
  public BiFunction<StyledText, Double, ParagraphLayout> storyAhead() {
    ParagraphStyle style = style(Typeface.NASKH, 400, 17, 30);
    fonts.font(style.face(), style.weight(), style.size());
    return new Ahead(fonts.forAnotherThread(), style)::layout;
  }

  private record Ahead(FontSet fonts, ParagraphStyle style) {
    synchronized ParagraphLayout layout(StyledText words, double width) {
      return ParagraphLayout.of(fonts, words, style, width);
    }
  }

  /** A smaller explanation. */
  public TextBlock small(String text) {
    TextBlock block = block(400, 12, 18, text);
    block.getStyleClass().add("small");
    return block;
  }

  private TextBlock block(int weight, float size, float line, String text) {
    return block(Typeface.SANS, weight, size, line, text);
  }

  private TextBlock block(Typeface face, int weight, float size, float line, String text) {
    TextBlock block = new TextBlock(fonts, style(face, weight, size, line), text);
    ChangeListener<Number> follow =
        (_, _, _) ->
            block
                .paragraphStyleProperty()
                .set(
                    style(face, weight, size, line)
                        .withDirection(block.paragraphStyleProperty().get().direction()));
    // Held by the block alone: a box that was closed is let go, however long the window lives.
    block.getProperties().put(Wrapped.class, follow);
    theme.scaleProperty().addListener(new WeakChangeListener<>(follow));
    return block;
  }

  private ParagraphStyle style(Typeface face, int weight, float size, float line) {
    float scale = (float) theme.scaleProperty().get();
    return ParagraphStyle.of(face, weight, size * scale, line * scale, 0xFF808080);
  }
}
