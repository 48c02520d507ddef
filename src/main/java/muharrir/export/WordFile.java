package muharrir.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Direction;
import muharrir.library.LibraryException;

/**
 * An article as a Word document (.docx, Office Open XML): for those who must have one. The same
 * article gives the same bytes.
 *
 * <p>Written by ourselves: what a news text needs of the format is a few hundred lines, and the
 * libraries for it are larger than this program.
 */
public final class WordFile {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  /** The oldest time that a zip knows. */
  private static final LocalDateTime THEN = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WordFile() {}

  /**
   * Writes {@code ID-slug.docx} into a folder, in the place of an older one.
   *
   * @return the file
   * @throws LibraryException if it cannot be written or a picture cannot be read
   */
  public static Path write(Article article, Newsroom newsroom, MediaSource media, Path folder)
      throws LibraryException {
    try {
      Files.createDirectories(folder);
      byte[] bytes = bytes(article, newsroom, media);
      Path place = folder.resolve(PagePath.folder(article) + ".docx");
      Path beside = Files.createTempFile(folder, ".muharrir", ".tmp");
      try {
        Files.write(beside, bytes);
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      return place;
    } catch (IOException e) {
      throw ExportDisk.failure(folder, e);
    }
  }

  /** The file. */
  static byte[] bytes(Article article, Newsroom newsroom, MediaSource media)
      throws IOException, LibraryException {
    Map<String, byte[]> files = new HashMap<>();
    PagePictures pictures = PagePictures.plain(files, media);
    pictures.make(article.document());
    PageContext page = new PageRenderer().context(article, newsroom, pictures);
    WordBody body = new WordBody(page).write();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", contentTypes());
      put(
          zip,
          "_rels/.rels",
          relations(
              relation("document", OFFICE + "/officeDocument", "word/document.xml")
                  + relation("core", PACKAGE + "/metadata/core-properties", "docProps/core.xml")));
      put(zip, "docProps/core.xml", core(article, body.creator()));
      put(zip, "word/document.xml", document(article, body));
      put(zip, "word/styles.xml", HEAD + WordStyles.styles(article.metadata().language()));
      put(zip, "word/numbering.xml", HEAD + WordStyles.numbering(body.numbered()));
      put(zip, "word/_rels/document.xml.rels", relations(body));
      for (int i = 0; i < body.pictures().size(); i++) {
        String name = body.pictures().get(i);
        put(zip, "word/" + target(i, name), files.getOrDefault(name, new byte[0]));
      }
    }
    return out.toByteArray();
  }

  private static String target(int number, String name) {
    return "media/picture" + (number + 1) + name.substring(name.lastIndexOf('.'));
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    put(zip, name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(THEN);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String contentTypes() {
    StringBuilder all = new StringBuilder(HEAD);
    all.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    Map<String, String> endings =
        Map.of("jpg", "image/jpeg", "png", "image/png", "gif", "image/gif");
    for (String ending : List.of("gif", "jpg", "png")) {
      all.append("<Default Extension=\"").append(ending).append("\" ContentType=\"");
      all.append(endings.get(ending)).append("\"/>");
    }
    all.append("<Default Extension=\"rels\" ContentType=\"")
        .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Override PartName=\"/docProps/core.xml\" ContentType=\"")
        .append("application/vnd.openxmlformats-package.core-properties+xml\"/>");
    all.append(part("document", "document.main")).append(part("styles", "styles"));
    return all.append(part("numbering", "numbering")).append("</Types>").toString();
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"/word/"
        + name
        + ".xml\" ContentType=\""
        + TYPES
        + "wordprocessingml."
        + type
        + "+xml\"/>";
  }

  private static String relations(WordBody body) {
    StringBuilder all = new StringBuilder();
    all.append(relation("styles", OFFICE + "/styles", "styles.xml"));
    all.append(relation("numbering", OFFICE + "/numbering", "numbering.xml"));
    for (int i = 0; i < body.pictures().size(); i++) {
      String name = target(i, body.pictures().get(i));
      all.append(relation("picture" + (i + 1), OFFICE + "/image", name));
    }
    body.text()
        .links()
        .forEach((address, id) ->
            all.append(
                relation(id, OFFICE + "/hyperlink", address)
                    .replace("/>", " TargetMode=\"External\"/>")));
    return relations(all.toString());
  }

  private static String relations(String rows) {
    return HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">" + rows + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return new Html()
        .raw("<Relationship")
        .attribute("Id", id)
        .attribute("Type", type)
        .attribute("Target", target)
        .raw("/>")
        .toString();
  }

  private static String core(Article article, String creator) {
    String time = article.metadata().updated().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Html()
        .raw(HEAD)
        .raw("<cp:coreProperties xmlns:cp=\"")
        .raw("http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
        .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .raw(" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
        .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
        .element("dc:title", PageContext.oneLine(article.headline()))
        .element("dc:creator", creator)
        .element("dc:language", article.metadata().language())
        .raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
        .text(time)
        .raw("</dcterms:modified></cp:coreProperties>")
        .toString();
  }

  private static String document(Article article, WordBody body) {
    boolean rtl = article.metadata().direction() == Direction.RTL;
    return HEAD
        + "<w:document"
        + W
        + " xmlns:r=\""
        + OFFICE
        + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>"
        + body.xml()
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\""
        + " w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
        + (rtl ? "<w:bidi/>" : "")
        + "</w:sectPr></w:body></w:document>";
  }
}
