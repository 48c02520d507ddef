package muharrir.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import muharrir.ui.preview.HtmlTokens.Kind;
import muharrir.ui.preview.HtmlTokens.Token;

/**
 * A page made ready for the preview, and cut at its blocks.
 *
 * <p>Made on a background thread: {@link #of} reads the whole page. A block is an element with the
 * attribute {@code data-block}, whose value is the block's id; blocks do not nest.
 */
public final class PreviewPage {
  /**
   * Forbids everything that is not in the page itself. It stands before the first tag, so nothing
   * in the page comes before it; the page's own policy can only narrow it further.
   *
   * <p>The window has a scroll bar of its own: WebKit's stands on the left of a right-to-left page,
   * and leaves stains on the right when it scrolls.
   */
  static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"
          + "<style data-preview>::-webkit-scrollbar{display:none}</style>";

  /**
   * Blocks from which on a page is long, and only a part of it is laid out. WebKit shapes every
   * word of a page before it paints the first line: twenty seconds for 100,000 words, and no key is
   * answered in them.
   */
  static final int LONG = 400;

  /** The script of the preview brings more into view as it is scrolled to. */
  static final String LONG_STYLE =
      "<style data-preview data-part>.body>:nth-child(n+121){display:none}</style>";

  private static final String BLOCK = "data-block";
  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");

  /** Frames and plug-ins: the policy forbids them, and WebKit stumbles over saying so. */
  private static final Set<String> EMBEDDED =
      Set.of("applet", "embed", "frame", "frameset", "iframe", "object");

  /** A stretch of the page: a block, or what stands between blocks. */
  sealed interface Part {
    String html();
  }

  record Between(String html) implements Part {}

  record BlockPart(String id, String html) implements Part {}

  private final String html;
  private final List<Part> parts;

  private PreviewPage(String html, List<Part> parts) {
    this.html = html;
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a page as it is exported and makes it ready: our policy first, no refresh, the fonts that
   * are loaded under the names that the page gives them, Arabic joined across tags.
   *
   * @param exported a whole HTML document
   */
  public static PreviewPage of(String exported) {
    String ready = prepare(Objects.requireNonNull(exported));
    return new PreviewPage(ready, cut(ready));
  }

  /** The whole page, ready to load. */
  public String html() {
    return html;
  }

  /** The ids of the blocks, in the order of the page. */
  public List<String> blocks() {
    List<String> ids = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof BlockPart block) {
        ids.add(block.id());
      }
    }
    return ids;
  }

  List<Part> parts() {
    return parts;
  }

  private static String prepare(String page) {
    List<Token> tokens = HtmlTokens.of(page);
    StringBuilder out = new StringBuilder(page.length() + POLICY.length() + 64);
    boolean policy = false;
    for (Token token : tokens) {
      String piece = page.substring(token.start(), token.end());
      if (!policy && !isPrologue(token, piece)) {
        out.append(POLICY).append(isLong(page) ? LONG_STYLE : "");
        policy = true;
      }
      if (token.kind() == Kind.RAW && token.name().equals("style")) {
        piece = FONT_FACE.matcher(piece).replaceAll("");
      }
      if (!isRefresh(page, token) && !EMBEDDED.contains(token.name())) {
        out.append(piece);
      }
    }
    return JoinFixer.fix(out.toString());
  }

  private static boolean isLong(String page) {
    int blocks = 0;
    for (int at = page.indexOf(BLOCK); at >= 0; at = page.indexOf(BLOCK, at + 1)) {
      blocks++;
    }
    return blocks > LONG;
  }

  private static boolean isPrologue(Token token, String piece) {
    return token.kind() == Kind.OTHER || (token.kind() == Kind.TEXT && piece.isBlank());
  }

  /** A refresh is a navigation that no policy forbids. */
  private static boolean isRefresh(String page, Token token) {
    return token.name().equals("meta")
        && HtmlTokens.attribute(page, token, "http-equiv")
            .strip()
            .toLowerCase(Locale.ROOT)
            .contains("refresh");
  }

  private static List<Part> cut(String html) {
    List<Part> parts = new ArrayList<>();
    List<Token> tokens = HtmlTokens.of(html);
    int done = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Kind.OPEN && token.kind() != Kind.VOID) {
        continue;
      }
      String id = HtmlTokens.attribute(html, token, BLOCK);
      if (id.isEmpty()) {
        continue;
      }
      int last = token.kind() == Kind.VOID ? i : closing(tokens, i);
      if (last < 0) {
        break;
      }
      parts.add(new Between(html.substring(done, token.start())));
      done = tokens.get(last).end();
      parts.add(new BlockPart(id, html.substring(token.start(), done)));
      i = last;
    }
    parts.add(new Between(html.substring(done)));
    return parts;
  }

  /** The index of the tag that closes an element, or -1 if there is none. */
  private static int closing(List<Token> tokens, int open) {
    String name = tokens.get(open).name();
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.name().equals(name)) {
        depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
