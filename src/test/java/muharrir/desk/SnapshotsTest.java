package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.article.Version.Reason;
import muharrir.edit.Selection;
import muharrir.library.Backup;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import muharrir.review.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2025-12-14T09:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return InstantSource.system().withZone(zone);
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private Desk open() throws Exception {
    return Desk.open(
        folder.resolve("library"),
        new Surroundings(clock, new Random(1), folder.resolve("state"), Runnable::run));
  }

  private static List<Reason> reasons(Desk desk, OpenArticle article) throws Exception {
    Desks.until(() -> article.saveState() instanceof SaveState.Saved);
    return desk.history().of(article.id()).stream().map(Version::reason).toList();
  }

  @Test
  void aVersionIsKeptAfterFiveMinutesOfWriting() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toHeadline(article);
      Desks.type(article, "أول");
      now = now.plus(Duration.ofMinutes(4));
      Desks.type(article, " ثان");
      assertThat(reasons(desk, article)).containsExactly(Reason.CREATED);

      now = now.plus(Duration.ofSeconds(61));
      Desks.type(article, "ي");
      Desks.type(article, "ة");

      assertThat(reasons(desk, article)).containsExactly(Reason.INTERVAL, Reason.CREATED);
      assertThat(desk.history().of(article.id()).getFirst().article().headline())
          .isEqualTo("أول ثاني");
    }
  }

  @Test
  void nothingIsKeptWhileNothingIsTypedAndAClockSetBackBeginsAnew() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toHeadline(article);
      Desks.type(article, "أول");
      now = now.plus(Duration.ofHours(3));
      article.select(Selection.caret(article.state().selection().head().at(0)));
      assertThat(reasons(desk, article)).containsExactly(Reason.CREATED);

      now = now.minus(Duration.ofHours(9));
      Desks.type(article, "ب");
      now = now.plus(Duration.ofMinutes(4));
      Desks.type(article, "ت");
      assertThat(reasons(desk, article)).containsExactly(Reason.CREATED);
    }
  }

  @Test
  void whatStoodBeforeALargeDeletionIsKept() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toEnd(article);
      String words = "كلمة طويلة ".repeat(40);
      Desks.type(article, words);

      Desks.cutBodyTo(article, 10);

      assertThat(reasons(desk, article)).containsExactly(Reason.BEFORE_DELETION, Reason.CREATED);
      assertThat(desk.history().of(article.id()).getFirst().article().document().plainText())
          .contains(words.strip());
    }
  }

  @Test
  void aSmallDeletionIsNothingToKeep() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toEnd(article);
      Desks.type(article, "كلمة طويلة ".repeat(10));

      Desks.cutBodyTo(article, 60);
      Desks.type(article, "وكلمات أخرى بدلها كثيرة جدًا فوق ما كان ".repeat(2));
      Desks.cutBodyTo(article, 100);

      assertThat(reasons(desk, article)).containsExactly(Reason.CREATED);
    }
  }

  @Test
  void halfOfAShortTextIsKeptBeforeItGoes() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toEnd(article);
      Desks.type(article, "كلمة طويلة ".repeat(10));

      Desks.cutBodyTo(article, 54);

      assertThat(reasons(desk, article)).containsExactly(Reason.BEFORE_DELETION, Reason.CREATED);
      assertThat(desk.history().of(article.id()).getFirst().article().document().plainText())
          .contains("كلمة طويلة ".repeat(10).strip());
    }
  }

  /** Backspace is held down. */
  @Test
  void aTextThatGoesLetterByLetterIsKeptAsItWasWhenItWasLongest() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toEnd(article);
      String words = "كلمة طويلة ".repeat(20);
      Desks.type(article, words);

      for (int left = words.length() - 1; left >= 0; left--) {
        Desks.cutBodyTo(article, left);
      }

      List<Version> kept = desk.history().of(article.id());
      assertThat(reasons(desk, article)).contains(Reason.BEFORE_DELETION);
      assertThat(desk.history().of(article.id()))
          .as("among %s", kept)
          .anySatisfy(version ->
              assertThat(version.article().document().plainText()).contains(words.strip()));
    }
  }

  @Test
  void aTextInWhosePlaceAnotherComesIsKept() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toEnd(article);
      String words = "كلمة طويلة ".repeat(8);
      Desks.type(article, words);
      Article old = article.article();

      Desks.cutBodyTo(article, 0);
      Desks.type(article, "غيرها تمامًا ".repeat(8));

      assertThat(reasons(desk, article)).containsExactly(Reason.BEFORE_DELETION, Reason.CREATED);
      assertThat(desk.history().of(article.id()).getFirst().article().document())
          .isEqualTo(old.document());
    }
  }

  /** None is ever taken away: not by time, not by a start, not by a thousand later ones. */
  @Test
  void aVersionIsThereAfterAYearAndCanBeTakenBack() throws Exception {
    ArticleId id;
    Article first;
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      id = article.id();
      Desks.toEnd(article);
      Desks.type(article, "أول النص");
      Desks.until(() -> article.saveState() instanceof SaveState.Saved);
      first = article.article();
      desk.history().keep(first, "أول ما كُتب");
      for (int week = 0; week < 60; week++) {
        now = now.plus(Duration.ofDays(7));
        Desks.type(article, " زيادة" + week);
        desk.history().keep(article.article(), "أسبوع " + week);
      }
    }
    try (Desk desk = open()) {
      desk.backups().make();
      List<Version> kept = desk.history().of(id);
      Version oldest =
          kept.stream().filter(v -> v.name().equals("أول ما كُتب")).findFirst().orElseThrow();
      assertThat(oldest.article().document()).isEqualTo(first.document());
      assertThat(kept).hasSizeGreaterThanOrEqualTo(62);
      assertThat(Duration.between(oldest.at(), now).toDays()).isGreaterThan(400);

      desk.history().takeBack(oldest.article());

      assertThat(desk.find(id).orElseThrow().document()).isEqualTo(first.document());
      assertThat(desk.history().of(id)).hasSize(kept.size() + 1);
    }
  }

  @Test
  void eachNewStatusIsKept() throws Exception {
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      article.setMetadata(article.article().metadata().moved(Status.IN_REVIEW, now));

      assertThat(reasons(desk, article)).containsExactly(Reason.STATUS, Reason.CREATED);
      assertThat(desk.history().of(article.id()).getFirst().article().metadata().status())
          .isEqualTo(Status.IN_REVIEW);
    }
  }

  /** Wrong by a year, by ten, or by an hour: what comes later is later. */
  @Test
  void aClockThatJumpsChangesNoOrderAndStopsNoSaving() throws Exception {
    List<Duration> jumps =
        List.of(Duration.ofDays(-400), Duration.ofDays(3650), Duration.ofHours(-1));
    List<Status> life = List.of(Status.IN_REVIEW, Status.APPROVED, Status.PUBLISHED);
    ArticleId id;
    try (Desk desk = open()) {
      OpenArticle article = desk.openArticle(desk.create().id());
      id = article.id();
      Desks.toHeadline(article);
      for (int i = 0; i < jumps.size(); i++) {
        now = now.plus(jumps.get(i));
        Desks.type(article, "كلمة" + i);
        article.life().decide(life.get(i), new PersonId("hala"), "");
        Desks.until(() -> article.saveState() instanceof SaveState.Saved);
        assertThat(desk.find(id)).contains(article.article());
        Optional<Backup> backup = desk.backups().makeIfDue();
        // The last jump stays within a day.
        assertThat(backup.isPresent()).isEqualTo(i < 2);
      }
      assertThat(desk.history().of(id).stream().map(v -> v.article().metadata().status()))
          .startsWith(Status.PUBLISHED, Status.APPROVED, Status.IN_REVIEW);
      now = now.minus(Duration.ofDays(5000));
    }
    try (Desk desk = open()) {
      Article kept = desk.find(id).orElseThrow();
      assertThat(kept.headline()).isEqualTo("كلمة0كلمة1كلمة2");
      assertThat(kept.metadata().status()).isEqualTo(Status.PUBLISHED);
      assertThat(desk.backups().list()).extracting(Backup::number).containsExactly(2, 1);
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
    }
  }
}
