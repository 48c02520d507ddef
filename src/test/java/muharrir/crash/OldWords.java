package muharrir.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.PersonId;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.ThreadId;

/**
 * An article of old words over which an editor goes: for each new word that is suggested at the end
 * an old one is suggested to go, and at each fourth a thread is opened on an old word that stays.
 */
final class OldWords {
  static final PersonId EDITOR = new PersonId("hala");
  private static final int PARAGRAPHS = 150;
  private static final int IN_ONE = 10;
  private static final int EACH = 4;

  private OldWords() {}

  /** An article in the library, in which nothing is suggested yet; the new words come last. */
  static Article article() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      StringBuilder words = new StringBuilder();
      for (int k = 1; k <= IN_ONE; k++) {
        words.append(old(i * IN_ONE + k)).append(' ').append(steady(i * IN_ONE + k)).append(' ');
      }
      body.add(
          new Block.Paragraph(new BlockId("p" + i), Direction.AUTO, Inline.of(words.toString())));
    }
    body.add(new Block.Paragraph(new BlockId("end"), Direction.AUTO, Inline.EMPTY));
    return new Article(
        ArticleId.random(new Random(3)),
        Document.of(Inline.EMPTY, Inline.of("كلمات قديمة"), Inline.EMPTY, Optional.empty(), body),
        Metadata.draft(Instant.parse("2025-12-14T08:00:00Z")));
  }

  private static String old(int number) {
    return "قديم" + number;
  }

  private static String steady(int number) {
    return "باق" + number;
  }

  private static BlockId paragraph(int number) {
    return new BlockId("p" + (number - 1) / IN_ONE);
  }

  /** Suggests a word and what belongs to it. */
  static void suggest(OpenArticle article, int number) {
    if (article.review().suggesting().isEmpty()) {
      article.work(new ReviewChange.Suggests(Optional.of(EDITOR)));
    }
    Desks.toEnd(article);
    Desks.type(article, Deeds.word(number));
    removeOld(article, number);
    open(article, number);
  }

  /** Does what is missing of a word's belongings, which a kill may have cut off. */
  static void complete(OpenArticle article, int number) {
    if (number > 0 && !isGone(article, number)) {
      removeOld(article, number);
    }
    if (number > 0 && threads(article) < number / EACH) {
      open(article, number);
    }
  }

  private static void removeOld(OpenArticle article, int number) {
    Block block = article.state().document().block(paragraph(number));
    String word = old(number) + " ";
    int from = block.text(Field.TEXT).text().indexOf(word);
    Step step =
        new Step.ReplaceText(block.id(), Field.TEXT, from, from + word.length(), Inline.EMPTY);
    Selection here = article.state().selection();
    article.apply(new Transaction(List.of(step), here, here, Transaction.Kind.WHOLE));
  }

  private static void open(OpenArticle article, int number) {
    if (number % EACH != 0) {
      return;
    }
    Document document = article.state().document();
    Block block = document.block(paragraph(number));
    int from = block.text(Field.TEXT).text().indexOf(steady(number));
    Span span = new Span(block.id(), Field.TEXT, from, from + steady(number).length());
    article.work(
        new ReviewChange.Talked(
            ReviewThread.open(
                new ThreadId("t" + number),
                Anchor.of(document, span),
                ReviewThread.Kind.QUESTION,
                new Comment(EDITOR, Instant.now(), "سؤال " + number))));
  }

  /** Whether an old word is suggested to go. */
  static boolean isGone(OpenArticle article, int number) {
    return !article
        .state()
        .document()
        .block(paragraph(number))
        .text(Field.TEXT)
        .text()
        .contains(old(number) + " ");
  }

  static int threads(OpenArticle article) {
    return article.review().threads().size();
  }

  /** Whether each thread stands on the word on which it was opened. */
  static boolean threadsHold(OpenArticle article) {
    Document document = article.state().document();
    return article.review().threads().stream()
        .allMatch(thread -> {
          int number = Integer.parseInt(thread.id().value().substring(1));
          return !thread.anchor().isDetached()
              && thread.anchor().span().text(document).equals(steady(number))
              && thread.comments().getFirst().text().equals("سؤال " + number);
        });
  }

  /** How many threads there must be, at least, when a word was done with. */
  static int threadsAt(int number) {
    return number / EACH;
  }
}
