package muharrir.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.EmbedAddress;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Table;

/** The blocks of an article as the body of a WordprocessingML document. */
final class WordBody {
  /** The width of the text on A4 with margins of 2.54 cm, in EMU: 914,400 an inch. */
  private static final long TEXT_WIDTH = 5_731_510;

  private static final long TALLEST = 6_400_000;
  private static final int EMU_PER_PIXEL = 9525;

  /** The room between the words of a cell and its lines, in twentieths of a point. */
  private static final String CELLS =
      "<w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"110\" w:type=\"dxa\"/>"
          + "<w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"110\" w:type=\"dxa\"/>"
          + "</w:tblCellMar>";

  private static final String HEAD_GROUND =
      "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F8F7F4\"/>";

  private final PageContext page;
  private final Html xml = new Html(16_384);
  private final WordText text = new WordText(xml);
  private final List<String> pictures = new ArrayList<>();
  private int numbered;
  private boolean inNumbers;

  WordBody(PageContext page) {
    this.page = page;
  }

  /** Writes all of the article. */
  WordBody write() {
    Document document = page.article().document();
    for (Block block : document.blocks()) {
      inNumbers &= block instanceof Block.ListItem;
      block(block);
      if (block.id().equals(BlockId.STANDFIRST)) {
        meta();
      }
    }
    return this;
  }

  String xml() {
    return xml.toString();
  }

  WordText text() {
    return text;
  }

  /** The names of the pictures in the order of their relations, in the page's folder. */
  List<String> pictures() {
    return pictures;
  }

  /** How many numbered lists there are. */
  int numbered() {
    return numbered;
  }

  private void meta() {
    Metadata metadata = page.article().metadata();
    String who =
        Stream.concat(
                metadata.bylines().stream()
                    .map(by -> by.role().isEmpty() ? by.name() : by.name() + "، " + by.role()),
                Stream.of(metadata.dateline()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    line("Meta", who);
    line("Meta", page.dates().words(metadata.firstPublished().orElse(metadata.updated())));
  }

  private void line(String style, String words) {
    if (!words.isEmpty()) {
      Inline line = Inline.of(words);
      text.paragraph(style, "", Direction.AUTO.resolve(words), line);
    }
  }

  private Direction direction(Block block, Inline words) {
    return words.isEmpty()
        ? page.article().metadata().direction()
        : block.direction().resolve(words.text());
  }

  private void set(String style, Block block, Inline words) {
    if (!words.isEmpty()) {
      text.paragraph(style, "", direction(block, words), words);
    }
  }

  /** With the rule of a quotation at its start: borders know left and right only. */
  private void ruled(String style, Block block, Inline words) {
    if (!words.isEmpty()) {
      Direction direction = direction(block, words);
      String side = direction == Direction.RTL ? "right" : "left";
      text.paragraph(
          style,
          "<w:pBdr><w:"
              + side
              + " w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"0E5F78\"/></w:pBdr>",
          direction,
          words);
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.HeadLine line ->
          set(
              line.id().equals(BlockId.HEADLINE)
                  ? "Title"
                  : line.id().equals(BlockId.KICKER) ? "Kicker" : "Subtitle",
              line,
              line.text());
      case Block.Paragraph paragraph -> set("Normal", paragraph, paragraph.text());
      case Block.Heading heading -> set("Heading" + heading.level(), heading, heading.text());
      case Block.ListItem item -> item(item);
      case Block.Quote quote -> {
        ruled("Quote", quote, quote.text());
        ruled("Source", quote, joined(quote.attribution(), quote.role()));
      }
      case Block.PullQuote quote -> {
        set("IntenseQuote", quote, quote.text());
        set("PullSource", quote, quote.attribution());
      }
      case Block.InfoBox box -> {
        set("BoxTitle", box, box.title());
        set("Box", box, box.text());
      }
      case Block.Correction note -> {
        line(
            "BoxTitle",
            page.words().get("page.correction") + " " + page.dates().words(note.date()));
        set("Box", note, note.text());
      }
      case Block.Figure figure -> {
        figure.media().ifPresent(media -> picture(media, figure.framing(), figure.alt()));
        caption(figure, figure.caption(), figure.credit(), figure.source());
      }
      case Gallery gallery -> {
        set("Heading3", gallery, gallery.title());
        for (Gallery.Shot shot : gallery.shots()) {
          picture(shot.media(), shot.framing(), shot.alt());
          caption(gallery, shot.caption(), shot.credit(), shot.source());
        }
      }
      case Table table -> table(table);
      case Block.Embed embed -> {
        String address = EmbedAddress.clean(embed.address()).orElse(embed.address());
        text.paragraph(
            "Normal", "", Direction.LTR, Inline.of(address, Set.of(new Mark.Link(address))));
      }
      case Block.Divider _ -> line("Divider", "* * *");
    }
  }

  private static Inline joined(Inline one, Inline other) {
    return one.isEmpty() || other.isEmpty()
        ? one.plus(other)
        : one.plus(Inline.of("، ")).plus(other);
  }

  private void item(Block.ListItem item) {
    boolean numbers = item.style() == Block.ListStyle.NUMBERED;
    if (numbers && !inNumbers) {
      numbered++;
    }
    inNumbers = numbers || (inNumbers && item.depth() > 0);
    text.paragraph(
        "ListParagraph",
        "<w:numPr><w:ilvl w:val=\""
            + item.depth()
            + "\"/><w:numId w:val=\""
            + (numbers ? numbered + 1 : 1)
            + "\"/></w:numPr>",
        direction(item, item.text()),
        item.text());
  }

  private void caption(Block block, Inline caption, Inline credit, Inline source) {
    Inline all = caption;
    if (!credit.isEmpty()) {
      all = joined(all, Inline.of(page.words().get("page.credit") + " ").plus(credit));
    }
    if (!source.isEmpty()) {
      all = joined(all, Inline.of(page.words().get("page.source") + " ").plus(source));
    }
    set("Caption", block, all);
  }

  private void picture(MediaRef media, Framing framing, Inline alt) {
    MediaLinks.Shown shown = page.media().shown(media, framing.crop());
    long width = Math.min(TEXT_WIDTH, (long) shown.width() * EMU_PER_PIXEL);
    long height = width * shown.height() / shown.width();
    if (height > TALLEST) {
      width = width * TALLEST / height;
      height = TALLEST;
    }
    pictures.add(shown.address());
    int number = pictures.size();
    text.open("Picture", "", page.article().metadata().direction());
    xml.raw(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""
            + width
            + "\" cy=\""
            + height
            + "\"/>");
    xml.raw("<wp:docPr id=\"" + number + "\" name=\"picture " + number + "\"");
    xml.attribute("descr", PageContext.oneLine(alt.text())).raw("/>");
    xml.raw(
        "<a:graphic><a:graphicData uri=\""
            + "http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
            + "<pic:cNvPr id=\""
            + number
            + "\" name=\"picture "
            + number
            + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture"
            + number
            + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\""
            + width
            + "\" cy=\""
            + height
            + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
  }

  private void table(Table table) {
    set("Heading3", table, table.title());
    boolean rtl = page.article().metadata().direction() == Direction.RTL;
    xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>")
        .raw(rtl ? "<w:bidiVisual/>" : "")
        .raw("<w:tblW w:w=\"5000\" w:type=\"pct\"/>" + CELLS + "</w:tblPr><w:tblGrid>")
        .raw("<w:gridCol/>".repeat(table.columns()))
        .raw("</w:tblGrid>");
    for (int row = 0; row < table.rows().size(); row++) {
      boolean head = row == 0 && table.header();
      // Rows may be split: LibreOffice loses some of those that may not.
      xml.raw("<w:tr>").raw(head ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
      for (Inline cell : table.rows().get(row)) {
        xml.raw(head ? "<w:tc><w:tcPr>" + HEAD_GROUND + "</w:tcPr>" : "<w:tc><w:tcPr/>");
        text.paragraph(head ? "CellHead" : "Cell", "", direction(table, cell), cell);
        xml.raw("</w:tc>");
      }
      xml.raw("</w:tr>");
    }
    xml.raw("</w:tbl>");
    text.paragraph("Cell", "", page.article().metadata().direction(), Inline.EMPTY);
  }

  /** Who wrote it, for the properties of the file. */
  String creator() {
    return page.article().metadata().bylines().stream()
        .map(Byline::name)
        .collect(Collectors.joining("، "));
  }
}
