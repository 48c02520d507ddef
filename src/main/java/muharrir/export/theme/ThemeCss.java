package muharrir.export.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import muharrir.export.theme.ThemeFault.Kind;

/**
 * Reads a theme's style sheet by the tokens of CSS Syntax Level 3, and writes it anew without its
 * comments. Nothing that is refused is repaired. To be used once.
 */
final class ThemeCss {
  static final String FILE = "theme.css";

  /** Deeper than any style needs. */
  private static final int DEEPEST = 8;

  private static final Set<String> AT_RULES = Set.of("media", "supports", "container");

  /** What a style may call; none of these fetches anything or runs anything. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          ("var env calc min max clamp abs sign round mod rem sin cos tan asin acos atan atan2 pow"
                  + " sqrt hypot log exp rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix"
                  + " light-dark linear-gradient radial-gradient conic-gradient"
                  + " repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient"
                  + " translate translatex translatey translatez translate3d rotate rotatex rotatey"
                  + " rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy matrix"
                  + " matrix3d perspective minmax repeat fit-content attr counter counters"
                  + " cubic-bezier steps linear blur brightness contrast drop-shadow grayscale"
                  + " hue-rotate invert opacity saturate sepia polygon circle ellipse inset rect"
                  + " xywh path not is where has nth-child nth-last-child nth-of-type"
                  + " nth-last-of-type lang dir selector style")
              .split(" ", -1));

  private static final Set<String> PROPERTIES = Set.of("behavior", "-ms-behavior", "-moz-binding");

  /** A picture inside the style itself; an SVG there runs nothing and fetches nothing. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "data:image/(?:png|jpeg|gif|webp|svg\\+xml)(?:;[a-z0-9=-]+)*,[\\x21-\\x7e&&[^\"\\\\]]*",
          Pattern.CASE_INSENSITIVE);

  private final String css;
  private final StringBuilder out = new StringBuilder();
  private final List<ThemeFault> faults = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int at;

  private ThemeCss(String css) {
    this.css = css;
  }

  /** A style as pages carry it, and why it is refused. */
  record Read(String css, List<ThemeFault> faults) {
    Read {
      faults = List.copyOf(faults);
    }
  }

  static Read read(String css) {
    ThemeCss reader = new ThemeCss(css);
    reader.read();
    return new Read(reader.out.toString().strip(), reader.faults);
  }

  private void read() {
    // A style stands in an element of the page, which such a tag would end.
    for (String end : List.of("</", "<!", "-->")) {
      int there = css.indexOf(end);
      if (there >= 0) {
        fault(Kind.BROKEN, there, end);
      }
    }
    boolean begun = false;
    while (at < css.length() && faults.isEmpty()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        comment();
      } else if (isBlank(c)) {
        blanks();
      } else if (c == '"' || c == '\'') {
        out.append(string());
        begun = true;
      } else if (c == '@') {
        atRule();
        begun = true;
      } else if (isName(c)) {
        name();
        begun = true;
      } else {
        begun = sign(c, begun);
      }
    }
    if (faults.isEmpty() && (open.length() > 0 || begun)) {
      fault(Kind.BROKEN, css.length() - 1, open.length() > 0 ? open.toString() : "{");
    }
  }

  private void comment() {
    int end = css.indexOf("*/", at + 2);
    if (end < 0) {
      fault(Kind.BROKEN, at, "/*");
      return;
    }
    at = end + 2;
    space();
  }

  private void blanks() {
    while (at < css.length() && isBlank(css.charAt(at))) {
      at++;
    }
    space();
  }

  private void space() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** Reads a text in quotation marks, and gives it with them. */
  private String string() {
    int start = at;
    char mark = css.charAt(at++);
    while (at < css.length() && css.charAt(at) != mark) {
      char c = css.charAt(at);
      boolean escapes = c == '\\' && at + 1 < css.length() && isEscaped(css.charAt(at + 1));
      if (isControl(c) || (c == '\\' && !escapes)) {
        break;
      }
      at += escapes ? 2 : 1;
    }
    if (at >= css.length() || css.charAt(at) != mark) {
      fault(Kind.BROKEN, start, css.substring(start, Math.min(start + 20, css.length())));
      return "";
    }
    at++;
    return css.substring(start, at);
  }

  private static boolean isEscaped(char c) {
    return c == '"' || c == '\'' || c == '\\' || (Character.digit(c, 16) >= 0 && c < 0x7f);
  }

  private void atRule() {
    int start = at++;
    String name = letters();
    if (!AT_RULES.contains(name.toLowerCase(Locale.ROOT))) {
      fault(Kind.AT_RULE, start, "@" + name);
    }
    out.append('@').append(name);
  }

  private String letters() {
    int start = at;
    while (at < css.length() && isName(css.charAt(at))) {
      at++;
    }
    return css.substring(start, at);
  }

  private void name() {
    int start = at;
    String name = letters();
    String small = name.toLowerCase(Locale.ROOT);
    if (at < css.length() && css.charAt(at) == '(') {
      if (small.equals("url")) {
        url(start);
        return;
      }
      if (!FUNCTIONS.contains(small)) {
        fault(Kind.FUNCTION, start, name + "()");
      }
    } else if (PROPERTIES.contains(small)) {
      fault(Kind.PROPERTY, start, name);
    }
    out.append(name);
  }

  private void url(int start) {
    at++;
    int from = at;
    while (at < css.length() && isBlank(css.charAt(at))) {
      at++;
    }
    String address;
    if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
      String quoted = string();
      address = quoted.isEmpty() ? "" : quoted.substring(1, quoted.length() - 1);
    } else {
      int first = at;
      while (at < css.length() && css.charAt(at) != ')' && !isBlank(css.charAt(at))) {
        at++;
      }
      address = css.substring(first, at);
    }
    while (at < css.length() && isBlank(css.charAt(at))) {
      at++;
    }
    if (at >= css.length() || css.charAt(at) != ')') {
      fault(Kind.BROKEN, start, css.substring(start, Math.min(from + 30, css.length())));
    } else if (!PICTURE.matcher(address).matches()) {
      fault(Kind.ADDRESS, start, address.substring(0, Math.min(60, address.length())));
    } else {
      at++;
      out.append("url(\"").append(address).append("\")");
    }
  }

  /** Takes a sign; says whether a rule has been begun and not ended. */
  private boolean sign(char c, boolean begun) {
    int start = at++;
    switch (c) {
      case '\\' -> fault(Kind.BACKSLASH, start, "\\");
      case '{', '(', '[' -> {
        open.append(c);
        if (open.length() > DEEPEST) {
          fault(Kind.BROKEN, start, open.toString());
        }
      }
      case '}', ')', ']' -> close(start, c);
      case ';' -> {
        if (open.indexOf("{") < 0) {
          fault(Kind.BROKEN, start, ";");
        }
      }
      default -> {
        if (isControl(c) || "!#$%&*+,./:<=>?^`|~".indexOf(c) < 0) {
          fault(Kind.BROKEN, start, String.valueOf(c));
        }
      }
    }
    out.append(c);
    return open.length() > 0 || (c != '}' && (begun || c != ';'));
  }

  private void close(int start, char c) {
    char wanted = c == '}' ? '{' : c == ')' ? '(' : '[';
    int last = open.length() - 1;
    if (last < 0 || open.charAt(last) != wanted) {
      fault(Kind.BROKEN, start, String.valueOf(c));
    } else {
      open.setLength(last);
    }
  }

  private void fault(Kind kind, int where, String detail) {
    int line =
        1 + (int) css.substring(0, Math.max(0, where)).chars().filter(c -> c == '\n').count();
    faults.add(new ThemeFault(kind, FILE, line, detail));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c >= 0xfffe;
  }

  /** Letters, digits, hyphen, underscore, and all beyond ASCII. */
  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || (c >= 0xa0 && !isControl(c));
  }
}
