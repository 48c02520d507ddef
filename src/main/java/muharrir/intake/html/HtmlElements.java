package muharrir.intake.html;

import java.util.Set;

/** Which elements of HTML are what to us. */
final class HtmlElements {
  private HtmlElements() {}

  /** What is left out with all that is in it. */
  static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "meta",
          "link",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "select",
          "textarea",
          "input",
          "button",
          "audio",
          "video",
          "canvas",
          "map",
          "frame",
          "frameset",
          "base",
          "rp",
          "rt",
          "datalist");

  /** What is left out without a word: nobody saw it. */
  static final Set<String> SILENT = Set.of("head", "title", "meta", "link", "template", "style");

  /** What begins and ends a line. */
  static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "nav",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "figure",
          "figcaption",
          "aside",
          "hr",
          "address",
          "details",
          "summary",
          "center",
          "fieldset",
          "form",
          "body",
          "hgroup",
          "dialog",
          "menu",
          "legend",
          "option");

  /** What becomes one thing with all that is in it. */
  static final Set<String> FRAMES =
      Set.of("table", "caption", "td", "th", "blockquote", "figure", "figcaption", "aside");
}
