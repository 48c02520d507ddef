package muharrir.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** So many times as long as it was may a file become by what is added. */
  private static final int MUCH = 2;

  private final Path folder;
  private @Nullable Held held;
  private final Sums sums = new Sums();
  private OptionalLong program = OptionalLong.empty();

  /**
   * The file is told from any other by its length, time and key, which is null where the system has
   * none.
   *
   * @param whole its length when it was written anew, without what was added since
   */
  private record Held(
      Path folder,
      SiteMemory memory,
      long whole,
      long bytes,
      FileTime modified,
      @Nullable Object key) {
    static Held of(Path folder, SiteMemory memory, long whole) throws IOException {
      BasicFileAttributes now = attributes(folder);
      return new Held(
          folder,
          memory,
          whole < 0 ? now.size() : whole,
          now.size(),
          now.lastModifiedTime(),
          now.fileKey());
    }

    private static BasicFileAttributes attributes(Path folder) throws IOException {
      return Files.readAttributes(folder.resolve(FILE), BasicFileAttributes.class);
    }

    /** Whether the file is still the one that was written. */
    boolean stands() throws IOException {
      try {
        BasicFileAttributes now = attributes(folder);
        return bytes == now.size()
            && modified.equals(now.lastModifiedTime())
            && (key == null || key.equals(now.fileKey()));
      } catch (NoSuchFileException _) {
        return false;
      }
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
    Held now = held;
    if (now != null && now.folder().equals(place) && now.memory().owner() == owner) {
      try {
        if (now.stands()) {
          return now.memory();
        }
      } catch (IOException e) {
        held = null;
      }
    }
    return SiteMemory.read(place.resolve(FILE), owner);
  }

  /** Keeps what is known of a site in the place of what was known before. */
  synchronized void keep(Path place, SiteMemory memory) throws IOException {
    Held before = held;
    held = null;
    Path file = place.resolve(FILE);
    if (before != null
        && before.folder().equals(place)
        && before.memory().owner() == memory.owner()
        && before.bytes() < MUCH * before.whole()
        && before.stands()) {
      memory.append(file, before.memory());
      held = Held.of(place, memory, before.whole());
    } else {
      memory.write(file);
      held = Held.of(place, memory, -1);
    }
  }
}
