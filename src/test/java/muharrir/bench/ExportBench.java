package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.export.ArticleExport;
import muharrir.export.ExportResult;
import muharrir.export.PageRenderer;
import muharrir.export.SiteExport;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast 1,000 articles of 600 words go out, disk and all. */
@Tag("bench")
class ExportBench {
  private static final int ARTICLES = 1_000;
  private static final int WORDS = 600;
  private static final int ROUNDS = 4;

  @TempDir private Path folder;

  @Test
  void thousandArticles() throws LibraryException {
    Random random = new Random(600);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(article(random));
    }
    Map<ArticleId, Article> byId =
        articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
    List<ArticleId> ids = articles.stream().map(Article::id).toList();
    PageRenderer renderer = new PageRenderer();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      ArticleExport export =
          ArticleExport.open(
              renderer,
              Tadmur.newsroom("https://news.example/"),
              _ -> new byte[0],
              folder.resolve("site" + round));
      ExportResult result = new SiteExport(export).write(ids, byId::get, Progress.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(result.written()).hasSize(ARTICLES);
      best = Math.max(best, ARTICLES / seconds);
      System.out.printf(
          Locale.ROOT, "| export, round %d | %.0f articles/s |%n", round + 1, ARTICLES / seconds);
    }
    System.out.printf(
        Locale.ROOT,
        "| Export of %d articles of %d words, disk and all | %.0f articles/s | >= 1000 |%n",
        ARTICLES,
        WORDS,
        best);
    assertThat(best).isGreaterThanOrEqualTo(1_000);
  }

  private static Article article(Random random) {
    String[] words =
        "القوات الأميركية تواصل انتشارها في شمال شرق سوريا وقاعدة التنف مع تركيز معلن على مكافحة"
            .split(" ", -1);
    List<Block> body = new ArrayList<>();
    for (int p = 0; p < WORDS / 40; p++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 40; w++) {
        text.append(w == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
      }
      body.add(
          new Block.Paragraph(
              BlockId.random(random), Direction.AUTO, Inline.of(text.append('.').toString())));
    }
    Document document =
        Document.of(
            Inline.of("خبر"),
            Inline.of("عنوان من كلمات عدة يقرؤه الناس في الصباح"),
            Inline.of("مقدمة قصيرة تقول ما حدث وأين ومتى ومن قاله."),
            Optional.empty(),
            body);
    return new Article(
        ArticleId.random(random), document, Metadata.draft(Instant.parse("2025-12-15T07:30:00Z")));
  }
}
