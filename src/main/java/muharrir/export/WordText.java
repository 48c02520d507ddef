package muharrir.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;

/**
 * Rich text as paragraphs of WordprocessingML. Each stretch of letters that run right to left says
 * so, as Word itself writes it: without that it sets Arabic in the Latin font and size.
 */
final class WordText {
  private final Html xml;
  private final Map<String, String> links = new LinkedHashMap<>();

  WordText(Html xml) {
    this.xml = xml;
  }

  /** The names of the relations to linked addresses. */
  Map<String, String> links() {
    return links;
  }

  /** A paragraph in a style; {@code properties} are markup of ours behind the style. */
  void paragraph(String style, String properties, Direction direction, Inline text) {
    open(style, properties, direction);
    runs(text, direction);
    xml.raw("</w:p>");
  }

  /** Begins a paragraph. */
  void open(String style, String properties, Direction direction) {
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(style).raw("\"/>").raw(properties);
    xml.raw(direction == Direction.RTL ? "<w:bidi/>" : "<w:bidi w:val=\"0\"/>").raw("</w:pPr>");
  }

  /** The words of a paragraph. */
  void runs(Inline text, Direction direction) {
    for (WordMarks.Part part : WordMarks.parts(text, direction)) {
      Run run = part.run();
      String link = "";
      for (Mark mark : run.marks()) {
        if (mark instanceof Mark.Link(String address)) {
          link = links.computeIfAbsent(address, _ -> "link" + (links.size() + 1));
        }
      }
      if (!link.isEmpty()) {
        xml.raw("<w:hyperlink r:id=\"").raw(link).raw("\">");
      }
      for (String piece : pieces(run.text())) {
        run(piece, run, part.direction(), !link.isEmpty());
      }
      if (!link.isEmpty()) {
        xml.raw("</w:hyperlink>");
      }
    }
  }

  private void run(String piece, Run run, Direction direction, boolean linked) {
    boolean strong = false;
    boolean slanted = false;
    StringBuilder rest = new StringBuilder();
    String underline = linked ? "<w:u w:val=\"single\"/>" : "";
    boolean rtl = rtl(piece, direction);
    String language = "";
    for (Mark mark : run.marks()) {
      switch (mark) {
        case Mark.Strong _ -> strong = true;
        case Mark.Emphasis _ -> slanted = true;
        case Mark.Strike _ -> rest.insert(0, "<w:strike/>");
        case Mark.Underline _ -> underline = "<w:u w:val=\"single\"/>";
        case Mark.Highlight _ -> rest.append("<w:highlight w:val=\"yellow\"/>");
        case Mark.Superscript _ -> {}
        case Mark.Language said -> {
          rtl = said.direction() == Direction.RTL;
          language = said.tag();
        }
        case Mark.Link _, Mark.Check _ -> {}
      }
    }
    xml.raw("<w:r><w:rPr>");
    xml.raw(strong ? "<w:b/><w:bCs/>" : "");
    // Arabic letters are never slanted: what is stressed there is set bold.
    xml.raw(slanted && rtl && !strong ? "<w:bCs/>" : "").raw(slanted && !rtl ? "<w:i/>" : "");
    xml.raw(rest.toString());
    xml.raw(underline);
    if (run.marks().contains(new Mark.Superscript())) {
      xml.raw("<w:vertAlign w:val=\"superscript\"/>");
    }
    xml.raw(rtl ? "<w:rtl/>" : "");
    if (!language.isEmpty()) {
      xml.raw("<w:lang").attribute(rtl ? "w:bidi" : "w:val", language).raw("/>");
    }
    xml.raw("</w:rPr>");
    String[] lines = piece.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      xml.raw(i == 0 ? "" : "<w:br/>");
      xml.raw("<w:t xml:space=\"preserve\">").text(lines[i]).raw("</w:t>");
    }
    xml.raw("</w:r>");
  }

  private static boolean rtl(String piece, Direction direction) {
    for (int i = 0; i < piece.length(); i += Character.charCount(piece.codePointAt(i))) {
      int way = way(piece.codePointAt(i));
      if (way != 0) {
        return way > 0;
      }
    }
    return direction == Direction.RTL;
  }

  /** Stretches whose letters run one way; what has no way of its own goes with those before it. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int before = 0;
    int neutral = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      int way = way(letter);
      if (way != 0 && before != 0 && way != before) {
        // A space between Arabic and Latin belongs to the Arabic.
        int cut = before > 0 ? i : neutral;
        pieces.add(text.substring(from, cut));
        from = cut;
      }
      i += Character.charCount(letter);
      if (way != 0) {
        before = way;
        neutral = i;
      }
    }
    if (before < 0 && neutral < text.length() && neutral > from) {
      pieces.add(text.substring(from, neutral));
      from = neutral;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  /** 1 from right to left, -1 from left to right, 0 as what stands around it. */
  private static int way(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          1;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
      default -> 0;
    };
  }
}
