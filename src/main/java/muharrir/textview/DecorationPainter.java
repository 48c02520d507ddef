package muharrir.textview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import muharrir.textview.Decorations.Placed;
import muharrir.typeset.Alignment;
import muharrir.typeset.Box;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.StyledText;

/**
 * Paints decorations from the places of the letters as laid out. The letters are never cut into
 * runs for it, so they stay joined.
 */
final class DecorationPainter {
  private static final double WAVE = 2;
  private static final double BAR = 3;
  private static final double BAR_GAP = 4;
  private static final int FILL_ALPHA = 216;

  private final FontSet fonts;
  private final Palette palette;

  DecorationPainter(FontSet fonts, Palette palette) {
    this.fonts = fonts;
    this.palette = palette;
  }

  /** Paints what lies behind the letters of a block; the origin is its upper left corner. */
  void under(Graphics2D g, Arrangement block, double width, List<Placed> decorations) {
    smooth(g);
    for (Placed placed : decorations) {
      Decoration decoration = placed.decoration();
      switch (decoration.style()) {
        case Decoration.Highlight highlight -> highlight(g, block, decoration, highlight);
        case Decoration.Chip chip -> chip(g, block, decoration, chip.tone());
        case Decoration.Bar bar -> bar(g, block, width, decoration, bar.tone());
        case Decoration.Wave _,
            Decoration.Line _,
            Decoration.Strike _,
            Decoration.Badge _,
            Decoration.MarginMark _,
            Decoration.Ghost _,
            Decoration.Widget _ -> {}
      }
    }
  }

  /** Paints what lies on the letters of a block. */
  void over(Graphics2D g, Arrangement block, List<Placed> decorations) {
    smooth(g);
    for (Placed placed : decorations) {
      Decoration decoration = placed.decoration();
      switch (decoration.style()) {
        case Decoration.Wave wave -> {
          g.setColor(awt(wave.tone().ink(palette)));
          g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          lines(block, decoration, 0.32, (box, y) -> g.draw(wave(box.x(), box.right(), y)));
        }
        case Decoration.Line line -> {
          g.setColor(awt(line.tone().ink(palette)));
          float[] dots = line.dotted() ? new float[] {2, 2} : null;
          g.setStroke(
              new BasicStroke(
                  line.dotted() ? 2 : 1.5f,
                  BasicStroke.CAP_BUTT,
                  BasicStroke.JOIN_MITER,
                  1,
                  dots,
                  0));
          lines(
              block,
              decoration,
              0.32,
              (box, y) -> g.draw(new Line2D.Double(box.x(), y, box.right(), y)));
        }
        case Decoration.Strike strike -> {
          g.setColor(awt(strike.tone().ink(palette)));
          lines(
              block,
              decoration,
              -0.2,
              (box, y) -> g.fill(new Rectangle2D.Double(box.x(), y - 1, box.width(), 1.5)));
        }
        case Decoration.Badge badge -> badge(g, block, decoration, badge);
        case Decoration.Highlight _,
            Decoration.Chip _,
            Decoration.Bar _,
            Decoration.MarginMark _,
            Decoration.Ghost _,
            Decoration.Widget _ -> {}
      }
    }
    g.setStroke(new BasicStroke(1));
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private void highlight(
      Graphics2D g, Arrangement block, Decoration decoration, Decoration.Highlight look) {
    Tone tone = look.tone();
    boolean soft = look.strength() == Decoration.Strength.SOFT;
    Color fill = awt(soft ? tone.soft(palette) : tone.mid(palette));
    g.setColor(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), FILL_ALPHA));
    boolean current = look.strength() == Decoration.Strength.CURRENT;
    each(block, decoration, (size, box) -> g.fill(round(letters(size, box), 0, 4)));
    if (current) {
      g.setColor(awt(tone.ink(palette)));
      g.setStroke(new BasicStroke(1.5f));
      each(block, decoration, (size, box) -> g.draw(round(letters(size, box), 0.25, 4)));
    }
  }

  private void chip(Graphics2D g, Arrangement block, Decoration decoration, Tone tone) {
    each(
        block,
        decoration,
        (size, box) -> {
          Box area = letters(size, box);
          Shape shape =
              round(new Box(area.x() - 3, area.y(), area.width() + 6, area.height()), 2, 12);
          g.setColor(awt(tone.soft(palette)));
          g.fill(shape);
          g.setColor(awt(tone.mid(palette)));
          g.setStroke(new BasicStroke(1));
          g.draw(shape);
        });
  }

  /** A bar beside all lines of the letters, or of a block, at its start. */
  private void bar(
      Graphics2D g, Arrangement block, double width, Decoration decoration, Tone tone) {
    Box whole = new Box(0, 0, width, block.height());
    List<Box> boxes = SpanBoxes.of(block, decoration.span());
    double top = boxes.isEmpty() ? whole.y() : boxes.getFirst().y();
    double bottom = boxes.isEmpty() ? whole.bottom() : boxes.getLast().bottom();
    g.setColor(awt(tone.ink(palette)));
    g.fill(round(new Box(width + BAR_GAP, top + 2, BAR, bottom - top - 4), 0, BAR));
  }

  private void badge(
      Graphics2D g, Arrangement block, Decoration decoration, Decoration.Badge badge) {
    FieldView field = block.field(decoration.span().field());
    Box end = SpanBoxes.last(block, decoration.span());
    if (field == null || end == null) {
      return;
    }
    ParagraphLayout words =
        ParagraphLayout.limited(
            fonts,
            StyledText.plain(badge.text()),
            Looks.sans(600, 10, 14, Screens.argb(badge.tone().ink(palette)))
                .withAlignment(Alignment.START),
            200,
            1);
    double inner = Math.ceil(words.naturalWidth());
    double width = Math.max(14, inner + 8);
    boolean rtl = field.layout.style().direction() == Direction.RTL;
    double x = (rtl ? end.x() : end.right()) - width / 2;
    double y = end.y() - 1;
    g.setColor(awt(badge.tone().soft(palette)));
    g.fill(round(new Box(x, y, width, 14), 0, 14));
    g.setColor(awt(badge.tone().mid(palette)));
    g.draw(round(new Box(x, y, width, 14), 0.5, 14));
    boolean wordsRtl = words.style().direction() == Direction.RTL;
    double left = x + (width - inner) / 2 - (wordsRtl ? words.width() - inner : 0);
    g.translate(left, y);
    words.paint(g);
    g.translate(-left, -y);
    smooth(g);
  }

  private interface Placing {
    void paint(double size, Box box);
  }

  private interface Ruling {
    void paint(Box box, double y);
  }

  private void each(Arrangement block, Decoration decoration, Placing painter) {
    FieldView field = block.field(decoration.span().field());
    if (field != null) {
      double size = field.layout.style().size();
      SpanBoxes.of(block, decoration.span()).forEach(box -> painter.paint(size, box));
    }
  }

  /**
   * Draws along lines.
   *
   * @param drop how far below the base line, in sizes of the type
   */
  private void lines(Arrangement block, Decoration decoration, double drop, Ruling painter) {
    FieldView field = block.field(decoration.span().field());
    if (field != null) {
      double y = field.layout.ascent() + field.layout.style().size() * drop;
      for (Box box : SpanBoxes.of(block, decoration.span())) {
        painter.paint(box, Math.rint(box.y() + y) + 1);
      }
    }
  }

  /** What the letters of a line take of its height. */
  private static Box letters(double size, Box line) {
    double height = Math.min(line.height(), Math.rint(size * 1.5));
    return new Box(line.x(), line.y() + (line.height() - height) / 2, line.width(), height);
  }

  private static Shape round(Box box, double inset, double arc) {
    return new RoundRectangle2D.Double(
        box.x() + inset,
        box.y() + inset,
        box.width() - 2 * inset,
        box.height() - 2 * inset,
        arc,
        arc);
  }

  private static Path2D wave(double from, double to, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(from, y);
    boolean up = true;
    for (double x = from; x < to; x += 2 * WAVE) {
      double bend = up ? y - 2 * WAVE : y + 2 * WAVE;
      path.quadTo(x + WAVE, bend, Math.min(to, x + 2 * WAVE), y);
      up = !up;
    }
    return path;
  }

  private static Color awt(javafx.scene.paint.Color color) {
    return new Color(Screens.argb(color), true);
  }
}
