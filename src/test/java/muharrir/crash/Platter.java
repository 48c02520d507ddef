package muharrir.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of a folder has reached the disk for certain, and what a power cut could leave of the rest.
 *
 * <p>A flush of a file brings its bytes, a flush of a folder the names in it; whatever was done
 * since may be there or not, in any order and in parts. That is less than any file system in use
 * promises.
 */
final class Platter {
  /** What becomes of that which was not flushed. */
  enum Cut {
    /** None of it is there. */
    LOST,
    /** All of it is there. */
    ARRIVED,
    /** Some pages of 4,096 bytes and the names of some folders are there, in no order. */
    REORDERED,
    /** Some sectors of 512 bytes and the names of some folders are there. */
    TORN
  }

  /** A file or a folder, whatever it is called, as it was flushed last. */
  private static final class Thing {
    private byte[] bytes = {};
    private Map<String, Thing> names = Map.of();
  }

  /** The folder as the program sees it. */
  private record Now(
      Map<Object, Thing> things, Map<Thing, Map<String, Thing>> folders, Map<Thing, Path> files) {}

  private final Path home;
  private final Thing root;
  private Map<Object, Thing> known = new HashMap<>();

  /** A folder all of which is on the disk. */
  Platter(Path home) throws IOException {
    this.home = home;
    Now now = seen();
    for (Map.Entry<Thing, Path> file : now.files().entrySet()) {
      file.getKey().bytes = Files.readAllBytes(file.getValue());
    }
    now.folders().forEach((folder, names) -> folder.names = names);
    root = Objects.requireNonNull(known.get(key(home)));
  }

  /**
   * Sees what is there. To be called between any two changes: the number of a file that has gone is
   * given to the next new one, which is another.
   */
  void look() throws IOException {
    seen();
  }

  private Now seen() throws IOException {
    Now now = new Now(new HashMap<>(), new IdentityHashMap<>(), new IdentityHashMap<>());
    look(home, now);
    known = now.things();
    return now;
  }

  private Thing look(Path path, Now now) throws IOException {
    Object key = key(path);
    Thing thing = known.getOrDefault(key, new Thing());
    now.things().put(key, thing);
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Map<String, Thing> names = new TreeMap<>();
      try (Stream<Path> entries = Files.list(path)) {
        for (Path entry : (Iterable<Path>) entries::iterator) {
          String name = entry.getFileName().toString();
          // The index of the log lives in memory, and nobody flushes it.
          if (!name.endsWith("-shm")) {
            names.put(name, look(entry, now));
          }
        }
      }
      now.folders().put(thing, names);
    } else {
      now.files().put(thing, path);
    }
    return thing;
  }

  private static Object key(Path file) throws IOException {
    return Objects.requireNonNull(
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey());
  }

  /** A file or a folder was flushed. */
  void flushed(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Now now = seen();
      Thing thing = now.things().get(key(path));
      if (now.folders().containsKey(thing)) {
        thing.names = now.folders().get(thing);
      } else if (thing != null) {
        thing.bytes = Files.readAllBytes(path);
      }
    }
  }

  /** Makes a folder as a power cut at this moment may leave it. */
  void image(Cut cut, Random random, Path image) throws IOException {
    put(root, seen(), cut, random, image);
  }

  private static void put(Thing thing, Now now, Cut cut, Random random, Path place)
      throws IOException {
    Map<String, Thing> fresh = now.folders().get(thing);
    if (fresh == null && thing.names.isEmpty()) {
      Path file = now.files().get(thing);
      byte[] wanted = file == null ? thing.bytes : Files.readAllBytes(file);
      Files.write(place, mixed(cut, random, thing.bytes, wanted));
      return;
    }
    boolean arrived =
        switch (cut) {
          case LOST -> false;
          case ARRIVED -> true;
          // The names in a folder come or stay away together: a renamed file is never gone.
          case REORDERED, TORN -> random.nextBoolean();
        };
    Files.createDirectories(place);
    Map<String, Thing> names = fresh != null && arrived ? fresh : thing.names;
    for (Map.Entry<String, Thing> entry : names.entrySet()) {
      put(entry.getValue(), now, cut, random, place.resolve(entry.getKey()));
    }
  }

  private static byte[] mixed(Cut cut, Random random, byte[] old, byte[] fresh) {
    return switch (cut) {
      case LOST -> old;
      case ARRIVED -> fresh;
      case REORDERED -> blocks(4096, random, old, fresh);
      case TORN -> blocks(512, random, old, fresh);
    };
  }

  /** What is longer than the flushed file and did not arrive reads as zeroes. */
  private static byte[] blocks(int size, Random random, byte[] old, byte[] fresh) {
    byte[] mixed = Arrays.copyOf(old, random.nextBoolean() ? fresh.length : old.length);
    for (int at = 0; at < Math.min(mixed.length, fresh.length); at += size) {
      if (random.nextBoolean()) {
        System.arraycopy(
            fresh, at, mixed, at, Math.min(size, Math.min(mixed.length, fresh.length) - at));
      }
    }
    return mixed;
  }
}
