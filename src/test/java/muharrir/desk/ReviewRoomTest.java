package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.document.Field;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.Rules;
import muharrir.review.ThreadId;
import muharrir.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors do with an article is kept as safely as its text. */
class ReviewRoomTest {
  private static final Person HALA =
      new Person(new PersonId("hala"), "هالة الأتاسي", Role.EDITOR, "ه‌أ", "#0e5f78");
  private static final Person SAMI =
      new Person(new PersonId("sami"), "سامي", Role.JOURNALIST, "س", "#b57307");

  @TempDir Path folder;

  private Path library() {
    return folder.resolve("library");
  }

  private static OpenArticle written(Desk desk, String body) throws LibraryException {
    OpenArticle open = desk.openArticle(desk.create().id());
    Desks.toEnd(open);
    Desks.type(open, body);
    return open;
  }

  private static Anchor on(OpenArticle open, String words) {
    var block = open.article().document().blocks().getLast();
    int from = block.text(Field.TEXT).text().indexOf(words);
    return Anchor.of(
        open.article().document(), new Span(block.id(), Field.TEXT, from, from + words.length()));
  }

  private static ReviewChange comment(OpenArticle open, String id, String words, String remark) {
    return new ReviewChange.Talked(
        ReviewThread.open(
            new ThreadId(id),
            on(open, words),
            ReviewThread.Kind.COMMENT,
            new Comment(HALA.id(), Instant.now(), remark)));
  }

  private static String words(OpenArticle open, ReviewThread thread) {
    return thread.anchor().span().text(open.article().document());
  }

  @Test
  void aCommentFollowsItsWordsAndIsThereAtTheNextOpening() throws LibraryException {
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "وصل الوزير إلى حلب");
      id = open.id();
      open.work(comment(open, "t1", "الوزير", "أي وزير؟"));
      open.select(Selection.caret(Selection.startOf(open.article().document().blocks().getLast())));
      Desks.type(open, "اليوم ");
      assertThat(words(open, open.review().threads().getFirst())).isEqualTo("الوزير");
      assertThat(desk.reviews().review(id)).isEqualTo(open.review());
      assertThat(desk.reviews().waiting()).isEqualTo(Map.of(id, 1));
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.reviews().waiting()).isEqualTo(Map.of(id, 1));
      OpenArticle again = desk.openArticle(id);
      ReviewThread thread = again.review().threads().getFirst();
      assertThat(words(again, thread)).isEqualTo("الوزير");
      assertThat(thread.comments().getFirst().text()).isEqualTo("أي وزير؟");
    }
  }

  @Test
  void whatACrashLeavesInTheJournalIsTakenUp() throws Exception {
    Desk crashed = Desks.open(library());
    OpenArticle open = written(crashed, "وصل الوزير إلى حلب");
    ArticleId id = open.id();
    open.work(comment(open, "t1", "الوزير", "أي وزير؟"));
    open.select(Selection.caret(Selection.startOf(open.article().document().blocks().getLast())));
    Desks.type(open, "اليوم ");
    open.life().decide(Status.IN_REVIEW, HALA.id(), "للقراءة");
    Desks.until(() -> open.saveState() instanceof SaveState.Saved);
    var review = open.review();
    // The thread of the library ends as with the process; nothing is folded.
    Desks.store(crashed).close();

    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered()).hasSize(1);
      assertThat(desk.reviews().review(id)).isEqualTo(review);
      assertThat(review.decisions()).hasSize(1);
      assertThat(desk.find(id).orElseThrow().metadata().status()).isEqualTo(Status.IN_REVIEW);
      assertThat(words(desk.openArticle(id), desk.reviews().review(id).threads().getFirst()))
          .isEqualTo("الوزير");
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
    }
  }

  @Test
  void whatTheFullDiskDoesNotTakeComesFromTheEmergencyCopy() throws Exception {
    Desk full = Desks.open(library());
    OpenArticle open = written(full, "وصل الوزير إلى حلب");
    ArticleId id = open.id();
    open.work(comment(open, "t1", "الوزير", "أي وزير؟"));
    Desks.until(() -> open.saveState() instanceof SaveState.Saved);
    Stores.fill(Desks.store(full));
    String long_ = "تعليق طويل ".repeat(900);
    open.work(comment(open, "t2", "حلب", long_));
    Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
    Desks.untilKeptAside(full, open);
    var review = open.review();
    Desks.store(full).close();

    try (Desk desk = Desks.open(library())) {
      assertThat(desk.reviews().review(id)).isEqualTo(review);
    }
  }

  @Test
  void aSignatureFallsWithTheNextChangeOfTheText() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "نص");
      open.work(
          new ReviewChange.Signed(new muharrir.review.Review.Signature(HALA.id(), Instant.now())));
      assertThat(open.review().signatures()).hasSize(1);
      Desks.type(open, "!");
      assertThat(open.review().signatures()).isEmpty();
    }
  }

  @Test
  void peopleAndRulesAreKeptWithTheLibrary() throws LibraryException {
    Rules rules = new Rules(Set.of(Role.EDITOR_IN_CHIEF), Set.of(Role.EDITOR), 3);
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.reviews().people()).isEmpty();
      assertThat(desk.reviews().rules()).isEqualTo(Rules.USUAL);
      desk.reviews().put(HALA);
      desk.reviews().put(SAMI);
      Person promoted = new Person(SAMI.id(), "سامي الحلبي", Role.EDITOR, "س", "#b57307");
      assertThat(desk.reviews().put(promoted)).isEqualTo(List.of(HALA, promoted));
      desk.reviews().setRules(rules);
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.reviews().people())
          .extracting(Person::name)
          .containsExactly("هالة الأتاسي", "سامي الحلبي");
      assertThat(desk.reviews().rules()).isEqualTo(rules);
    }
  }

  @Test
  void eachPersonHasSeenAVersionOfTheirOwn() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "أول");
      ReviewRoom room = desk.reviews();
      assertThat(room.lastSeen(HALA.id(), open.id())).isEmpty();
      room.see(HALA.id(), open.id());
      Article first = open.article();
      Desks.type(open, " وثان");
      room.see(SAMI.id(), open.id());

      assertThat(lastSeen(desk, HALA)).isEqualTo(first);
      assertThat(lastSeen(desk, SAMI)).isEqualTo(open.article());
      assertThat(room.seen(HALA.id())).containsOnlyKeys(open.id());
    }
  }

  @Test
  void answersThatAreBegunAreStoredWhileOneWritesAndWhenOneLeaves() throws Exception {
    Draft half;
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "أول");
      half = new Draft(HALA.id(), open.id(), new Draft.Answer(new ThreadId("t")), "نصف");
      desk.reviews().keepDrafts(List.of(half));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (desk.reviews().drafts().isEmpty() && System.nanoTime() < end) {
        Thread.sleep(10);
      }
      assertThat(desk.reviews().drafts()).containsExactly(half);
      half = new Draft(HALA.id(), open.id(), new Draft.Answer(new ThreadId("t")), "نصف جواب");
      desk.reviews().keepDrafts(List.of(half));
      desk.reviews().see(HALA.id(), open.id());
      assertThat(desk.reviews().drafts()).containsExactly(half);
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.reviews().drafts()).containsExactly(half);
    }
  }

  /** What was looked at is noted when the chair has been left, and another sits in it. */
  @Test
  void theVersionThatOneLeavesIsOnesOwn() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "أول");
      desk.history().signAs(Optional.of(HALA.id()));
      desk.reviews().see(HALA.id(), open.id());
      Desks.type(open, " وثان");
      desk.history().signAs(Optional.of(SAMI.id()));
      desk.reviews().see(HALA.id(), open.id());
      assertThat(desk.reviews().lastSeen(HALA.id(), open.id()).orElseThrow().author())
          .isEqualTo(HALA.id().value());
    }
  }

  @Test
  void anArticleUnderEmbargoIsNotExportedBeforeItsTime() throws LibraryException {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "نص");
      Instant until = Clock.systemUTC().instant().plus(Duration.ofHours(3));
      open.setMetadata(open.article().metadata().withEmbargo(Optional.of(until)));

      ExportReport refused = desk.export(List.of(open.id()), folder.resolve("out"), Progress.NONE);
      assertThat(refused.pages()).isEmpty();
      assertThat(refused.failures())
          .singleElement()
          .satisfies(failure ->
              assertThat(failure.reason())
                  .isInstanceOfSatisfying(
                      LibraryFailure.Embargoed.class,
                      reason ->
                          assertThat(reason.until().toInstant())
                              .isEqualTo(open.article().metadata().embargo().orElseThrow())));

      open.setMetadata(
          open.article().metadata().withEmbargo(Optional.of(Instant.now().minusSeconds(1))));
      assertThat(desk.export(List.of(open.id()), folder.resolve("out"), Progress.NONE).pages())
          .hasSize(1);
    }
  }

  @Test
  void aRemarkMakesAnArticleUnreadForWhoeverSawItBefore() throws Exception {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "نص طويل");
      ArticleId id = open.id();
      open.close().toCompletableFuture().join();
      desk.reviews().see(SAMI.id(), id);
      assertThat(desk.reviews().unread(SAMI.id(), desk.list(LibraryQuery.ALL))).isEmpty();
      assertThat(desk.reviews().unread(HALA.id(), desk.list(LibraryQuery.ALL)))
          .as("she has never seen it")
          .containsExactly(id);

      OpenArticle again = desk.openArticle(id);
      Comment later = new Comment(HALA.id(), Instant.now().plusSeconds(1), "من قال؟");
      again.work(
          new ReviewChange.Talked(
              ReviewThread.open(
                  new ThreadId("t"), on(again, "نص"), ReviewThread.Kind.QUESTION, later)));
      again.close().toCompletableFuture().join();

      assertThat(desk.reviews().unread(SAMI.id(), desk.list(LibraryQuery.ALL))).containsExactly(id);
      assertThat(desk.overview(Optional.of(SAMI.id())).cards().getFirst().unread()).isTrue();
    }
  }

  @Test
  void seeingAnArticleIsToldToTheList() throws Exception {
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = written(desk, "نص");
      open.close().toCompletableFuture().join();
      List<LibraryChange> told = new CopyOnWriteArrayList<>();
      desk.onChange(told::add);
      desk.reviews().see(SAMI.id(), open.id());
      assertThat(told).containsExactly(new LibraryChange.Articles(List.of(open.id())));
    }
  }

  /** The one article of a desk as somebody saw it last. */
  private static Article lastSeen(Desk desk, Person person) throws LibraryException {
    ArticleId id = desk.list(LibraryQuery.ALL).getFirst().id();
    long sequence = desk.reviews().lastSeen(person.id(), id).orElseThrow().sequence();
    return desk.history().article(id, sequence);
  }
}
