package muharrir.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/**
 * Keeps two programs from writing one library.
 *
 * <p>The lock is the operating system's, on the file {@code lock}: it goes with the process,
 * however that ends, so a stale one never blocks. Beside it, {@code lock.owner} says who holds it.
 * That is more than a courtesy: POSIX drops a process's lock as soon as the process closes any
 * handle of the file, so a second desk in this same process must see who the owner is without
 * opening {@code lock}.
 */
final class FolderLock implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderLock.class.getName());

  private final FileChannel channel;
  private final Path owner;

  private FolderLock(FileChannel channel, Path owner) {
    this.channel = channel;
    this.owner = owner;
  }

  /**
   * Takes the lock; empty if another desk has it or the folder may not be written.
   *
   * @throws LibraryException with {@link LibraryFailure.NoLock} if the drive knows no locks
   */
  static Optional<FolderLock> take(Path folder) throws LibraryException {
    Path owner = folder.resolve("lock.owner");
    FileChannel channel = null;
    try {
      if (isMine(owner)) {
        return Optional.empty();
      }
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      if (Failures.forbids(e)) {
        return Optional.empty();
      }
      throw new Failures(folder).of(e);
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
    } catch (OverlappingFileLockException _) {
      closeQuietly(channel);
      return Optional.empty();
    } catch (IOException e) {
      closeQuietly(channel);
      throw new LibraryException(new LibraryFailure.NoLock(folder), e);
    }
    sign(owner);
    return Optional.of(new FolderLock(channel, owner));
  }

  private static boolean isMine(Path owner) {
    try {
      return Files.exists(owner) && Files.readString(owner).equals(self());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "nobody has signed " + owner, e);
      return false;
    }
  }

  /** On a drive without room the lock itself holds all the same. */
  private static void sign(Path owner) {
    try {
      Files.writeString(owner, self());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "could not sign " + owner, e);
    }
  }

  private static String self() {
    ProcessHandle process = ProcessHandle.current();
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return process.pid() + " " + start + "\n";
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "could not close the lock", e);
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(owner);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "could not remove " + owner, e);
    }
    closeQuietly(channel);
  }
}
