package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
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
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.library.LibraryFailure;
import muharrir.library.SaveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typing goes on while the machine or the drive fails, and all of it is stored afterwards. */
class TroubledSavingTest {
  private static final Instant NOW = Instant.parse("2025-12-14T15:27:07Z");

  @TempDir Path folder;

  private Path library() {
    return folder.resolve("مكتبة");
  }

  private Path state() {
    return folder.resolve(library().getFileName() + "-state");
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

  /** Nothing is said of a copy that there is not. */
  @Test
  void thatTheEmergencyCopyFailsAsWellIsSaid() throws Exception {
    Path away = folder.resolve("away");
    LibraryFailure missing = new LibraryFailure.Missing(library());
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(desk.create().id());
      Files.writeString(state(), "no folder");
      Files.move(library(), away);
      Desks.type(open, "نص");
      Desks.until(() -> open.saveState().equals(new SaveState.NotSaved(missing, false)));
      Files.delete(state());
      Desks.until(() -> open.saveState().equals(new SaveState.NotSaved(missing, true)));
      assertThat(emergency(state())).hasSize(1);
      Files.move(away, library());
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      assertThat(desk.find(open.id())).contains(open.article());
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
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.readOnly())
          .as("what was signed before the drive went binds nobody")
          .isFalse();
      assertThat(desk.recovered())
          .extracting(Recovered::article, Recovered::source)
          .containsExactly(tuple(id, Recovered.Source.EMERGENCY));
      assertThat(desk.find(id)).contains(last);
    }
  }

  /** As a drive does that is put into another socket: the same files under other numbers. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void aDriveThatComesBackUnderAnotherNumberIsTheSame() throws Exception {
    Path away = folder.resolve("away");
    ArticleId id;
    Article last;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "قبل ");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      Files.move(library(), away);
      Desks.type(open, "بعد ");
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      copy(away, library());
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      last = open.article();
      try (Desk second = Desks.open(library())) {
        assertThat(second.readOnly()).as("it is locked for us again").isTrue();
      }
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered()).isEmpty();
      assertThat(desk.find(id)).contains(last);
    }
  }

  /** An old copy of the library, and another library, in the place of the one that is open. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherFileInThePlaceOfTheLibraryIsLeftAlone(boolean old) throws Exception {
    Path away = folder.resolve("away");
    Path other = folder.resolve("other");
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
    }
    if (old) {
      copy(library(), other);
    } else {
      Desks.open(other).close();
    }
    byte[] there = Files.readAllBytes(other.resolve("library.db"));
    Article last;
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, "قبل ");
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      Files.move(library(), away);
      Files.move(other, library());
      Desks.type(open, "بعد ");
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      assertThat(open.saveState())
          .isEqualTo(
              new SaveState.NotSaved(new LibraryFailure.Replaced(library().resolve("library.db"))));
      Desks.until(() -> !emergency(state()).isEmpty());
      assertThat(Files.readAllBytes(library().resolve("library.db"))).isEqualTo(there);
      Files.move(library(), other);
      Files.move(away, library());
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      last = open.article();
    }
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id)).contains(last);
    }
  }

  /** The file alone is taken away: the folder is there, and no new library begins in it. */
  @Test
  void aFileThatIsGoneIsSaid() throws Exception {
    Path file = library().resolve("library.db");
    try (Desk desk = Desks.open(library())) {
      OpenArticle open = desk.openArticle(desk.create().id());
      Files.move(file, folder.resolve("away.db"));
      Desks.type(open, "نص");
      Desks.until(() -> open.saveState() instanceof SaveState.NotSaved);
      assertThat(open.saveState())
          .isEqualTo(new SaveState.NotSaved(new LibraryFailure.Replaced(file)));
      assertThat(file).doesNotExist();
      Files.move(folder.resolve("away.db"), file);
      Desks.until(() -> open.saveState() instanceof SaveState.Saved);
      assertThat(desk.find(open.id())).contains(open.article());
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
