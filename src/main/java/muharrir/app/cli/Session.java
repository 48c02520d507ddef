package muharrir.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import muharrir.app.door.Bell;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.desk.Surroundings;
import muharrir.export.theme.Theming;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.store.Seal;

/**
 * What a command works with.
 *
 * @param library the folder of the library
 * @param chosen whether the person named the folder
 * @param cancelled whether the person has asked to stop
 * @param unlocking knows the passphrase, or asks for it
 */
record Session(
    Terminal terminal,
    Strings strings,
    Places places,
    Path library,
    boolean chosen,
    Clock clock,
    RandomGenerator random,
    Executor listeners,
    BooleanSupplier cancelled,
    Unlocking unlocking) {
  Session {
    Objects.requireNonNull(terminal);
    Objects.requireNonNull(strings);
    Objects.requireNonNull(places);
    Objects.requireNonNull(library);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(random);
    Objects.requireNonNull(listeners);
    Objects.requireNonNull(cancelled);
    Objects.requireNonNull(unlocking);
  }

  /** Opens the library, and makes it where there is none. */
  Desk open() throws LibraryException {
    return open(seal());
  }

  /** Opens a library that may be locked. */
  Desk open(Seal seal) throws LibraryException {
    return Desk.open(
        library, new Surroundings(clock, random, places.stateFolder(), listeners, seal));
  }

  /** The key of the library; asks for the passphrase where it is locked. */
  Seal seal() throws LibraryException {
    return unlocking.seal();
  }

  /** Opens the library; a folder that the person named must be there: a slip makes no library. */
  Desk openThere() throws LibraryException {
    requireThere();
    return open();
  }

  /** A folder that the person named must be there. */
  void requireThere() throws LibraryException {
    if (chosen && !Files.isDirectory(library)) {
      throw new LibraryException(new LibraryFailure.Missing(library));
    }
  }

  /** Rings at the window that has the library open. */
  Bell bell() {
    return new Bell(library, places.stateFolder());
  }

  /** The id that a person typed. */
  ArticleId id(String typed) throws Problem {
    if (!ArticleId.accepts(typed)) {
      throw new Problem(Exit.USAGE, "cli.notAnId", strings.get("cli.notAnId", typed));
    }
    return new ArticleId(typed);
  }

  /** The article with an id that a person typed. */
  Article article(Desk desk, String typed) throws Problem, LibraryException {
    ArticleId id = id(typed);
    return desk.find(id).orElseThrow(() -> new LibraryException(new LibraryFailure.NoArticle(id)));
  }

  /** What is said after an export of a theme that pages cannot show. */
  Optional<String> themeRefusal(Desk desk) throws LibraryException {
    return Theming.refusal(desk.newsroom().look().theme(), strings);
  }

  /** Shows how far a long work is, where a person watches. */
  Progress progress() {
    return new Progress() {
      private long shown = -1;

      @Override
      public void report(long done, long total) {
        long percent = total == 0 ? 100 : done * 100 / total;
        if (terminal.interactive() && percent != shown) {
          shown = percent;
          terminal.err().print("\r" + done + " / " + total + (done == total ? "\r\u001B[K" : ""));
          terminal.err().flush();
        }
      }

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }
}
