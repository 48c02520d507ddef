package muharrir.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what a driver or a file system says into a failure for a person. */
final class Failures {
  /** Less room than this on the drive is a full drive, whatever the error was. */
  private static final long NO_ROOM = 256 * 1024;

  private final Path folder;

  Failures(Path folder) {
    this.folder = folder;
  }

  LibraryException of(SQLException e) {
    return new LibraryException(failure(e), e);
  }

  LibraryException of(IOException e) {
    return new LibraryException(failure(e), e);
  }

  private LibraryFailure failure(SQLException e) {
    Path file = folder.resolve(Database.FILE);
    Optional<LibraryFailure> away = away();
    if (away.isPresent()) {
      return away.get();
    }
    int primary = e.getErrorCode() & 0xff;
    String detail = String.valueOf(e.getMessage());
    return switch (primary) {
      case 13 -> new LibraryFailure.DiskFull(folder);
      case 11 -> new LibraryFailure.Damaged(file, detail);
      case 26 -> new LibraryFailure.Foreign(file);
      case 3, 8 -> new LibraryFailure.NotWritable(folder);
      // SQLITE_PROTOCOL: the locks of the log could not be had, again and again.
      case 15 -> new LibraryFailure.NoLock(folder);
      case 10, 14 -> {
        if (e instanceof SQLiteException of
            && of.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMMAP) {
          yield new LibraryFailure.NoLock(folder);
        }
        if (full()) {
          yield new LibraryFailure.DiskFull(folder);
        }
        yield Files.isWritable(folder) ? disk(detail) : new LibraryFailure.NotWritable(folder);
      }
      default -> disk(detail);
    };
  }

  private LibraryFailure failure(IOException e) {
    if (full() || says(e, "no space left") || says(e, "not enough space")) {
      return new LibraryFailure.DiskFull(folder);
    }
    Optional<LibraryFailure> away = away();
    if (away.isPresent()) {
      return away.get();
    }
    return e instanceof AccessDeniedException || says(e, "read-only file system")
        ? new LibraryFailure.NotWritable(folder)
        : disk(e.toString());
  }

  /** Why a file of the library is not there: with its folder, or alone. */
  LibraryFailure gone(Path file) {
    return away().orElseGet(() -> new LibraryFailure.Replaced(file));
  }

  /** Why the folder cannot be reached, if that is so. */
  private Optional<LibraryFailure> away() {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()
          ? Optional.empty()
          : Optional.of(new LibraryFailure.Missing(folder));
    } catch (AccessDeniedException _) {
      return Optional.of(new LibraryFailure.NotWritable(folder));
    } catch (IOException _) {
      return Optional.of(new LibraryFailure.Missing(folder));
    }
  }

  /** Why a folder could not be made. */
  LibraryException making(IOException e) {
    boolean gone = e instanceof NoSuchFileException || e instanceof NotDirectoryException;
    boolean occupied = Files.exists(folder) && !Files.isDirectory(folder);
    if (gone || occupied) {
      return new LibraryException(new LibraryFailure.Missing(folder), e);
    }
    if (full() || says(e, "no space left")) {
      return new LibraryException(new LibraryFailure.DiskFull(folder), e);
    }
    return e instanceof FileSystemException
        ? new LibraryException(new LibraryFailure.NotWritable(folder), e)
        : new LibraryException(disk(e.toString()), e);
  }

  /** Whether an error says that the place may not be written. */
  static boolean forbids(Exception e) {
    return e instanceof AccessDeniedException
        || e instanceof ReadOnlyFileSystemException
        || (e instanceof IOException io && says(io, "read-only file system"));
  }

  private LibraryFailure disk(String detail) {
    return new LibraryFailure.Disk(folder, detail);
  }

  private boolean full() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean says(IOException e, String words) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
