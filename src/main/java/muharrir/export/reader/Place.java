package muharrir.export.reader;

import muharrir.arabic.Strings;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.export.Html;

/** Writes one place where readers meet the article: its name, what is seen there, what is not. */
final class Place {
  private final Html html;
  private final Strings words;
  private final Cutter cutter;
  private final String name;
  private final StringBuilder lost = new StringBuilder();

  /**
   * Begins a place.
   *
   * @param name of ASCII letters, unique on the page; its words are {@code views.NAME}
   */
  Place(Html html, Strings words, Cutter cutter, String name) {
    this.html = html;
    this.words = words;
    this.cutter = cutter;
    this.name = name;
    html.raw("<section class=\"place ").raw(name).raw("\">\n<h2>");
    html.text(words.get("views." + name)).raw("</h2>\n");
  }

  /** Markup of our own between the texts. */
  Place raw(String markup) {
    html.raw(markup);
    return this;
  }

  /** Words of the place itself, such as a name. */
  Place say(String look, String text) {
    html.raw("<p").attribute("class", look).raw("><bdi>").text(text).raw("</bdi></p>\n");
    return this;
  }

  /** How a text of the article stands in a place. */
  record Look(String name, int weight, float size, double width, int lines) {}

  /**
   * A text of the article, cut to its lines.
   *
   * @param part which of its texts it is
   * @param instead what stands there while it is empty; may be empty, too
   */
  Place text(BlockId part, Look look, String text, String instead) {
    Cut cut = cutter.cut(text, look.weight(), look.size(), look.width(), look.lines());
    boolean bare = text.isEmpty();
    html.raw("<p").attribute("class", bare ? look.name() + " bare" : look.name());
    html.attribute("data-block", part.value() + "@" + name);
    html.attribute("dir", direction(bare ? instead : text)).raw(">");
    html.text(bare ? instead : cut.shown()).raw(cut.isCut() ? "…" : "").raw("</p>\n");
    lose(cut.rest());
    return this;
  }

  /** A text of the article that has no room here. */
  Place without(BlockId part, String look, String text) {
    html.raw("<p").attribute("class", look + " bare");
    html.attribute("data-block", part.value() + "@" + name).raw("></p>\n");
    lose(text);
    return this;
  }

  private void lose(String rest) {
    lost.append(lost.isEmpty() || rest.isEmpty() ? "" : " … ").append(rest);
  }

  /** Whether a text of such a look needs more than so many lines. */
  boolean needs(int lines, Look look, String text) {
    return cutter.cut(text, look.weight(), look.size(), look.width(), lines).isCut();
  }

  /** Ends the place with the words that are not seen there. */
  void end() {
    html.raw("<p class=\"lost\"").attribute("data-block", "_lost@" + name).raw(">");
    if (!lost.isEmpty()) {
      html.raw("<b>").text(words.get("views.lost")).raw("</b> ");
      html.raw("<bdi>").text(lost.toString()).raw("</bdi>");
    }
    html.raw("</p>\n</section>\n");
  }

  private static String direction(String text) {
    return Direction.AUTO.resolve(text) == Direction.LTR ? "ltr" : "rtl";
  }
}
