package muharrir.typeset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints lines: backgrounds, then letters, then underlines. */
final class LinePainter {
  /**
   * How far marks and tails reach into the lines above and below, in line heights: more than any
   * letter of the bundled fonts in the tightest of our lines, with two marks on it.
   */
  static final double REACH = 0.5;

  private static final double WAVE = 2;

  private final Graphics2D g;
  private final StyledText text;
  private final ParagraphStyle style;
  private final double ascent;

  LinePainter(Graphics2D g, StyledText text, ParagraphStyle style, double ascent) {
    this.g = g;
    this.text = text;
    this.style = style;
    this.ascent = ascent;
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  void paint(Line line) {
    if (line.glyphs == null) {
      return;
    }
    for (StyledText.Run run : text.runs()) {
      if (run.style().background() != 0 && touches(run, line)) {
        background(line, run);
      }
    }
    g.setColor(new Color(style.color(), true));
    line.glyphs.draw(g, (float) line.x, (float) (line.top + ascent));
    for (StyledText.Run run : text.runs()) {
      if (run.style().underline() != TextStyle.Underline.NONE && touches(run, line)) {
        underline(line, run);
      }
      if (run.style().strike() && touches(run, line)) {
        strike(line, run);
      }
    }
  }

  private static boolean touches(StyledText.Run run, Line line) {
    return run.from() < line.end && run.to() > line.start;
  }

  private void background(Line line, StyledText.Run run) {
    g.setColor(new Color(run.style().background(), true));
    double height = Math.min((double) style.lineHeight(), Math.rint(style.size() * 1.5));
    double top = line.top + (style.lineHeight() - height) / 2;
    spans(line, run, (a, b) -> g.fill(new Rectangle2D.Double(a, top, b - a, height)));
  }

  /** A line through the letters: where most Arabic letters have their body. */
  private void strike(Line line, StyledText.Run run) {
    int color = run.style().color() == 0 ? style.color() : run.style().color();
    g.setColor(new Color(color, true));
    double thickness = Math.max(1, Math.round(style.size() / 16));
    double rise = run.style().superscript() ? 0.5 : 0.22;
    double y = Math.round(line.top + ascent - style.size() * rise);
    spans(line, run, (a, b) -> g.fill(new Rectangle2D.Double(a, y, b - a, thickness)));
  }

  private void underline(Line line, StyledText.Run run) {
    TextStyle look = run.style();
    int color = look.underlineColor();
    if (color == 0) {
      color = look.color() == 0 ? style.color() : look.color();
    }
    g.setColor(new Color(color, true));
    double thickness = Math.max(1, Math.round(style.size() / 16));
    double y = Math.round(line.top + ascent + style.size() * 0.3);
    Stroke before = g.getStroke();
    switch (look.underline()) {
      case NONE -> {}
      case SOLID ->
          spans(line, run, (a, b) -> g.fill(new Rectangle2D.Double(a, y, b - a, thickness)));
      case DOTTED -> {
        float[] dots = {2, 2};
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dots, 0));
        spans(line, run, (a, b) -> g.draw(new Line2D.Double(a, y + 1, b, y + 1)));
      }
      case WAVE -> {
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        spans(line, run, (a, b) -> g.draw(wave(a, b, y + 1)));
      }
    }
    g.setStroke(before);
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

  private void spans(Line line, StyledText.Run run, LineMap.Spans sink) {
    int from = Math.max(run.from(), line.start) - line.start;
    int to = Math.min(run.to(), line.visibleEnd()) - line.start;
    line.map().spans(from, to, (a, b) -> sink.span(line.x + a, line.x + b));
  }
}
