package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.library.Refusal;
import muharrir.library.Refusal.HandoffRefused.Problem;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Merge;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Reading;
import muharrir.review.Reunion;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.Suggestion;
import muharrir.review.ThreadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article goes to another desk and comes back, and both have worked on it. */
class HandoffsTest {
  private static final PersonId HALA = new PersonId("hala");
  private static final PersonId SAMI = new PersonId("sami");

  @TempDir Path folder;
  private Desk here;
  private Desk there;
  private ArticleId id;

  @BeforeEach
  void open() throws LibraryException {
    here = Desks.open(folder.resolve("here"), new Random(1));
    there = Desks.open(folder.resolve("there"), new Random(2));
    here.reviews().put(new Person(HALA, "هالة", Person.Role.EDITOR, "ه", "#0e5f78"));
    OpenArticle open = here.openArticle(here.create().id());
    id = open.id();
    Desks.toEnd(open);
    Desks.type(open, "وصل الوزير إلى حلب");
    open.apply(new Commands(() -> new BlockId("p2")).enter().run(open.state()).orElseThrow());
    Desks.type(open, "وعاد مساءً");
    ArticleShelf.waitFor(open.close());
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  private static Block block(OpenArticle open, int fromEnd) {
    var blocks = open.article().document().blocks();
    return blocks.get(blocks.size() - 1 - fromEnd);
  }

  /** Writes at the end of a block, counted from the last. */
  private static void write(Desk desk, ArticleId id, int fromEnd, String words)
      throws LibraryException {
    OpenArticle open = desk.openArticle(id);
    open.select(Selection.caret(Selection.endOf(block(open, fromEnd))));
    Desks.type(open, words);
    ArticleShelf.waitFor(open.close());
  }

  private static String text(Desk desk, ArticleId id) throws LibraryException {
    return desk.find(id).orElseThrow().document().plainText();
  }

  private Path sent(Desk from) throws LibraryException {
    return from.handoffs().write(id, folder.resolve("stick"));
  }

  private static Reunion met(Desk desk, Path file) throws LibraryException {
    return ((Handoffs.Arrival.Met) desk.handoffs().read(file)).reunion();
  }

  private static void join(Desk desk, Reunion reunion) throws LibraryException {
    desk.handoffs().keepBoth(reunion);
    OpenArticle open = desk.openArticle(reunion.mine().id());
    assertThat(Handoffs.join(reunion, open)).isTrue();
    ArticleShelf.waitFor(open.close());
  }

  @Test
  void anArticleThatIsNotThereIsTakenInWithItsWork() throws LibraryException {
    OpenArticle open = here.openArticle(id);
    Block first = block(open, 1);
    open.work(
        new ReviewChange.Talked(
            ReviewThread.open(
                new ThreadId("t1"),
                Anchor.of(open.article().document(), new Span(first.id(), Field.TEXT, 4, 10)),
                ReviewThread.Kind.QUESTION,
                new Comment(HALA, Instant.now(), "أي وزير؟"))));
    ArticleShelf.waitFor(open.close());
    Path file = sent(here);

    assertThat(there.handoffs().read(file)).isInstanceOf(Handoffs.Arrival.Added.class);
    assertThat(there.find(id)).isEqualTo(here.find(id));
    assertThat(there.reviews().review(id)).isEqualTo(here.reviews().review(id));
    assertThat(there.reviews().people()).isEqualTo(here.reviews().people());
    assertThat(there.handoffs().read(file)).isInstanceOf(Handoffs.Arrival.Known.class);
    assertThat(here.handoffs().read(file)).isInstanceOf(Handoffs.Arrival.Known.class);
  }

  @Test
  void changesOfTwoParagraphsAreBothTakenAndOpeningTwiceChangesNothing() throws LibraryException {
    there.handoffs().read(sent(here));
    write(there, id, 1, " ظهرًا");
    OpenArticle away = there.openArticle(id);
    away.life().decide(Status.IN_REVIEW, HALA, "راجعت");
    away.work(
        new ReviewChange.Talked(
            ReviewThread.open(
                new ThreadId("t2"),
                Anchor.of(
                    away.article().document(), new Span(block(away, 0).id(), Field.TEXT, 0, 4)),
                ReviewThread.Kind.COMMENT,
                new Comment(HALA, Instant.now(), "متى؟"))));
    ArticleShelf.waitFor(away.close());
    Path back = sent(there);
    write(here, id, 0, " بالسيارة");

    Reunion reunion = met(here, back);
    assertThat(reunion.text().conflicts()).isEmpty();
    join(here, reunion);

    assertThat(text(here, id)).contains("وصل الوزير إلى حلب ظهرًا", "وعاد مساءً بالسيارة");
    Article merged = here.find(id).orElseThrow();
    assertThat(merged.metadata().status()).isEqualTo(Status.IN_REVIEW);
    assertThat(here.reviews().review(id).decisions()).hasSize(1);
    ReviewThread thread = here.reviews().review(id).threads().getFirst();
    assertThat(thread.anchor().span().text(merged.document())).isEqualTo("وعاد");
    assertThat(here.handoffs().read(back)).isInstanceOf(Handoffs.Arrival.Known.class);
    assertThat(here.find(id)).contains(merged);
    assertThat(here.history().of(id))
        .extracting(Version::reason)
        .contains(Version.Reason.HANDED_OVER);
    assertThat(here.history().of(id))
        .anySatisfy(version ->
            assertThat(version.article().document().plainText())
                .contains("بالسيارة")
                .doesNotContain("ظهرًا"));
  }

  @Test
  void changesOfOneParagraphAreDecidedAndTheOtherIsKeptAsAVersion() throws LibraryException {
    there.handoffs().read(sent(here));
    write(there, id, 0, " من هناك");
    Path back = sent(there);
    write(here, id, 0, " من هنا");

    Reunion reunion = met(here, back);
    assertThat(reunion.text().conflicts()).hasSize(1);
    Reunion decided =
        reunion.with(
            reunion.text().decide(reunion.text().conflicts().getFirst(), Merge.Side.THEIRS));
    join(here, decided);

    assertThat(text(here, id))
        .contains("من هناك")
        .doesNotContain("من هنا\n")
        .doesNotEndWith("من هنا");
    assertThat(here.history().of(id))
        .anySatisfy(
            version -> assertThat(version.article().document().plainText()).contains("من هنا"));
    assertThat(here.handoffs().read(back)).isInstanceOf(Handoffs.Arrival.Known.class);
  }

  @Test
  void aRemarkThatComesWithAHandOffIsNewToWhoeverLookedAfterItWasMade() throws Exception {
    there.handoffs().read(sent(here));
    OpenArticle open = there.openArticle(id);
    Instant longAgo = Instant.parse("2025-12-14T09:00:00Z");
    open.work(
        new ReviewChange.Talked(
            ReviewThread.open(
                new ThreadId("t1"),
                Anchor.of(
                    open.article().document(), new Span(block(open, 1).id(), Field.TEXT, 4, 10)),
                ReviewThread.Kind.QUESTION,
                new Comment(HALA, longAgo, "أي وزير؟"))));
    ArticleShelf.waitFor(open.close());
    Path back = sent(there);
    here.reviews().see(SAMI, id);
    assertThat(here.reviews().unread(SAMI, here.list(LibraryQuery.ALL))).isEmpty();

    join(here, met(here, back));
    assertThat(here.reviews().unread(SAMI, here.list(LibraryQuery.ALL))).containsExactly(id);
    assertThat(here.overview(Optional.of(SAMI)).cards().getFirst().unread()).isTrue();
    here.reviews().see(SAMI, id);
    assertThat(here.handoffs().read(back)).isInstanceOf(Handoffs.Arrival.Known.class);
    assertThat(here.reviews().unread(SAMI, here.list(LibraryQuery.ALL))).isEmpty();
  }

  /** Begins, or ends, to write suggestions. */
  private static void suggest(Desk desk, ArticleId id, Optional<PersonId> who)
      throws LibraryException {
    OpenArticle open = desk.openArticle(id);
    open.work(new ReviewChange.Suggests(who));
    ArticleShelf.waitFor(open.close());
  }

  private record Open(String words, Optional<PersonId> by) {}

  private static List<Open> suggested(Desk desk, ArticleId id) throws LibraryException {
    return desk.reviews().review(id).suggestions(desk.find(id).orElseThrow().document()).stream()
        .map(each -> new Open(((Suggestion.Words) each.what()).after().text().strip(), each.by()))
        .toList();
  }

  private static String original(Desk desk, ArticleId id) throws LibraryException {
    return Reading.ORIGINAL
        .of(desk.reviews().review(id), desk.find(id).orElseThrow().document())
        .plainText();
  }

  private static void decide(Desk desk, ArticleId id, String words, boolean accept)
      throws LibraryException {
    OpenArticle open = desk.openArticle(id);
    List<Suggestion> some =
        open.review().suggestions(open.article().document()).stream()
            .filter(each -> ((Suggestion.Words) each.what()).after().text().strip().equals(words))
            .toList();
    assertThat(some).hasSize(1);
    if (accept) {
      open.accept(some);
    } else {
      open.reject(some);
    }
    ArticleShelf.waitFor(open.close());
  }

  @Test
  void suggestionsOfBothDesksMeetAndTheOriginalIsWhatNobodySuggested() throws LibraryException {
    String start = text(here, id);
    suggest(here, id, Optional.of(HALA));
    write(here, id, 1, " أمس");
    there.handoffs().read(sent(here));
    assertThat(suggested(there, id)).containsExactly(new Open("أمس", Optional.of(HALA)));
    suggest(there, id, Optional.of(SAMI));
    write(there, id, 0, " هناك");
    Path back = sent(there);
    // Meanwhile here, in the mode and without it, in another text.
    OpenArticle open = here.openArticle(id);
    open.select(Selection.caret(new Position(BlockId.HEADLINE, Field.TEXT, 0)));
    Desks.type(open, "عنوان");
    ArticleShelf.waitFor(open.close());

    join(here, met(here, back));
    assertThat(suggested(here, id))
        .containsExactly(
            new Open("عنوان", Optional.of(HALA)),
            new Open("أمس", Optional.of(HALA)),
            new Open("هناك", Optional.of(SAMI)));
    assertThat(original(here, id)).isEqualTo(start);
    assertThat(here.handoffs().read(back)).isInstanceOf(Handoffs.Arrival.Known.class);

    join(there, met(there, sent(here)));
    assertThat(suggested(there, id)).isEqualTo(suggested(here, id));
    assertThat(original(there, id)).isEqualTo(start);
    assertThat(text(there, id)).isEqualTo(text(here, id));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatOneDeskDecidedWaitsNoLongerOnTheOther(boolean accepted) throws LibraryException {
    suggest(here, id, Optional.of(HALA));
    write(here, id, 1, " أمس");
    write(here, id, 0, " متعبًا");
    suggest(here, id, Optional.empty());
    there.handoffs().read(sent(here));
    decide(there, id, "أمس", accepted);
    join(here, met(here, sent(there)));
    assertThat(suggested(here, id)).containsExactly(new Open("متعبًا", Optional.of(HALA)));
    assertThat(text(here, id).contains("أمس")).isEqualTo(accepted);
    assertThat(original(here, id).contains("أمس")).isEqualTo(accepted);
    assertThat(original(here, id)).doesNotContain("متعبًا");

    // And the other way round: decided here, while it waits there and words came there.
    decide(here, id, "متعبًا", accepted);
    write(there, id, 1, " ظهرًا");
    join(here, met(here, sent(there)));
    assertThat(suggested(here, id)).isEmpty();
    assertThat(text(here, id).contains("متعبًا")).isEqualTo(accepted);
    assertThat(text(here, id)).contains("ظهرًا");
  }

  private void bothChanged() throws LibraryException {
    there.handoffs().read(sent(here));
    write(there, id, 1, " ظهرًا");
    write(here, id, 1, " ليلًا");
  }

  @Test
  void whatIsNotMergedWaitsAlsoAfterAnEndAndIsMergedWithWhatCameSince() throws LibraryException {
    bothChanged();
    OpenArticle remarked = there.openArticle(id);
    remarked.work(
        new ReviewChange.Talked(
            ReviewThread.open(
                new ThreadId("t9"),
                Anchor.of(
                    remarked.article().document(),
                    new Span(block(remarked, 0).id(), Field.TEXT, 0, 4)),
                ReviewThread.Kind.QUESTION,
                new Comment(SAMI, Instant.EPOCH, "متى؟"))));
    ArticleShelf.waitFor(remarked.close());
    Path file = sent(there);
    assertThat(here.handoffs().waiting()).isEmpty();
    met(here, file);
    met(here, file);
    assertThat(here.handoffs().waiting()).containsExactly(id);

    here.close();
    here = Desks.open(folder.resolve("here"), new Random(3));
    assertThat(here.handoffs().waiting()).containsExactly(id);
    write(here, id, 0, " إلى بيته");
    Handoffs.Arrival.Met met = here.handoffs().waiting(id).orElseThrow();
    Merge text = met.reunion().text();
    assertThat(text.conflicts()).hasSize(1);
    Reunion decided =
        met.reunion().with(text.decide(text.conflicts().getFirst(), Merge.Side.THEIRS));
    here.handoffs().join(new Handoffs.Arrival.Met(decided, met.waiting()));

    assertThat(text(here, id)).contains("ظهرًا").contains("إلى بيته").doesNotContain("ليلًا");
    assertThat(here.reviews().review(id).threads()).extracting(t -> t.id().value()).contains("t9");
    assertThat(here.handoffs().waiting()).isEmpty();
    assertThat(here.handoffs().waiting(id)).isEmpty();
  }

  @Test
  void whatBringsNothingNewAnyMoreWaitsNoLonger() throws LibraryException {
    there.handoffs().read(sent(here));
    write(there, id, 1, " ظهرًا");
    Path file = sent(there);
    Reunion reunion = met(here, file);
    assertThat(here.handoffs().waiting()).containsExactly(id);
    join(here, reunion);
    // Killed before it was noted that it waits no longer.
    assertThat(here.handoffs().waiting()).containsExactly(id);
    assertThat(here.handoffs().waiting(id)).isEmpty();
    assertThat(here.handoffs().waiting()).isEmpty();
  }

  @Test
  void whatWaitsComesThroughARescue() throws LibraryException {
    bothChanged();
    met(here, sent(there));
    here.close();
    new muharrir.store.Rescuer(
            folder.resolve("here"),
            folder.resolve("new"),
            java.time.Clock.systemUTC(),
            new Random(4))
        .run((_, _) -> {}, () -> false);
    here = Desks.open(folder.resolve("new"), new Random(5));
    assertThat(here.handoffs().waiting()).containsExactly(id);
    assertThat(here.handoffs().waiting(id).orElseThrow().reunion().text().conflicts()).hasSize(1);
  }

  @Test
  void whatChangedMeanwhileIsNotOverwritten() throws LibraryException {
    there.handoffs().read(sent(here));
    write(there, id, 1, " ظهرًا");
    Reunion reunion = met(here, sent(there));
    write(here, id, 0, " ليلًا");
    OpenArticle open = here.openArticle(id);
    assertThat(Handoffs.join(reunion, open)).isFalse();
    assertThat(text(here, id)).contains("ليلًا").doesNotContain("ظهرًا");
  }

  @Test
  void theSameHandOffIsTheSameBytes() throws LibraryException, IOException {
    Path file = sent(here);
    byte[] first = Files.readAllBytes(file);
    assertThat(Files.readAllBytes(sent(here))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aDamagedFileIsRefusedAndChangesNothing(int kind) throws Exception {
    Path file = sent(here);
    byte[] bytes = Files.readAllBytes(file);
    byte[] damaged =
        switch (kind) {
          case 0 -> Arrays.copyOf(bytes, bytes.length / 2);
          case 1 -> {
            byte[] one = bytes.clone();
            one[bytes.length / 3] ^= 0x55;
            yield one;
          }
          case 2 -> "ليس ملفًا لنا".getBytes(StandardCharsets.UTF_8);
          default -> new byte[0];
        };
    Files.write(file, damaged);

    assertThatThrownBy(() -> there.handoffs().read(file))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e ->
                assertThat(e.failure())
                    .isInstanceOfSatisfying(
                        Refusal.HandoffRefused.class,
                        refused ->
                            assertThat(refused.problem())
                                .isEqualTo(kind < 2 ? Problem.DAMAGED : Problem.FOREIGN)));
    assertThat(there.find(id)).isEmpty();
  }

  @Test
  void twoArticlesOfOneIdWithoutACommonStateAreNotMixed() throws LibraryException {
    Article other = here.find(id).orElseThrow();
    Article strange =
        other.withDocument(
            other
                .document()
                .with(other.document().blocks().getLast().withText(Field.TEXT, Inline.of("غيره"))));
    there.importArticle(strange);

    assertThatThrownBy(() -> there.handoffs().read(sent(here)))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e ->
                assertThat(((Refusal.HandoffRefused) e.failure()).problem())
                    .isEqualTo(Problem.STRANGE));
    assertThat(there.find(id)).contains(strange);
  }
}
