package muharrir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.desk.Surroundings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.library.LibraryException;
import muharrir.store.Stores;
import muharrir.testing.Tadmur;

/** The same articles of 600 words in a library of ours and as the sources of a site of Hugo. */
final class SiteSources {
  private static final int PARAGRAPHS = 15;
  private static final int WORDS = 40;
  private static final int TOGETHER = 500;
  private static final Instant FIRST = Instant.parse("2023-01-01T06:00:00Z");

  private final Path place;
  private final Random random = new Random(600);
  private final List<String> words = new ArrayList<>();
  private final List<ArticleId> ids = new ArrayList<>();

  /**
   * Articles that are always the same.
   *
   * @param place a folder for what a desk keeps outside of its library
   */
  SiteSources(Path place) {
    this.place = place;
    words();
  }

  /** 20,000 words; the frequent ones are used as often as in a language. */
  private void words() {
    String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder(i % 3 == 0 ? "ال" : i % 7 == 0 ? "و" : "");
      for (int left = 3 + random.nextInt(4); left > 0; left--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      words.add(word.toString());
    }
  }

  private String some(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int word = (int) (Math.pow(random.nextDouble(), 3) * words.size());
      text.append(i == 0 ? "" : " ").append(words.get(word));
    }
    return text.toString();
  }

  Desk open(Path library) throws LibraryException {
    return Desk.open(
        library, new Surroundings(Clock.systemUTC(), random, place.resolve("desk"), Runnable::run));
  }

  /** Adds one article that is newer than the others. */
  void addOne(Path library, int number) throws LibraryException {
    try (Desk desk = open(library)) {
      desk.importArticle(article(number));
    }
  }

  /** Writes a few words at the end of one article. */
  void changeOne(Path library, int number) throws LibraryException {
    try (Desk desk = open(library)) {
      changeOne(desk, number);
    }
  }

  /** Writes a few words at the end of one article, which stays open. */
  void changeOne(Desk desk, int number) throws LibraryException {
    OpenArticle article = desk.openArticle(ids.get(number));
    Desks.toEnd(article);
    Desks.type(article, " وأضاف المصدر");
  }

  private Article article(int number) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      body.add(
          new Block.Paragraph(
              BlockId.random(random), Direction.AUTO, Inline.of(some(WORDS) + ".")));
    }
    Document document =
        Document.of(
            Inline.of("خبر"), Inline.of(some(9)), Inline.of(some(25)), Optional.empty(), body);
    Instant at = FIRST.plusSeconds(number * 9000L);
    Set<String> tags = new LinkedHashSet<>();
    while (tags.size() < 3) {
      int tag = (int) (Math.pow(random.nextDouble(), 2) * 200);
      tags.add(words.get(tag) + " " + words.get(400 + tag));
    }
    int author = random.nextInt(60);
    Metadata metadata =
        new Metadata(
            List.of(new Byline(words.get(1000 + author) + " " + words.get(1400 + author))),
            "دمشق",
            words.get(2000 + random.nextInt(10)),
            List.copyOf(tags),
            "",
            Status.PUBLISHED,
            "ar",
            Direction.RTL,
            at,
            Optional.of(at),
            at);
    return new Article(ArticleId.random(random), document, metadata);
  }

  /**
   * Fills both; the layouts of Hugo are the plain ones of {@link HugoLayouts}.
   *
   * @param count how many articles, the oldest first
   */
  void fill(Path library, Path hugo, int count) throws LibraryException, IOException {
    Path content = Files.createDirectories(hugo.resolve("content").resolve("n"));
    try (Desk desk = open(library)) {
      desk.setNewsroom(Tadmur.newsroom("https://news.example/"));
      List<Article> together = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Article article = article(i);
        ids.add(article.id());
        together.add(article);
        Files.writeString(content.resolve(article.id() + ".md"), markdown(article));
        if (together.size() == TOGETHER || i + 1 == count) {
          Stores.insertAll(Desks.store(desk), together);
          together.clear();
        }
      }
    }
    HugoLayouts.write(hugo, false);
  }

  private static String markdown(Article article) {
    Metadata metadata = article.metadata();
    StringBuilder text = new StringBuilder("---\n");
    text.append("title: \"").append(article.headline()).append("\"\n");
    text.append("description: \"").append(article.document().standfirst().text()).append("\"\n");
    text.append("date: ").append(metadata.updated()).append('\n');
    text.append("topics: [\"").append(metadata.section()).append("\"]\n");
    text.append("tags: [\"").append(String.join("\", \"", metadata.tags())).append("\"]\n");
    text.append("authors: [\"").append(metadata.bylines().getFirst().name()).append("\"]\n---\n\n");
    for (Block block : article.document().body()) {
      text.append(((Block.Paragraph) block).text().text()).append("\n\n");
    }
    return text.toString();
  }
}
