package muharrir.textview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import muharrir.typeset.Box;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;
import muharrir.typeset.Direction;
import muharrir.typeset.ParagraphLayout;

/**
 * Draws what has no shape of its own over a laid out text: spaces, joiners, marks of direction,
 * breaks, the end of the paragraph. Nothing moves by it.
 */
final class Invisibles {
  private final Graphics2D g;
  private final ParagraphLayout layout;
  private final double unit;

  private Invisibles(Graphics2D g, ParagraphLayout layout) {
    this.g = g;
    this.layout = layout;
    this.unit = layout.style().size() / 19;
  }

  /** Draws the signs of a text at the origin of the graphics. */
  static void paint(Graphics2D g, ParagraphLayout layout, int argb) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(argb, true));
    g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    new Invisibles(g, layout).all();
  }

  private void all() {
    String text = layout.text().text();
    for (int i = 0; i < text.length(); i++) {
      one(text.charAt(i), i);
    }
    if (!text.isEmpty()) {
      CaretShape end = layout.caretShape(Caret.after(text.length()));
      end(end, layout.style().direction() == Direction.RTL);
    }
  }

  private void one(char c, int at) {
    switch (c) {
      case ' ' -> dot(at, false);
      case '\u00A0', '\u202F', '\u2007' -> dot(at, true);
      case '\n', '\u2028' -> lineBreak(at);
      case '\u200C' -> staff(at, 0, false);
      case '\u200D' -> staff(at, 0, true);
      case '\u200E', '\u202A', '\u202D', '\u2066' -> staff(at, 1, false);
      case '\u200F', '\u061C', '\u202B', '\u202E', '\u2067' -> staff(at, -1, false);
      case '\u2068' -> staff(at, 1, true);
      case '\u2069', '\u202C' -> staff(at, -1, true);
      default -> {}
    }
  }

  /** A dot in the middle of a space, a ring in that of one which does not break. */
  private void dot(int at, boolean ring) {
    List<Box> boxes = layout.highlight(at, at + 1);
    if (boxes.isEmpty()) {
      return;
    }
    Box box = boxes.getFirst();
    double r = (ring ? 2.2 : 1.3) * unit;
    double x = box.x() + box.width() / 2;
    double y = middle(box.y(), box.height());
    Ellipse2D shape = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    if (ring) {
      g.draw(shape);
    } else {
      g.fill(shape);
    }
  }

  /** Where small letters have their middle. */
  private double middle(double top, double height) {
    return top + height / 2 + 2 * unit;
  }

  /** A thin line where a sign without width stands, with a flag to a side or a cross on top. */
  private void staff(int at, int flag, boolean cross) {
    CaretShape shape = layout.caretShape(Caret.before(at + 1));
    double x = Math.rint(shape.x()) + 0.5;
    double middle = (shape.top() + shape.bottom()) / 2;
    double top = middle - 11 * unit;
    g.draw(new Line2D.Double(x, top, x, middle + 10 * unit));
    double wing = 3 * unit;
    if (flag != 0) {
      Path2D path = new Path2D.Double();
      path.moveTo(x, top);
      path.lineTo(x + flag * wing * 1.6, top + wing * 0.8);
      path.lineTo(x, top + wing * 1.6);
      g.fill(path);
    } else {
      g.draw(new Line2D.Double(x - wing, top, x + wing, top));
    }
    if (cross) {
      g.draw(new Line2D.Double(x - wing, middle + 10 * unit, x + wing, middle + 10 * unit));
    }
  }

  /** An arrow down and back at the end of a line that is broken by hand. */
  private void lineBreak(int at) {
    CaretShape shape = layout.caretShape(Caret.after(at));
    int back = layout.style().direction() == Direction.RTL ? -1 : 1;
    double x = shape.x() + back * 5 * unit;
    double y = middle(shape.top(), shape.bottom() - shape.top());
    double w = 5 * unit;
    Path2D path = new Path2D.Double();
    path.moveTo(x + back * w, y - 4 * unit);
    path.lineTo(x + back * w, y);
    path.lineTo(x, y);
    path.moveTo(x + back * 2.5 * unit, y - 2.5 * unit);
    path.lineTo(x, y);
    path.lineTo(x + back * 2.5 * unit, y + 2.5 * unit);
    g.draw(path);
  }

  /** A pilcrow, which looks along the line of reading. */
  private void end(CaretShape shape, boolean rtl) {
    int back = rtl ? -1 : 1;
    double x = shape.x() + back * 5 * unit;
    double y = middle(shape.top(), shape.bottom() - shape.top());
    double top = y - 7 * unit;
    double bottom = y + 5 * unit;
    double a = x + back * 4 * unit;
    double b = x + back * 7 * unit;
    g.draw(new Line2D.Double(a, top, a, bottom));
    g.draw(new Line2D.Double(b, top, b, bottom));
    double r = 3 * unit;
    g.draw(new Line2D.Double(x + back * r, top, b, top));
    g.fill(new Ellipse2D.Double(a - (rtl ? 0 : 2 * r), top, 2 * r, 2 * r));
    g.fill(new Rectangle2D.Double(Math.min(a, a - back * r), top, r, 2 * r));
  }
}
