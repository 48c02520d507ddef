package muharrir.textview;

import java.awt.Graphics2D;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.typeset.FontSet;
import muharrir.typeset.Ghost;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import org.jspecify.annotations.Nullable;

/** One text of a block as laid out; its place is relative to the block. */
final class FieldView {
  final Field field;
  final Inline text;
  final List<Ghost> ghosts;
  final ParagraphLayout layout;
  private final @Nullable ParagraphLayout placeholder;
  private final int signs;
  double x;
  double y;

  private FieldView(
      Field field,
      Inline text,
      List<Ghost> ghosts,
      ParagraphLayout layout,
      @Nullable ParagraphLayout placeholder,
      int signs) {
    this.field = field;
    this.text = text;
    this.ghosts = ghosts;
    this.layout = layout;
    this.placeholder = placeholder;
    this.signs = signs;
  }

  static FieldView of(
      FontSet fonts,
      Looks looks,
      Block block,
      Field field,
      List<Ghost> ghosts,
      double width,
      boolean alone,
      @Nullable ParagraphLayout before) {
    Inline text = block.text(field);
    ParagraphStyle style = looks.style(block, field);
    ParagraphLayout layout =
        ParagraphLayout.of(fonts, looks.styled(text), ghosts, style, width, before);
    ParagraphLayout hint = null;
    String words = text.isEmpty() && ghosts.isEmpty() ? looks.placeholder(block, field, alone) : "";
    if (!words.isEmpty()) {
      hint =
          ParagraphLayout.limited(
              fonts, StyledText.plain(words), style.withColor(looks.placeholderColor()), width, 1);
    }
    return new FieldView(field, text, ghosts, layout, hint, looks.signColor());
  }

  double height() {
    return layout.height();
  }

  /**
   * Whether its letters stand where those of another one stood, and follow from them line by line.
   */
  boolean follows(FieldView before) {
    boolean plain = placeholder == null && before.placeholder == null && signs == 0;
    return plain && before.signs == 0 && x == before.x && y == before.y;
  }

  int length() {
    return text.length();
  }

  /** Paints what can be seen between two heights of the block. */
  void paint(Graphics2D g, double fromY, double toY) {
    g.translate(x, y);
    (placeholder == null ? layout : placeholder).paint(g, fromY - y, toY - y);
    if (signs != 0) {
      Invisibles.paint(g, layout, signs);
    }
    g.translate(-x, -y);
  }
}
