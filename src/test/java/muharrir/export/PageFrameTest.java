package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.testing.Tadmur;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands around a text depends on how much text there is. */
class PageFrameTest {
  private final PageRenderer renderer = new PageRenderer();

  private static Article article(Status status, String... paragraphs) {
    List<Block> body =
        IntStream.range(0, paragraphs.length)
            .<Block>mapToObj(i ->
                new Block.Paragraph(new BlockId("b" + i), Direction.AUTO, Inline.of(paragraphs[i])))
            .toList();
    Instant at = Instant.parse("2025-12-16T09:00:00Z");
    return new Article(
        new ArticleId("k3v8d2qa"),
        Document.of(
            Inline.EMPTY, Inline.of("عاجل: انقطاع التيار"), Inline.EMPTY, Optional.empty(), body),
        new Metadata(
            List.of(),
            "دمشق",
            "",
            List.of("كهرباء"),
            "",
            status,
            "ar",
            Direction.RTL,
            at,
            Optional.of(at),
            at));
  }

  private Element page(Article article) {
    return Jsoup.parse(renderer.page(article, Tadmur.newsroom("https://news.example/"))).body();
  }

  private static String words(int count) {
    return String.join(" ", Collections.nCopies(count, "كلمة"));
  }

  @Test
  void aHeadlineAloneIsNotReadForMinutesNorClosedNorSharedTwice() {
    for (Article bare : List.of(article(Status.PUBLISHED), article(Status.PUBLISHED, "", ""))) {
      Element page = page(bare);
      assertThat(page.select(".reading, .mark")).isEmpty();
      assertThat(page.select(".copy")).hasSize(1);
      assertThat(page.select(".meta .copy")).hasSize(1);
      assertThat(page.select(".end .tags li").eachText()).containsExactly("كهرباء");
    }
  }

  @Test
  void whatFitsOnOneScreenIsClosedAndSharedOnce() {
    Element page = page(article(Status.PUBLISHED, words(100)));
    assertThat(page.select(".reading, .end .mark")).hasSize(2);
    assertThat(page.select(".copy")).hasSize(1);
  }

  @Test
  void whatReadersScrollThroughIsSharedAtItsEndAgain() {
    assertThat(page(article(Status.PUBLISHED, words(120))).select(".meta .copy, .end .copy"))
        .hasSize(2);
  }

  @Test
  void aNoticeOfWithdrawalHasNoTimeOfReading() {
    assertThat(page(article(Status.WITHDRAWN, words(500))).select(".reading")).isEmpty();
  }

  @Test
  void theAddressOnPaperCanBeReadAndTyped() {
    assertThat(page(article(Status.PUBLISHED)).select(".permalink").text())
        .isEqualTo("https://news.example/n/k3v8d2qa-عاجل-انقطاع-التيار/");
  }

  @Test
  void thePreviewOfAWithdrawnArticleSaysWhatReadersWillSee() {
    Article article = article(Status.WITHDRAWN, "ما لا يُنشر");
    String preview =
        renderer.preview(
            article, Tadmur.newsroom("https://news.example/"), MediaLinks.BESIDE, new PageMemory());
    Element body = Jsoup.parse(preview).body();
    assertThat(body.select(".body").text())
        .isEqualTo(page(article).select(".body").text())
        .startsWith("سُحب");
  }
}
