package muharrir.export;

/** The styles of a Word document and its ways of numbering. */
final class WordStyles {
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private WordStyles() {}

  /** The part {@code word/styles.xml}. */
  static String styles(String language) {
    Html xml = new Html();
    xml.raw("<w:styles").raw(W).raw("><w:docDefaults><w:rPrDefault><w:rPr>");
    xml.raw("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>");
    xml.raw("<w:sz w:val=\"24\"/><w:szCs w:val=\"26\"/>");
    xml.raw("<w:lang w:val=\"en-US\"");
    xml.attribute("w:bidi", language.equals("ar") ? "ar-SA" : language);
    xml.raw("/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\"");
    xml.raw(" w:line=\"340\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
    String bold = "<w:b/><w:bCs/>";
    String colour = "<w:color w:val=\"0E5F78\"/>";
    String soft = "<w:color w:val=\"55514A\"/>";
    style(xml, "Normal", "", "");
    style(xml, "Kicker", "<w:keepNext/><w:spacing w:after=\"60\"/>", bold + colour + size(24));
    style(xml, "Title", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", bold + size(44));
    style(xml, "Subtitle", "", soft + size(28));
    style(xml, "Meta", "<w:spacing w:after=\"60\"/>", soft + size(22));
    style(xml, "Heading2", heading(1), bold + size(32));
    style(xml, "Heading3", heading(2), bold + size(28));
    style(xml, "ListParagraph", "<w:spacing w:after=\"80\"/>", "");
    String indent = "<w:ind w:start=\"480\" w:end=\"480\"/>";
    style(xml, "Quote", indent, size(28));
    style(xml, "IntenseQuote", indent + "<w:jc w:val=\"center\"/>", bold + colour + size(32));
    style(xml, "Source", indent, soft + size(22));
    style(xml, "PullSource", "<w:jc w:val=\"center\"/>", soft + size(22));
    style(xml, "BoxTitle", "<w:keepNext/>" + box(), bold + colour);
    style(xml, "Box", box(), "");
    style(xml, "Picture", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/>", "");
    style(xml, "Caption", "", soft + size(22));
    style(xml, "Cell", "<w:spacing w:after=\"0\"/>", size(22));
    style(xml, "CellHead", "<w:keepNext/><w:spacing w:after=\"0\"/>", bold + size(22));
    style(xml, "Divider", "<w:jc w:val=\"center\"/>", soft);
    xml.raw("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>");
    xml.raw("<w:tblPr><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.raw("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C6C1B6\"/>");
    }
    return xml.raw("</w:tblBorders></w:tblPr></w:style></w:styles>").toString();
  }

  private static void style(Html xml, String id, String paragraph, String letters) {
    xml.raw("<w:style w:type=\"paragraph\"" + (id.equals("Normal") ? " w:default=\"1\"" : ""));
    xml.raw(" w:styleId=\"" + id + "\"><w:name w:val=\"" + name(id) + "\"/>");
    xml.raw(id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>").raw("<w:qFormat/>");
    xml.raw("<w:pPr>" + paragraph + "</w:pPr><w:rPr>" + letters + "</w:rPr></w:style>");
  }

  /** The names by which Word knows its own styles. */
  private static String name(String id) {
    return switch (id) {
      case "Heading2" -> "heading 2";
      case "Heading3" -> "heading 3";
      case "ListParagraph" -> "List Paragraph";
      case "IntenseQuote" -> "Intense Quote";
      case "Caption" -> "caption";
      default -> id;
    };
  }

  private static String size(int halfPoints) {
    return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + (halfPoints + 2) + "\"/>";
  }

  private static String heading(int level) {
    return "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"120\"/><w:outlineLvl w:val=\""
        + level
        + "\"/>";
  }

  private static String box() {
    StringBuilder edges = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right"}) {
      edges.append(
          "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"E2EEF1\"/>");
    }
    // Borders of the ground's own colour are the room around the words.
    return "<w:pBdr>"
        + edges
        + "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E2EEF1\"/>"
        + "<w:ind w:start=\"240\" w:end=\"240\"/>";
  }

  /**
   * The part {@code word/numbering.xml}.
   *
   * @param numbered how many numbered lists there are: each begins at one
   */
  static String numbering(int numbered) {
    StringBuilder xml = new StringBuilder("<w:numbering" + W + ">");
    for (boolean numbers : new boolean[] {false, true}) {
      xml.append("<w:abstractNum w:abstractNumId=\"" + (numbers ? 1 : 0) + "\">");
      xml.append("<w:multiLevelType w:val=\"hybridMultilevel\"/>");
      for (int level = 0; level < 5; level++) {
        xml.append("<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
        xml.append(numbers ? "decimal" : "bullet").append("\"/><w:lvlText w:val=\"");
        xml.append(numbers ? "%" + (level + 1) + "." : "•")
            .append("\"/><w:lvlJc w:val=\"start\"/>");
        xml.append("<w:pPr><w:ind w:start=\"" + (720 + 480 * level) + "\" w:hanging=\"400\"/>");
        xml.append("</w:pPr></w:lvl>");
      }
      xml.append("</w:abstractNum>");
    }
    xml.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for (int i = 0; i < numbered; i++) {
      xml.append("<w:num w:numId=\"" + (i + 2) + "\"><w:abstractNumId w:val=\"1\"/>");
      xml.append("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
      xml.append("</w:num>");
    }
    return xml.append("</w:numbering>").toString();
  }
}
