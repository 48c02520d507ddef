package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program leaves among the temporary files of the system: nothing, killed or not. */
class TemporaryFilesTest {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();
  private Path temporary;

  @BeforeEach
  void makeThePlace() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
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
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "muharrir.app.Main",
                "--library",
                folder.resolve("lib").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TMPDIR", temporary.toString());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Process process =
        builder.redirectOutput(folder.resolve("out" + started.size()).toFile()).start();
    started.add(process);
    return process;
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue())
        .as("%s", Files.readString(folder.resolve("out" + (started.size() - 1))))
        .isZero();
  }

  private static void until(String what, BooleanSupplier there) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private boolean remembers(ArticleId id) {
    try {
      return Files.readString(folder.resolve("state/muharrir/window.properties"))
          .contains(id.value());
    } catch (IOException _) {
      return false;
    }
  }

  private void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** What it has left lies in folders that carry its number, and nowhere else. */
  private void onlyOurs(Process process) throws IOException {
    assertThat(left())
        .isNotEmpty()
        .allMatch(name -> name.matches("muharrir-[a-z]+-" + process.pid() + "-\\d+"));
  }

  @Test
  void commandsLeaveNothing() throws Exception {
    Path text = folder.resolve("خبر.txt");
    Files.writeString(text, "عنوان الخبر\n\nمتن الخبر.\n", StandardCharsets.UTF_8);
    run("import", text.toString());
    run("export", "--all", "--to", folder.resolve("out").toString());
    run("export", "--all", "--as", "docx", "--to", folder.resolve("out").toString());
    run("backup");
    run("verify");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatAWindowThatWasKilledHasUnpackedGoesAtTheNextStart() throws Exception {
    ArticleId id;
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      id = desk.create().id();
    }
    Process window = start("open", id.value());
    until("the window is up", () -> remembers(id));
    onlyOurs(window);
    kill(window);
    onlyOurs(window);

    run("list");
    assertThat(left()).isEmpty();
  }

  @Test
  void aPageThatWasBeingPrintedGoesAtTheNextStart() throws Exception {
    ArticleId id;
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      id = desk.create().id();
    }
    // A browser that never ends.
    Path browser = Files.createDirectory(folder.resolve("bin")).resolve("chromium");
    Files.writeString(browser, "#!/bin/sh\ntouch '" + folder.resolve("prints") + "'\nsleep 600\n");
    assertThat(browser.toFile().setExecutable(true)).isTrue();
    Process prints =
        start("export", id.value(), "--as", "pdf", "--to", folder.resolve("out").toString());
    until("the browser prints", () -> Files.exists(folder.resolve("prints")));
    List<ProcessHandle> browsers = prints.descendants().toList();
    kill(prints);
    browsers.forEach(ProcessHandle::destroyForcibly);
    onlyOurs(prints);
    assertThat(left()).anyMatch(name -> name.startsWith("muharrir-pdf-"));

    run("list");
    assertThat(left()).isEmpty();
  }
}
