package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import muharrir.edit.Span;
import muharrir.typeset.Box;
import org.jspecify.annotations.Nullable;

/** Where the letters of a span stand in their block. */
final class SpanBoxes {
  private SpanBoxes() {}

  /**
   * The rectangles of the letters, line by line and as high as the lines, relative to the block;
   * none where they hold only spaces at the end of a line, or the text has become too short.
   */
  static List<Box> of(Arrangement block, Span span) {
    FieldView field = block.field(span.field());
    if (field == null || span.to() > field.length()) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>();
    String text = field.text.text();
    for (int line = 0; line < field.layout.lineCount(); line++) {
      int from = Math.max(span.from(), field.layout.lineFrom(line));
      int to = Math.min(span.to(), field.layout.lineTo(line));
      boolean goesOn = to < span.to();
      while (goesOn && to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        for (Box box : field.layout.highlight(from, to)) {
          boxes.add(new Box(box.x() + field.x, box.y() + field.y, box.width(), box.height()));
        }
      }
    }
    return boxes;
  }

  /** The rectangles of the words at the place of a span that are not in the text. */
  static List<Box> ghosts(Arrangement block, Span span) {
    FieldView field = block.field(span.field());
    if (field == null || span.from() > field.length()) {
      return List.of();
    }
    return field.layout.ghosts(span.from()).stream()
        .map(box -> new Box(box.x() + field.x, box.y() + field.y, box.width(), box.height()))
        .toList();
  }

  /** The last letters of a span; null where there are none to see. */
  static @Nullable Box last(Arrangement block, Span span) {
    List<Box> boxes =
        span.isEmpty()
            ? List.of()
            : of(block, span.with(Math.max(span.from(), span.to() - 1), span.to()));
    return boxes.isEmpty() ? null : boxes.getLast();
  }

  /** The line on which a span begins, across the block; the whole block where it has no text. */
  static Box firstLine(Arrangement block, double width, Span span) {
    FieldView field = block.field(span.field());
    if (field == null || span.from() > field.length()) {
      return new Box(0, 0, width, block.height());
    }
    int line = 0;
    while (line < field.layout.lineCount() - 1 && field.layout.lineTo(line) <= span.from()) {
      line++;
    }
    double height = field.layout.style().lineHeight();
    return new Box(0, field.y + line * height, width, height);
  }
}
