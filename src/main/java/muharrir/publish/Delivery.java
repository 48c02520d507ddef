package muharrir.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import muharrir.library.Progress;

/**
 * Makes the other end like a folder here.
 *
 * <p>Beside the manifest there, a log stands while a delivery is under way: first the paths that
 * are about to change, of which nothing is known from then on; then each one that has arrived or
 * gone. A delivery that was cut off is taken up by reading both. The manifest is written last, and
 * the log deleted.
 */
public final class Delivery {
  static final String LOG = ".muharrir-log";

  private static final String UNKNOWN = "0".repeat(64);

  /** So many arrivals are one entry of the log: each costs a way to the server and back. */
  private static final int TOGETHER = 20;

  private final Path folder;
  private final Place place;
  private final Progress progress;
  private final StringBuilder arrived = new StringBuilder();
  private int unlogged;
  private long done;

  Delivery(Path folder, Place place, Progress progress) {
    this.folder = Objects.requireNonNull(folder);
    this.place = Objects.requireNonNull(place);
    this.progress = Objects.requireNonNull(progress);
  }

  /**
   * Delivers, or says what would be.
   *
   * @param dry whether to change nothing
   * @param takeOver whether to go where something of others stands; it is kept, except for files of
   *     the same names
   * @return what was done, or would be
   */
  Plan run(boolean dry, boolean takeOver) throws PublishException {
    Listing here;
    try {
      here = Listing.of(folder, progress::cancelled);
    } catch (IOException e) {
      throw new PublishException(new PublishFailure.Other(folder.toString(), e.toString()), e);
    }
    Optional<byte[]> manifest = place.read(Listing.MANIFEST);
    Optional<byte[]> log = place.read(LOG);
    if (!takeOver && standing(manifest, log, place) == Standing.FOREIGN) {
      throw new PublishException(new PublishFailure.Foreign(place.name()));
    }
    Listing there = known(manifest.map(Listing::read), log);
    Plan plan = Plan.of(here, there, log.isPresent());
    if (!dry && (!plan.isEmpty() || manifest.isEmpty())) {
      carryOut(plan, here);
    }
    return plan;
  }

  /** What stands at the other end. */
  static Standing look(Place place) throws PublishException {
    return standing(place.read(Listing.MANIFEST), place.read(LOG), place);
  }

  private static Standing standing(Optional<byte[]> manifest, Optional<byte[]> log, Place place)
      throws PublishException {
    if (log.isPresent()) {
      return Standing.BEGUN;
    }
    if (manifest.isPresent()) {
      return Standing.OURS;
    }
    return place.read("index.html").isPresent() ? Standing.FOREIGN : Standing.EMPTY;
  }

  /** What the manifest says, but for what the log knows better. */
  static Listing known(Optional<Listing> manifest, Optional<byte[]> log) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    manifest.ifPresent(listing -> files.putAll(listing.byPath()));
    String lines = log.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    // The last line may have been cut off.
    for (String line : lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList()) {
      String[] words = line.split(" ", 4);
      String path = words[words.length - 1];
      if (words.length != 4 || !SiteFile.accepts(path)) {
        continue;
      }
      if (words[0].equals("+")
          && words[1].matches("[0-9a-f]{64}")
          && words[2].matches("[0-9]{1,18}")) {
        files.put(path, new SiteFile(path, Long.parseLong(words[2]), words[1]));
      } else if (words[0].equals("?")) {
        // It may stand there, old or new: none of our files has this sum.
        files.put(path, new SiteFile(path, 0, UNKNOWN));
      } else if (words[0].equals("-")) {
        files.remove(path);
      }
    }
    return new Listing(files);
  }

  private void carryOut(Plan plan, Listing here) throws PublishException {
    long total = plan.bytes();
    StringBuilder changing = new StringBuilder();
    plan.upload().forEach(file -> changing.append("? - 0 ").append(file.path()).append('\n'));
    plan.delete().forEach(file -> changing.append("? - 0 ").append(file.path()).append('\n'));
    if (!changing.isEmpty()) {
      // A line feed first: the last line of an earlier log may have been cut off.
      place.append(LOG, ("\n" + changing).getBytes(StandardCharsets.UTF_8));
    }
    progress.report(0, total);
    try {
      for (SiteFile file : plan.upload()) {
        check();
        long before = done;
        place.put(
            file,
            folder.resolve(file.path()),
            bytes -> {
              done += bytes;
              progress.report(Math.min(done, total), total);
              return !progress.cancelled();
            });
        done = before + file.bytes();
        progress.report(done, total);
        note("+ " + file.sum() + " " + file.bytes() + " " + file.path());
      }
      for (SiteFile file : plan.delete()) {
        check();
        place.delete(file.path());
        note("- - 0 " + file.path());
      }
    } catch (PublishException e) {
      try {
        flush();
      } catch (PublishException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    place.put(Listing.MANIFEST, here.write());
    place.delete(LOG);
  }

  private void check() throws PublishException {
    if (progress.cancelled()) {
      throw new PublishException(new PublishFailure.Cancelled());
    }
  }

  private void note(String line) throws PublishException {
    arrived.append(line).append('\n');
    unlogged++;
    if (unlogged == TOGETHER) {
      flush();
    }
  }

  private void flush() throws PublishException {
    if (unlogged > 0) {
      place.append(LOG, arrived.toString().getBytes(StandardCharsets.UTF_8));
      arrived.setLength(0);
      unlogged = 0;
    }
  }
}
