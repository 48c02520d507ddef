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
 * opening {@code lock}. What is written there may be stale, on a drive that was pulled out; so the
 * owner holds a lock on that file, too, of which Java knows inside of one process.
 */
final class FolderLock implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderLock.class.getName());

  /** Far behind what is written: where a lock keeps others from reading, they can read that. */
  private static final long SIGNED_AT = 1 << 20;

  private final FileChannel channel;
  private final Path owner;
  private final Optional<FileChannel> signed;

  private FolderLock(FileChannel channel, Path owner, Optional<FileChannel> signed) {
    this.channel = channel;
    this.owner = owner;
    this.signed = signed;
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
    return Optional.of(new FolderLock(channel, owner, sign(owner)));
  }

  private static boolean isMine(Path owner) {
    try {
      return Files.exists(owner) && Files.readString(owner).equals(self()) && isHeld(owner);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "nobody has signed " + owner, e);
      return false;
    }
  }

  private static boolean isHeld(Path owner) throws IOException {
    try (FileChannel look = FileChannel.open(owner, StandardOpenOption.WRITE)) {
      return look.tryLock(SIGNED_AT, 1, false) == null;
    } catch (OverlappingFileLockException _) {
      return true;
    }
  }

  /** On a drive without room the lock itself holds all the same. */
  private static Optional<FileChannel> sign(Path owner) {
    FileChannel channel = null;
    try {
      Files.writeString(owner, self());
      channel = FileChannel.open(owner, StandardOpenOption.WRITE);
      if (channel.tryLock(SIGNED_AT, 1, false) != null) {
        return Optional.of(channel);
      }
    } catch (IOException | OverlappingFileLockException e) {
      LOG.log(System.Logger.Level.WARNING, "could not sign " + owner.getFileName(), e);
    }
    if (channel != null) {
      closeQuietly(channel);
    }
    return Optional.empty();
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
      // On a drive that was away another program may have signed meanwhile.
      if (Files.exists(owner) && Files.readString(owner).equals(self())) {
        Files.delete(owner);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "could not remove " + owner.getFileName(), e);
    }
    signed.ifPresent(FolderLock::closeQuietly);
    closeQuietly(channel);
  }
}
