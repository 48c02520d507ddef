package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.library.Backup;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupRoomTest {
  @TempDir Path folder;

  @Test
  void oneIsMadeOnADayWithSomethingToLose() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      assertThat(desk.backups().makeIfDue()).isEmpty();
      desk.create();

      assertThat(desk.backups().makeIfDue().map(Backup::reason)).contains(Backup.Reason.DAILY);
      assertThat(desk.backups().makeIfDue()).isEmpty();

      assertThat(desk.backups().list()).hasSize(1);
    }
  }

  @Test
  void whatIsBeingTypedIsInTheBackupOnceItIsSaved() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toHeadline(article);
      Desks.type(article, "عاجل");
      Desks.until(() -> article.saveState() instanceof SaveState.Saved);

      Backup backup = desk.backups().make();

      Desks.type(article, " جدًا");
      assertThat(
              desk.backups()
                  .article(backup, article.id())
                  .orElseThrow()
                  .document()
                  .headline()
                  .text())
          .isEqualTo("عاجل");
      try (BackupLook look = desk.backups().look(backup)) {
        assertThat(look.articles(Progress.NONE))
            .extracting(BackupLook.Kept::standing)
            .containsExactly(BackupLook.Standing.DIFFERENT);
      }
    }
  }

  @Test
  void anArticleIsTakenBackAsAChangeThatCanBeUndoneAndThePresentIsKept() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"), new Random(3))) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toHeadline(article);
      Desks.type(article, "كان");
      Desks.until(() -> article.saveState() instanceof SaveState.Saved);
      Backup backup = desk.backups().make();
      Desks.type(article, " وصار");

      desk.history().takeBack(desk.backups().article(backup, article.id()).orElseThrow());

      assertThat(article.article().document().headline().text()).isEqualTo("كان");
      assertThat(desk.history().of(article.id()).getFirst())
          .satisfies(version -> assertThat(version.reason()).isEqualTo(Version.Reason.RESTORED))
          .satisfies(version ->
              assertThat(version.article().document().headline().text()).isEqualTo("كان وصار"));
      assertThat(article.undo()).isTrue();
      assertThat(article.article().document().headline().text()).isEqualTo("كان وصار");
    }
  }

  @Test
  void anArticleThatIsNotOpenIsTakenBackOnTheDisk() throws Exception {
    Article then;
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toHeadline(article);
      Desks.type(article, "الأول");
      then = article.article();
      Desks.type(article, " والثاني");
    }
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      desk.history().takeBack(then);
      assertThat(desk.find(then.id()).orElseThrow().document()).isEqualTo(then.document());
    }
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      assertThat(desk.find(then.id()).orElseThrow().document()).isEqualTo(then.document());
      assertThat(desk.recovered()).isEmpty();
    }
  }

  @Test
  void anArticleThatIsNoLongerThereIsStoredAgain() throws Exception {
    Article gone;
    try (Desk other = Desks.open(folder.resolve("other"))) {
      gone = other.create();
    }
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      desk.history().takeBack(gone);

      assertThat(desk.find(gone.id())).contains(gone);
      assertThat(desk.history().of(gone.id())).hasSize(1);
    }
  }

  @Test
  void whereABackupIsDamagedTheOtherArticlesAreStillRead() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      Article broken = desk.create();
      Article whole = desk.create();
      Backup backup = desk.backups().make();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup.file());
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE body SET json = '{' WHERE article = '" + broken.id() + "'");
      }
      try (BackupLook look = desk.backups().look(backup)) {
        assertThat(look.articles(Progress.NONE))
            .extracting(kept -> kept.summary().id(), BackupLook.Kept::standing)
            .containsExactly(
                tuple(broken.id(), BackupLook.Standing.BROKEN),
                tuple(whole.id(), BackupLook.Standing.SAME));
        assertThat(look.article(whole.id())).isPresent();
      }
    }
  }

  @Test
  void aCopyIsADraftThatWasNeverPublished() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      OpenArticle article = desk.openArticle(desk.create().id());
      Desks.toHeadline(article);
      Desks.type(article, "عاجل");
      Article then = article.article();
      Article published =
          then.withMetadata(then.metadata().withSlug("urgent").withStatus(Status.PUBLISHED));

      Article copy = desk.history().takeBackAsCopy(published, "من نسخة الأحد");

      assertThat(copy.id()).isNotEqualTo(then.id());
      assertThat(copy.document()).isEqualTo(then.document());
      assertThat(copy.metadata().status()).isEqualTo(Status.DRAFT);
      assertThat(copy.metadata().slug()).isEmpty();
      assertThat(desk.history().of(copy.id()))
          .extracting(Version::name)
          .containsExactly("من نسخة الأحد");
      assertThat(desk.find(then.id())).contains(then);
    }
  }
}
