package muharrir.export.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;
import muharrir.export.theme.ThemeFault.Kind;
import muharrir.json.JsonRefusal;
import muharrir.json.ThemeJson;

/** Reads a theme from its folder; only files of known names, and no links. To be used once. */
public final class ThemeFolder {
  static final String MANIFEST = "theme.json";

  private static final int LONGEST_MANIFEST = 4096;

  /** As many are named of those that are of no use to us. */
  private static final int MOST_UNUSED = 8;

  private static final System.Logger LOG = System.getLogger(ThemeFolder.class.getName());

  private final Path folder;
  private final List<ThemeFault> faults = new ArrayList<>();

  private ThemeFolder(Path folder) {
    this.folder = folder;
  }

  /** What a folder holds. */
  public sealed interface Reading {
    /**
     * A theme that is taken.
     *
     * @param unused names of files that no theme has, some of them at most
     */
    record Good(Theme theme, List<String> unused) implements Reading {
      public Good {
        unused = List.copyOf(unused);
      }
    }

    /** None, and every reason why. */
    record Bad(List<ThemeFault> faults) implements Reading {
      public Bad {
        faults = List.copyOf(faults);
      }
    }
  }

  /** Reads and checks a theme; reads the disk. */
  public static Reading read(Path folder) {
    return new ThemeFolder(folder).read();
  }

  private Reading read() {
    if (!Files.isDirectory(folder)) {
      return new Reading.Bad(List.of(new ThemeFault(Kind.FOLDER, name(folder), 0, "")));
    }
    Optional<ThemeJson.Manifest> manifest = manifest();
    String css = text(ThemeCss.FILE, Theme.LONGEST_CSS).orElse("");
    Map<Part, String> parts = new EnumMap<>(Part.class);
    ThemeMarkup.FILES.forEach(
        (part, file) -> text(file, Theme.LONGEST_PART).ifPresent(html -> parts.put(part, html)));
    if (faults.isEmpty() && css.isBlank() && parts.isEmpty()) {
      faults.add(new ThemeFault(Kind.NOTHING, name(folder), 0, ""));
    }
    if (manifest.isEmpty() || !faults.isEmpty()) {
      return new Reading.Bad(faults);
    }
    Theme theme = new Theme(manifest.get().name(), manifest.get().version(), css, parts);
    List<ThemeFault> found = Theming.check(theme).faults();
    return found.isEmpty() ? new Reading.Good(theme, unused()) : new Reading.Bad(found);
  }

  private Optional<ThemeJson.Manifest> manifest() {
    int before = faults.size();
    Optional<String> json = text(MANIFEST, LONGEST_MANIFEST);
    if (json.isEmpty()) {
      if (faults.size() == before) {
        faults.add(new ThemeFault(Kind.MISSING, MANIFEST, 0, ""));
      }
      return Optional.empty();
    }
    try {
      return Optional.of(ThemeJson.readManifest(json.get()));
    } catch (JsonRefusal e) {
      faults.add(new ThemeFault(Kind.MANIFEST, MANIFEST, 0, e.pointer() + " " + e.detail()));
      return Optional.empty();
    }
  }

  /** The text of a file; empty where there is none, and where it is refused. */
  private Optional<String> text(String name, int longest) {
    Path file = folder.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      faults.add(new ThemeFault(Kind.NO_FILE, name, 0, ""));
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(longest + 1);
      if (bytes.length > longest) {
        faults.add(new ThemeFault(Kind.TOO_LARGE, name, 0, Integer.toString(longest / 1024)));
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
      return Optional.of(bare.replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      LOG.log(System.Logger.Level.DEBUG, "not UTF-8", e);
      faults.add(new ThemeFault(Kind.NOT_TEXT, name, 0, ""));
    } catch (NoSuchFileException e) {
      LOG.log(System.Logger.Level.DEBUG, "went while it was read", e);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a theme cannot be read", e);
      faults.add(new ThemeFault(Kind.FOLDER, name, 0, ""));
    }
    return Optional.empty();
  }

  private List<String> unused() {
    Set<String> known = new TreeSet<>(ThemeMarkup.FILES.values());
    known.addAll(List.of(MANIFEST, ThemeCss.FILE));
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(ThemeFolder::name)
          .filter(name -> !known.contains(name) && !name.startsWith("."))
          .sorted()
          .limit(MOST_UNUSED)
          .collect(Collectors.toList());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the folder cannot be listed", e);
      return List.of();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
