package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Table;
import muharrir.testing.HostileTexts;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class WordFileTest {
  /** The marks of direction, which an article may hold itself. */
  private static final String MARKS = "[\u200e\u200f]";

  @TempDir private Path folder;

  private static Map<String, byte[]> parts(byte[] file) throws Exception {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  @Test
  void theReportAsAWordDocument() throws Exception {
    Path picture =
        Files.write(folder.resolve("p"), PictureBytes.file(PictureBytes.halves(1600, 900), "jpg"));
    var media = new muharrir.document.MediaRef("ab".repeat(32), "jpg", 1600, 900);
    var article = Tadmur.article(Optional.of(media));

    Path file = WordFile.write(article, Tadmur.newsroom(""), _ -> PictureBytes.of(picture), folder);

    byte[] bytes = Files.readAllBytes(file);
    assertThat(file.getFileName().toString()).startsWith("k3v8d2qa-").endsWith(".docx");
    assertThat(WordFile.bytes(article, Tadmur.newsroom(""), _ -> PictureBytes.of(picture)))
        .isEqualTo(bytes);
    Map<String, byte[]> parts = parts(bytes);
    assertThat(parts)
        .containsOnlyKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/media/picture1.jpg",
            "word/numbering.xml",
            "word/styles.xml");
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!part.getKey().endsWith(".jpg")) {
        parse(part.getValue());
      }
    }
    Document document = parse(parts.get("word/document.xml"));
    String text = document.getDocumentElement().getTextContent();
    assertThat(text).contains(article.headline()).contains("https://x.com/");
    NodeList paragraphs = document.getElementsByTagName("w:p");
    assertThat(document.getElementsByTagName("w:bidi").getLength())
        .isGreaterThanOrEqualTo(paragraphs.getLength());
    assertThat(document.getElementsByTagName("w:rtl").getLength()).isGreaterThan(30);
    // Where it is not said, a reader may take an eighth of an inch and push the picture out.
    assertThat(document.getElementsByTagName("wp:inline").item(0).getAttributes().getLength())
        .isEqualTo(4);
  }

  private static String paragraph(Direction direction, Inline text) {
    Html xml = new Html();
    new WordText(xml).paragraph("Normal", "", direction, text);
    return xml.toString()
        .replaceAll("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">", "{")
        .replaceAll("<w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">", "[")
        .replaceAll("<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t[^>]*>", "_[")
        .replace("</w:t></w:r>", "|")
        .replaceAll("^<w:p>.*</w:pPr>|</w:p>$", "")
        .replace("\u200e", "→")
        .replace("\u200f", "←");
  }

  @Test
  void whatRunsItsOwnWayIsSetApart() {
    assertThat(paragraph(Direction.RTL, Inline.of("الإصدار (1.7.3). ثم"))) //
        .isEqualTo("{الإصدار |{←|[→|[(1.7.3)|[→|{←|{. ثم|");
    assertThat(paragraph(Direction.RTL, Inline.of("الرقم +963 11 555 0142، أو")))
        .isEqualTo("{الرقم |{←|[→|[+963 11 555 0142|[→|{←|{، أو|");
    assertThat(paragraph(Direction.RTL, Inline.of("نص (بين قوسين) و25"))) //
        .isEqualTo("{نص (بين قوسين) و25|");
    assertThat(
            paragraph(
                Direction.RTL,
                Inline.of("اكتب إلى ")
                    .plus(Inline.of("a@b.example", Set.of(new Mark.Link("mailto:a@b.example"))))
                    .plus(Inline.of("، الآن"))))
        .isEqualTo(
            "{اكتب إلى |{←|[→|<w:hyperlink r:id=\"link1\">_[a@b.example|</w:hyperlink>[→|{←|"
                + "{، الآن|");
    assertThat(paragraph(Direction.LTR, Inline.of("in version (1.7.3)")))
        .isEqualTo("[in version|[ (1.7.3)|");
  }

  private Document body(Block... blocks) throws Exception {
    Article report = Tadmur.article(Optional.empty());
    Article article =
        report.withDocument(
            muharrir.document.Document.of(
                Inline.EMPTY, Inline.of("ع"), Inline.EMPTY, Optional.empty(), List.of(blocks)));
    byte[] file = WordFile.bytes(article, Tadmur.newsroom(""), _ -> new byte[0]);
    return parse(parts(file).get("word/document.xml"));
  }

  @Test
  void aQuotationHasItsRuleWhereItsLinesBegin() throws Exception {
    Document document =
        body(
            new Block.Quote(
                new BlockId("b1"), Direction.AUTO, Inline.of("قال"), Inline.of("هو"), Inline.EMPTY),
            new Block.Quote(
                new BlockId("b2"), Direction.AUTO, Inline.of("Said"), Inline.EMPTY, Inline.EMPTY));
    NodeList rules = document.getElementsByTagName("w:pBdr");
    assertThat(rules.getLength()).isEqualTo(3);
    assertThat(rules.item(0).getFirstChild().getNodeName()).isEqualTo("w:right");
    assertThat(rules.item(1).getFirstChild().getNodeName()).isEqualTo("w:right");
    assertThat(rules.item(2).getFirstChild().getNodeName()).isEqualTo("w:left");
  }

  @Test
  void noRowOfATableMayBeKeptFromBeingSplit() throws Exception {
    Document document =
        body(
            new Table(
                new BlockId("b1"),
                Direction.AUTO,
                Inline.of("جدول"),
                true,
                List.of(List.of(Inline.of("أ")), List.of(Inline.of("ب")))));
    // With it LibreOffice drops the rows of a table whose first one ends a page.
    assertThat(document.getElementsByTagName("w:cantSplit").getLength()).isZero();
    assertThat(document.getElementsByTagName("w:tblHeader").getLength()).isEqualTo(1);
    assertThat(WordStyles.styles("ar"))
        .contains(
            "w:val=\"CellHead\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>");
  }

  @Test
  void noTextBreaksThePackage() throws Exception {
    Path picture =
        Files.write(folder.resolve("p"), PictureBytes.file(PictureBytes.halves(4, 3), "jpg"));
    for (String text : HostileTexts.texts()) {
      Map<String, byte[]> parts =
          parts(
              WordFile.bytes(
                  HostileArticle.of(text),
                  HostileArticle.newsroom(text),
                  _ -> PictureBytes.of(picture)));
      Document document = parse(parts.get("word/document.xml"));
      assertThat(document.getDocumentElement().getTextContent())
          .as(text)
          .satisfies(said ->
              assertThat(said.replaceAll(MARKS, ""))
                  .contains(text.replace("\n", "").replaceAll(MARKS, "")));
      parse(parts.get("docProps/core.xml"));
      NodeList relations =
          parse(parts.get("word/_rels/document.xml.rels")).getElementsByTagName("Relationship");
      for (int i = 0; i < relations.getLength(); i++) {
        String target = relations.item(i).getAttributes().getNamedItem("Target").getNodeValue();
        assertThat(target).matches("(styles|numbering)\\.xml|media/picture\\d\\.jpg|https?://.*");
      }
    }
  }
}
