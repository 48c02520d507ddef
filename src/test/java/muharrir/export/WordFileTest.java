package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import muharrir.testing.HostileTexts;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class WordFileTest {
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
          .contains(text.replace("\n", ""));
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
