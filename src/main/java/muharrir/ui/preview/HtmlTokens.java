package muharrir.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts HTML into tags and texts, as far as the preview needs it.
 *
 * <p>Not a parser: no tree, no repair. The pieces put together again are the input. What stands in
 * a style or script element is one raw piece.
 */
final class HtmlTokens {
  /** What a piece of HTML is. */
  enum Kind {
    TEXT,
    RAW,
    OPEN,
    VOID,
    CLOSE,
    OTHER
  }

  /**
   * A piece of the input.
   *
   * @param name the tag's name in lower case; empty for what is no tag
   * @param start where it starts in the input
   * @param end where it ends, exclusive
   */
  record Token(Kind kind, String name, int start, int end) {}

  private static final Set<String> VOID_NAMES =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");
  private static final Set<String> RAW_NAMES = Set.of("script", "style", "title", "textarea");

  private final String html;
  private final List<Token> tokens = new ArrayList<>();

  private HtmlTokens(String html) {
    this.html = html;
  }

  /** The pieces of the input in order, without a gap. */
  static List<Token> of(String html) {
    HtmlTokens cutter = new HtmlTokens(html);
    cutter.cut();
    return cutter.tokens;
  }

  private void cut() {
    int at = 0;
    while (at < html.length()) {
      int tag = nextTag(at);
      if (tag > at) {
        tokens.add(new Token(Kind.TEXT, "", at, tag));
      }
      at = tag < html.length() ? tag(tag) : tag;
    }
  }

  /** Where the next thing that opens with a less-than sign and is no text starts. */
  private int nextTag(int from) {
    int at = html.indexOf('<', from);
    while (at >= 0 && !startsTag(at)) {
      at = html.indexOf('<', at + 1);
    }
    return at < 0 ? html.length() : at;
  }

  private boolean startsTag(int at) {
    if (at + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return isLetter(next)
        || next == '!'
        || next == '?'
        || (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2)));
  }

  private int tag(int start) {
    char next = html.charAt(start + 1);
    if (html.startsWith("<!--", start)) {
      int end = html.indexOf("-->", start + 4);
      return other(start, end < 0 ? html.length() : end + 3);
    }
    if (next == '!' || next == '?') {
      int end = html.indexOf('>', start);
      return other(start, end < 0 ? html.length() : end + 1);
    }
    boolean closing = next == '/';
    int from = closing ? start + 2 : start + 1;
    int to = from;
    while (to < html.length() && !endsName(html.charAt(to))) {
      to++;
    }
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    int end = tagEnd(to);
    Kind kind = closing ? Kind.CLOSE : VOID_NAMES.contains(name) ? Kind.VOID : Kind.OPEN;
    tokens.add(new Token(kind, name, start, end));
    return kind == Kind.OPEN && RAW_NAMES.contains(name) ? raw(name, end) : end;
  }

  private int other(int start, int end) {
    tokens.add(new Token(Kind.OTHER, "", start, end));
    return end;
  }

  private int raw(String name, int from) {
    String close = "</" + name;
    int at = from;
    while (at < html.length() && !html.regionMatches(true, at, close, 0, close.length())) {
      int next = html.indexOf("</", at + 1);
      at = next < 0 ? html.length() : next;
    }
    if (at > from) {
      tokens.add(new Token(Kind.RAW, name, from, at));
    }
    return at;
  }

  /** The end of a tag: the first greater-than sign outside of quotes. */
  private int tagEnd(int from) {
    int at = from;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if ((c == '"' || c == '\'') && afterEquals(at)) {
        int quote = html.indexOf(c, at + 1);
        at = quote < 0 ? html.length() : quote;
      }
      at++;
    }
    return html.length();
  }

  private boolean afterEquals(int at) {
    int before = at - 1;
    while (before > 0 && isSpace(html.charAt(before))) {
      before--;
    }
    return html.charAt(before) == '=';
  }

  /**
   * The value of an attribute in a tag, as it is written; empty if the tag does not have it.
   *
   * @param name in lower case
   */
  static String attribute(String html, Token tag, String name) {
    int at = tag.start() + 1 + tag.name().length();
    while (at < tag.end()) {
      while (at < tag.end() && (isSpace(html.charAt(at)) || html.charAt(at) == '/')) {
        at++;
      }
      int from = at;
      while (at < tag.end() && html.charAt(at) != '=' && !endsName(html.charAt(at))) {
        at++;
      }
      boolean found =
          at - from == name.length() && html.regionMatches(true, from, name, 0, at - from);
      while (at < tag.end() && isSpace(html.charAt(at))) {
        at++;
      }
      if (at >= tag.end() || html.charAt(at) != '=') {
        if (at == from) {
          at++;
        }
        continue;
      }
      at++;
      while (at < tag.end() && isSpace(html.charAt(at))) {
        at++;
      }
      int end = valueEnd(html, at, tag.end());
      boolean quoted = at < tag.end() && (html.charAt(at) == '"' || html.charAt(at) == '\'');
      if (found) {
        return html.substring(quoted ? at + 1 : at, end);
      }
      at = quoted ? end + 1 : end;
    }
    return "";
  }

  private static int valueEnd(String html, int from, int limit) {
    if (from >= limit) {
      return limit;
    }
    char quote = html.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, from + 1);
      return end < 0 || end >= limit ? limit : end;
    }
    int end = from;
    while (end < limit && !isSpace(html.charAt(end)) && html.charAt(end) != '>') {
      end++;
    }
    return end;
  }

  private static boolean endsName(char c) {
    return isSpace(c) || c == '/' || c == '>';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
