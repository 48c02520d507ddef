package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 *
 * <p>A folder at the top of the site that is not there yet is made beside as it will be and moved
 * in one piece: of a first export that spares thousands of moves, one after the other, at its end.
 */
final class Placing {
  static final String BESIDE = ".muharrir.tmp";

  private static final String LIST = "list";

  /** In the folder beside: what is moved in one piece. */
  private static final String WHOLE = "whole";

  /**
   * Up to so many new files each is flushed before the list is. A first export would take half a
   * minute longer; what a power cut takes from it the next export gives again to the byte.
   */
  private static final int FLUSHED = 200;

  /**
   * What is beside, and where it goes.
   *
   * @param number of its file, or of the first one in its folder
   * @param name beside
   */
  private record Move(int number, String name, String path) {
    static Move of(int number, String path) {
      return new Move(number, Integer.toString(number, 36), path);
    }

    static Move whole(int number, String path) {
      return new Move(number, WHOLE + "/" + path, path);
    }
  }

  private final Path target;
  private final Path beside;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Move> moves = new ConcurrentHashMap<>();

  /** Whether the folders at the top are moved in one piece. */
  private final Map<String, Boolean> whole = new ConcurrentHashMap<>();

  /** The folders that were made beside. */
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

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
    Move move = isWhole(path) ? Move.whole(number, path) : Move.of(number, path);
    Path file = beside.resolve(move.name());
    Path parent = Objects.requireNonNull(file.getParent());
    if (!parent.equals(beside)) {
      if (!made.contains(parent)) {
        Files.createDirectories(parent);
        made.add(parent);
      }
      // The lists are written again when an article could not be drawn.
      if (moves.containsKey(path)) {
        Files.deleteIfExists(file);
      }
    }
    ExportDisk.write(file, bytes, number < FLUSHED);
    moves.put(path, move);
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  private static String top(String path) {
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  /** Whether a file goes into a folder at the top that is not there yet. */
  boolean isWhole(String path) {
    String top = top(path);
    return !top.isEmpty()
        && whole.computeIfAbsent(
            top, name -> Files.notExists(target.resolve(name), LinkOption.NOFOLLOW_LINKS));
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
    inPieces(wanted).stream()
        .sorted(Comparator.comparingInt(Move::number))
        .forEach(move -> lines.add(move.name() + "\t" + move.path()));
    removed.forEach(path -> lines.add("-\t" + path));
    if (lines.isEmpty()) {
      return;
    }
    if (count.get() <= FLUSHED) {
      flushFolders();
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

  private void flushFolders() {
    Set<Path> folders = new HashSet<>();
    for (Path folder : made) {
      Path each = folder;
      while (each != null && !each.equals(beside) && folders.add(each)) {
        each = each.getParent();
      }
    }
    folders.forEach(ExportDisk::flushFolder);
  }

  /** What is moved: folders in one piece, of which only what is wanted is left, and files. */
  private List<Move> inPieces(Set<String> wanted) throws IOException {
    Map<String, Move> pieces = new HashMap<>();
    for (Move move : moves.values()) {
      if (!isWhole(move.path())) {
        if (wanted.contains(move.path())) {
          pieces.put(move.path(), move);
        }
      } else if (wanted.contains(move.path())) {
        String top = top(move.path());
        pieces.merge(
            top,
            Move.whole(move.number(), top),
            (one, other) -> one.number() < other.number() ? one : other);
      } else {
        remove(beside.resolve(move.name()), beside.resolve(WHOLE));
      }
    }
    return List.copyOf(pieces.values());
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
        remove(place, target);
      } else {
        Path file = beside.resolve(line.substring(0, tab));
        Path parent = Objects.requireNonNull(place.getParent());
        if (there.add(parent)) {
          Files.createDirectories(parent);
        }
        // What is not there was moved before the program was killed.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(
              file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Deletes a file, and the folders above it that are empty then, up to one that stays. */
  private static void remove(Path place, Path stays) throws IOException {
    Files.deleteIfExists(place);
    Path folder = place.getParent();
    while (folder != null && !folder.equals(stays) && Files.isDirectory(folder)) {
      if (!ExportDisk.entries(folder).isEmpty()) {
        return;
      }
      Files.delete(folder);
      folder = folder.getParent();
    }
  }
}
