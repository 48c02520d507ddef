package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.article.Article;
import muharrir.bench.ThreadWork;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Span;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.ThreadId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What 200 threads cost while one types in a whole window with their cards beside the text and
 * their waves on it: the work of the window's thread for a letter, until all is laid out, and for
 * the pause after some letters, when the cards follow. Painting is left out, since JavaFX's screen
 * for tests paints on the same thread.
 */
@Tag("bench")
class TalkWindowBench {
  private static final int THREADS = 200;
  private static final int LETTERS = 120;
  private static final String LETTER = "ب";
  private static final PersonId HALA = new PersonId("hala");
  private static final String SENTENCE =
      "بدأ مهندسون ومرممون صباح الأحد توثيق سبعة مدافن برجية غربي تدمر ";

  @TempDir private Path folder;

  private record Work(double letter, double pause) {}

  @Test
  void lettersWithManyThreads() throws Exception {
    Work without = measure(folder.resolve("a"), 0);
    Work with = measure(folder.resolve("b"), THREADS);
    System.out.printf(
        Locale.ROOT,
        "| processor of the window's thread, ms | a letter | the pause after |%n"
            + "| without threads | %.2f | %.1f |%n| with %d threads and their cards | %.2f | %.1f |%n",
        without.letter,
        without.pause,
        THREADS,
        with.letter,
        with.pause);
    assertThat(with.letter).isPositive();
  }

  private Work measure(Path home, int threads) throws Exception {
    WindowRig window = new WindowRig(home);
    try {
      window.desk.reviews().put(new Person(HALA, "هالة", Person.Role.EDITOR, "ه", "#0e5f78"));
      Article article = article();
      window.desk.importArticle(article);
      window.start(Optional.of(article.id()));
      window.press("#sit-hala");
      window.until("the keyboard is in the text", () -> window.focused("#surface"));
      OpenArticle open = window.on(() -> window.desk.openArticle(article.id()));
      window.on(() -> {
        open.work(new ReviewChange.Joined(talk(open.article().document(), threads)));
        return true;
      });
      window.ctrl(KeyCode.DIGIT3);
      window.until(
          "the cards are there",
          () -> threads == 0 || window.find("#thread-t" + (threads - 1)) != null);
      window.on(() -> {
        Objects.requireNonNull(window.find("#surface")).requestFocus();
        return true;
      });
      Node surface = window.on(() -> Objects.requireNonNull(window.find("#surface")));
      List<Double> letters = new ArrayList<>();
      List<Double> pauses = new ArrayList<>();
      for (int i = 0; i < LETTERS; i++) {
        letters.add(window.on(() -> letter(surface)));
        if (i % 40 == 39) {
          pauses.add(pause(window));
        }
      }
      assertThat(open.article().document().plainText()).contains(LETTER.repeat(LETTERS));
      return new Work(median(letters.subList(LETTERS / 3, LETTERS)), median(pauses));
    } finally {
      window.close();
    }
  }

  /** Sixty paragraphs of fifty words are an article of 3,000. */
  private static Article article() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      body.add(
          new Block.Paragraph(
              new BlockId("b" + i), Direction.AUTO, Inline.of(SENTENCE.repeat(5).strip())));
    }
    return Articles.of("عنوان", "نص")
        .withDocument(
            Document.of(Inline.EMPTY, Inline.of("عنوان"), Inline.EMPTY, Optional.empty(), body));
  }

  private static Review talk(Document document, int threads) {
    List<ReviewThread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Block block = document.body().get(i % document.body().size());
      int from = 2 + i % 10;
      all.add(
          ReviewThread.open(
              new ThreadId("t" + i),
              Anchor.of(document, new Span(block.id(), Field.TEXT, from, from + 8)),
              ReviewThread.Kind.COMMENT,
              new Comment(HALA, Instant.EPOCH, "من قال؟")));
    }
    return new Review(
        all, List.of(), List.of(), List.of(), false, Map.of(), Optional.empty(), Optional.empty());
  }

  private static double letter(Node surface) {
    Scene scene = surface.getScene();
    long begin = ThreadWork.nanos();
    Node to = Objects.requireNonNull(scene.getFocusOwner());
    Event.fireEvent(to, key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, LETTER));
    Event.fireEvent(to, key(KeyEvent.KEY_TYPED, LETTER, ""));
    scene.getRoot().layout();
    return (ThreadWork.nanos() - begin) / 1e6;
  }

  private static KeyEvent key(EventType<KeyEvent> type, String character, String text) {
    return new KeyEvent(type, character, text, KeyCode.UNDEFINED, false, false, false, false);
  }

  /** From the last letter until a second later, less what an idle second takes. */
  private static double pause(WindowRig window) throws Exception {
    double busy = second(window);
    double idle = second(window);
    return busy - idle;
  }

  private static double second(WindowRig window) throws Exception {
    long begin = window.<Long>on(ThreadWork::nanos);
    Thread.sleep(1_000);
    return (window.<Long>on(ThreadWork::nanos) - begin) / 1e6;
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
