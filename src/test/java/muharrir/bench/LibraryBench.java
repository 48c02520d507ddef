package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.store.Stores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of 10,000 articles of 600 words: its list, its search, its pages. */
@Tag("bench")
class LibraryBench {
  private static final int ARTICLES = 10_000;
  private static final int EXPORTED = 1_000;
  private static final int ROUNDS = 5;
  private static final List<String> WORDS =
      List.of(
          "القوات",
          "الأميركية",
          "تواصل",
          "انتشارها",
          "في",
          "شمال",
          "شرق",
          "سوريا",
          "وقاعدة",
          "التنف",
          "مع",
          "تركيز",
          "معلن",
          "على",
          "مكافحة",
          "الإرهاب",
          "المدينة",
          "أمس");

  @TempDir private Path folder;

  @Test
  void listSearchAndExport() throws LibraryException {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      List<Article> articles = new ArrayList<>();
      Random random = new Random(10);
      for (int i = 0; i < ARTICLES; i++) {
        articles.add(article(random, i));
      }
      Stores.insertAll(Desks.store(desk), articles);
      double list = Double.MAX_VALUE;
      double search = Double.MAX_VALUE;
      double export = 0;
      List<ArticleId> first =
          desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).limit(EXPORTED).toList();
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        assertThat(desk.list(LibraryQuery.ALL)).hasSize(ARTICLES);
        list = Math.min(list, (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        assertThat(desk.list(LibraryQuery.ALL.withText("خبر رقم 7777 الاميركيه"))).hasSize(1);
        search = Math.min(search, (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        desk.export(first, folder.resolve("site" + round), Progress.NONE);
        export = Math.max(export, EXPORTED / ((System.nanoTime() - start) / 1e9));
      }
      System.out.printf(
          Locale.ROOT, "| List of %d articles | %.0f ms | <= 200 ms |%n", ARTICLES, list);
      System.out.printf(
          Locale.ROOT, "| Search in %d texts | %.0f ms | <= 500 ms |%n", ARTICLES, search);
      System.out.printf(
          Locale.ROOT,
          "| Export of %d articles from the library | %.0f articles/s | >= 1000 |%n",
          EXPORTED,
          export);
      assertThat(list).isLessThanOrEqualTo(200);
      assertThat(search).isLessThanOrEqualTo(500);
    }
  }

  static Article article(Random random, int number) {
    List<Block> body = new ArrayList<>();
    for (int paragraph = 0; paragraph < 15; paragraph++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      body.add(
          new Block.Paragraph(
              BlockId.random(random), Direction.AUTO, Inline.of(text.toString().strip())));
    }
    Document document =
        Document.of(
            Inline.EMPTY,
            Inline.of("خبر رقم " + number),
            Inline.of("مقدمة قصيرة تقول ما حدث وأين ومتى ومن قاله."),
            Optional.empty(),
            body);
    return new Article(
        ArticleId.random(random),
        document,
        Metadata.draft(Instant.parse("2025-12-15T07:30:00Z").plusSeconds(number)));
  }
}
