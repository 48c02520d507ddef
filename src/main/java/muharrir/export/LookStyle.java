package muharrir.export;

import java.util.List;
import muharrir.article.Look;
import muharrir.article.Look.Letters;
import muharrir.article.Tint;

/** The newsroom's choices as a style sheet that comes after ours; empty for the standard look. */
final class LookStyle {
  private static final String BASE =
      "\"Geeza Pro\",\"SF Arabic\",\"Segoe UI\",\"Noto Sans Arabic\",Tahoma,Arial";

  private LookStyle() {}

  static String of(Look look) {
    StringBuilder css = new StringBuilder();
    look.accent().ifPresent(accent -> accent(css, accent));
    look.band().ifPresent(band -> band(css, band));
    if (look.text() != Letters.OURS || look.headlines() != Letters.OURS) {
      css.append("body{font-family:").append(family(look.text())).append("}\n");
      css.append("h1,h2,h3,.paper,.pull p{font-family:")
          .append(family(look.headlines()))
          .append("}\n");
    }
    return css.toString();
  }

  private static void accent(StringBuilder css, Tint accent) {
    String light = variables(Shades.light(accent));
    String dark = variables(Shades.dark(accent));
    css.append(":root{").append(light).append("}\n");
    css.append("@media screen and (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){")
        .append(dark)
        .append("}}\n");
    css.append("@media screen{:root[data-theme=\"dark\"]{").append(dark).append("}}\n");
  }

  private static String variables(Shades shades) {
    return "--accent:"
        + new Tint(shades.accent()).css()
        + ";--soft:"
        + new Tint(shades.soft()).css()
        + ";--soft-line:"
        + new Tint(shades.line()).css();
  }

  /** Not in print, where no ground is printed and its white words would be lost. */
  private static void band(StringBuilder css, Tint band) {
    String ink = new Tint(Shades.ink(band)).css();
    css.append("@media screen{body{border-top-color:")
        .append(band.css())
        .append("}.masthead{background:")
        .append(band.css())
        .append(";color:")
        .append(ink)
        .append(";border-color:transparent}.masthead :is(dt,a,a:hover){color:inherit}")
        .append(".masthead :focus-visible{outline-color:currentColor}")
        .append(".masthead img{border:0;background:none}}\n");
  }

  private static String family(Letters letters) {
    return switch (letters) {
      case OURS -> "\"Muharrir Sans\"," + BASE;
      case SYSTEM -> "\"SF Arabic\",\"Segoe UI\",\"Noto Sans Arabic\",\"Geeza Pro\",Tahoma,Arial";
      case NASKH ->
          "\"Noto Naskh Arabic\",\"Amiri\",\"Geeza Pro\",\"Times New Roman\",\"Muharrir Sans\",Tahoma";
    };
  }

  /** The fonts of ours that a page needs at once. */
  static List<String> fonts(Look look, List<String> regularAndBold) {
    if (look.text() == Letters.OURS) {
      return regularAndBold;
    }
    return look.headlines() == Letters.OURS ? List.of(regularAndBold.getLast()) : List.of();
  }
}
