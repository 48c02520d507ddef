package muharrir.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Refusal;
import muharrir.library.RescueReport;

/**
 * Puts what can be rescued of a damaged library in its own place. The damaged file is kept beside,
 * as it is; the pictures stay where they are.
 */
public final class Repair {
  /**
   * What a repair did.
   *
   * @param kept where the damaged file is now; empty where there was none
   */
  public record Done(RescueReport report, Optional<Path> kept) {}

  private final Path library;
  private final Clock clock;
  private final RandomGenerator random;
  private final Seal seal;

  /** A repair of the library in a folder. */
  public Repair(Path library, Clock clock, RandomGenerator random) {
    this(library, clock, random, Seal.NONE);
  }

  /** A repair of the library in a folder, which may be locked. */
  public Repair(Path library, Clock clock, RandomGenerator random, Seal seal) {
    this.seal = seal;
    this.library = library;
    this.clock = clock;
    this.random = random;
  }

  /** Whether a failure to open is one that a repair may settle. */
  public static boolean helps(LibraryFailure failure, Path library) {
    return switch (failure) {
      case LibraryFailure.Damaged _ -> true;
      // A header that is rubbish looks like a foreign file; backups beside it say that it was ours.
      case LibraryFailure.Foreign _ -> hasBackups(library);
      case LibraryFailure.Missing _, LibraryFailure.NotWritable _, LibraryFailure.DiskFull _ ->
          false;
      case LibraryFailure.Newer _,
          LibraryFailure.NoLock _,
          LibraryFailure.ReadOnly _,
          LibraryFailure.Replaced _ ->
          false;
      case LibraryFailure.Locked _,
          LibraryFailure.WrongPassphrase _,
          LibraryFailure.ShortPassphrase _ ->
          false;
      case LibraryFailure.NoArticle _, LibraryFailure.Changed _ -> false;
      case Refusal _, LibraryFailure.NoPicture _ -> false;
      case LibraryFailure.Closed _,
          LibraryFailure.Silent _,
          LibraryFailure.Embargoed _,
          LibraryFailure.OpenSuggestions _,
          LibraryFailure.InTheWay _,
          LibraryFailure.Disk _ ->
          false;
    };
  }

  private static boolean hasBackups(Path library) {
    try {
      return !Backups.of(library).isEmpty();
    } catch (LibraryException e) {
      System.getLogger(Repair.class.getName())
          .log(System.Logger.Level.DEBUG, "the backups cannot be listed", e);
      return false;
    }
  }

  /**
   * Does it.
   *
   * @throws LibraryException if nothing at all could be read, or what was read could not be put in
   *     place; the damaged library is untouched then
   */
  public Done run(Verifier.Counter counter, BooleanSupplier cancelled) throws LibraryException {
    try {
      Path work = Scratch.folder("repair");
      try {
        Path target = work.resolve("library");
        RescueReport report =
            new Rescuer(library, target, clock, random, seal)
                .keepingIdentity()
                .run(counter, cancelled);
        boolean nothing = report.count(RescueReport.Source.LOST) == report.rescues().size();
        if (nothing || cancelled.getAsBoolean()) {
          throw new LibraryException(
              new LibraryFailure.Damaged(library.resolve(Database.FILE), "nothing was rescued"));
        }
        return new Done(
            report, new WholeRestore(library, clock, seal).run(target.resolve(Database.FILE)));
      } finally {
        Scratch.delete(work);
      }
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
  }
}
