package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Release;
import muharrir.article.Release.Kind;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.Inline;
import muharrir.json.ArticleJson;
import muharrir.library.Progress;
import muharrir.review.Person;
import muharrir.review.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are given of an article that is changed after it was published. */
class ReleaseTest {
  private static final Instant NOON = Instant.parse("2025-12-15T09:00:00Z");
  private static final PersonId HALA = new PersonId("hala");

  @TempDir private Path folder;
  private Instant now = NOON;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private ArticleId id = new ArticleId("none");

  private Desk open() throws Exception {
    return Desk.open(
        folder.resolve("library"),
        new Surroundings(clock, new Random(4), folder.resolve("state"), Runnable::run));
  }

  @BeforeEach
  void publish() throws Exception {
    try (Desk desk = open()) {
      desk.reviews()
          .put(new Person(HALA, "هالة", Person.Role.EDITOR, Person.initialsOf("هالة"), "#0e5f78"));
      id = desk.create().id();
      OpenArticle article = desk.openArticle(id);
      Desks.type(article, "قتيل في حريق");
      Desks.toEnd(article);
      Desks.type(article, "قتل شخصان في الحريق.");
      for (Status to : List.of(Status.IN_REVIEW, Status.APPROVED, Status.PUBLISHED)) {
        article.life().decide(to, HALA, "");
      }
    }
  }

  private static Metadata said(OpenArticle article) {
    return article.article().metadata();
  }

  private static void change(OpenArticle article) {
    Desks.toHeadline(article);
    Desks.type(article, "س");
  }

  @Test
  void aChangeIsOpenUntilItIsSaidWhatItIs() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(id);
      assertThat(said(article).unsettled()).isFalse();
      assertThat(said(article).modified()).isEqualTo(NOON);

      now = NOON.plus(Duration.ofHours(1));
      change(article);
      assertThat(said(article).unsettled()).isTrue();
      assertThat(said(article).modified()).as("nothing hides what is not said").isEqualTo(now);

      article.life().release(Kind.SILENT);
      assertThat(said(article).unsettled()).isFalse();
      assertThat(said(article).modified()).as("silent").isEqualTo(NOON);

      now = NOON.plus(Duration.ofHours(2));
      change(article);
      article.life().release(Kind.UPDATE);
      assertThat(said(article).modified()).as("an update").isEqualTo(now);

      Instant update = now;
      now = NOON.plus(Duration.ofHours(3));
      change(article);
      article.life().release(Kind.SILENT);
      assertThat(said(article).modified()).as("silent after an update").isEqualTo(update);
      assertThat(said(article).status()).isEqualTo(Status.PUBLISHED);
    }
    try (Desk desk = open()) {
      assertThat(desk.find(id).orElseThrow().metadata().releases())
          .extracting(Release::kind)
          .containsExactly(Kind.PUBLICATION, Kind.SILENT, Kind.UPDATE, Kind.SILENT);
    }
  }

  @Test
  void aCorrectionHasADatedNoteAndMovesTheArticleOn() throws Exception {
    Article last;
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(id);
      now = NOON.plus(Duration.ofDays(1));
      change(article);
      article
          .life()
          .correct(Inline.of("قتل شخص واحد."), LocalDate.of(2025, 12, 16), Optional.of(HALA));

      assertThat(said(article).status()).isEqualTo(Status.CORRECTED);
      assertThat(said(article).unsettled()).isFalse();
      assertThat(said(article).modified()).isEqualTo(now);
      assertThat(article.review().decisions().getLast().note()).isEqualTo("قتل شخص واحد.");
      assertThat(article.article().document().body().getLast())
          .isInstanceOfSatisfying(
              Block.Correction.class,
              note -> {
                assertThat(note.date()).isEqualTo(LocalDate.of(2025, 12, 16));
                assertThat(note.text().text()).isEqualTo("قتل شخص واحد.");
              });

      article.life().correct(Inline.of("في حلب."), LocalDate.of(2025, 12, 16), Optional.empty());
      assertThat(said(article).releases())
          .extracting(Release::kind)
          .containsExactly(Kind.PUBLICATION, Kind.CORRECTION, Kind.CORRECTION);
      last = article.article();
    }
    try (Desk desk = open()) {
      assertThat(desk.find(id)).contains(last);
      byte[] file = ArticleJson.bytes(last, desk.newsroom());
      assertThat(ArticleJson.read(file).article()).isEqualTo(last);
    }
  }

  @Test
  void ofAnArticleOfAnOlderLibraryTheFirstChangeIsOpenToo() throws Exception {
    try (Desk desk = open()) {
      Article before = desk.find(id).orElseThrow();
      Article older =
          new Article(
              new ArticleId("an0lder1"),
              before.document(),
              before.metadata().withReleases(List.of()));
      desk.importArticle(older);
      OpenArticle article = desk.openArticle(older.id());
      assertThat(said(article).unsettled()).isFalse();

      now = NOON.plus(Duration.ofHours(5));
      change(article);
      assertThat(said(article).unsettled()).isTrue();
      article.life().release(Kind.SILENT);
      assertThat(said(article).modified()).isEqualTo(NOON);
    }
  }

  @Test
  void whatIsWithdrawnGoesOutWithoutItsText() throws Exception {
    Path out = folder.resolve("out");
    try (Desk desk = open()) {
      desk.openArticle(id).life().decide(Status.WITHDRAWN, HALA, "بطلب من المحكمة");
      desk.export(List.of(id), out, Progress.NONE);
      assertThat(desk.find(id).orElseThrow().document().plainText()).contains("شخصان");
    }
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|json)")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("شخصان")
            .doesNotContain("المحكمة");
      }
    }
    Path page;
    try (Stream<Path> files = Files.walk(out)) {
      page = files.filter(each -> each.endsWith("index.html")).findFirst().orElseThrow();
    }
    assertThat(Files.readString(page))
        .contains("<meta name=\"robots\" content=\"noindex\">")
        .contains("قتيل في حريق")
        .contains("سُحب هذا الخبر، ولم يعد نصّه متاحًا هنا.");
    assertThat(Files.readString(page.resolveSibling("ninjs.json")))
        .contains("\"pubStatus\": \"canceled\"");
  }
}
