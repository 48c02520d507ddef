package muharrir.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import muharrir.article.Look;
import muharrir.export.theme.Theming;

/** The look and the script of every page, and the policy that allows exactly these two. */
public final class PageStyle {
  /** The fonts that pages ask for, in {@code resources/web/fonts}. */
  public static final List<String> FONTS =
      List.of("IBMPlexSansArabic-OFL.txt", "muharrir-sans-400.woff2", "muharrir-sans-700.woff2");

  /** Regular and bold. */
  private static final List<String> FIRST_FONTS = FONTS.subList(1, 3);

  /** The name of the look that the pages of a site share. */
  public static final String SITE = "site.css";

  private static final String NO_SCRIPT = ".share{display:none}";

  private final Look look;
  private final String style;
  private final String script;
  private final String policy;
  private final Html policyElement;
  private final String fontLinks;

  /**
   * A page that carries its look.
   *
   * @throws UncheckedIOException if the program's own files cannot be read
   */
  PageStyle(Look look) {
    this.look = look;
    String css = pageLook(look);
    style = "<style>" + css + "</style>";
    script = text("/web/page.js");
    policy = policy(hash(css), hash(script));
    policyElement = element(policy);
    fontLinks = fontLinks(look, "../assets/");
  }

  private PageStyle(String assets, List<String> scripts, String more, Look look) {
    this.look = look;
    style = "<link rel=\"stylesheet\" href=\"" + assets + SITE + "\">";
    script = String.join("\n", scripts);
    policy = policy("'self'", hash(script) + more);
    policyElement = element(policy);
    fontLinks = fontLinks(look, assets);
  }

  /**
   * Pages of a site share one look, {@link #siteLook}, which a browser keeps; their script is their
   * own.
   *
   * @param assets the folder of the shared files as seen from the page
   * @param scripts names of scripts in {@code resources/web}
   * @param loads whether a script loads others from the site itself
   */
  public static PageStyle site(String assets, List<String> scripts, boolean loads, Look look) {
    return new PageStyle(
        assets,
        scripts.stream().map(name -> text("/web/" + name)).toList(),
        loads ? " 'self'" : "",
        look);
  }

  /** The look of all pages of a site, as {@code site.css} beside the folder of the fonts. */
  public static String siteLook(Look look) {
    return text("/web/page.css").replace("\"../assets/", "\"")
        + "\n"
        + text("/web/site.css")
        + "\n"
        + own(look);
  }

  /** The look of a page that stands alone. */
  static String pageLook(Look look) {
    return (text("/web/page.css") + "\n" + own(look)).strip();
  }

  /** What the newsroom has chosen, and its theme after that. */
  private static String own(Look look) {
    String theme = Theming.of(look.theme()).css();
    return LookStyle.of(look) + (theme.isEmpty() ? "" : theme + "\n");
  }

  /** What the newsroom has chosen of this look. */
  Look look() {
    return look;
  }

  private static String policy(String styles, String scripts) {
    return "default-src 'none'; style-src "
        + styles
        + " "
        + hash(NO_SCRIPT)
        + "; script-src "
        + scripts
        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'";
  }

  private static Html element(String policy) {
    return new Html()
        .raw("<meta http-equiv=\"Content-Security-Policy\"")
        .attribute("content", policy)
        .raw(">\n");
  }

  private static String text(String name) {
    return small(new String(resource(name), StandardCharsets.UTF_8));
  }

  /** One of the program's own files. */
  public static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(PageStyle.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Without comments of whole lines, indentation and empty lines; needs no parser. */
  static String small(String source) {
    StringBuilder out = new StringBuilder(source.length());
    boolean comment = false;
    for (String line : source.lines().map(String::strip).toList()) {
      comment |= line.startsWith("/*");
      if (!comment && !line.isEmpty()) {
        out.append(line).append('\n');
      }
      comment &= !line.endsWith("*/");
    }
    return out.toString().strip();
  }

  static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public String styleElement() {
    return style;
  }

  /**
   * Asks for the fonts before the look is read, so that they are there for the first letter. Of use
   * only on a server: from a disk a browser refuses it and complains.
   */
  public String fontLinks() {
    return fontLinks;
  }

  private static String fontLinks(Look look, String assets) {
    StringBuilder links = new StringBuilder();
    for (String font : LookStyle.fonts(look, FIRST_FONTS)) {
      links
          .append("<link rel=\"preload\" href=\"")
          .append(assets)
          .append("fonts/")
          .append(font)
          .append("\" as=\"font\" type=\"font/woff2\" crossorigin>\n");
    }
    return links.toString();
  }

  public String scriptElement() {
    return "<script>" + script + "</script>";
  }

  /** A page whose script does not run has no control that does nothing. */
  public String noScript() {
    return "<style>" + NO_SCRIPT + "</style>";
  }

  /**
   * The Content-Security-Policy of a page: this style, this script, pictures and fonts of its own.
   * What looks at the page from inside, as Lighthouse does for robots.txt, may ask its own server.
   */
  public String policy() {
    return policy;
  }

  /** What says the policy in the head of a page. */
  public Html policyElement() {
    return policyElement;
  }
}
