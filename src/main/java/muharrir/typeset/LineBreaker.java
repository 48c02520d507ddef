package muharrir.typeset;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Breaks a styled text into lines of a given width. */
final class LineBreaker {
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final FontSet fonts;
  private final ParagraphStyle style;
  private final StyledText styled;
  private final String text;

  LineBreaker(FontSet fonts, StyledText styled, ParagraphStyle style) {
    this.fonts = fonts;
    this.style = style;
    this.styled = styled;
    this.text = styled.text();
  }

  static boolean isHardBreak(char c) {
    return c == '\n' || c == '\u2028' || c == '\u2029';
  }

  List<Line> lines(double width) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isHardBreak(text.charAt(i))) {
        stretch(from, i, (float) Math.max(1, width), lines);
        from = i + 1;
      }
    }
    return lines;
  }

  private void stretch(int from, int to, float width, List<Line> lines) {
    if (from == to) {
      lines.add(
          new Line(
              text, from, to, true, true, x(0, 0, width), top(lines), null, style.direction()));
      return;
    }
    LineBreakMeasurer measurer = new LineBreakMeasurer(attributed(from, to).getIterator(), CONTEXT);
    while (measurer.getPosition() < to - from) {
      int start = from + measurer.getPosition();
      TextLayout glyphs = measurer.nextLayout(width);
      int end = from + measurer.getPosition();
      double x = x(glyphs.getAdvance(), glyphs.getVisibleAdvance(), width);
      lines.add(
          new Line(
              text,
              start,
              end,
              start == from,
              end == to,
              x,
              top(lines),
              glyphs,
              style.direction()));
    }
  }

  private double top(List<Line> lines) {
    return lines.size() * (double) style.lineHeight();
  }

  private double x(double advance, double visible, double width) {
    boolean rtl = style.direction() == Direction.RTL;
    // Spaces at the end of a line hang: right-to-left they stand left of the visible text.
    double hang = rtl ? advance - visible : 0;
    return switch (style.alignment()) {
      case START -> rtl ? width - visible - hang : 0;
      case CENTER -> (width - visible) / 2 - hang;
      case END -> rtl ? -hang : width - visible;
    };
  }

  private AttributedString attributed(int from, int to) {
    AttributedString out = new AttributedString(printable(text.substring(from, to)));
    out.addAttribute(
        TextAttribute.RUN_DIRECTION,
        style.direction() == Direction.RTL
            ? TextAttribute.RUN_DIRECTION_RTL
            : TextAttribute.RUN_DIRECTION_LTR);
    addFonts(out, from, from, to, style.weight());
    for (StyledText.Run run : styled.runs()) {
      int start = snap(Math.max(run.from(), from), from, to);
      int end = snap(Math.min(run.to(), to), from, to);
      if (start >= end) {
        continue;
      }
      int weight = run.style().weight();
      if (weight != 0 && weight != style.weight()) {
        addFonts(out, from, start, end, weight);
      }
      if (run.style().color() != 0) {
        Color color = new Color(run.style().color(), true);
        out.addAttribute(TextAttribute.FOREGROUND, color, start - from, end - from);
      }
    }
    return out;
  }

  private void addFonts(AttributedString out, int origin, int from, int to, int weight) {
    Font main = fonts.font(style.face(), weight, style.size());
    out.addAttribute(TextAttribute.FONT, main, from - origin, to - origin);
    char[] chars = text.substring(from, to).toCharArray();
    int missing = main.canDisplayUpTo(chars, 0, chars.length);
    while (missing >= 0 && missing < chars.length) {
      int codePoint = text.codePointAt(from + missing);
      int next = missing + Character.charCount(codePoint);
      if (!Character.isISOControl(codePoint)) {
        Font other = fonts.fontFor(codePoint, style.face(), weight, style.size());
        int start = from + missing - origin;
        out.addAttribute(TextAttribute.FONT, other, start, Math.min(from + next, to) - origin);
      }
      missing = next >= chars.length ? -1 : main.canDisplayUpTo(chars, next, chars.length);
    }
  }

  /** Moves a style boundary so that marks stay on their letter, and lam and alef together. */
  private int snap(int at, int from, int to) {
    int i = at;
    if (i <= from || i >= to) {
      return i;
    }
    while (i < to && isMark(text.charAt(i))) {
      i++;
    }
    int letter = i - 1;
    while (letter > from && isMark(text.charAt(letter))) {
      letter--;
    }
    if (i < to && text.charAt(letter) == 'ل' && "اأإآٱ".indexOf(text.charAt(i)) >= 0) {
      i++;
      while (i < to && isMark(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == '\u200d'
        || Character.isLowSurrogate(c);
  }

  /** Shows tabs and stray control characters as spaces; the length stays. */
  private static String printable(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      if (Character.isISOControl(piece.charAt(i))) {
        StringBuilder out = new StringBuilder(piece);
        for (int k = i; k < out.length(); k++) {
          if (Character.isISOControl(out.charAt(k))) {
            out.setCharAt(k, ' ');
          }
        }
        return out.toString();
      }
    }
    return piece;
  }
}
