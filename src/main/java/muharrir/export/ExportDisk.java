package muharrir.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/** The few things that an export does to a disk, and what it says when the disk says no. */
public final class ExportDisk {
  private static final System.Logger LOG = System.getLogger(ExportDisk.class.getName());
  private static final long NO_ROOM = 256 * 1024;

  private ExportDisk() {}

  /** Writes a new file. */
  public static void write(Path file, byte[] bytes, boolean flush) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (flush) {
        channel.force(false);
      }
    }
  }

  /** Writes a new folder with these files, by their names in it; one level of folders below. */
  static void fill(Path folder, Map<String, byte[]> files, boolean flush) throws IOException {
    Files.createDirectory(folder);
    Set<Path> made = new HashSet<>(Set.of(folder));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Path parent = Objects.requireNonNull(place.getParent());
      if (made.add(parent)) {
        Files.createDirectory(parent);
      }
      write(place, file.getValue(), flush);
    }
    if (flush) {
      made.forEach(ExportDisk::flushFolder);
    }
  }

  /** Whether a folder holds these files and, under our names, no others. */
  static boolean holds(Path folder, Map<String, byte[]> files, Set<String> ours)
      throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey());
      boolean same =
          Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
              && Files.size(place) == file.getValue().length
              && Arrays.equals(Files.readAllBytes(place), file.getValue());
      if (!same) {
        return false;
      }
    }
    for (String name : ours) {
      Path place = folder.resolve(name);
      if (Files.isDirectory(place)) {
        for (Path entry : entries(place)) {
          if (!files.containsKey(name + "/" + entry.getFileName())) {
            return false;
          }
        }
      } else if (Files.exists(place) && !files.containsKey(name)) {
        return false;
      }
    }
    return true;
  }

  /** Flushes the names in a folder, where the system can. */
  public static void flushFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; NTFS journals its names by itself.
      LOG.log(System.Logger.Level.TRACE, "a folder cannot be flushed here", e);
    }
  }

  /** The names in a folder. */
  public static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** Deletes a file or a folder with everything in it; a link is deleted and not followed. */
  public static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : entries(path)) {
        delete(entry);
      }
    }
    Files.deleteIfExists(path);
  }

  /** Why something under {@code target} could not be written, in words for a person. */
  public static LibraryException failure(Path target, Exception e) {
    return new LibraryException(reason(target, e), e);
  }

  private static LibraryFailure reason(Path target, Exception e) {
    if (full(target) || says(e, "no space left") || says(e, "not enough space")) {
      return new LibraryFailure.DiskFull(target);
    }
    if (e instanceof AccessDeniedException
        || e instanceof ReadOnlyFileSystemException
        || e instanceof NotDirectoryException
        || (e instanceof FileAlreadyExistsException && !Files.isDirectory(target))
        || says(e, "read-only file system")
        || says(e, "not a directory")) {
      return new LibraryFailure.NotWritable(target);
    }
    return Files.isDirectory(target)
        ? new LibraryFailure.Disk(target, e.toString())
        : new LibraryFailure.Missing(target);
  }

  private static boolean full(Path target) {
    try {
      return Files.getFileStore(target).getUsableSpace() < NO_ROOM;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean says(Exception e, String words) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
