package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import muharrir.review.PersonId;
import muharrir.review.Proposals;
import muharrir.review.Reading;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.Suggestion;
import muharrir.store.Stores;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An open article while somebody only suggests: undone, accepted, rejected, kept, sent out. */
class SuggestingTest {
  private static final PersonId EDITOR = new PersonId("hala");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desks.open(folder.resolve("library"), new Random(5));
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private record Text(Document document, Document original) {
    static Text of(OpenArticle article) {
      Document now = article.state().document();
      return new Text(now, article.review().proposals().map(Proposals::original).orElse(now));
    }
  }

  private static void suggest(OpenArticle article, boolean on) {
    article.endUnit();
    article.work(new ReviewChange.Suggests(on ? Optional.of(EDITOR) : Optional.empty()));
  }

  private static List<Suggestion> all(OpenArticle article) {
    return article.review().suggestions(article.state().document());
  }

  private OpenArticle article(String headline) throws Exception {
    OpenArticle article = desk.openArticle(desk.create().id());
    Desks.toHeadline(article);
    Desks.type(article, headline);
    article.endUnit();
    return article;
  }

  private static String headline(Document document) {
    return document.block(BlockId.HEADLINE).text(Field.TEXT).text();
  }

  @Test
  void aWordTakenOutInSuggestionsComesBackOnceWhenItIsUndoneOutsideOfThem() throws Exception {
    OpenArticle article = article("وصل الوزير إلى حلب");
    suggest(article, true);
    article.select(
        new Selection(
            Selection.startOf(article.state().document().block(BlockId.HEADLINE)).at(4),
            Selection.startOf(article.state().document().block(BlockId.HEADLINE)).at(11)));
    Desks.type(article, "و");
    suggest(article, false);
    assertThat(headline(Text.of(article).original())).isEqualTo("وصل الوزير إلى حلب");
    article.undo();
    assertThat(headline(Text.of(article).document())).isEqualTo("وصل الوزير إلى حلب");
    assertThat(article.review().proposals()).isEmpty();
    article.redo();
    assertThat(headline(Text.of(article).document())).isEqualTo("وصل وإلى حلب");
    assertThat(headline(Text.of(article).original())).isEqualTo("وصل الوزير إلى حلب");
  }

  @Test
  void acceptingAndRejectingAreUndone() throws Exception {
    OpenArticle article = article("وصل إلى حلب");
    suggest(article, true);
    Desks.toEnd(article);
    Desks.toHeadline(article);
    Desks.type(article, "أمس ");
    suggest(article, false);
    Text before = Text.of(article);
    List<Suggestion> one = all(article);
    assertThat(one).hasSize(1);
    article.accept(one);
    assertThat(Text.of(article)).isEqualTo(new Text(before.document(), before.document()));
    assertThat(article.undo()).isTrue();
    assertThat(Text.of(article)).isEqualTo(before);
    assertThat(all(article).getFirst().by()).contains(EDITOR);
    article.redo();
    assertThat(all(article)).isEmpty();
    article.undo();
    article.reject(all(article));
    assertThat(Text.of(article)).isEqualTo(new Text(before.original(), before.original()));
    article.undo();
    assertThat(Text.of(article)).isEqualTo(before);
  }

  /** Whatever was done: back to the first text, and on again, with the same suggestions. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void undoAndRedoLeadThroughTheSameTextsAndOriginals(long seed) throws Exception {
    Random random = new Random(seed);
    RandomDocuments documents = new RandomDocuments(random);
    Article start = desk.importArticle(documents.article(8)).article();
    OpenArticle article = desk.openArticle(start.id());
    List<Text> texts = new ArrayList<>();
    texts.add(Text.of(article));
    for (int i = 0; i < 120; i++) {
      if (random.nextInt(8) == 0) {
        suggest(article, article.review().suggesting().isEmpty());
      }
      List<Suggestion> all = all(article);
      int dice = random.nextInt(10);
      article.endUnit();
      if (dice == 0 && !all.isEmpty()) {
        article.accept(List.of(all.get(random.nextInt(all.size()))));
      } else if (dice == 1 && !all.isEmpty()) {
        article.reject(List.of(all.get(random.nextInt(all.size()))));
      } else {
        article.apply(documents.transaction(article.state().document(), 3));
      }
      Text now = Text.of(article);
      if (!now.equals(texts.getLast())) {
        texts.add(now);
      }
    }
    assertThat(texts.stream().filter(each -> !each.document().equals(each.original())))
        .isNotEmpty();
    List<Text> back = new ArrayList<>();
    back.add(Text.of(article));
    while (article.undo()) {
      if (!Text.of(article).equals(back.getLast())) {
        back.add(Text.of(article));
      }
    }
    assertThat(back.reversed()).isEqualTo(texts);
    while (article.redo()) {
      assertThat(texts).contains(Text.of(article));
    }
    assertThat(Text.of(article)).isEqualTo(texts.getLast());
    Desks.until(() -> article.saveState() instanceof SaveState.Saved);
    try (Desk other = Desks.open(folder.resolve("library"))) {
      assertThat(other.reviews().review(start.id())).isEqualTo(article.review());
      assertThat(other.find(start.id())).contains(article.article());
    }
  }

  @Test
  void allAcceptedIsTheAcceptedReadingAndAllRejectedTheOriginal() throws Exception {
    Random random = new Random(9);
    RandomDocuments documents = new RandomDocuments(random);
    for (int round = 0; round < 30; round++) {
      Article start = desk.importArticle(documents.article(12)).article();
      OpenArticle article = desk.openArticle(start.id());
      for (int i = 0; i < 30; i++) {
        if (i % 10 == 0) {
          suggest(article, i % 20 == 0);
        }
        article.apply(documents.transaction(article.state().document(), 3));
      }
      suggest(article, false);
      Document accepted = Reading.ACCEPTED.of(article.review(), article.state().document());
      Document original = Reading.ORIGINAL.of(article.review(), article.state().document());
      List<Suggestion> fresh = all(article).stream().filter(each -> !each.isStale()).toList();
      if (!fresh.isEmpty()) {
        article.accept(fresh);
        assertThat(Text.of(article).original()).isEqualTo(accepted);
        article.undo();
      }
      article.reject(all(article));
      assertThat(Text.of(article)).isEqualTo(new Text(original, original));
      article.close().toCompletableFuture().join();
    }
  }

  @Test
  void whatTheFullDiskDoesNotTakeOfSuggestionsComesFromTheEmergencyCopy() throws Exception {
    OpenArticle article = article("وصل الوزير إلى حلب");
    ArticleId id = article.id();
    suggest(article, true);
    Desks.toHeadline(article);
    Desks.type(article, "أمس ");
    Desks.until(() -> article.saveState() instanceof SaveState.Saved);
    Stores.fill(Desks.store(desk));
    Desks.type(article, "كلمات مقترحة كثيرة ".repeat(400));
    article.select(new Selection(headlineAt(0), headlineAt(4)));
    Desks.type(article, "م");
    Desks.until(() -> article.saveState() instanceof SaveState.NotSaved);
    Text told = Text.of(article);
    Review review = article.review();
    Desks.untilKeptAside(desk, article);
    Desks.store(desk).close();

    desk = Desks.open(folder.resolve("library"));
    assertThat(desk.find(id).orElseThrow().document()).isEqualTo(told.document());
    assertThat(desk.reviews().review(id)).isEqualTo(review);
    OpenArticle again = desk.openArticle(id);
    assertThat(headline(Text.of(again).original())).isEqualTo("وصل الوزير إلى حلب");
    assertThat(all(again)).allMatch(each -> each.by().equals(Optional.of(EDITOR)));
    again.reject(all(again));
    assertThat(headline(Text.of(again).document())).isEqualTo("وصل الوزير إلى حلب");
  }

  private static Position headlineAt(int offset) {
    return new Position(BlockId.HEADLINE, Field.TEXT, offset);
  }

  @Test
  void itGoesOutOnlyInAReadingThatSomebodyAsksFor() throws Exception {
    OpenArticle article = article("وصل إلى حلب");
    suggest(article, true);
    Desks.toHeadline(article);
    Desks.type(article, "أمس ");
    ArticleId id = article.id();
    Path out = folder.resolve("out");
    ExportReport refused = desk.export(List.of(id), out, Progress.NONE);
    assertThat(refused.pages()).isEmpty();
    assertThat(refused.failures().getFirst().reason())
        .isEqualTo(new LibraryFailure.OpenSuggestions(id, 1));
    for (Reading reading : Reading.values()) {
      ExportReport sent = desk.export(List.of(id), out, Optional.of(reading), Progress.NONE);
      String page = Files.readString(sent.pages().getFirst().folder().resolve("index.html"));
      assertThat(page.contains("أمس")).isEqualTo(reading == Reading.ACCEPTED);
      assertThat(page).doesNotContain("hala");
    }
  }
}
