package muharrir.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a paragraph that has to be painted anew, with what its letters reach over it.
 *
 * @param fromY from the top of the paragraph, in logical pixels; may lie above it
 * @param toY not above {@code fromY}
 */
public record Changed(double fromY, double toY) {
  static final Changed NOTHING = new Changed(0, 0);
  static final Changed ALL = new Changed(0, Double.POSITIVE_INFINITY);

  /**
   * Where some lines look other than those before them.
   *
   * @param lineHeight of all of them
   */
  static Changed between(
      List<Line> then, StyledText thenText, List<Line> now, StyledText text, double lineHeight) {
    double reach = LinePainter.REACH * lineHeight;
    int common = Math.min(now.size(), then.size());
    int first = 0;
    while (first < common && sameLook(then.get(first), thenText, now.get(first), text)) {
      first++;
    }
    if (now.size() != then.size()) {
      return new Changed(first * lineHeight - reach, Double.POSITIVE_INFINITY);
    }
    int last = common;
    while (last > first && sameLook(then.get(last - 1), thenText, now.get(last - 1), text)) {
      last--;
    }
    return first == common
        ? NOTHING
        : new Changed(first * lineHeight - reach, last * lineHeight + reach);
  }

  @SuppressWarnings("ReferenceEquality") // an unchanged line takes its glyphs over
  private static boolean sameLook(Line then, StyledText thenText, Line now, StyledText text) {
    return now.glyphs == then.glyphs
        && now.x == then.x
        && runsOn(now, text).equals(runsOn(then, thenText));
  }

  /** The styles of a line, counted from its first character. */
  private static List<StyledText.Run> runsOn(Line line, StyledText text) {
    List<StyledText.Run> on = new ArrayList<>();
    for (StyledText.Run run : text.runs()) {
      if (run.from() < line.end && run.to() > line.start) {
        int from = Math.max(run.from(), line.start) - line.start;
        on.add(new StyledText.Run(from, Math.min(run.to(), line.end) - line.start, run.style()));
      }
    }
    return on;
  }
}
