package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is started twice on one library: two processes, without a display. */
class SecondStartTest {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  private record Ended(int exit, String out) {}

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
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
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.redirectErrorStream(true);
    Process process =
        builder.redirectOutput(folder.resolve("out" + started.size()).toFile()).start();
    started.add(process);
    return process;
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Path out = folder.resolve("out" + (started.size() - 1));
    return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }

  private static void until(String what, BooleanSupplier there) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** What is written about the door; empty while there is none. */
  private String door() {
    try (Stream<Path> files = Files.list(folder.resolve("state/muharrir"))) {
      Optional<Path> written =
          files.filter(file -> file.getFileName().toString().startsWith("door-")).findFirst();
      return written.isPresent() ? Files.readString(written.get()) : "";
    } catch (IOException _) {
      return "";
    }
  }

  private String remembered() {
    try {
      return Files.readString(folder.resolve("state/muharrir/window.properties"));
    } catch (IOException _) {
      return "";
    }
  }

  @Test
  void handsItsErrandToTheWindowOfTheFirst() throws Exception {
    ArticleId first;
    ArticleId second;
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      first = desk.create().id();
      second = desk.create().id();
    }
    Process window = start("open", first.value());
    until("the window is up", () -> !door().isEmpty() && remembered().contains(first.value()));

    assertThat(run("--lang", "en", "open", second.value()))
        .isEqualTo(new Ended(0, "The library is open in a window, which has come to the front.\n"));
    until("the first window has opened it", () -> remembered().contains(second.value()));
    assertThat(run("--json").out).contains("\"handedOver\": true");

    Path report = folder.resolve("خبر.txt");
    Files.writeString(report, "عنوان الخبر\n\nمتن الخبر الذي جاء من برنامج ثانٍ.\n");
    assertThat(run("--lang", "en", "import", report.toString()))
        .isEqualTo(
            new Ended(0, "The library is open in a window, which has taken the files over.\n"));
    until("the first window has taken it in", () -> count() == 3);
    assertThat(window.isAlive()).isTrue();

    String stale = door();
    window.toHandle().destroyForcibly();
    assertThat(window.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Process next = start();
    until("a stale door blocks nobody", () -> next.isAlive() && !door().equals(stale));
    assertThat(run("--lang", "en").out)
        .isEqualTo("The library is open in a window, which has come to the front.\n");
  }

  private int count() {
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      List<ArticleSummary> all = desk.list(LibraryQuery.ALL);
      return all.size();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
