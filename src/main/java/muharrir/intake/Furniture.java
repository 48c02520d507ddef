package muharrir.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import muharrir.arabic.Folding;

/**
 * The lines that a web page puts around a report, and the words by which a text names officers,
 * places and agencies. A desk edits the list: {@code furniture.txt} in the folder of its library.
 *
 * <p>The file is UTF-8, one entry a line, # begins a comment. {@code line: تم نسخ الرابط} is a line
 * to set aside, with * at its end for any line that so begins; {@code chairman:}, {@code
 * editor-in-chief:}, {@code kicker:}, {@code place:} and {@code agency:} name words; an entry
 * without a name is a {@code line}; a minus before an entry takes it out of the built-in list.
 */
public final class Furniture {
  /** The name of the desk's own list, in the folder of a library. */
  public static final String FILE = "furniture.txt";

  private static final String BUILT_IN = "/intake/furniture.txt";
  private static final int LONGEST_LINE = 120;

  private enum Name {
    LINE,
    CHAIRMAN,
    EDITOR_IN_CHIEF,
    KICKER,
    PLACE,
    AGENCY;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Map<Name, Set<String>> entries;

  private Furniture(Map<Name, Set<String>> entries) {
    this.entries = entries;
  }

  /** The list that comes with the program. */
  public static Furniture builtIn() {
    try (InputStream in =
        Objects.requireNonNull(Furniture.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
      return new Furniture(Map.of()).and(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUILT_IN, e);
    }
  }

  /**
   * The built-in list with the changes of a library's desk, where it has any.
   *
   * @throws IOException if the desk's list is there and can't be read
   */
  public static Furniture of(Path library) throws IOException {
    Path own = library.resolve(FILE);
    return Files.exists(own) ? builtIn().and(Files.readString(own)) : builtIn();
  }

  /** This list with the changes of a list in the form of the file. */
  public Furniture and(String list) {
    Map<Name, Set<String>> changed = new HashMap<>();
    for (Name name : Name.values()) {
      changed.put(name, new LinkedHashSet<>(entries.getOrDefault(name, Set.of())));
    }
    list.lines()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> {
          boolean out = line.startsWith("-");
          add(changed, out ? line.substring(1).strip() : line, out);
        });
    return new Furniture(changed);
  }

  private static void add(Map<Name, Set<String>> entries, String entry, boolean out) {
    Name named = Name.LINE;
    String words = entry;
    for (Name name : Name.values()) {
      if (entry.startsWith(name.key() + ":")) {
        named = name;
        words = entry.substring(name.key().length() + 1);
      }
    }
    String folded = Folding.fold(words).strip();
    Set<String> set = entries.getOrDefault(named, new LinkedHashSet<>());
    if (out) {
      set.remove(folded);
    } else if (!folded.isEmpty()) {
      set.add(folded);
    }
  }

  /** Says whether a line is furniture. */
  boolean isFurniture(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    String folded = Folding.fold(line).strip();
    Set<String> lines = entries.getOrDefault(Name.LINE, Set.of());
    return lines.contains(folded)
        || lines.stream()
            .filter(entry -> entry.endsWith("*"))
            .anyMatch(entry -> folded.startsWith(entry.substring(0, entry.length() - 1)));
  }

  boolean isKicker(String line) {
    return has(Name.KICKER, line);
  }

  boolean isPlace(String words) {
    return has(Name.PLACE, words);
  }

  boolean isAgency(String words) {
    return has(Name.AGENCY, words);
  }

  boolean isOfficer(String line) {
    return has(Name.CHAIRMAN, line) || has(Name.EDITOR_IN_CHIEF, line);
  }

  boolean isChairman(String label) {
    return has(Name.CHAIRMAN, label);
  }

  /** The label and the name of a line like رئيس التحرير: نصر نعيم. */
  Optional<List<String>> officerWithName(String line) {
    for (String sign : List.of(":", " - ", " – ", "|")) {
      int at = line.indexOf(sign);
      if (at > 0 && isOfficer(line.substring(0, at))) {
        String name = line.substring(at + sign.length()).strip();
        return Shape.nameLike(name)
            ? Optional.of(List.of(line.substring(0, at).strip(), name))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean has(Name name, String words) {
    return entries.getOrDefault(name, Set.of()).contains(Folding.fold(words).strip());
  }

  /** Every entry as the file has it, in order; for a window that edits the list. */
  public List<String> entries() {
    List<String> all = new ArrayList<>();
    for (Name name : Name.values()) {
      entries.getOrDefault(name, Set.of()).forEach(words -> all.add(name.key() + ": " + words));
    }
    return all;
  }
}
