package muharrir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.desk.Surroundings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.export.site.SiteResult;
import muharrir.intake.samples.Sample;
import muharrir.intake.samples.SampleArticles;
import muharrir.library.Progress;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page of a site that holds all samples, under the Nu HTML checker and axe. */
class PublishedSiteTest {
  private static final Instant NOW = Instant.parse("2025-12-16T09:00:00Z");

  /** More than a list of a section shows on one page. */
  private static final int SHORT = 50;

  @TempDir private static Path place;
  private static Path site;

  @BeforeAll
  static void publish() throws Exception {
    PublishedPages.tool("vnu-jar");
    site = place.resolve("site");
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(NOW, ZoneOffset.UTC), new Random(1), place.resolve("state"), Runnable::run);
    try (Desk desk = Desk.open(place.resolve("library"), surroundings)) {
      desk.setNewsroom(Tadmur.newsroom("https://news.example/"));
      for (Sample sample : SampleArticles.read()) {
        for (Map.Entry<MediaRef, byte[]> picture : sample.pictures().entrySet()) {
          desk.pictures().add(picture.getValue(), picture.getKey().fileName());
        }
        Metadata metadata = sample.article().metadata().withEmbargo(Optional.empty());
        desk.importArticle(sample.article().withMetadata(metadata.withStatus(Status.PUBLISHED)));
      }
      for (int i = 0; i < SHORT; i++) {
        desk.importArticle(brief(i));
      }
      desk.exportSite(site, Progress.NONE);
      change(desk, "brief00", Status.WITHDRAWN, "");
      change(desk, "brief01", Status.ARCHIVED, "");
      change(desk, "brief02", Status.PUBLISHED, "عنوان-جديد");
      SiteResult result = desk.exportSite(site, Progress.NONE);
      assertThat(result.failed()).isEmpty();
    }
  }

  private static void change(Desk desk, String id, Status status, String slug) throws Exception {
    OpenArticle article = desk.openArticle(new ArticleId(id));
    article.setMetadata(article.article().metadata().withStatus(status).withSlug(slug));
    article.close().toCompletableFuture().join();
  }

  private static Article brief(int number) {
    Instant at = NOW.minusSeconds(number * 40_000L);
    return new Article(
        new ArticleId("brief%02d".formatted(number)),
        Document.of(
            Inline.EMPTY,
            Inline.of("موجز " + number + ": مياه الفرات"),
            number % 2 == 0 ? Inline.EMPTY : Inline.of("منسوب النهر في ارتفاع منذ أسبوع"),
            Optional.empty(),
            List.of(
                new Block.Paragraph(
                    new BlockId("b1"), Direction.AUTO, Inline.of("ارتفع منسوب الفرات قليلًا.")))),
        new Metadata(
            List.of(new Byline("سلمى العلي")),
            "دير الزور",
            "محليات",
            List.of("الفرات", "مياه"),
            "",
            Status.PUBLISHED,
            "ar",
            Direction.RTL,
            at,
            Optional.of(at),
            at));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Path page(String... path) {
    return Path.of(site.toString(), path).resolve("index.html");
  }

  /**
   * The page that answers at any depth, as it looks on a server: it names the top of the site by
   * its path there, which leads nowhere on a disk.
   */
  private static Path missing() throws IOException {
    String page = Files.readString(site.resolve("404.html"));
    return Files.writeString(site.resolve("near.html"), page.replace("href=\"/", "href=\"./"));
  }

  /** One of each kind, and articles of the samples, which have the site around them. */
  private static List<Path> kinds() throws IOException {
    List<Path> articles =
        pages().stream()
            .filter(page -> page.startsWith(site.resolve("n")))
            .filter(page -> !page.toString().contains("brief"))
            .limit(3)
            .toList();
    assertThat(articles).hasSize(3);
    List<Path> others =
        List.of(
            site.resolve("index.html"),
            missing(),
            page("s"),
            page("s", "محليات"),
            page("s", "محليات", "1"),
            page("t"),
            page("t", "الفرات"),
            page("a"),
            page("a", "سلمى-العلي"),
            page("archive"),
            page("archive", "2025", "12"),
            page("search"),
            page("n", "brief00-موجز-0-مياه-الفرات"),
            page("n", "brief01-موجز-1-مياه-الفرات"));
    return Stream.concat(others.stream(), articles.stream()).toList();
  }

  @Test
  void theNuCheckerFindsNothingOnAnyPage() throws Exception {
    assertThat(pages()).hasSizeGreaterThan(70);
    assertThat(Files.readString(page("n", "brief02-موجز-2-مياه-الفرات"))).contains("refresh");
    assertThat(new PageChecks(place).nu(pages())).isEmpty();
  }

  @Test
  void axeFindsNothingOnAnyKindOfPage() throws Exception {
    assertThat(new PageChecks(place).axe(kinds())).isEmpty();
  }
}
