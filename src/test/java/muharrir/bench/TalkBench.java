package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Transaction;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.ThreadId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What 200 threads on an article add to a key: the way of their anchors through the change. */
@Tag("bench")
class TalkBench {
  private static final int THREADS = 200;
  private static final int KEYS = 2000;

  /** Sixty of fifty words are an article of 3,000. */
  private static final int PARAGRAPHS = 60;

  private static final String SENTENCE =
      "بدأ مهندسون ومرممون صباح الأحد توثيق سبعة مدافن برجية غربي تدمر";

  @Test
  void keysWithManyThreads() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      body.add(
          new Block.Paragraph(
              new BlockId("b" + i), Direction.AUTO, Inline.of((SENTENCE + " ").repeat(5))));
    }
    Document start =
        Document.of(Inline.EMPTY, Inline.of("عنوان"), Inline.EMPTY, Optional.empty(), body);
    Review review = Review.NONE;
    List<Block> texts =
        start.blocks().stream()
            .filter(b -> b.has(Field.TEXT) && b.text(Field.TEXT).length() > 20)
            .toList();
    for (int i = 0; i < THREADS; i++) {
      Block block = texts.get(i % texts.size());
      int from = i % 10;
      review =
          review.after(
              new ReviewChange.Talked(
                  ReviewThread.open(
                      new ThreadId("t" + i),
                      Anchor.of(start, new Span(block.id(), Field.TEXT, from, from + 8)),
                      ReviewThread.Kind.COMMENT,
                      new Comment(new PersonId("p"), Instant.EPOCH, "؟"))));
    }
    assertThat(review.threads()).hasSize(THREADS);
    double without = microseconds(start, Optional.empty());
    double with = microseconds(start, Optional.of(review));
    System.out.printf(
        Locale.ROOT,
        "| a letter in 3,000 words: the change itself %.1f us; with %d threads carried %.1f us |%n",
        without,
        THREADS,
        with);
    // A hundredth of what a key takes until it is painted.
    assertThat(with - without).isLessThan(200);
  }

  /** The median of a letter, the change of the text and of the threads. */
  private static double microseconds(Document start, Optional<Review> threads) {
    Commands commands = new Commands(() -> new BlockId("n1"));
    EditorState state =
        new EditorState(start, Selection.caret(Selection.endOf(start.blocks().getLast())));
    Review review = threads.orElse(Review.NONE);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      Transaction typed = commands.insertText("ب").run(state).orElseThrow();
      long begin = System.nanoTime();
      Document after = typed.apply(state.document());
      if (threads.isPresent()) {
        review = review.carried(typed, state.document(), after, Instant.EPOCH);
      }
      times.add((System.nanoTime() - begin) / 1e3);
      state = new EditorState(after, typed.after());
    }
    assertThat(review.threads()).hasSameSizeAs(threads.orElse(Review.NONE).threads());
    double[] sorted = times.stream().skip(KEYS / 2).mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
