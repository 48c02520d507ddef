package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.intake.samples.Sample;
import muharrir.intake.samples.SampleArticles;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  @TempDir private Path folder;

  private Desk open() throws LibraryException {
    return Desk.open(
        folder.resolve("library"),
        new Surroundings(
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC),
            new Random(1),
            folder.resolve("state"),
            Runnable::run));
  }

  @Test
  void addsEveryOneWithItsPictures() throws Exception {
    try (Desk desk = open()) {
      assertThat(Samples.addTo(desk)).hasSize(6);
      for (Sample sample : SampleArticles.read()) {
        assertThat(desk.find(sample.article().id())).contains(sample.article());
        for (Map.Entry<MediaRef, byte[]> picture : sample.pictures().entrySet()) {
          assertThat(desk.pictures().bytes(picture.getKey())).isEqualTo(picture.getValue());
        }
      }
      assertThat(desk.newsroom()).isEqualTo(Newsroom.UNSET);
    }
  }

  @Test
  void theLastChangedIsFirstInTheList() throws LibraryException {
    try (Desk desk = open()) {
      Samples.addTo(desk);
      assertThat(desk.list(LibraryQuery.ALL))
          .extracting(ArticleSummary::section)
          .containsExactly("آثار", "خدمات", "محليات", "اقتصاد وتقنية", "ثقافة", "تحقيقات");
    }
  }

  @Test
  void whatIsThereIsLeftAlone() throws LibraryException {
    try (Desk desk = open()) {
      Article changed = SampleArticles.read().getFirst().article();
      changed = changed.withMetadata(changed.metadata().withDateline("حمص"));
      desk.importArticle(changed);

      assertThat(Samples.addTo(desk)).hasSize(5);
      assertThat(desk.find(changed.id())).contains(changed);
      assertThat(Samples.addTo(desk)).isEmpty();
    }
  }

  @Test
  void aNewLibraryGetsTheNewspaperToo() throws LibraryException {
    try (Desk desk = open()) {
      Samples.fill(desk);
      assertThat(desk.newsroom().name()).isEqualTo("الواحة");

      Newsroom other = desk.newsroom().withOfficers("أحمد", "ليلى");
      desk.setNewsroom(other);
      Samples.fill(desk);
      assertThat(desk.newsroom()).isEqualTo(other);
    }
  }
}
