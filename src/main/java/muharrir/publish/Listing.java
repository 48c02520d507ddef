package muharrir.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a site by their paths; written, it is the manifest that is kept beside them. */
public final class Listing {
  /** Where the manifest of a site stands; no part of the listing. */
  public static final String MANIFEST = "manifest.json";

  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"name\":\"([^\"\\\\]+)\",\"bytes\":([0-9]{1,18}),\"sha256\":\"([0-9a-f]{64})\"\\},?");
  private static final int BUFFER = 1 << 16;

  private final SortedMap<String, SiteFile> files;

  Listing(SortedMap<String, SiteFile> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Listing of(Collection<SiteFile> files) {
    SortedMap<String, SiteFile> all = new TreeMap<>();
    files.forEach(file -> all.put(file.path(), file));
    return new Listing(all);
  }

  /**
   * The files in a folder, each read once. Links are not followed; what begins with a dot is left
   * out.
   *
   * @throws PublishException with {@link PublishFailure.Cancelled}, or {@link
   *     PublishFailure.BadName} if a file cannot have its name on every system
   */
  public static Listing of(Path folder, BooleanSupplier cancelled)
      throws IOException, PublishException {
    List<Path> there;
    try (Stream<Path> walk = Files.walk(folder)) {
      there = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    SortedMap<String, SiteFile> files = new TreeMap<>();
    for (Path file : there) {
      if (cancelled.getAsBoolean()) {
        throw new PublishException(new PublishFailure.Cancelled());
      }
      String path = path(folder, file);
      if (path.equals(MANIFEST) || path.startsWith(".") || path.contains("/.")) {
        continue;
      }
      if (!SiteFile.accepts(path)) {
        throw new PublishException(new PublishFailure.BadName(path));
      }
      files.put(path, read(path, file));
    }
    return new Listing(files);
  }

  private static String path(Path folder, Path file) {
    StringBuilder path = new StringBuilder();
    for (Path part : folder.relativize(file)) {
      path.append(path.isEmpty() ? "" : "/").append(part);
    }
    return path.toString();
  }

  private static SiteFile read(String path, Path file) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, n);
        bytes += n;
      }
    }
    return new SiteFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Reads a manifest; lines that it does not know, or that lead out of the site, are left out. */
  static Listing read(byte[] manifest) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    new String(manifest, StandardCharsets.UTF_8)
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> SiteFile.accepts(line.group(1)))
        .forEach(line ->
            files.put(
                line.group(1),
                new SiteFile(line.group(1), Long.parseLong(line.group(2)), line.group(3))));
    return new Listing(files);
  }

  /** As a manifest: a line for each file, in the order of their paths. */
  byte[] write() {
    StringBuilder out = new StringBuilder("{\"files\":[");
    String between = "\n";
    for (SiteFile file : files.values()) {
      out.append(between)
          .append("{\"name\":\"")
          .append(file.path())
          .append("\",\"bytes\":")
          .append(file.bytes())
          .append(",\"sha256\":\"")
          .append(file.sum())
          .append("\"}");
      between = ",\n";
    }
    return out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The files in the order of their paths. */
  public Collection<SiteFile> files() {
    return files.values();
  }

  SortedMap<String, SiteFile> byPath() {
    return files;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Listing listing && files.equals(listing.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return files.values().toString();
  }
}
