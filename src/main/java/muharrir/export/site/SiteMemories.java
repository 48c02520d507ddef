package muharrir.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the exports of sites remember on this machine, a folder for each site. What was remembered
 * last is also held by the running program: whoever publishes again need not wait for ten thousand
 * teasers to be read. It is believed as long as its file is the one that was written then.
 */
public final class SiteMemories {
  private static final String FILE = "memory";

  private final Path folder;
  private @Nullable Held held;
  private final Sums sums = new Sums();
  private OptionalLong program = OptionalLong.empty();

  /** The file is told from any other by these; the key is null where the system has none. */
  private record Held(
      Path folder, SiteMemory memory, long bytes, FileTime modified, @Nullable Object key) {
    boolean is(BasicFileAttributes now) {
      return bytes == now.size()
          && modified.equals(now.lastModifiedTime())
          && (key == null || key.equals(now.fileKey()));
    }
  }

  /**
   * The memories in a folder.
   *
   * @param folder of this machine; made when it is first needed
   */
  public SiteMemories(Path folder) {
    this.folder = folder;
  }

  /** Where is kept what is known of the site in a folder. */
  Path folder(Path target) {
    return folder.resolve("site-" + Long.toHexString(new Print().add(target.toString()).done()));
  }

  /** What adds up files: what it has found of the system need not be looked for again. */
  Sums sums() {
    return sums;
  }

  /** The fingerprint of this program, which stays the same while it runs. */
  synchronized long program() {
    if (program.isEmpty()) {
      program = OptionalLong.of(Program.print());
    }
    return program.getAsLong();
  }

  /** What is known of a site; nothing where the owner is another one. */
  synchronized SiteMemory of(Path place, long owner) {
    Path file = place.resolve(FILE);
    Held now = held;
    if (now != null && now.folder().equals(place) && now.memory().owner() == owner) {
      try {
        if (now.is(Files.readAttributes(file, BasicFileAttributes.class))) {
          return now.memory();
        }
      } catch (IOException e) {
        held = null;
      }
    }
    return SiteMemory.read(file, owner);
  }

  /** Keeps what is known of a site in the place of what was known before. */
  synchronized void keep(Path place, SiteMemory memory) throws IOException {
    held = null;
    Path file = place.resolve(FILE);
    memory.write(file);
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    held = new Held(place, memory, now.size(), now.lastModifiedTime(), now.fileKey());
  }
}
