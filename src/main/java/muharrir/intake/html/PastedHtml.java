package muharrir.intake.html;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import muharrir.document.MediaRef;
import muharrir.edit.Fragment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What came of HTML that was pasted.
 *
 * @param fragment its blocks
 * @param cleaned how many of the blocks lost something: a look, a script, an unsafe address, a
 *     picture that is not at hand
 */
public record PastedHtml(Fragment fragment, int cleaned) {
  /** Longer HTML is not read, in characters; its plain text serves. */
  public static final int LONGEST = 16_000_000;

  /** How deep elements may lie in each other; what is deeper is taken as if it were not. */
  static final int DEEPEST = 256;

  /** Takes a picture in; empty where it is none that can be kept. */
  @FunctionalInterface
  public interface Pictures {
    Optional<MediaRef> take(byte[] picture);
  }

  /**
   * Reads HTML.
   *
   * @param pictures is given each picture that the HTML holds or that lies in a file beside it
   * @param cancelled is asked now and then
   * @return empty if it is too long, was cancelled or holds nothing that we keep
   */
  public static Optional<PastedHtml> read(
      String html, Pictures pictures, BooleanSupplier cancelled) {
    if (html.length() > LONGEST) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(body(html), "", Parser.htmlParser().setMaxDepth(DEEPEST));
    HtmlReader reader = new HtmlReader(new HtmlPictures(pictures), cancelled);
    page.body().filter(reader);
    return cancelled.getAsBoolean() ? Optional.empty() : reader.result();
  }

  /** Whether reading it may take pictures in, or so long that a window would stand still. */
  public static boolean takesTime(String html) {
    return html.length() > 200_000 || html.contains("src=\"data:") || html.contains("file:");
  }

  /** Windows puts lines about the HTML before it. */
  private static String body(String html) {
    return html.startsWith("Version:") ? html.substring(Math.max(0, html.indexOf('<'))) : html;
  }
}
