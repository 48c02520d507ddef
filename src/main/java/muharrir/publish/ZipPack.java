package muharrir.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muharrir.export.ExportDisk;
import muharrir.library.Progress;

/**
 * A site as one ZIP file: the same site gives the same bytes everywhere. Its files are stored and
 * not deflated: what deflating gives depends on the library of the system.
 */
final class ZipPack {
  /** The first day that a ZIP can name, so that no clock shows in it. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int BUFFER = 1 << 16;

  private ZipPack() {}

  /**
   * Packs a folder, in the place of an older file.
   *
   * @param dry whether to write nothing
   */
  static Plan write(Path folder, Path file, Progress progress, boolean dry)
      throws PublishException {
    Path part = file.resolveSibling("." + file.getFileName() + ".muharrir-part");
    try {
      Listing here = Listing.of(folder, progress::cancelled);
      Plan plan = Plan.of(here, Listing.of(List.of()), false);
      if (dry) {
        return plan;
      }
      Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Files.createDirectories(parent);
      try (OutputStream out = Files.newOutputStream(part);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setMethod(ZipOutputStream.STORED);
        long done = 0;
        for (SiteFile each : here.files()) {
          done = add(zip, folder, each, progress, done, plan.bytes());
        }
        byte[] manifest = here.write();
        CRC32 sum = new CRC32();
        sum.update(manifest);
        zip.putNextEntry(entry(Listing.MANIFEST, manifest.length, sum.getValue()));
        zip.write(manifest);
        zip.closeEntry();
      }
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      ExportDisk.flushFolder(parent);
      return plan;
    } catch (IOException e) {
      throw FolderPlace.failed(file.toString(), e);
    } finally {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        System.getLogger(ZipPack.class.getName())
            .log(System.Logger.Level.DEBUG, "a part of a ZIP stays behind", e);
      }
    }
  }

  /** Whether a file stands there, which is replaced, and its folder takes files. */
  static Standing look(Path file) throws PublishException {
    new FolderPlace(Objects.requireNonNull(file.toAbsolutePath().getParent())).requireWritable();
    return Files.exists(file) ? Standing.OURS : Standing.EMPTY;
  }

  private static long add(
      ZipOutputStream zip, Path folder, SiteFile file, Progress progress, long before, long total)
      throws IOException, PublishException {
    Path source = folder.resolve(file.path());
    zip.putNextEntry(entry(file.path(), file.bytes(), crc(source)));
    long done = before;
    try (InputStream in = Files.newInputStream(source)) {
      byte[] buffer = new byte[BUFFER];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        if (progress.cancelled()) {
          throw new PublishException(new PublishFailure.Cancelled());
        }
        zip.write(buffer, 0, n);
        done += n;
        progress.report(done, total);
      }
    }
    zip.closeEntry();
    return done;
  }

  private static ZipEntry entry(String path, long bytes, long crc) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes);
    entry.setCompressedSize(bytes);
    entry.setCrc(crc);
    return entry;
  }

  private static long crc(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        sum.update(buffer, 0, n);
      }
    }
    return sum.getValue();
  }
}
