package muharrir.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.compare.Comparison.Count;
import muharrir.ui.kit.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of versions are counted behind their list, one version after the other. */
class WordCountsTest {
  /** In place of the FX thread: what comes back is done when the test says so. */
  private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();

  private final Background background = new Background(news::add);
  private final List<Exception> failures = new ArrayList<>();
  private final List<Integer> heard = new ArrayList<>();
  @TempDir Path folder;
  private Desk desk;
  private List<Version.Entry> entries;
  private WordCounts counts;

  @BeforeEach
  void keepFourVersions() throws Exception {
    desk = Desks.open(folder.resolve("library"), new Random(1));
    ArticleId id = desk.create().id();
    Article article = desk.find(id).orElseThrow();
    for (String words : List.of("كلمة", "كلمة ثانية وثالثة", "ثالثة")) {
      article = article.withDocument(with(article.document(), words));
      desk.history().keep(article, words);
    }
    entries = desk.history().entries(id);
    counts = new WordCounts(desk.history(), id, background, failures::add);
    counts.set(entries);
    for (int i = 0; i < entries.size(); i++) {
      int number = i;
      counts.of(entries.get(i)).addListener((_, _, _) -> heard.add(number));
    }
  }

  @AfterEach
  void close() {
    background.close();
    desk.close();
    assertThat(failures).isEmpty();
  }

  private static Document with(Document document, String words) {
    return document.with(document.blocks().getLast().withText(Field.TEXT, Inline.of(words)));
  }

  private List<Optional<Count>> known() {
    return entries.stream().map(each -> counts.of(each).getValue()).toList();
  }

  private void hear() throws InterruptedException {
    Runnable next = news.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("something was counted").isNotNull();
    next.run();
  }

  /** Runs what may have been on its way when it was called off. */
  private void hearLate() throws InterruptedException {
    Runnable late = news.poll(100, TimeUnit.MILLISECONDS);
    if (late != null) {
      late.run();
    }
  }

  @Test
  void theLastVersionIsCountedFirstAndTheFirstHasNothingBeforeIt() throws Exception {
    assertThat(entries).hasSize(4);
    assertThat(known()).containsOnly(Optional.empty());
    counts.resume();
    assertThat(known()).as("nobody waits for it").containsOnly(Optional.empty());
    hear();
    assertThat(heard).containsExactly(0);
    hear();
    hear();
    assertThat(heard).containsExactly(0, 1, 2);
    assertThat(known())
        .containsExactly(
            Optional.of(new Count(0, 2, 1)),
            Optional.of(new Count(2, 0, 0)),
            Optional.of(new Count(1, 0, 0)),
            Optional.empty());
    counts.resume();
    assertThat(news.poll(100, TimeUnit.MILLISECONDS)).as("all is counted").isNull();
  }

  @Test
  void itGoesOnWhereItPausedAndCountsNothingTwice() throws Exception {
    counts.resume();
    hear();
    counts.pause();
    hearLate();
    assertThat(heard).as("what was called off is not told").containsExactly(0);
    counts.set(entries);
    counts.resume();
    while (heard.size() < 3) {
      hear();
    }
    assertThat(heard).containsExactly(0, 1, 2);
  }

  @Test
  void aClosedBoxCountsNoMore() throws Exception {
    counts.resume();
    counts.close();
    hearLate();
    counts.resume();
    assertThat(news.poll(100, TimeUnit.MILLISECONDS)).isNull();
    assertThat(known()).containsOnly(Optional.empty());
  }
}
