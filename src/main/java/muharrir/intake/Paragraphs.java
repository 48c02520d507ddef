package muharrir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muharrir.arabic.Invisible;
import muharrir.intake.ReportLine.Kind;

/**
 * Makes paragraphs of the lines of a text.
 *
 * <p>A line is a paragraph, with or without empty lines between, unless the text was wrapped by a
 * program. That is seen by this: the first word of the next line would not have fitted on the line
 * any more. In a wrapped text a line at which the word would have fitted ends its paragraph.
 */
final class Paragraphs {
  private static final int NARROWEST = 45;
  private static final int WIDEST = 100;

  private record Line(int number, String text) {}

  private Paragraphs() {}

  static List<Chunk> read(String text, Report report) {
    List<List<Line>> groups = groups(text, report);
    int width = wrapWidth(groups);
    List<Chunk> chunks = new ArrayList<>();
    for (List<Line> group : groups) {
      List<String> open = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < group.size(); i++) {
        Line line = group.get(i);
        if (open.isEmpty()) {
          start = line.number;
        }
        open.add(line.text);
        if (i + 1 == group.size() || !joins(line.text, group.get(i + 1).text, width)) {
          chunks.add(new Chunk(start, open, joined(open)));
          if (open.size() > 1) {
            report.add(Kind.MERGED, start, open.getFirst(), "intake.merged.wrapped", open.size());
          }
          open.clear();
        }
      }
    }
    return chunks;
  }

  private static List<List<Line>> groups(String text, Report report) {
    List<List<Line>> groups = new ArrayList<>();
    List<Line> group = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]", -1)) {
      number++;
      Invisible.Cleaned cleaned = Invisible.clean(raw);
      if (cleaned.text().isEmpty()) {
        if (!group.isEmpty()) {
          groups.add(group);
          group = new ArrayList<>();
        }
      } else {
        group.add(new Line(number, cleaned.text()));
        for (Map.Entry<Invisible.Kind, Integer> found : cleaned.counts().entrySet()) {
          report.add(Kind.CLEANED, number, cleaned.text(), key(found.getKey()), found.getValue());
        }
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static String key(Invisible.Kind kind) {
    return switch (kind) {
      case SPECIAL_SPACE -> "intake.cleaned.specialSpace";
      case EXTRA_SPACE -> "intake.cleaned.extraSpace";
      case BIDI_CONTROL -> "intake.cleaned.bidiControl";
      case BYTE_ORDER_MARK -> "intake.cleaned.byteOrderMark";
      case SOFT_HYPHEN -> "intake.cleaned.softHyphen";
      case ZERO_WIDTH -> "intake.cleaned.zeroWidth";
      case PRESENTATION_FORM -> "intake.cleaned.presentationForm";
      case DECOMPOSED -> "intake.cleaned.decomposed";
      case CONTROL -> "intake.cleaned.control";
    };
  }

  /** The width at which a program wrapped the text; 0 if none did. */
  private static int wrapWidth(List<List<Line>> groups) {
    int longest = 0;
    for (List<Line> group : groups) {
      for (Line line : group) {
        if (group.size() > 1 && !Shape.onlyAddresses(line.text)) {
          longest = Math.max(longest, line.text.length());
        }
      }
    }
    if (longest < NARROWEST || longest > WIDEST) {
      return 0;
    }
    int pairs = 0;
    int joined = 0;
    int cutInSentence = 0;
    for (List<Line> group : groups) {
      for (int i = 0; i + 1 < group.size(); i++) {
        String text = group.get(i).text;
        pairs++;
        if (joins(text, group.get(i + 1).text, longest)) {
          joined++;
          cutInSentence += Shape.endsSentence(text) ? 0 : 1;
        }
      }
    }
    boolean wrapped = joined >= 2 && joined * 2 >= pairs && cutInSentence * 2 > joined;
    return wrapped ? longest : 0;
  }

  private static boolean joins(String line, String next, int width) {
    if (width == 0 || line.length() > width || starts(next) || Shape.onlyAddresses(line)) {
      return quoted(line) && quoted(next);
    }
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return line.length() + 1 + word > width;
  }

  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      text.append(' ').append(quoted(line) ? line.substring(2).strip() : line);
    }
    return text.toString();
  }

  private static boolean quoted(String line) {
    return line.startsWith("> ");
  }

  /** Begins something of its own, wherever the line before ended. */
  private static boolean starts(String line) {
    return Shape.listItem(line)
        || Shape.onlyAddresses(line)
        || Shape.rule(line)
        || line.startsWith("#")
        || line.startsWith(">")
        || line.toLowerCase(Locale.ROOT).startsWith("http");
  }
}
