package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import javax.imageio.ImageIO;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.document.MediaRef;
import muharrir.library.ArticleSummary;
import muharrir.library.Finding;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.library.PictureProblem;
import muharrir.library.Progress;
import muharrir.library.Refusal;
import muharrir.library.SaveState;
import muharrir.library.VerifyReport;
import muharrir.review.Review;
import muharrir.store.EmergencyFile;
import muharrir.store.Stores;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  @TempDir Path folder;

  private Path library() {
    return folder.resolve("مكتبة الأخبار? 100% #1");
  }

  @Test
  void aCopyThatWasCutOffBehindTheStateItBeginsWithIsNoOtherArticle() throws Exception {
    String library;
    Article before;
    Article last;
    try (Desk desk = Desks.open(library())) {
      library = Desks.store(desk).read(rows -> rows.setting("id").orElseThrow());
      OpenArticle open = desk.openArticle(desk.create().id());
      Desks.type(open, "عنوان");
      before = open.article();
      Desks.type(open, " جديد");
      last = open.article();
    }
    EmergencyFile copy =
        new EmergencyFile(library().resolveSibling(library().getFileName() + "-state"), library);
    copy.append(
        List.of(
            new EmergencyFile.Entry.Base(before, 5),
            new EmergencyFile.Entry.Reviewed(before.id(), Review.NONE)));
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered()).isEmpty();
      assertThat(desk.list(LibraryQuery.ALL)).hasSize(1);
      assertThat(desk.find(last.id())).contains(last);
      assertThat(copy.exists()).isFalse();
    }
  }

  @Test
  void aSecondCloseDoesNothing() throws LibraryException {
    Desk desk = Desks.open(library());
    ArticleId id = desk.create().id();
    Desks.type(desk.openArticle(id), "عنوان");
    desk.close();
    desk.close();
    try (Desk again = Desks.open(library())) {
      assertThat(again.find(id).orElseThrow().headline()).isEqualTo("عنوان");
    }
  }

  @Test
  void whatIsTypedIsThereAtTheNextOpening() throws LibraryException {
    ArticleId id;
    Article last;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "عنوان جديد");
      Desks.toEnd(open);
      Desks.type(open, "نصّ الخبر 2025 and Latin");
      open.setMetadata(open.article().metadata().withSection("سوريا").withTags(List.of("تدمر")));
      last = open.article();
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered()).isEmpty();
      assertThat(desk.find(id)).contains(last);
      OpenArticle again = desk.openArticle(id);
      assertThat(again.article()).isEqualTo(last);
      assertThat(again.state().selection().head().offset())
          .isEqualTo("نصّ الخبر 2025 and Latin".length());
      assertThat(again.saveState()).isEqualTo(new SaveState.Saved());
    }
  }

  @Test
  void undoAndRedoAreKeptLikeAnyChange() throws LibraryException {
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "واحد");
      open.endUnit();
      Desks.type(open, "اثنان");
      assertThat(open.undo()).isTrue();
      assertThat(open.article().headline()).isEqualTo("واحد");
      assertThat(open.redo()).isTrue();
      assertThat(open.undo()).isTrue();
      assertThat(open.undo()).isTrue();
      assertThat(open.undo()).isFalse();
      assertThat(open.redo()).isTrue();
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id).orElseThrow().headline()).isEqualTo("واحد");
    }
  }

  @Test
  void savedIsSaidOnlyAfterTheCommit() throws LibraryException, InterruptedException {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(desk.create().id());
      List<SaveState> states = new CopyOnWriteArrayList<>();
      List<Integer> rows = new CopyOnWriteArrayList<>();
      open.onSaveState(state -> {
        if (state instanceof SaveState.Saved) {
          try {
            rows.add(Stores.count(Desks.store(desk), "journal"));
          } catch (LibraryException e) {
            throw new IllegalStateException(e);
          }
        }
        states.add(state);
      });
      Desks.type(open, "خبر");
      assertThat(open.saveState()).isEqualTo(new SaveState.Saving());
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      Desks.until(() -> states.size() == 2);
      assertThat(states).containsExactly(new SaveState.Saving(), new SaveState.Saved());
      assertThat(rows).containsExactly(3);
    }
  }

  @Test
  void listenersHearOfEachChangeOnce() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(desk.create().id());
      List<Change> changes = new ArrayList<>();
      Subscription subscription = open.onChange(changes::add);
      Desks.type(open, "خ");
      open.setMetadata(open.article().metadata().withSection("اقتصاد"));
      open.setMetadata(open.article().metadata());
      Desks.toHeadline(open);
      Desks.toHeadline(open);
      subscription.cancel();
      Desks.type(open, "ب");
      assertThat(changes).extracting(Change::textChanged).containsExactly(true, false, false);
      assertThat(changes).extracting(Change::metadataChanged).containsExactly(false, true, false);
      assertThat(changes.getFirst().before().headline()).isEmpty();
      assertThat(changes.getFirst().after().headline()).isEqualTo("خ");
    }
  }

  @Test
  void theListFindsWhatAPersonTypesHoweverItIsSpelt() throws LibraryException {
    try (Desk desk = Desks.open(library(), new Random(3))) {
      RandomDocuments random = new RandomDocuments(new Random(3));
      Article first = desk.importArticle(random.article(4)).article();
      OpenArticle open = desk.openArticle(first.id());
      open.setMetadata(open.article().metadata().withSection("إقتصادُ المُدن"));
      Desks.toHeadline(open);
      Desks.type(open, "الرؤية ");
      assertThat(ids(desk, "اقتصاد")).containsExactly(first.id());
      assertThat(ids(desk, "الرويه مدن")).containsExactly(first.id());
      open.close().toCompletableFuture().join();
      assertThat(ids(desk, "الرويه مدن")).containsExactly(first.id());
      assertThat(ids(desk, "لا وجود لها")).isEmpty();
      ArticleSummary line = desk.list(LibraryQuery.ALL).getFirst();
      assertThat(line.section()).isEqualTo("إقتصادُ المُدن");
      assertThat(desk.list(LibraryQuery.ALL.withStatuses(Set.of(line.status())))).hasSize(1);
      Status other = line.status() == Status.IDEA ? Status.DRAFT : Status.IDEA;
      assertThat(desk.list(LibraryQuery.ALL.withStatuses(Set.of(other)))).isEmpty();
    }
  }

  private static List<ArticleId> ids(Desk desk, String text) throws LibraryException {
    return desk.list(LibraryQuery.ALL.withText(text)).stream().map(ArticleSummary::id).toList();
  }

  @Test
  void importingTheSameArticleTwiceChangesNothing() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      Article article = new RandomDocuments(new Random(5)).article(6);
      assertThat(desk.importArticle(article).outcome()).isEqualTo(Imported.Outcome.ADDED);
      assertThat(desk.importArticle(article).outcome()).isEqualTo(Imported.Outcome.UNCHANGED);
      Article other = article.withMetadata(article.metadata().withSection("قسم آخر"));
      Imported copied = desk.importArticle(other);
      assertThat(copied.outcome()).isEqualTo(Imported.Outcome.COPIED);
      assertThat(copied.article().id()).isNotEqualTo(article.id());
      assertThat(copied.article().document()).isEqualTo(article.document());
      assertThat(desk.find(article.id())).contains(article);
      assertThat(desk.list(LibraryQuery.ALL)).hasSize(2);
    }
  }

  @Test
  void theNewsroomIsASettingOfTheLibrary() throws LibraryException {
    Newsroom newsroom = new RandomDocuments(new Random(7)).newsroom();
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.newsroom()).isEqualTo(Newsroom.UNSET);
      desk.setNewsroom(newsroom);
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.newsroom()).isEqualTo(newsroom);
    }
  }

  @Test
  void aPictureIsKeptUnderItsChecksum() throws LibraryException, IOException {
    byte[] png = picture("png");
    try (Desk desk = Desks.open(library())) {
      MediaRef ref = desk.pictures().add(png, "صورة.jpg");
      assertThat(ref.type()).isEqualTo("png");
      assertThat(ref.width()).isEqualTo(40);
      assertThat(ref.height()).isEqualTo(30);
      assertThat(desk.pictures().add(png, "again")).isEqualTo(ref);
      assertThat(desk.pictures().bytes(ref)).isEqualTo(png);
      try (var files = Files.list(library().resolve("media"))) {
        assertThat(files).hasSize(1);
      }
      assertThatThrownBy(() -> desk.pictures().add("نص".getBytes(StandardCharsets.UTF_8), "a.png"))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e ->
                  assertThat(e.failure())
                      .isEqualTo(
                          new Refusal.PictureRefused("a.png", PictureProblem.NOT_A_PICTURE)));
      assertThatThrownBy(() -> desk.pictures().bytes(new MediaRef("0".repeat(64), "png", 1, 1)))
          .isInstanceOf(LibraryException.class);
    }
  }

  private static byte[] picture(String type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), type, out);
    return out.toByteArray();
  }

  @Test
  void importantMomentsAreVersions() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      ArticleId id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "خبر");
      open.setMetadata(open.article().metadata().moved(Status.IN_REVIEW, Instant.now()));
      open.close().toCompletableFuture().join();
      OpenArticle again = desk.openArticle(id);
      Desks.type(again, "!");
      again.close().toCompletableFuture().join();
      desk.openArticle(id).close().toCompletableFuture().join();
      assertThat(desk.history().of(id))
          .extracting(Version::reason)
          .containsExactly(Version.Reason.CLOSED, Version.Reason.STATUS, Version.Reason.CREATED);
      assertThatThrownBy(() ->
              desk.openArticle(id)
                  .setMetadata(again.article().metadata().moved(Status.ARCHIVED, Instant.EPOCH)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSecondDeskReadsWhatTheFirstWrites() throws Exception {
    try (Desk first = Desks.open(library())) {
      OpenArticle open = first.openArticle(first.create().id());
      Desks.type(open, "قبل");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      try (Desk second = Desks.open(library())) {
        assertThat(second.readOnly()).isTrue();
        assertThat(second.find(open.id())).contains(open.article());
        List<LibraryChange> heard = new CopyOnWriteArrayList<>();
        second.onChange(heard::add);
        Desks.type(open, " وبعد");
        Desks.until(() -> open.saveState() instanceof SaveState.Saved);
        assertThat(second.find(open.id())).contains(open.article());
        assertThat(second.list(LibraryQuery.ALL).getFirst().headline()).isEqualTo("قبل وبعد");
        OpenArticle reading = second.openArticle(open.id());
        assertThat(reading.writable()).isFalse();
        assertThat(reading.saveState()).isEqualTo(new SaveState.ReadOnly());
        assertThatThrownBy(() -> Desks.type(reading, "x"))
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(second::create)
            .isInstanceOfSatisfying(
                LibraryException.class,
                e -> assertThat(e.failure()).isInstanceOf(LibraryFailure.ReadOnly.class));
        Desks.until(() -> heard.contains(new LibraryChange.Elsewhere()));
      }
      Desks.type(open, " ثم");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      try (Desk third = Desks.open(library())) {
        assertThat(third.readOnly()).as("closing the second must not free the lock").isTrue();
      }
    }
    try (Desk again = Desks.open(library())) {
      assertThat(again.readOnly()).isFalse();
    }
  }

  @Test
  void theCheckFindsWhatIsWrong() throws LibraryException, IOException {
    MediaRef there;
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      there = desk.pictures().add(picture("png"), "a");
      Article article = new RandomDocuments(new Random(11)).article(5);
      id = desk.importArticle(article).article().id();
      Article draft = desk.create();
      OpenArticle open = desk.openArticle(draft.id());
      Desks.type(open, "خبر");
      open.close().toCompletableFuture().join();
      VerifyReport before = desk.verify(Progress.NONE);
      assertThat(before.articles()).isEqualTo(2);
      assertThat(before.versions()).isEqualTo(3);
      assertThat(before.pictures()).isEqualTo(1);
      assertThat(before.findings())
          .filteredOn(f -> f.kind() != Finding.Kind.PICTURE_MISSING)
          .isEmpty();
      Files.write(library().resolve("media").resolve(there.fileName()), new byte[] {1, 2, 3});
      Stores.script(
          Desks.store(desk), "UPDATE body SET json = '{' WHERE article = '" + draft.id() + "'");
      Stores.script(
          Desks.store(desk), "INSERT INTO journal VALUES ('" + id + "', 9, 0, 'text', 'nonsense')");
      assertThat(desk.verify(Progress.NONE).findings())
          .filteredOn(f -> f.kind() != Finding.Kind.PICTURE_MISSING)
          .extracting(Finding::kind, Finding::subject)
          .containsExactlyInAnyOrder(
              tuple(Finding.Kind.ARTICLE, draft.id().value()),
              tuple(Finding.Kind.JOURNAL, id.value()),
              tuple(Finding.Kind.PICTURE_DAMAGED, there.fileName()));
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id)).as("a row that cannot be replayed is set aside").isPresent();
      assertThat(Stores.count(Desks.store(desk), "journal_aside")).isEqualTo(1);
      assertThat(Stores.count(Desks.store(desk), "journal")).isZero();
    }
  }

  @Test
  void aReadOnlyFolderIsReadAndNotWritten() throws Exception {
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
    }
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    assertThat(library().toFile().setWritable(false)).isTrue();
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.readOnly()).isTrue();
      assertThat(desk.find(id)).isPresent();
    } finally {
      assertThat(library().toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void articlesGoOutAsTheyAreOnTheScreen() throws LibraryException, IOException {
    Path target = folder.resolve("صفحات");
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(desk.create().id());
      Desks.type(open, "عاجل");
      ArticleId other = desk.create().id();
      ArticleId missing = new ArticleId("nosuch00");
      List<Long> counted = new CopyOnWriteArrayList<>();
      ExportReport report =
          desk.export(
              List.of(open.id(), missing, other),
              target,
              new Progress() {
                @Override
                public void report(long done, long total) {
                  counted.add(done * 100 + total);
                }

                @Override
                public boolean cancelled() {
                  return false;
                }
              });
      assertThat(report.pages())
          .extracting(ExportReport.Page::article)
          .containsExactly(open.id(), other);
      assertThat(report.failures())
          .containsExactly(
              new ExportReport.Failure(missing, new LibraryFailure.NoArticle(missing)));
      assertThat(report.cancelled()).isFalse();
      assertThat(counted).containsExactly(103L, 203L, 303L);
      assertThat(Files.readString(report.pages().getFirst().folder().resolve("index.html")))
          .contains("عاجل");
      assertThat(desk.history().of(open.id()))
          .extracting(Version::reason)
          .containsExactly(Version.Reason.EXPORTED, Version.Reason.CREATED);
      assertThat(desk.history().of(other))
          .extracting(Version::reason)
          .containsExactly(Version.Reason.CREATED);
    }
  }

  @Test
  void anExportCanBeStopped() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      ArticleId id = desk.create().id();
      ExportReport report =
          desk.export(
              List.of(id),
              folder.resolve("out"),
              new Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public boolean cancelled() {
                  return true;
                }
              });
      assertThat(report).isEqualTo(new ExportReport(List.of(), List.of(), true));
    }
  }

  @Test
  void aMissingArticleIsSaidToBeMissing() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      ArticleId id = new ArticleId("nosuch00");
      assertThat(desk.find(id)).isEqualTo(Optional.empty());
      assertThatThrownBy(() -> desk.openArticle(id))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.failure()).isEqualTo(new LibraryFailure.NoArticle(id)));
    }
  }

  @Test
  void aFullDiskIsSaidAndNothingIsLost() throws Exception {
    ArticleId id;
    Article last;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "قبل الامتلاء ");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      List<SaveState> states = new CopyOnWriteArrayList<>();
      open.onSaveState(states::add);
      Stores.fill(Desks.store(desk));
      Desks.type(open, "خبر طويل ".repeat(200));
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      assertThat(open.saveState())
          .isEqualTo(new SaveState.NotSaved(new LibraryFailure.DiskFull(desk.folder())));
      Desks.type(open, "ويستمر");
      assertThat(states)
          .containsExactly(
              new SaveState.Saving(),
              new SaveState.NotSaved(new LibraryFailure.DiskFull(desk.folder())));
      Stores.script(Desks.store(desk), "PRAGMA max_page_count = 1000000");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      last = open.article();
      // The emergency copy is not needed any more.
      Path state = folder.resolve(library().getFileName() + "-state");
      Desks.until(() -> Objects.requireNonNull(state.toFile().list()).length == 0);
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id)).contains(last);
    }
  }

  @Test
  void whatTheLibraryCouldNotTakeComesBack() throws Exception {
    ArticleId id;
    Article last;
    Desk full = Desks.open(library());
    id = full.create().id();
    OpenArticle open = full.openArticle(id);
    Desks.type(open, "قبل ");
    Desks.until(() -> open.saveState() instanceof SaveState.Saved);
    Stores.fill(Desks.store(full));
    Desks.type(open, "خبر طويل ".repeat(200));
    Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
    last = open.article();
    assertThatThrownBy(() -> open.close().toCompletableFuture().get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(LibraryException.class);
    full.close();
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered())
          .extracting(Recovered::article, Recovered::source)
          .containsExactly(
              tuple(id, Recovered.Source.JOURNAL), tuple(id, Recovered.Source.EMERGENCY));
      assertThat(desk.find(id)).contains(last);
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered()).isEmpty();
    }
  }
}
