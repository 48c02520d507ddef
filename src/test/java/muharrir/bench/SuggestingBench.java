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
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.Hunks;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.Suggestion;
import muharrir.review.Suggestions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a key costs that only suggests, in an article with 100 suggestions. */
@Tag("bench")
class SuggestingBench {
  private static final int SUGGESTIONS = 100;
  private static final int KEYS = 2000;
  private static final String SENTENCE =
      "بدأ مهندسون ومرممون صباح الأحد توثيق سبعة مدافن برجية غربي تدمر ";

  @Test
  void keysThatOnlySuggest() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < SUGGESTIONS; i++) {
      body.add(
          new Block.Paragraph(new BlockId("b" + i), Direction.AUTO, Inline.of(SENTENCE.repeat(3))));
    }
    Document text =
        Document.of(Inline.EMPTY, Inline.of("عنوان"), Inline.EMPTY, Optional.empty(), body);
    Review review = Review.NONE.after(new ReviewChange.Suggests(Optional.of(new PersonId("hala"))));
    Selection start = Selection.caret(Selection.startOf(text.blocks().getFirst()));
    for (Block block : body) {
      Transaction put =
          new Transaction(
              List.of(new Step.ReplaceText(block.id(), Field.TEXT, 4, 10, Inline.of("خبراء"))),
              start,
              start,
              Transaction.Kind.WHOLE);
      Document after = put.apply(text);
      review = review.carried(put, text, after, Instant.EPOCH);
      text = after;
    }
    assertThat(review.suggestions(text)).hasSize(SUGGESTIONS);
    double without = microseconds(text, Optional.empty());
    double with = microseconds(text, Optional.of(review));
    System.out.printf(
        Locale.ROOT,
        "| a letter in 3,300 words: the change itself %.1f us;"
            + " as a suggestion beside %d others, all found anew for their marks, %.1f us |%n",
        without,
        SUGGESTIONS,
        with);
  }

  /** The median of a letter: the change of the text, of the suggestions, and their list. */
  private static double microseconds(Document start, Optional<Review> suggesting) {
    Commands commands = new Commands(() -> new BlockId("n1"));
    EditorState state =
        new EditorState(start, Selection.caret(Selection.endOf(start.blocks().getLast())));
    Review review = suggesting.orElse(Review.NONE);
    Hunks hunks = new Hunks();
    List<Suggestion> last = List.of();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      String letter = i % 6 == 5 ? " " : "ب";
      Transaction typed = commands.insertText(letter).run(state).orElseThrow();
      long begin = System.nanoTime();
      Document after = typed.apply(state.document());
      if (suggesting.isPresent()) {
        review = review.carried(typed, state.document(), after, Instant.EPOCH);
        last = Suggestions.of(review.proposals().orElseThrow(), after, hunks).all();
      }
      times.add((System.nanoTime() - begin) / 1e3);
      state = new EditorState(after, typed.after());
      if (i % 200 == 199) {
        state = new EditorState(start, Selection.caret(Selection.endOf(start.blocks().getLast())));
        review = suggesting.orElse(Review.NONE);
      }
    }
    assertThat(last.size()).isEqualTo(suggesting.isPresent() ? SUGGESTIONS + 1 : 0);
    double[] sorted = times.stream().skip(KEYS / 2).mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
