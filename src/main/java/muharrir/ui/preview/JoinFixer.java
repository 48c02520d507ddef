package muharrir.ui.preview;

import java.util.List;
import java.util.Set;
import muharrir.ui.preview.HtmlTokens.Kind;
import muharrir.ui.preview.HtmlTokens.Token;

/**
 * Keeps Arabic letters joined across a tag inside a word.
 *
 * <p>The preview's WebKit shapes each stretch of one style alone, so that a bold letter inside a
 * word stands apart from its neighbours. A zero width joiner (U+200D) on both sides of the tag
 * tells the shaper that a letter follows and precedes. Browsers need none of this; the exported
 * page stays without it.
 */
public final class JoinFixer {
  /** The zero width joiner. */
  public static final char JOINER = '\u200D';

  /** Elements that change the look of a stretch of text and nothing else. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small",
          "span", "strong", "sub", "sup", "time", "u");

  /**
   * Letters that join only to the letter before them, as ranges of first and last (Unicode's
   * Joining_Type=R for the Arabic script).
   */
  private static final char[] RIGHT_JOINING = {
    '\u0622', '\u0625', '\u0627', '\u0627', '\u0629', '\u0629', '\u062F', '\u0632', '\u0648',
    '\u0648', '\u0671', '\u0673', '\u0675', '\u0677', '\u0688', '\u0699', '\u06C0', '\u06C0',
    '\u06C3', '\u06CB', '\u06CD', '\u06CD', '\u06CF', '\u06CF', '\u06D2', '\u06D3', '\u06D5',
    '\u06D5', '\u06EE', '\u06EF', '\u0759', '\u075B', '\u076B', '\u076C', '\u0771', '\u0771',
    '\u0773', '\u0774', '\u0778', '\u0779', '\u0870', '\u0882', '\u088E', '\u088E', '\u08AA',
    '\u08AC', '\u08AE', '\u08AE', '\u08B1', '\u08B2', '\u08B9', '\u08B9'
  };

  /** Letters and the kashida that join to both sides (Joining_Type=D and C). */
  private static final char[] DUAL_JOINING = {
    '\u0620', '\u0620', '\u0626', '\u0626', '\u0628', '\u0628', '\u062A', '\u062E', '\u0633',
    '\u0647', '\u0649', '\u064A', '\u066E', '\u066F', '\u0678', '\u0687', '\u069A', '\u06BF',
    '\u06C1', '\u06C2', '\u06CC', '\u06CC', '\u06CE', '\u06CE', '\u06D0', '\u06D1', '\u06FA',
    '\u06FC', '\u06FF', '\u06FF', '\u0750', '\u0758', '\u075C', '\u076A', '\u076D', '\u0770',
    '\u0772', '\u0772', '\u0775', '\u0777', '\u077A', '\u077F', '\u0883', '\u0886', '\u0889',
    '\u088D', '\u08A0', '\u08A9', '\u08AF', '\u08B0', '\u08B3', '\u08B8', '\u08BA', '\u08C8'
  };

  private JoinFixer() {}

  /**
   * The same HTML with joiners around each inline tag that stands between two letters which join.
   * Only marks may stand between letter and tag; any other character parts the letters.
   */
  public static String fix(String html) {
    return fix(html, HtmlTokens.of(html));
  }

  static String fix(String html, List<Token> tokens) {
    StringBuilder out = new StringBuilder(html.length() + 64);
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() != Kind.TEXT) {
        continue;
      }
      int next = nextText(tokens, i + 1);
      if (next < 0) {
        continue;
      }
      Token left = tokens.get(i);
      Token right = tokens.get(next);
      if (joinsForward(html, left) && joinsBackward(html, right)) {
        out.append(html, copied, left.end()).append(JOINER);
        out.append(html, left.end(), right.start()).append(JOINER);
        copied = right.start();
      }
    }
    return copied == 0 ? html : out.append(html, copied, html.length()).toString();
  }

  /** The next text if only inline tags, and at least one, stand before it; else -1. */
  private static int nextText(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.TEXT) {
        return i > from ? i : -1;
      }
      boolean tag = token.kind() == Kind.OPEN || token.kind() == Kind.CLOSE;
      if (!tag || !INLINE.contains(token.name())) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean joinsForward(String html, Token text) {
    int at = text.end() - 1;
    while (at >= text.start() && isMark(html.charAt(at))) {
      at--;
    }
    return at >= text.start() && joinsNext(html.charAt(at));
  }

  private static boolean joinsBackward(String html, Token text) {
    int at = text.start();
    while (at < text.end() && isMark(html.charAt(at))) {
      at++;
    }
    return at < text.end() && joinsPrevious(html.charAt(at));
  }

  /** Whether a letter joins to the one after it. */
  static boolean joinsNext(char c) {
    return isIn(DUAL_JOINING, c);
  }

  /** Whether a letter joins to the one before it. */
  static boolean joinsPrevious(char c) {
    return isIn(DUAL_JOINING, c) || isIn(RIGHT_JOINING, c);
  }

  /** Marks above and below the letters do not part them. */
  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isIn(char[] ranges, char c) {
    if (c < '\u0620' || c > '\u08C8') {
      return false;
    }
    for (int i = 0; i < ranges.length; i += 2) {
      if (c >= ranges[i] && c <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
