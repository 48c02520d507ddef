package muharrir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler does not see: the files themselves. */
class SourceTreeTest {
  private static final Path TOP = Path.of("");
  private static final Set<String> TEXT =
      Set.of("java", "css", "properties", "sql", "json", "md", "xml", "html", "js", "txt", "cmd");

  /** Home folders and work folders of the people and machines that build this. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.}~-])/(?:work|root|farm|Users|home)/[a-z.]|/tmp/bash_" + "jobs");

  @Test
  void theTopLevelIsTidy() throws IOException {
    try (Stream<Path> files = Files.list(TOP.toAbsolutePath())) {
      assertThat(
              files
                  .map(each -> each.getFileName().toString())
                  .filter(each -> !each.startsWith("."))
                  .filter(each -> !each.equals("target")))
          .containsExactlyInAnyOrder("pom.xml", "src", "resources", "installer", "README.md");
    }
  }

  @Test
  void noFileNamesAPlaceOnSomebodysMachine() {
    assertThat(
            textFiles("src", "resources", "installer", "pom.xml", "README.md", ".ci")
                .filter(each -> MACHINE_PATH.matcher(read(each)).find()))
        .isEmpty();
  }

  @Test
  void noStyleSheetWrapsJavaFxText() {
    Pattern wrapped = Pattern.compile("-fx-wrap-text\\s*:\\s*true");
    assertThat(
            textFiles("src/main", "resources").filter(each -> wrapped.matcher(read(each)).find()))
        .as("wrapped Arabic in a JavaFX control ends the window; use a TextBlock")
        .isEmpty();
  }

  private static Stream<Path> textFiles(String... places) {
    return Stream.of(places)
        .map(TOP::resolve)
        .filter(Files::exists)
        .flatMap(SourceTreeTest::walk)
        .filter(SourceTreeTest::isText);
  }

  private static Stream<Path> walk(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 || TEXT.contains(name.substring(dot + 1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
