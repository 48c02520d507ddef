package muharrir.export.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;
import muharrir.export.theme.ThemeFault.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeFolderTest {
  private static final String GOOD = "{\"theme\": 1, \"name\": \"واحة\", \"version\": \"1.2\"}";

  @TempDir private Path place;
  private Path folder;

  @BeforeEach
  void folder() throws Exception {
    folder = Files.createDirectory(place.resolve("theme"));
    write("theme.json", GOOD);
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> faults() {
    ThemeFolder.Reading reading = ThemeFolder.read(folder);
    assertThat(reading).isInstanceOf(ThemeFolder.Reading.Bad.class);
    return ((ThemeFolder.Reading.Bad) reading)
        .faults().stream().map(fault -> fault.kind() + " " + fault.file()).toList();
  }

  @Test
  void aThemeIsReadWithAllItsPieces() throws Exception {
    write("theme.css", "\ufeffh1{color:red}\r\n");
    write("masthead.html", "{{paper}}");
    write("footer.html", "<p>x</p>");
    write("article-end.html", "{{tags}}");
    write("preview.png", "x");
    write(".hidden", "x");
    assertThat(ThemeFolder.read(folder))
        .isEqualTo(
            new ThemeFolder.Reading.Good(
                new Theme(
                    "واحة",
                    "1.2",
                    "h1{color:red}\n",
                    Map.of(
                        Part.MASTHEAD, "{{paper}}", Part.FOOT, "<p>x</p>", Part.END, "{{tags}}")),
                List.of("preview.png")));
  }

  @Test
  void everyReasonIsSaidAtOnce() throws Exception {
    write("theme.css", "a{background:url(http://evil.example)}");
    write("masthead.html", "<script>x</script>{{nobody}}");
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "ADDRESS theme.css", "ELEMENT masthead.html", "SLOT masthead.html");
  }

  @Test
  void whatIsNoThemeIsNone() throws Exception {
    assertThat(faults()).containsExactly("NOTHING theme");
    Files.delete(folder.resolve("theme.json"));
    write("theme.css", "a{}");
    assertThat(faults()).containsExactly("MISSING theme.json");
    folder = place.resolve("elsewhere");
    assertThat(faults()).containsExactly("FOLDER elsewhere");
    folder = Files.writeString(place.resolve("file"), "x");
    assertThat(faults()).containsExactly("FOLDER file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{\"theme\":2,\"name\":\"a\",\"version\":\"1\"}",
        "{\"theme\":1,\"name\":\" \",\"version\":\"1\"}",
        "{\"theme\":1,\"name\":\"a\\nb\",\"version\":\"1\"}",
        "{\"theme\":1,\"name\":\"a\"}",
        "{\"theme\":1,\"name\":\"a\",\"version\":\"1\",\"files\":[\"../../etc/passwd\"]}"
      })
  void aManifestIsNothingElse(String manifest) throws Exception {
    write("theme.json", manifest);
    write("theme.css", "a{}");
    assertThat(faults()).containsExactly("MANIFEST theme.json");
  }

  @Test
  void linksFoldersAndLargeFilesAreRefused() throws Exception {
    Path secret = Files.writeString(place.resolve("secret.css"), "a{}");
    Files.createSymbolicLink(folder.resolve("theme.css"), secret);
    Files.createDirectory(folder.resolve("masthead.html"));
    Files.write(
        folder.resolve("footer.html"),
        "x".repeat(Theme.LONGEST_PART + 1).getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("article-end.html"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "NO_FILE theme.css",
            "NO_FILE masthead.html",
            "TOO_LARGE footer.html",
            "NOT_TEXT article-end.html");
  }

  @Test
  void aThemeThatIsRefusedLaterLeavesThePagesToUs() {
    Theme old = new Theme("x", "1", "@import 'x';", Map.of(Part.FOOT, "<p>x</p>"));
    assertThat(Theming.of(Optional.of(old))).isEqualTo(Theming.NONE);
    assertThat(Theming.check(old).faults())
        .extracting(ThemeFault::kind)
        .containsExactly(Kind.AT_RULE);
  }
}
