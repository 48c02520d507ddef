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

/** The look and the script of every page, and the policy that allows exactly these two. */
final class PageStyle {
  /** The fonts that pages ask for, in {@code resources/web/fonts}. */
  static final List<String> FONTS =
      List.of("IBMPlexSansArabic-OFL.txt", "muharrir-sans-400.woff2", "muharrir-sans-700.woff2");

  /** The two that each page needs at once. */
  private static final List<String> FIRST_FONTS = FONTS.subList(1, 3);

  private static final String NO_SCRIPT = ".share{display:none}";

  private final String style;
  private final String script;
  private final String policy;

  /**
   * @throws UncheckedIOException if the program's own files cannot be read
   */
  PageStyle() {
    style = small(new String(resource("/web/page.css"), StandardCharsets.UTF_8));
    script = small(new String(resource("/web/page.js"), StandardCharsets.UTF_8));
    policy =
        "default-src 'none'; style-src "
            + hash(style)
            + " "
            + hash(NO_SCRIPT)
            + "; script-src "
            + hash(script)
            + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'";
  }

  static byte[] resource(String name) {
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

  String styleElement() {
    return "<style>" + style + "</style>";
  }

  /**
   * Asks for the fonts before the look is read, so that they are there for the first letter. Of use
   * only on a server: from a disk a browser refuses it and complains.
   */
  String fontLinks() {
    StringBuilder links = new StringBuilder();
    for (String font : FIRST_FONTS) {
      links
          .append("<link rel=\"preload\" href=\"../assets/fonts/")
          .append(font)
          .append("\" as=\"font\" type=\"font/woff2\" crossorigin>\n");
    }
    return links.toString();
  }

  String scriptElement() {
    return "<script>" + script + "</script>";
  }

  /** A page whose script does not run has no control that does nothing. */
  String noScript() {
    return "<style>" + NO_SCRIPT + "</style>";
  }

  /**
   * The Content-Security-Policy of a page: this style, this script, pictures and fonts of its own.
   * What looks at the page from inside, as Lighthouse does for robots.txt, may ask its own server.
   */
  String policy() {
    return policy;
  }
}
