package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import muharrir.app.Main;
import muharrir.app.cli.Exit;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A drive that is full while something goes out: the commands say so and end with an error, and
 * what stood there stands there as it was, or as it would be now, with nothing half made beside it.
 */
@Tag("crash")
class FullDiskOutTest {
  private static final int MOMENTS = 3;

  @TempDir Path folder;
  private Path prepared;
  private List<Article> articles = List.of();
  private Path gate;

  /** What a command ended with, and printed. */
  private record Ended(int code, String said) {}

  @BeforeEach
  void prepare() throws Exception {
    gate = Gate.build(folder);
    prepared = Files.createDirectories(folder.resolve("prepared"));
    articles = Libraries.make(prepared.resolve("library"), 3, "أ");
    Files.createDirectories(prepared.resolve("out"));
  }

  private void write(String words) throws Exception {
    try (Desk desk = Desks.open(prepared.resolve("library"))) {
      for (Article article : articles) {
        var open = desk.openArticle(article.id());
        Desks.toEnd(open);
        Desks.type(open, words);
        open.close().toCompletableFuture().get();
      }
    }
  }

  /**
   * Runs a command on a folder that was prepared; what it changes under {@code out} has to pass.
   */
  private Ended run(Path home, Path out, Gate.Keeper keeper, String... command) throws Exception {
    List<String> line = new ArrayList<>(Deeds.process().command());
    line.set(line.size() - 1, Main.class.getName());
    line.addAll(List.of(command));
    line.addAll(List.of("--library", home.resolve("library").toString(), "--lang", "ar"));
    try (Gatekeeper keeping = Gatekeeper.at(gate, out, keeper)) {
      ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
      builder.environment().putAll(keeping.environment());
      builder.environment().put("HOME", folder.resolve("home").toString());
      builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Ended(process.exitValue(), said);
    }
  }

  private static Map<String, Long> files(Path folder) throws Exception {
    return Sweep.files(folder, _ -> true);
  }

  /** Fills the drive before one call after the other that needs room. */
  private void sweep(String name, String below, Looking looking, String... command)
      throws Exception {
    Path whole = folder.resolve(name + "-whole");
    Sweep.copy(prepared, whole);
    AtomicInteger calls = new AtomicInteger();
    Gate.Keeper counting =
        call -> {
          if (call.needsRoom()) {
            calls.incrementAndGet();
          }
          return Gate.Answer.GO;
        };
    Ended well = run(whole, whole.resolve(below), counting, in(whole, command));
    assertThat(well.code()).as(well.said()).isEqualTo(Exit.DONE);
    int all = calls.get();
    assertThat(all).as("calls that need room").isPositive();
    TreeSet<Integer> moments = new TreeSet<>();
    IntStream.rangeClosed(0, MOMENTS).forEach(i -> moments.add(1 + (all - 1) * i / MOMENTS));
    for (int full : moments) {
      Path home = folder.resolve(name + "-" + full);
      Sweep.copy(prepared, home);
      AtomicInteger at = new AtomicInteger();
      Gate.Keeper refusing =
          call ->
              call.needsRoom() && at.incrementAndGet() >= full
                  ? Gate.Answer.NO_ROOM
                  : Gate.Answer.GO;
      Ended ended = run(home, home.resolve(below), refusing, in(home, command));
      assertThat(ended.code())
          .as("full from call %d of %d: %s", full, all, ended.said())
          .isNotEqualTo(Exit.DONE);
      assertThat(ended.said())
          .as("a message")
          .isNotBlank()
          .doesNotContain("Exception", "\tat ", "muharrir.");
      looking.look(prepared.resolve(below), whole.resolve(below), home.resolve(below));
      Sweep.delete(home);
    }
    System.out.printf(
        "full disk, %-7s %d calls that need room, full from %s on%n", name, all, moments);
  }

  private static String[] in(Path home, String... command) {
    return List.of(command).stream()
        .map(word -> word.replace("HOME", home.toString()))
        .toArray(String[]::new);
  }

  /** Looks at what was there before, what a whole run makes, and what is there now. */
  @FunctionalInterface
  private interface Looking {
    void look(Path before, Path whole, Path now) throws Exception;
  }

  @Test
  void anExportOfArticles() throws Exception {
    Path out = prepared.resolve("out");
    assertThat(run(prepared, out, _ -> Gate.Answer.GO, "export", "--all", "--to", out.toString()))
        .extracting(Ended::code)
        .isEqualTo(Exit.DONE);
    write("بعد النشر");
    sweep(
        "export",
        "out",
        (before, whole, now) -> {
          Map<String, Long> old = files(before);
          Map<String, Long> fresh = files(whole);
          assertThat(files(now).keySet()).isEqualTo(old.keySet());
          files(now)
              .forEach((file, sum) ->
                  assertThat(sum).as(file).isIn(List.of(old.get(file), fresh.get(file))));
        },
        "export",
        "--all",
        "--to",
        "HOME/out");
  }

  @Test
  void aBackup() throws Exception {
    try (Desk desk = Desks.open(prepared.resolve("library"))) {
      desk.backups().make();
    }
    write("بعد النسخة");
    sweep(
        "backup",
        "library/backups",
        (before, _, now) -> assertThat(files(now)).isEqualTo(files(before)),
        "backup");
  }
}
