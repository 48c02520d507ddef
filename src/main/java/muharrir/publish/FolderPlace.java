package muharrir.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import muharrir.export.ExportDisk;

/**
 * A folder of this machine, which a web server or a sync may be reading all the while: a file is
 * written under a name with a dot, flushed and moved.
 */
final class FolderPlace implements Place {
  private static final String PART = ".muharrir-part";
  private static final int BUFFER = 1 << 16;

  private final Path top;

  /** A place in a folder, which is made with the first file if it is not there. */
  FolderPlace(Path top) {
    this.top = top;
  }

  @Override
  public String name() {
    return top.toString();
  }

  @Override
  public Optional<byte[]> read(String path) throws PublishException {
    Path file = top.resolve(path);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  @Override
  public void put(SiteFile file, Path source, Flow flow) throws PublishException {
    try (InputStream in = Files.newInputStream(source)) {
      write(file.path(), in, flow);
    } catch (IOException e) {
      throw failed(file.path(), e);
    }
  }

  @Override
  public void put(String path, byte[] bytes) throws PublishException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      write(path, in, _ -> true);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private void write(String path, InputStream in, Flow flow) throws IOException, PublishException {
    Path part = top.resolve(PART);
    Path target = top.resolve(path);
    Files.createDirectories(top);
    if (!copied(in, part, flow)) {
      Files.delete(part);
      throw new PublishException(new PublishFailure.Cancelled());
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    ExportDisk.flushFolder(Objects.requireNonNull(target.getParent()));
  }

  /** Writes and flushes a file; false as soon as it is to be stopped. */
  private static boolean copied(InputStream in, Path file, Flow flow) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        if (!flow.more(n)) {
          return false;
        }
      }
      out.force(true);
      return true;
    }
  }

  @Override
  public void append(String path, byte[] bytes) throws PublishException {
    try {
      Files.createDirectories(top);
    } catch (IOException e) {
      throw failed(path, e);
    }
    try (FileChannel out =
        FileChannel.open(top.resolve(path), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  @Override
  public void delete(String path) throws PublishException {
    try {
      Path file = top.resolve(path);
      Files.deleteIfExists(file);
      Path folder = Objects.requireNonNull(file.getParent());
      while (!folder.equals(top)
          && Files.isDirectory(folder)
          && ExportDisk.entries(folder).isEmpty()) {
        Files.delete(folder);
        folder = Objects.requireNonNull(folder.getParent());
      }
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** The folder, or the nearest one above it that is there, takes files. */
  void requireWritable() throws PublishException {
    Path folder = top;
    while (!Files.exists(folder)) {
      folder = Objects.requireNonNull(folder.getParent(), "the root is there");
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new PublishException(new PublishFailure.Denied(folder.toString()));
    }
  }

  /** Why a path of a disk could not be written. */
  static PublishException failed(String path, IOException e) {
    String says = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (says.contains("no space left") || says.contains("not enough space")) {
      return new PublishException(new PublishFailure.Full(path), e);
    }
    if (e instanceof AccessDeniedException || says.contains("read-only")) {
      return new PublishException(new PublishFailure.Denied(path), e);
    }
    return new PublishException(new PublishFailure.Other(path, e.toString()), e);
  }

  @Override
  public void close() {}
}
