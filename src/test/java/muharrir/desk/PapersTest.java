package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import muharrir.article.ArticleId;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {
  @TempDir private Path folder;

  @Test
  void anArticleAsAWordDocumentAndAsAPdf() throws Exception {
    Optional<Path> browser =
        Browsers.find(Map.of("PATH", "/usr/bin"), System.getProperty("os.name", ""));
    Assumptions.assumeTrue(
        browser.isPresent() || "true".equals(System.getenv("CI")), "no browser in /usr/bin");
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(Instant.parse("2025-12-16T09:00:00Z"), ZoneOffset.UTC),
            new Random(1),
            folder.resolve("state"),
            Runnable::run);
    try (Desk desk = Desk.open(folder.resolve("library"), surroundings)) {
      byte[] picture = PictureBytes.file(PictureBytes.halves(1600, 900), "jpg");
      desk.importArticle(Tadmur.article(Optional.of(desk.pictures().add(picture, "tadmur.jpg"))));
      ArticleId id = new ArticleId("k3v8d2qa");
      Papers papers = new Papers(desk);

      Path word = papers.word(id, folder.resolve("out"), Optional.empty());
      Path pdf = papers.pdf(id, folder.resolve("out"), Optional.empty(), browser.orElseThrow());

      assertThat(List.of(word, pdf)).allMatch(Files::isRegularFile);
      assertThat(pdf.toString()).endsWith(".pdf");
      String bytes = Files.readString(pdf, StandardCharsets.ISO_8859_1);
      assertThat(bytes).startsWith("%PDF-");
      assertThat(bytes).as("the picture as JPEG").contains("/DCTDecode");
      assertThat(Files.size(pdf)).isGreaterThan(20_000);
    }
  }
}
