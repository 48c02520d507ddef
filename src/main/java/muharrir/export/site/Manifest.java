package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of all files of a site with their lengths and SHA-256 sums, by which a deployment knows
 * what to upload and what to delete. One line for each file, in the order of their paths.
 */
final class Manifest {
  static final String FILE = "manifest.json";

  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"name\":\"([^\"\\\\]+)\",\"bytes\":([0-9]{1,18}),\"sha256\":\"([0-9a-f]{64})\"\\},?");

  private Manifest() {}

  /** No path holds a character that JSON would have to escape. */
  static byte[] write(Iterable<Mark> sorted) {
    StringBuilder out = new StringBuilder(1 << 20).append("{\"files\":[");
    String between = "\n";
    for (Mark mark : sorted) {
      out.append(between)
          .append("{\"name\":\"")
          .append(mark.path())
          .append("\",\"bytes\":")
          .append(mark.bytes())
          .append(",\"sha256\":\"")
          .append(mark.sum())
          .append("\"}");
      between = ",\n";
    }
    return out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The files of the site that stands in a folder; none where no site of ours does. */
  static SortedMap<String, Mark> read(Path target) throws IOException {
    SortedMap<String, Mark> marks = new TreeMap<>();
    Path file = target.resolve(FILE);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        Matcher match = LINE.matcher(line);
        if (match.matches() && target.resolve(match.group(1)).normalize().startsWith(target)) {
          marks.put(
              match.group(1),
              new Mark(match.group(1), match.group(3), Long.parseLong(match.group(2)), -1));
        }
      }
    }
    return marks;
  }
}
