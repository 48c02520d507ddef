package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that a merge or a slip of the pen lost would stand on the screen instead of its words. */
class StringKeysTest {
  private static final Path STRINGS = Path.of("resources", "strings");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\"");
  private static final Pattern FILE_NAME =
      Pattern.compile(".*\\.(css|db|docx|html|js|json|pdf|txt|sql|png)");

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(STRINGS.resolve(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void everyKeyThatTheCodeNamesHasItsWords(String file) throws IOException {
    Set<String> keys = read(file).stringPropertyNames();
    Set<String> areas =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher literals = LITERAL.matcher(Files.readString(source));
        while (literals.find()) {
          String key = literals.group(1);
          boolean ours =
              areas.contains(key.substring(0, key.indexOf('.')))
                  && !FILE_NAME.matcher(key).matches();
          if (ours
              && !keys.contains(key)
              && keys.stream().noneMatch(k -> k.startsWith(key + "."))) {
            missing.add(key + " in " + source.getFileName());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Of two lines with one key the last would win, in silence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.properties",
        "messages_en.properties",
        "cli.properties",
        "cli_en.properties"
      })
  void noKeyStandsTwice(String file) throws IOException {
    Set<String> seen = new TreeSet<>();
    List<String> twice =
        Files.readAllLines(STRINGS.resolve(file)).stream()
            .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .filter(key -> !seen.add(key))
            .toList();
    assertThat(twice).isEmpty();
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Set<String> plurals = Set.of("zero", "one", "two", "few", "many", "other");
    List<Set<String>> keys =
        Stream.of(read("messages.properties"), read("messages_en.properties"))
            .map(strings ->
                strings.stringPropertyNames().stream()
                    .map(key -> {
                      int dot = key.lastIndexOf('.');
                      return plurals.contains(key.substring(dot + 1)) ? key.substring(0, dot) : key;
                    })
                    .collect(Collectors.toCollection(TreeSet::new)))
            .map(set -> (Set<String>) set)
            .toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1));
  }
}
