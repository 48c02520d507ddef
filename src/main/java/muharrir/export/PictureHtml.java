package muharrir.export;

import java.util.List;
import java.util.stream.Collectors;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;

/**
 * The picture of a figure: in the sizes from which a browser takes the one that fits its screen, as
 * WebP for those that know it and otherwise as every browser shows it.
 *
 * <p>One that moves stands still until its reader asks for the motion, and again when he has had
 * enough of it, with a button that needs no script: what moves by itself beside a text must be
 * stoppable (WCAG 2.2, 2.2.2), and many bytes are fetched for those alone who want them.
 */
final class PictureHtml {
  private static final String HERO = "(max-width: 1056px) 100vw, 992px";
  private static final String BODY = "(max-width: 704px) 100vw, 640px";
  private static final String LATER = " loading=\"lazy\" decoding=\"async\">";

  private final Html html;
  private final PageContext page;

  PictureHtml(Html html, PageContext page) {
    this.html = html;
    this.page = page;
  }

  /**
   * Writes a picture.
   *
   * @param hero whether it is the page's first, which its reader sees at once
   */
  void write(MediaRef media, Framing framing, Inline alt, boolean hero) {
    MediaLinks.Shown shown = page.media().shown(media, framing.crop());
    shown
        .moving()
        .ifPresentOrElse(
            moving -> {
              html.raw("<div class=\"motion\"><details><summary><span class=\"play\">")
                  .text(page.words().get("page.motion.play"))
                  .raw("</span><span class=\"halt\">")
                  .text(page.words().get("page.motion.stop"))
                  .raw("</span></summary>");
              start(moving);
              rest(shown, framing, alt);
              html.raw(LATER).raw("</details>");
              still(shown, framing, alt, hero);
              html.raw("</div>");
            },
            () -> still(shown, framing, alt, hero));
  }

  private void still(MediaLinks.Shown shown, Framing framing, Inline alt, boolean hero) {
    boolean choice = !shown.webp().isEmpty();
    if (choice) {
      html.raw("<picture><source type=\"image/webp\"");
      sizes(shown.webp(), hero);
      html.raw(">");
    }
    start(shown.address());
    if (!shown.smaller().isEmpty()) {
      sizes(shown.plain(), hero);
    }
    rest(shown, framing, alt);
    html.raw(hero ? " fetchpriority=\"high\">" : LATER);
    if (choice) {
      html.raw("</picture>");
    }
  }

  private void start(String address) {
    html.raw("<img").attribute("src", address);
  }

  private void rest(MediaLinks.Shown shown, Framing framing, Inline alt) {
    html.attribute("alt", PageContext.oneLine(alt.text()))
        .attribute("width", Integer.toString(shown.width()))
        .attribute("height", Integer.toString(shown.height()));
    framing.focusInCrop().ifPresent(this::focus);
  }

  /** In tenths, by classes: the page's policy allows no styles of elements. */
  private void focus(Framing.Focus focus) {
    long x = Math.round(focus.x() / 100.0);
    long y = Math.round(focus.y() / 100.0);
    html.attribute("class", "fx" + x + " fy" + y);
  }

  /** {@code srcset}, and {@code sizes} where there is a choice. */
  private void sizes(List<MediaLinks.Sized> all, boolean hero) {
    if (all.size() == 1) {
      html.attribute("srcset", all.getFirst().address());
      return;
    }
    String set =
        all.reversed().stream()
            .map(each -> each.address() + " " + each.width() + "w")
            .collect(Collectors.joining(", "));
    html.attribute("srcset", set).attribute("sizes", hero ? HERO : BODY);
  }
}
