package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.testing.Tadmur;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made for readers waits for its time; what stays among those who work on it does not. */
class EmbargoesTest {
  private static final Instant UNTIL = Instant.parse("2025-12-16T15:00:00Z");

  @TempDir private Path folder;

  private final Article article = article();

  private static Article article() {
    Article tadmur = Tadmur.article(Optional.empty());
    return tadmur.withMetadata(tadmur.metadata().withEmbargo(Optional.of(UNTIL)));
  }

  private Desk desk(Instant now) throws LibraryException {
    Desk desk =
        Desk.open(
            folder.resolve("library"),
            new Surroundings(
                Clock.fixed(now, ZoneOffset.UTC),
                new Random(1),
                folder.resolve("state"),
                Runnable::run));
    desk.setNewsroom(Tadmur.newsroom("https://news.example/"));
    desk.importArticle(article);
    return desk;
  }

  private LibraryFailure embargoed() {
    ZonedDateTime until = UNTIL.atZone(Tadmur.newsroom("").zone());
    return new LibraryFailure.Embargoed(article.id(), until);
  }

  private void refused(ThrowingCallable out) {
    assertThatThrownBy(out)
        .isInstanceOfSatisfying(
            LibraryException.class, e -> assertThat(e.failure()).isEqualTo(embargoed()));
  }

  @Test
  void untilTheLastMomentNothingIsMadeForReaders() throws Exception {
    Path out = folder.resolve("out");
    Papers papers;
    try (Desk desk = desk(UNTIL.minusMillis(1))) {
      papers = new Papers(desk);
      assertThat(desk.export(List.of(article.id()), out, Progress.NONE).failures())
          .singleElement()
          .satisfies(failure -> assertThat(failure.reason()).isEqualTo(embargoed()));
      refused(() -> papers.word(article.id(), out, Optional.empty()));
      // It is refused before a browser is asked for.
      refused(() -> papers.pdf(article.id(), out, Optional.empty(), folder.resolve("none")));
      refused(() -> desk.clips().message(article));
      // Only what all pages share: fonts and a schema.
      try (var made = Files.list(out)) {
        assertThat(made).containsExactly(out.resolve("assets"));
      }
    }
  }

  @Test
  void otherDesksAndReviewersGetItAtAnyTime() throws Exception {
    try (Desk desk = desk(UNTIL.minusMillis(1))) {
      assertThat(desk.handoffs().write(article.id(), folder.resolve("out"))).isRegularFile();
      assertThat(desk.guests().write(article.id(), folder.resolve("out"))).isRegularFile();
    }
  }

  @Test
  void fromThatMomentOnItGoesOut() throws Exception {
    Path out = folder.resolve("out");
    try (Desk desk = desk(UNTIL)) {
      assertThat(desk.export(List.of(article.id()), out, Progress.NONE).pages()).hasSize(1);
      assertThat(new Papers(desk).word(article.id(), out, Optional.empty())).isRegularFile();
      assertThat(desk.clips().message(article)).startsWith("*هجوم تدمر");
    }
  }

  @Test
  void theTimeIsToldOnTheClockOfTheNewsroom() {
    assertThat(
            Embargoes.refusal(article, UNTIL.minusSeconds(60), Newsroom.UNSET.zone())
                .orElseThrow()
                .arguments())
        .containsExactly(article.id(), "2025/12/16 18:00", "Asia/Damascus");
    assertThat(Embargoes.refusal(article, UNTIL, Newsroom.UNSET.zone())).isEmpty();
  }
}
