package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import muharrir.export.ExportDisk;

/**
 * Puts a new state of a site in the place of the old one.
 *
 * <p>The unit is the whole site: its new files are written into one folder beside, {@value #BESIDE}
 * in the target; then a list of what goes where is written and flushed; only then are the files
 * moved, one by one, new ones first and the manifest last, and old ones deleted. Whoever is killed
 * before the list is there leaves the old site; who is killed after it leaves a site that the next
 * {@link #open} finishes, in which each file is whole and what a page links to is there.
 */
final class Placing {
  static final String BESIDE = ".muharrir.tmp";

  private static final String LIST = "list";

  /**
   * Up to so many new files each is flushed before the list is. A first export would take half a
   * minute longer; what a power cut takes from it the next export gives again to the byte.
   */
  private static final int FLUSHED = 200;

  /** A file beside, and where it goes. */
  private record Move(int number, String path) {
    String name() {
      return Integer.toString(number, 36);
    }
  }

  private final Path target;
  private final Path beside;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Move> moves = new ConcurrentHashMap<>();

  private Placing(Path target) {
    this.target = target;
    this.beside = target.resolve(BESIDE);
  }

  /** Makes the target ready, and finishes what an export that was cut off has begun to place. */
  static Placing open(Path target) throws IOException {
    Files.createDirectories(target);
    Placing placing = new Placing(target);
    if (Files.isRegularFile(placing.beside.resolve(LIST))) {
      placing.place(Files.readAllLines(placing.beside.resolve(LIST), StandardCharsets.UTF_8));
    }
    placing.clear();
    Files.createDirectory(placing.beside);
    return placing;
  }

  /** Deletes what is beside. */
  void clear() throws IOException {
    ExportDisk.delete(beside);
  }

  /**
   * Writes a file beside; may be called by several threads.
   *
   * @return when it was changed last, as the disk says, in nanoseconds since 1970
   */
  long write(String path, byte[] bytes) throws IOException {
    int number = count.getAndIncrement();
    Move move = new Move(number, path);
    Path file = beside.resolve(move.name());
    ExportDisk.write(file, bytes, number < FLUSHED);
    moves.put(path, move);
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  /** Forgets a file that was written: what stands in its place is what was wanted. */
  void forget(String path) {
    moves.remove(path);
  }

  /**
   * Moves what was written beside into place, in the order in which it was written, and deletes.
   *
   * @param wanted the paths that the site has; what else was written is left out
   * @param removed paths of files that go
   */
  void commit(Set<String> wanted, List<String> removed) throws IOException {
    List<String> lines = new ArrayList<>();
    moves.values().stream()
        .filter(move -> wanted.contains(move.path()))
        .sorted(Comparator.comparingInt(Move::number))
        .forEach(move -> lines.add(move.name() + "\t" + move.path()));
    removed.forEach(path -> lines.add("-\t" + path));
    if (lines.isEmpty()) {
      return;
    }
    Path draft = beside.resolve(LIST + ".new");
    ExportDisk.write(draft, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), true);
    ExportDisk.flushFolder(beside);
    Files.move(draft, beside.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
    ExportDisk.flushFolder(beside);
    place(lines);
    ExportDisk.flushFolder(target);
    clear();
  }

  private void place(List<String> lines) throws IOException {
    Set<Path> there = new HashSet<>(Set.of(target));
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        continue;
      }
      Path place = target.resolve(line.substring(tab + 1)).normalize();
      if (!place.startsWith(target)) {
        throw new IOException("leads out of the site: " + place);
      }
      if (line.startsWith("-")) {
        remove(place);
      } else {
        Path file = beside.resolve(line.substring(0, tab));
        Path parent = Objects.requireNonNull(place.getParent());
        if (there.add(parent)) {
          Files.createDirectories(parent);
        }
        // One that is not there was moved before the program was killed.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(
              file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Deletes a file, and the folders above it that are empty then. */
  private void remove(Path place) throws IOException {
    Files.deleteIfExists(place);
    Path folder = place.getParent();
    while (folder != null && !folder.equals(target) && Files.isDirectory(folder)) {
      if (!ExportDisk.entries(folder).isEmpty()) {
        return;
      }
      Files.delete(folder);
      folder = folder.getParent();
    }
  }
}
