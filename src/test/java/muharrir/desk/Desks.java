package muharrir.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Commands;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.library.LibraryException;
import muharrir.store.EmergencyFile;
import muharrir.store.JournalRow;
import muharrir.store.Passphrase;
import muharrir.store.Seal;
import muharrir.store.Store;

/** Desks for tests, and hands that type on them. */
public final class Desks {
  /** Of the libraries of tests that are locked. */
  public static final String PASSPHRASE = "عبارة سرّ من أربع كلمات";

  private Desks() {}

  /** Opens a library of a test; what it cannot take is kept in {@code state} beside it. */
  public static Desk open(Path library) throws LibraryException {
    return open(library, new Random());
  }

  /** Opens a library of a test with known random numbers. */
  public static Desk open(Path library, Random random) throws LibraryException {
    Path state = library.resolveSibling(library.getFileName() + "-state");
    Passphrase passphrase = new Passphrase(library);
    Seal seal = passphrase.locked() ? passphrase.open(PASSPHRASE) : Seal.NONE;
    return Desk.open(
        library, new Surroundings(Clock.systemUTC(), random, state, Runnable::run, seal));
  }

  /** The store under a desk. */
  public static Store store(Desk desk) {
    return desk.store();
  }

  /** Types letters where the caret is. */
  public static void type(OpenArticle article, String letters) {
    Commands commands = new Commands(() -> BlockId.random(new Random()));
    letters
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter ->
            article.apply(commands.insertText(letter).run(article.state()).orElseThrow()));
  }

  /** Puts the caret at the end of the last block of the body. */
  public static void toEnd(OpenArticle article) {
    Document document = article.article().document();
    article.select(Selection.caret(Selection.endOf(document.blocks().getLast())));
  }

  /** Puts the caret at the start of the headline. */
  public static void toHeadline(OpenArticle article) {
    article.select(Selection.caret(new Position(BlockId.HEADLINE, Field.TEXT, 0)));
  }

  /** Leaves the first letters of the last block alone and takes the others away. */
  public static void cutBodyTo(OpenArticle article, int letters) {
    Position end = Selection.endOf(article.article().document().blocks().getLast());
    if (end.offset() > letters) {
      Step cut =
          new Step.ReplaceText(end.block(), end.field(), letters, end.offset(), Inline.EMPTY);
      Selection after = Selection.caret(end.at(letters));
      article.apply(
          new Transaction(
              List.of(cut), article.state().selection(), after, Transaction.Kind.WHOLE));
    }
  }

  /** Waits until the emergency copy has taken the last change of an article. */
  static void untilKeptAside(Desk desk, OpenArticle article) throws Exception {
    String library = desk.store().read(rows -> rows.setting("id").orElseThrow());
    Path state = desk.folder().resolveSibling(desk.folder().getFileName() + "-state");
    EmergencyFile file = new EmergencyFile(state, library);
    Instant last = article.article().metadata().updated();
    until(() -> {
      try {
        return !file.read().isEmpty()
            && file.read().getLast() instanceof EmergencyFile.Entry.Change(JournalRow row)
            && row.at().equals(last);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Waits, with a limit that no sound run comes near. */
  public static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come about in time");
      }
      Thread.sleep(5);
    }
  }
}
