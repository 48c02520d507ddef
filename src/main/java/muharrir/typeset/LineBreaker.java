package muharrir.typeset;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muharrir.bidi.Units;

/** Breaks a styled text into lines of a given width. */
final class LineBreaker {
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** How far a line may be wider than the sum of its words said: kerning at spaces. */
  private static final float TOLERANCE = 1;

  /** Letters that are measured at once where a word is wider than a line; some dozen lines. */
  private static final int WINDOW = 2_000;

  private final Dressing dressing;
  private final ParagraphStyle style;
  private final StyledText styled;
  private final String text;
  private final Map<String, Line> known = new HashMap<>();

  /**
   * @param before lines of an earlier layout in the same style and width
   */
  LineBreaker(FontSet fonts, StyledText styled, ParagraphStyle style, List<Line> before) {
    this.dressing = new Dressing(fonts, style, styled);
    this.style = style;
    this.styled = styled;
    this.text = styled.text();
    for (Line line : before) {
      if (line.glyphs != null) {
        known.put(line.key, line);
      }
    }
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
              text, from, to, true, true, x(0, 0, width), top(lines), null, style.direction(), ""));
      return;
    }
    Stretch stretch = new Stretch(from, to);
    List<Integer> breaks = stretch.breaks(width);
    int before = lines.size();
    if (!breaks.isEmpty() && stretch.set(breaks, width, lines)) {
      return;
    }
    lines.subList(before, lines.size()).clear();
    stretch.setByMeasurer(width, lines);
  }

  /** The text between two hard breaks. */
  private final class Stretch {
    private final int from;
    private final int to;
    private final Levels levels;
    private final LineWords words;

    Stretch(int from, int to) {
      this.from = from;
      this.to = to;
      this.levels =
          Levels.of(
              Dressing.printable(text.substring(from, to)), style.direction(), said(from, to));
      this.words = new LineWords(dressing, text, levels, from);
    }

    private List<Units.Unit> said(int start, int end) {
      List<Units.Unit> said = new ArrayList<>();
      for (StyledText.Run run : styled.runs()) {
        Direction way = run.style().direction();
        int a = Math.max(run.from(), start);
        int b = Math.min(run.to(), end);
        if (way != null && a < b) {
          Units.Kind kind = way == Direction.RTL ? Units.Kind.ARABIC : Units.Kind.LATIN;
          Units.Unit last = said.isEmpty() ? null : said.getLast();
          boolean goesOn = last != null && last.to() == a - start && last.kind() == kind;
          if (goesOn) {
            said.removeLast();
          }
          int first = goesOn && last != null ? last.from() : a - start;
          said.add(new Units.Unit(first, b - start, kind));
        }
      }
      return said;
    }

    /** Where the lines end by the widths of their words; empty if a word is too wide for a line. */
    List<Integer> breaks(float width) {
      List<Integer> ends = new ArrayList<>();
      BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
      places.setText(text.substring(from, to));
      float x = 0;
      int start = from + places.first();
      int lineStart = start;
      for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
        int end = from + next;
        if (next < to - from && keeps(end)) {
          continue;
        }
        int visible = end;
        while (visible > start && Character.isWhitespace(text.charAt(visible - 1))) {
          visible--;
        }
        float word = width(start, visible);
        if (word > width) {
          return List.of();
        }
        if (x + word > width && start > lineStart) {
          ends.add(start);
          lineStart = start;
          x = 0;
        }
        x += word + width(visible, end);
        start = end;
      }
      ends.add(to);
      return ends;
    }

    /** Whether a line should not end there: inside of a telephone number or a range of years. */
    private boolean keeps(int at) {
      boolean range =
          Character.isDigit(text.charAt(at))
              && "-\u2010\u2011\u2012\u2013".indexOf(text.charAt(at - 1)) >= 0;
      return range || levels.isInsideNumber(at - from);
    }

    private float width(int start, int end) {
      float sum = 0;
      int at = start;
      for (StyledText.Run run : styled.runs()) {
        if (!run.style().changesLetters() || run.to() <= at || run.from() >= end) {
          continue;
        }
        int a = Math.max(at, dressing.snap(Math.max(run.from(), from), from, to));
        int b = Math.min(end, dressing.snap(Math.min(run.to(), to), from, to));
        if (a < b) {
          sum += piece(at, a, TextStyle.PLAIN) + piece(a, b, run.style());
          at = b;
        }
      }
      return sum + piece(at, end, TextStyle.PLAIN);
    }

    private float piece(int start, int end, TextStyle look) {
      if (start >= end) {
        return 0;
      }
      return dressing.width(text.substring(start, end), look);
    }

    /** Adds the lines; false if one came out too wide. */
    boolean set(List<Integer> ends, float width, List<Line> lines) {
      int start = from;
      for (int end : ends) {
        String key = key(start, end);
        Line same = known.get(key);
        Glyphs glyphs = same == null ? null : same.glyphs;
        if (glyphs == null) {
          glyphs = glyphs(start, end);
        }
        if (glyphs.visibleAdvance() > width + TOLERANCE) {
          return false;
        }
        Line line = line(start, end, glyphs, key, width, lines);
        lines.add(same == null ? line : line.withMapOf(same));
        start = end;
      }
      return true;
    }

    /** A window at a time: a text of which Java2D had to measure all might be a megabyte. */
    void setByMeasurer(float width, List<Line> lines) {
      int start = from;
      while (start < to) {
        int end = Math.min(to, start + WINDOW);
        LineBreakMeasurer breaker =
            new LineBreakMeasurer(dressed(start, end).getIterator(), CONTEXT);
        int at = start;
        while (at < end) {
          int next = start + breaker.nextOffset(width);
          boolean cutShort = next == end && end < to && at > start;
          if (cutShort) {
            break;
          }
          breaker.setPosition(next - start);
          lines.add(line(at, next, glyphs(at, next), key(at, next), width, lines));
          at = next;
        }
        start = at;
      }
    }

    private Line line(
        int start, int end, Glyphs glyphs, String key, float width, List<Line> lines) {
      double x = x(glyphs.advance(), glyphs.visibleAdvance(), width);
      boolean first = start == from;
      boolean last = end == to;
      return new Line(text, start, end, first, last, x, top(lines), glyphs, style.direction(), key);
    }

    private Glyphs glyphs(int start, int end) {
      return words
          .set(start, end)
          .orElseGet(
              () -> new Glyphs.Whole(new TextLayout(dressed(start, end).getIterator(), CONTEXT)));
    }

    private AttributedString dressed(int start, int end) {
      AttributedString part = dressing.of(start, end);
      levels.tell(part, start - from, end - from);
      return part;
    }

    /** Text, styles and levels of a line: what its glyphs depend on. */
    private String key(int start, int end) {
      StringBuilder key = new StringBuilder(end - start + 16).append(text, start, end);
      for (StyledText.Run run : styled.runs()) {
        if (run.from() < end && run.to() > start) {
          key.append('\0').append(Math.max(run.from(), start) - start);
          key.append(',').append(Math.min(run.to(), end) - start);
          key.append(',').append(run.style().weight()).append(',').append(run.style().color());
          key.append(run.style().superscript() ? "^" : "");
        }
      }
      key.append('\0');
      key.append((char) ('0' + levels.at(start - from)));
      if (levels.isMixed()) {
        for (int i = start; i < end; i++) {
          key.append((char) ('0' + levels.at(i - from)));
        }
      }
      return key.toString();
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
}
