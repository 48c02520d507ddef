package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.library.LibraryFailure;
import muharrir.library.SaveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Typing goes on while the machine or the drive fails, and all of it is stored afterwards. */
class TroubledSavingTest {
  private static final Instant NOW = Instant.parse("2025-12-14T15:27:07Z");

  @TempDir Path folder;

  private Path library() {
    return folder.resolve("مكتبة");
  }

  private static List<String> emergency(Path state) {
    String[] names = state.toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  static List<Error> errors() {
    return List.of(new OutOfMemoryError("heap"), new StackOverflowError());
  }

  /** Something else asks the library for too much, in the middle of a transaction. */
  @ParameterizedTest
  @MethodSource("errors")
  void anErrorInATransactionLeavesNoneOpen(Error error) throws Exception {
    ArticleId id;
    Article last;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      assertThatThrownBy(() ->
              Desks.store(desk)
                  .write(rows -> {
                    rows.setSetting("half", "done");
                    throw error;
                  }))
          .hasRootCause(error);
      Desks.type(open, "بعد");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      last = open.article();
      Optional<String> half = Desks.store(desk).read(rows -> rows.setting("half"));
      assertThat(half).isEmpty();
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id)).contains(last);
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorWhileSavingIsSaidAndTriedAgain(Error error) throws Exception {
    Thread testing = Thread.currentThread();
    AtomicBoolean poor = new AtomicBoolean();
    InstantSource source =
        () -> {
          if (poor.get() && !Thread.currentThread().equals(testing)) {
            throw error;
          }
          return NOW;
        };
    Clock clock = source.withZone(ZoneOffset.UTC);
    Path state = folder.resolve("state");
    try (Desk desk =
        Desk.open(library(), new Surroundings(clock, new Random(1), state, Runnable::run))) {
      OpenArticle open = desk.openArticle(desk.create().id());
      poor.set(true);
      // A status is a version, which has a time.
      open.setMetadata(open.article().metadata().moved(Status.IN_REVIEW, NOW));
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      Desks.until(() -> !emergency(state).isEmpty());
      poor.set(false);
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      assertThat(desk.find(open.id())).contains(open.article());
    }
  }

  @Test
  void aDriveThatIsPulledOutAndPutBackHasAll() throws Exception {
    Path away = folder.resolve("away");
    Path state = folder.resolve(library().getFileName() + "-state");
    ArticleId id;
    Article last;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "قبل ");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      Files.move(library(), away);
      Desks.type(open, "بلا محرّك أقراص ");
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      assertThat(open.saveState())
          .isEqualTo(new SaveState.NotSaved(new LibraryFailure.Missing(library())));
      Desks.type(open, "ويستمر");
      Desks.until(() -> !emergency(state).isEmpty());
      assertThat(library()).as("no other library is begun in its place").doesNotExist();
      Files.move(away, library());
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      last = open.article();
      Desks.until(() -> emergency(state).isEmpty());
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id)).contains(last);
    }
  }

  @Test
  void aDriveThatDoesNotComeBackLeavesTheTextInTheEmergencyCopy() throws Exception {
    Path away = folder.resolve("away");
    ArticleId id;
    Article last;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Files.move(library(), away);
      Desks.type(open, "بلا محرّك أقراص");
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      last = open.article();
    }
    Files.move(away, library());
    // The next start is that of another process.
    Files.delete(library().resolve("lock.owner"));
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered())
          .extracting(Recovered::article, Recovered::source)
          .containsExactly(tuple(id, Recovered.Source.EMERGENCY));
      assertThat(desk.find(id)).contains(last);
    }
  }

  @Test
  void aFolderThatIsClosedToWritersWhileSomebodyTypesIsSaid() throws Exception {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(desk.create().id());
      assertThat(library().resolve("library.db").toFile().setWritable(false)).isTrue();
      assertThat(library().toFile().setWritable(false)).isTrue();
      Desks.type(open, "نص");
      // A handle that is open may go on to write: either is true, and nothing is lost.
      Desks.until(() -> !(open.saveState() instanceof SaveState.Saving));
      assertThat(library().toFile().setWritable(true)).isTrue();
      assertThat(library().resolve("library.db").toFile().setWritable(true)).isTrue();
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      assertThat(desk.find(open.id())).contains(open.article());
    }
  }
}
