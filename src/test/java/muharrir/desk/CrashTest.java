package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed in the middle of typing, again and again, on one library. */
class CrashTest {
  private static final int KILLS = 10;

  /** The autosave promises 250 ms; a busy machine may take a while to run it. */
  private static final long MOST_LOST = 1_000;

  @TempDir Path folder;

  @Test
  void killedWhileTypingItLosesAQuarterOfASecondAtTheMostAndLeavesNoHole() throws Exception {
    Path library = folder.resolve("مكتبة");
    Random random = new Random(20251214);
    List<Long> losses = new ArrayList<>();
    int next = 1;
    for (int kill = 0; kill < KILLS; kill++) {
      Victim victim = Victim.start(library, 15, next);
      Victim.Killed killed = victim.killAfter(100 + random.nextInt(900));
      int kept = check(library, next - 1);
      losses.add(killed.lossMillis(kept));
      next = kept + 1;
    }
    System.Logger log = System.getLogger(CrashTest.class.getName());
    log.log(System.Logger.Level.INFO, "lost, in ms: {0}", losses);
    assertThat(losses).allMatch(loss -> loss <= MOST_LOST);
  }

  /** The number of the last whole word; what is left of a cut one is taken away. */
  private static int check(Path library, int before) throws LibraryException {
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.readOnly()).as("a lock of the dead blocks nobody").isFalse();
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
      OpenArticle article = desk.openArticle(desk.list(LibraryQuery.ALL).getFirst().id());
      String text = article.article().document().plainText();
      int kept = lastWord(text);
      assertThat(Typist.word(kept + 1))
          .as("nothing but the beginning of the next word follows")
          .startsWith(text.substring(words(kept).length()));
      assertThat(kept).as("nothing that was there before is gone").isGreaterThanOrEqualTo(before);
      Desks.cutBodyTo(article, words(kept).length());
      return kept;
    }
  }

  private static int lastWord(String text) {
    int number = 0;
    int at = 0;
    while (text.startsWith(Typist.word(number + 1), at)) {
      number++;
      at += Typist.word(number).length();
    }
    return number;
  }

  private static String words(int last) {
    StringBuilder words = new StringBuilder();
    for (int number = 1; number <= last; number++) {
      words.append(Typist.word(number));
    }
    return words.toString();
  }
}
