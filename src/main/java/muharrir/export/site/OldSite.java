package muharrir.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/** The site that stands in a folder, or none. */
final class OldSite {
  private final Path target;
  private final Map<String, Mark> files;

  private OldSite(Path target, Map<String, Mark> files) {
    this.target = target;
    this.files = files;
  }

  /**
   * Finds out which files a site has. While its manifest is the one that was written when the
   * memory was, that need not be read: it names the files that the memory has.
   */
  static OldSite of(Path target, SiteMemory memory) throws IOException {
    Map<String, Mark> files = new HashMap<>();
    Mark manifest = memory.manifest();
    if (manifest != null && stands(target, manifest)) {
      memory.parts().values().forEach(made -> made.files().forEach(m -> files.put(m.path(), m)));
    } else {
      files.putAll(Manifest.read(target));
    }
    return new OldSite(target, files);
  }

  /** The files by their paths, but for the manifest; with their sums. */
  Map<String, Mark> files() {
    return files;
  }

  /**
   * What is not there, what is another one, and what is too much; each in the order of the paths.
   */
  record Changes(List<String> added, List<String> changed, List<String> removed) {}

  /** Compares with the files that the site shall have. */
  Changes changes(SortedMap<String, Mark> wanted) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Mark mark : wanted.values()) {
      Mark before = files.get(mark.path());
      if (before == null) {
        added.add(mark.path());
      } else if (!before.sum().equals(mark.sum())) {
        changed.add(mark.path());
      }
    }
    List<String> removed =
        files.keySet().stream().filter(path -> !wanted.containsKey(path)).sorted().toList();
    return new Changes(added, changed, removed);
  }

  /** Writes a new manifest beside, unless the one that stands there says the same. */
  Mark manifest(Collection<Mark> sorted, Placing placing) throws IOException {
    byte[] bytes = Manifest.write(sorted);
    Path there = target.resolve(Manifest.FILE);
    if (Files.isRegularFile(there)) {
      BasicFileAttributes now = Files.readAttributes(there, BasicFileAttributes.class);
      if (Arrays.equals(Files.readAllBytes(there), bytes)) {
        return new Mark(Manifest.FILE, "", now.size(), modified(now));
      }
    }
    return new Mark(Manifest.FILE, "", bytes.length, placing.write(Manifest.FILE, bytes));
  }

  /** Whether all of these stand there as they were written. */
  boolean holds(List<Mark> marks) throws IOException {
    for (Mark mark : marks) {
      if (!stands(target, mark)) {
        return false;
      }
    }
    return true;
  }

  /** By length and time: who looks into each file reads a quarter of a gigabyte. */
  private static boolean stands(Path target, Mark mark) throws IOException {
    try {
      BasicFileAttributes now =
          Files.readAttributes(
              target.resolve(mark.path()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile() && now.size() == mark.bytes() && modified(now) == mark.modified();
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /** As finely as the disk keeps it, in nanoseconds. */
  static long modified(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
