package muharrir.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as processes of their own: what is loaded, what is printed, how they end. */
class ProcessTest {
  @TempDir Path folder;

  private record Ended(int exit, String out, String err) {}

  private Ended run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "muharrir.app.Main",
            "--library",
            folder.resolve("lib").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().remove("DISPLAY");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void importsWithoutLoadingAnythingOfJavaFx() throws IOException, InterruptedException {
    Path report = folder.resolve("report.txt");
    try (InputStream in =
        Objects.requireNonNull(ProcessTest.class.getResourceAsStream("/intake/tadmur.txt"))) {
      Files.copy(in, report);
    }
    Path loaded = folder.resolve("loaded");
    Ended ended =
        run(
            List.of("-Xlog:class+load:file=" + loaded),
            "--lang",
            "ar",
            "import",
            report.toString());
    assertThat(ended.err).isEmpty();
    assertThat(ended.exit).isZero();
    assertThat(ended.out).contains("أُضيف: هجوم تدمر يعيد شبح داعش");
    assertThat(Files.readString(loaded)).contains("muharrir.app.Main").doesNotContain(" javafx.");
  }

  @Test
  void aProcessEndsWithItsCode() throws IOException, InterruptedException {
    Ended ended = run(List.of(), "--lang", "ar", "show");
    assertThat(ended)
        .isEqualTo(new Ended(2, "", "محرّر: ينقص الأمر: ID. للمساعدة: muharrir show --help\n"));
  }
}
