package muharrir.typeset;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph laid out in lines: it paints itself and answers where carets, hits and highlights
 * are.
 *
 * <p>Immutable in effect. The origin is the upper left corner. A caret asked for must lie inside
 * the text.
 */
public final class ParagraphLayout {
  /** Width of the little mark that shows a selected line break. */
  private static final double BREAK_WIDTH = 6;

  private final StyledText text;
  private final StyledText shown;
  private final Ghosts ghosts;
  private final ParagraphStyle style;
  private final double width;
  private final List<Line> lines;
  private final double ascent;

  private ParagraphLayout(
      FontSet fonts,
      StyledText text,
      StyledText shown,
      Ghosts ghosts,
      ParagraphStyle style,
      double width,
      List<Line> lines) {
    this.text = text;
    this.shown = shown;
    this.ghosts = ghosts;
    this.style = style;
    this.width = width;
    this.lines = List.copyOf(lines);
    this.ascent = ascent(fonts, style);
  }

  private ParagraphLayout(ParagraphLayout like, ParagraphStyle style) {
    this.text = like.text;
    this.shown = like.shown;
    this.ghosts = like.ghosts;
    this.style = style;
    this.width = like.width;
    this.lines = like.lines;
    this.ascent = like.ascent;
  }

  private static double ascent(FontSet fonts, ParagraphStyle style) {
    Font font = fonts.font(style.face(), style.weight(), style.size());
    LineMetrics metrics = font.getLineMetrics("م", LineBreaker.CONTEXT);
    float glyphs = metrics.getAscent() + metrics.getDescent();
    return Math.round((style.lineHeight() - glyphs) / 2 + metrics.getAscent());
  }

  /**
   * Lays out a text.
   *
   * @param width in logical pixels; below 1 it counts as 1
   */
  public static ParagraphLayout of(
      FontSet fonts, StyledText text, ParagraphStyle style, double width) {
    return of(fonts, text, style, width, null);
  }

  /**
   * Lays out a text that was laid out before and has changed a little: lines that look the same are
   * taken over. The result is that of {@link #of(FontSet, StyledText, ParagraphStyle, double)}.
   */
  public static ParagraphLayout of(
      FontSet fonts,
      StyledText text,
      ParagraphStyle style,
      double width,
      @Nullable ParagraphLayout before) {
    return of(fonts, text, List.of(), style, width, before);
  }

  /**
   * Lays out a text and between its letters words that are not in it. All indices are those of the
   * text alone.
   *
   * @param words in the order of their places; what lies behind the text is left out
   */
  public static ParagraphLayout of(
      FontSet fonts,
      StyledText text,
      List<Ghost> words,
      ParagraphStyle style,
      double width,
      @Nullable ParagraphLayout before) {
    boolean usable = before != null && before.width == width && before.style.equals(style);
    List<Line> known = before != null && usable ? before.lines : List.of();
    Ghosts ghosts = words.isEmpty() ? Ghosts.NONE : new Ghosts(text.text(), words);
    StyledText shown = ghosts.over(text);
    List<Line> lines = new LineBreaker(fonts, shown, style, known).lines(width);
    return new ParagraphLayout(fonts, text, shown, ghosts, style, width, lines);
  }

  /**
   * Lays out at most so many lines; what is left out is told by an ellipsis. For reading only:
   * indices behind the ellipsis have no place.
   */
  public static ParagraphLayout limited(
      FontSet fonts, StyledText text, ParagraphStyle style, double width, int maxLines) {
    ParagraphLayout whole = of(fonts, text, style, width);
    if (whole.lines.size() <= maxLines) {
      return whole;
    }
    int cut = whole.lines.get(maxLines - 1).end;
    while (cut > 0) {
      while (cut > 0 && Character.isWhitespace(text.text().charAt(cut - 1))) {
        cut--;
      }
      ParagraphLayout shorter = of(fonts, shortened(text, cut), style, width);
      if (shorter.lines.size() <= maxLines) {
        return shorter;
      }
      cut = Words.previous(text.text(), cut);
    }
    return of(fonts, StyledText.plain("…"), style, width);
  }

  private static StyledText shortened(StyledText text, int cut) {
    List<StyledText.Run> runs = new ArrayList<>();
    for (StyledText.Run run : text.runs()) {
      if (run.from() < cut) {
        runs.add(new StyledText.Run(run.from(), Math.min(run.to(), cut), run.style()));
      }
    }
    return new StyledText(text.text().substring(0, cut) + "…", runs);
  }

  /** The same lines in another colour; nothing is laid out anew. */
  public ParagraphLayout withColor(int argb) {
    return argb == style.color() ? this : new ParagraphLayout(this, style.withColor(argb));
  }

  public StyledText text() {
    return text;
  }

  public ParagraphStyle style() {
    return style;
  }

  public double width() {
    return width;
  }

  public double height() {
    return lines.size() * (double) style.lineHeight();
  }

  /** Width of the widest line without the spaces that hang at its end. */
  public double naturalWidth() {
    double widest = 0;
    for (Line line : lines) {
      if (line.glyphs != null) {
        widest = Math.max(widest, line.glyphs.visibleAdvance());
      }
    }
    return widest;
  }

  public int lineCount() {
    return lines.size();
  }

  /** First index of a line. */
  public int lineFrom(int line) {
    return ghosts.told(lines.get(line).start);
  }

  /** Index after the last character of a line. */
  public int lineTo(int line) {
    return ghosts.told(lines.get(line).end);
  }

  /** Distance from the top of a line to its baseline. */
  public double ascent() {
    return ascent;
  }

  public int lineOf(Caret caret) {
    return lineOfShown(ghosts.shown(caret));
  }

  private int lineOfShown(Caret caret) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean wrapsHere = !line.last && caret.index() == line.end;
      if (caret.index() < line.end
          || (line.last && caret.index() <= line.end)
          || (wrapsHere && caret.side() == Caret.Side.BEFORE)) {
        return i;
      }
    }
    return lines.size() - 1;
  }

  public int lineAt(double y) {
    int line = (int) Math.floor(y / style.lineHeight());
    return Math.max(0, Math.min(lines.size() - 1, line));
  }

  /** The caret nearest to a point; points outside count for the nearest line. */
  public Caret hit(double x, double y) {
    return caretOnLine(lineAt(y), x);
  }

  public Caret caretOnLine(int line, double x) {
    return ghosts.near(lines.get(line).hit(x));
  }

  /** Where the caret is drawn, and where text of the other direction would go. */
  public CaretShape caretShape(Caret place) {
    Caret caret = ghosts.shown(place);
    int at = lineOfShown(caret);
    Line line = lines.get(at);
    double x = line.slotX(line.slotOf(caret));
    Caret.Side otherSide = caret.side() == Caret.Side.AFTER ? Caret.Side.BEFORE : Caret.Side.AFTER;
    Caret other = new Caret(caret.index(), otherSide);
    OptionalDouble second = OptionalDouble.empty();
    if (!ghosts.clings(other) && lineOfShown(other) == at) {
      double otherX = line.slotX(line.slotOf(other));
      if (Math.abs(otherX - x) > 0.5) {
        second = OptionalDouble.of(clamp(otherX));
      }
    }
    return new CaretShape(clamp(x), line.top, line.top + style.lineHeight(), second);
  }

  private double clamp(double x) {
    return Math.max(0, Math.min(width, x));
  }

  /** One step to the left as seen; empty at the outer end of the paragraph. */
  public Optional<Caret> left(Caret caret) {
    return step(caret, false);
  }

  /** One step to the right as seen; empty at the outer end of the paragraph. */
  public Optional<Caret> right(Caret caret) {
    return step(caret, true);
  }

  private Optional<Caret> step(Caret caret, boolean right) {
    Caret start = ghosts.shown(caret);
    Optional<Caret> next = stepShown(start, right);
    while (next.isPresent() && ghosts.clings(next.get())) {
      next = stepShown(next.get(), right);
    }
    return next.map(found -> ghosts.told(found, right)).filter(found -> !found.equals(caret));
  }

  private Optional<Caret> stepShown(Caret caret, boolean right) {
    int at = lineOfShown(caret);
    Line line = lines.get(at);
    int slot = line.slotOf(caret);
    int next = right ? slot + 1 : slot - 1;
    boolean forward = right != line.rtl();
    boolean leaves = next < 0 || next > line.map().count();
    boolean wraps = !leaves && forward && !line.last && next == line.endSlot();
    if (!leaves && !wraps) {
      return Optional.of(line.caretAt(next, isGhost(line, right ? next - 1 : next) == right));
    }
    int neighbour = forward ? at + 1 : at - 1;
    if (neighbour < 0 || neighbour >= lines.size()) {
      return Optional.empty();
    }
    Line other = lines.get(neighbour);
    if (forward) {
      return Optional.of(other.startCaret());
    }
    if (other.last) {
      return Optional.of(other.endCaret());
    }
    // The end of a wrapped line is the start of the one we come from: stop one cluster before.
    int before = other.rtl() ? other.endSlot() + 1 : other.endSlot() - 1;
    return Optional.of(other.caretAt(before, other.rtl()));
  }

  /** Whether the cluster at a visual place of a line is not in the text. */
  private boolean isGhost(Line line, int place) {
    return !ghosts.isEmpty()
        && place >= 0
        && place < line.map().count()
        && ghosts.holds(line.start + line.map().startAt(place));
  }

  /** The start of the caret's line. */
  public Caret lineStart(Caret caret) {
    return ghosts.told(lines.get(lineOf(caret)).startCaret(), true);
  }

  /** The end of the caret's line; where the line wraps, before the space that it wraps at. */
  public Caret lineEnd(Caret caret) {
    return ghosts.told(lines.get(lineOf(caret)).endCaret(), false);
  }

  /** The rectangles that cover a range of the text, line by line. */
  public List<Box> highlight(int first, int last) {
    if (first >= last) {
      return List.of();
    }
    return boxes(ghosts.shown(first, true), ghosts.shown(last, false));
  }

  /**
   * The rectangles of the words shown at a place that are not in the text; none where there are
   * none.
   */
  public List<Box> ghosts(int at) {
    return boxes(ghosts.shown(at, false), ghosts.shown(at, false) + ghosts.length(at));
  }

  private List<Box> boxes(int from, int to) {
    List<Box> boxes = new ArrayList<>();
    for (Line line : lines) {
      if (line.start > to || line.end < from || from >= to) {
        continue;
      }
      int localFrom = Math.max(from, line.start) - line.start;
      int localTo = Math.min(to, line.end) - line.start;
      line.map().spans(localFrom, localTo, (a, b) -> add(boxes, line, line.x + a, line.x + b));
      if (line.last && from <= line.end && to > line.end) {
        double edge = line.slotX(line.endSlot());
        boxes.add(
            new Box(line.rtl() ? edge - BREAK_WIDTH : edge, line.top, BREAK_WIDTH, lineHeight()));
      }
    }
    return boxes;
  }

  private double lineHeight() {
    return style.lineHeight();
  }

  private void add(List<Box> boxes, Line line, double fromX, double toX) {
    double a = clamp(fromX);
    double b = clamp(toX);
    if (b > a) {
      boxes.add(new Box(a, line.top, b - a, lineHeight()));
    }
  }

  /** Paints all lines at the origin of the graphics. */
  public void paint(Graphics2D g) {
    paint(g, 0, lines.size());
  }

  /** Paints what can be seen between two heights, measured from the top of the first line. */
  public void paint(Graphics2D g, double fromY, double toY) {
    double reach = LinePainter.REACH * style.lineHeight();
    int last = (int) Math.ceil((toY + reach) / style.lineHeight());
    paint(g, lineAt(fromY - reach), Math.clamp(last, 0, lines.size()));
  }

  /** Where this paragraph looks other than an earlier one of the same width and style. */
  public Changed changedFrom(ParagraphLayout before) {
    boolean comparable = before.width == width && before.style.equals(style);
    return comparable
        ? Changed.between(before.lines, before.text, lines, text, style.lineHeight())
        : Changed.ALL;
  }

  /** Paints lines {@code fromLine} (included) to {@code toLine} (excluded). */
  public void paint(Graphics2D g, int fromLine, int toLine) {
    LinePainter painter = new LinePainter(g, shown, style, ascent);
    for (int i = fromLine; i < toLine; i++) {
      painter.paint(lines.get(i));
    }
  }
}
