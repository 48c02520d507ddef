package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import muharrir.article.Article;
import muharrir.desk.Desks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A folder on a network: one that has no locks or no maps of files, which SQLite needs for its log;
 * one that loses them; one that is slow.
 */
@Tag("crash")
class NetworkDriveTest {
  /**
   * A drive that may refuse what others grant, and on which each call that has to go to the other
   * machine takes its time; what is written waits here until it is flushed.
   */
  private static final class Drive implements Gate.Keeper {
    private final long millis;
    private volatile List<String> refused;

    Drive(long millis, String... refused) {
      this.millis = millis;
      this.refused = List.of(refused);
    }

    void refuse(String... calls) {
      refused = List.of(calls);
    }

    @Override
    public boolean asksLocks() {
      return true;
    }

    @Override
    public Gate.Answer asked(Gate.Call call) {
      if (!call.writes() && !call.name().equals("map")) {
        LockSupport.parkNanos(millis * 1_000_000);
      }
      return refused.contains(call.name()) ? Gate.Answer.REFUSED : Gate.Answer.GO;
    }
  }

  @TempDir Path folder;
  private Path gate;
  private Path library;
  private Article article;

  @BeforeEach
  void build() throws Exception {
    gate = Gate.build(folder);
    library = folder.resolve("drive");
    article = Libraries.make(library, 1, "أ").getFirst();
  }

  private Gate typing(Drive drive, int words) throws IOException {
    String number = String.valueOf(words);
    return Gate.start(gate, library, drive, "type", library.toString(), number, "25", "1");
  }

  private static long count(List<String> said, String start) {
    return said.stream().filter(line -> line.startsWith(start)).count();
  }

  /** It says so, and writes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"lock", "map"})
  void withoutThemTheLibraryStaysAsItIs(String call) throws Exception {
    byte[] before = Files.readAllBytes(library.resolve("library.db"));
    try (Gate opening = typing(new Drive(0, call), 10)) {
      assertThat(opening.ended()).isEqualTo(1);
      assertThat(opening.said().getFirst()).endsWith("NoLock[path=" + library + "]");
      assertThat(opening.said()).noneMatch(line -> line.startsWith("typed"));
    }
    assertThat(library.resolve("library.db")).hasBinaryContent(before);
    Path log = library.resolve("library.db-wal");
    assertThat(!Files.exists(log) || Files.size(log) == 0).as("nothing in the log").isTrue();
    assertThat(Libraries.sound(library).values()).containsExactly(article);
  }

  /** Whoever types does not wait for the drive, and in the end all is there. */
  @Test
  void slow() throws Exception {
    try (Gate typing = typing(new Drive(Sweep.everything() ? 200 : 50), 60)) {
      assertThat(typing.ended(180)).as("%s", typing.said()).isZero();
      long most = 0;
      long between = 0;
      for (String line : typing.said()) {
        between = line.startsWith("saved") ? 0 : between + (line.startsWith("typed") ? 1 : 0);
        most = Math.max(most, between);
      }
      assertThat(most).as("words that were typed while one commit was under way").isGreaterThan(3);
    }
    assertThat(Libraries.last(Libraries.sound(library).get(article.id())))
        .isEqualTo(Deeds.text(60));
  }

  /** The other machine gives out no locks for a while: it is said, and made up for. */
  @Test
  void locksAreRefusedForAWhile() throws Exception {
    Drive drive = new Drive(0);
    int saved;
    try (Gate typing = typing(drive, 100_000)) {
      typing.until("saved ");
      drive.refuse("lock", "map");
      typing.until(Sweep.everything() ? "because NoLock" : "not saved Silent");
      int then = (int) count(typing.said(), "typed ");
      Desks.until(() -> count(typing.said(), "typed ") > then + 10);
      assertThat(Deeds.saved(typing.said())).as("not said to be saved").isLessThan(then);
      drive.refuse();
      Desks.until(() -> Deeds.saved(typing.said()) > then);
      typing.kill();
      assertThat(typing.ended()).isEqualTo(137);
      saved = Deeds.saved(typing.said());
    }
    String text = Libraries.last(Libraries.sound(library).get(article.id()));
    int words = Deeds.words(text);
    assertThat(Deeds.word(words + 1)).startsWith(text.substring(Deeds.text(words).length()));
    assertThat(words).isGreaterThanOrEqualTo(saved);
  }
}
