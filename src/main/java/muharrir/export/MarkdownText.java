package muharrir.export;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;

/** Rich text as Markdown: every sign that would be read as markup is escaped. */
final class MarkdownText {
  private static final String SIGNS = "\\`*_[]<>~&";
  private static final Pattern LEADING = Pattern.compile("^(?:([#+\\-=])|(\\d{1,9})([.)]))");

  private MarkdownText() {}

  /** Text that stands at the start of a line. */
  static String atStart(Inline text) {
    String[] lines = write(text).split("\n", -1);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      String line = LEADING.matcher(lines[i].stripLeading()).replaceFirst(MarkdownText::escaped);
      all.append(i == 0 ? "" : "\n").append(line);
    }
    return all.toString();
  }

  private static String escaped(MatchResult found) {
    return found.group(1) != null
        ? "\\\\" + found.group(1)
        : found.group(2) + "\\\\" + found.group(3);
  }

  /** Text on one line. */
  static String oneLine(Inline text) {
    return write(text).replace("\\\n", " ").replace('\n', ' ').strip();
  }

  private static String write(Inline text) {
    StringBuilder out = new StringBuilder();
    List<Run> runs = text.runs();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      char before = i == 0 ? ' ' : last(runs.get(i - 1).text());
      char after = i + 1 == runs.size() ? ' ' : runs.get(i + 1).text().charAt(0);
      run(out, run, before, after);
    }
    return out.toString();
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** Spaces stay outside of the signs, which mean nothing beside them. */
  private static void run(StringBuilder out, Run run, char before, char after) {
    String letters = run.text();
    String inner = letters.strip();
    if (inner.isEmpty() || run.marks().isEmpty()) {
      out.append(letters(letters));
      return;
    }
    int start = letters.indexOf(inner);
    int end = start + inner.length();
    boolean plain =
        flanks(start == 0 ? before : ' ', inner.charAt(0))
            && flanks(end == letters.length() ? after : ' ', last(inner));
    out.append(letters(letters.substring(0, start)));
    Set<Mark> marks = run.marks();
    marks.forEach(mark -> out.append(sign(mark, plain, true)));
    out.append(letters(inner));
    List.copyOf(marks).reversed().forEach(mark -> out.append(sign(mark, plain, false)));
    out.append(letters(letters.substring(end)));
  }

  /** Whether {@code **} between these two characters opens or closes: a letter must be inside. */
  private static boolean flanks(char outside, char inside) {
    return Character.isWhitespace(outside)
        || (Character.isLetterOrDigit(inside) && Character.isLetterOrDigit(outside))
        || Character.isLetterOrDigit(inside);
  }

  private static String sign(Mark mark, boolean plain, boolean start) {
    String slash = start ? "" : "/";
    return switch (mark) {
      case Mark.Strong _ -> plain ? "**" : "<" + slash + "strong>";
      case Mark.Emphasis _ -> plain ? "*" : "<" + slash + "em>";
      case Mark.Strike _ -> plain ? "~~" : "<" + slash + "s>";
      case Mark.Underline _ -> "<" + slash + "u>";
      case Mark.Highlight _ -> "<" + slash + "mark>";
      case Mark.Superscript _ -> "<" + slash + "sup>";
      case Mark.Link link -> start ? "[" : "](<" + link.address() + ">)";
      case Mark.Language language -> language(language, start);
      case Mark.Check _ -> "";
    };
  }

  private static String language(Mark.Language language, boolean start) {
    String tag = language.tag().isEmpty() ? "" : " lang=\"" + language.tag() + "\"";
    String dir = language.direction() == Direction.RTL ? "rtl" : "ltr";
    return start ? "<span" + tag + " dir=\"" + dir + "\">" : "</span>";
  }

  private static String letters(String letters) {
    StringBuilder out = new StringBuilder(letters.length() + 8);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c == '\n') {
        out.append("\\\n");
      } else {
        out.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }
}
