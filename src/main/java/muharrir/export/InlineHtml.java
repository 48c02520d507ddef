package muharrir.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;

/**
 * Rich text as HTML. Adds no letters: the characters of the text and those a reader can select are
 * the same, one by one.
 */
final class InlineHtml {
  /** Latin tokens whose signs the bidi algorithm would move to the wrong end in Arabic lines. */
  private static final Pattern ISOLATED =
      Pattern.compile(
          "https?://[!-~]*[A-Za-z0-9/]"
              + "|(?<![A-Za-z0-9_.])[@#][A-Za-z0-9_]+"
              + "|(?<![0-9A-Za-z])\\+[0-9](?:[0-9 -]*[0-9])?");

  private InlineHtml() {}

  static void write(Html html, Inline text) {
    List<Run> runs = text.runs();
    Optional<String> open = Optional.empty();
    for (Run run : runs) {
      Optional<String> link = link(run);
      if (!link.equals(open)) {
        html.raw(open.isPresent() ? "</a>" : "");
        link.ifPresent(address -> html.raw("<a").attribute("href", address).raw(REL));
        open = link;
      }
      run.marks().forEach(mark -> html.raw(start(mark)));
      letters(html, run.text());
      List.copyOf(run.marks()).reversed().forEach(mark -> html.raw(end(mark)));
    }
    html.raw(open.isPresent() ? "</a>" : "");
  }

  private static String start(Mark mark) {
    return switch (mark) {
      case Mark.Strong _ -> "<strong>";
      case Mark.Emphasis _ -> "<em>";
      case Mark.Underline _ -> "<u>";
      case Mark.Strike _ -> "<s>";
      case Mark.Highlight _ -> "<mark>";
      case Mark.Superscript _ -> "<sup>";
      case Mark.Language words ->
          (words.tag().isEmpty() ? "<bdi" : "<bdi lang=\"" + words.tag() + "\"")
              + (words.direction() == Direction.RTL ? " dir=\"rtl\">" : " dir=\"ltr\">");
      // A link stands around several runs; what is to be checked is the desk's business.
      case Mark.Link _, Mark.Check _ -> "";
    };
  }

  private static String end(Mark mark) {
    return switch (mark) {
      case Mark.Strong _ -> "</strong>";
      case Mark.Emphasis _ -> "</em>";
      case Mark.Underline _ -> "</u>";
      case Mark.Strike _ -> "</s>";
      case Mark.Highlight _ -> "</mark>";
      case Mark.Superscript _ -> "</sup>";
      case Mark.Language _ -> "</bdi>";
      case Mark.Link _, Mark.Check _ -> "";
    };
  }

  private static final String REL = " rel=\"noopener\">";

  private static Optional<String> link(Run run) {
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Link link) {
        return Optional.of(link.address());
      }
    }
    return Optional.empty();
  }

  private static void letters(Html html, String letters) {
    int done = 0;
    if (mayHoldIsolated(letters)) {
      Matcher matcher = ISOLATED.matcher(letters);
      while (matcher.find()) {
        lines(html, letters, done, matcher.start());
        boolean phone = matcher.group().charAt(0) == '+';
        html.raw(phone ? "<bdi class=\"tel\" dir=\"ltr\">" : "<bdi dir=\"ltr\">")
            .text(matcher.group())
            .raw("</bdi>");
        done = matcher.end();
      }
    }
    lines(html, letters, done, letters.length());
  }

  private static boolean mayHoldIsolated(String letters) {
    return letters.indexOf('@') >= 0
        || letters.indexOf('#') >= 0
        || letters.indexOf('+') >= 0
        || letters.contains("://");
  }

  private static void lines(Html html, String letters, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (letters.charAt(i) == '\n') {
        html.text(letters.substring(start, i)).raw("<br>");
        start = i + 1;
      }
    }
    html.text(start == 0 && to == letters.length() ? letters : letters.substring(start, to));
  }
}
