package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log can be sent to a helper: a word that stands in every text, headline, name and path of
 * what goes wrong is nowhere in it.
 */
@Tag("crash")
class LogSecrecyTest {
  private static final String WORD = "سرّالمصدر";
  private static final String LATIN = "telltale";
  private static final String BOTH = WORD + " " + LATIN;

  @TempDir Path folder;
  private final List<String> terminal = new ArrayList<>();
  private Optional<String> libraryId = Optional.empty();

  private Path library() {
    return folder.resolve("مكتبة " + BOTH);
  }

  private WindowProcess start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("--library", library().toString()));
    line.addAll(List.of(arguments));
    return WindowProcess.start(List.of(), folder, line.toArray(String[]::new));
  }

  private int command(String... arguments) throws Exception {
    try (WindowProcess process = start(arguments)) {
      int exit = process.ended();
      terminal.addAll(process.said());
      return exit;
    }
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(Files.createDirectories(folder.resolve(BOTH)).resolve(name), content);
  }

  private void sql(String... statements) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + library().resolve("library.db"));
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String line(String content) {
    CRC32 crc = new CRC32();
    crc.update(content.getBytes(StandardCharsets.UTF_8));
    return content + "\t" + Long.toHexString(crc.getValue()) + "\n";
  }

  private void emergency(String content) throws Exception {
    Path state = Files.createDirectories(folder.resolve("state/muharrir"));
    Files.writeString(
        state.resolve("emergency-" + libraryId.orElseThrow() + ".journal"), line(content));
  }

  @Test
  void noWordOfAStoryIsInIt() throws Exception {
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
      libraryId = Desks.store(desk).read(rows -> rows.setting("id"));
      OpenArticle open = desk.openArticle(id);
      Desks.type(open, BOTH);
    }
    List<Path> broken =
        List.of(
            file(BOTH + ".json", "{\"$schema\": \"urn:muharrir:schema:article-1\", " + BOTH),
            file(BOTH + ".muharrir", BOTH),
            file(BOTH + ".html", "<script type=\"application/x\">" + BOTH + "</script>"),
            file(BOTH + ".bin", BOTH + "\0\1\2" + BOTH),
            folder.resolve(BOTH).resolve("لا وجود له " + BOTH));

    // In the window: typing, refusals, faults whose messages hold the word, a drive that goes.
    try (WindowProcess window = start("open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      window.tell("type " + BOTH);
      window.tell("throw message " + BOTH);
      Path away = folder.resolve("away " + BOTH);
      Files.move(library(), away);
      window.tell("type " + BOTH);
      window.until("state غير محفوظ"::equals);
      Files.move(away, library());
      int before = window.said().size();
      window.until(before, "state محفوظ"::equals);
      window.signal("TERM");
      window.ended();
    }
    List<String> errand = new ArrayList<>(List.of("open"));
    broken.stream().filter(Files::exists).forEach(each -> errand.add(each.toString()));
    try (WindowProcess window = start(errand.toArray(String[]::new))) {
      window.until("up"::equals);
      window.tell("see .banner .text-block");
      window.signal("TERM");
      window.ended();
    }

    // Damage: rows that do not fit, an emergency copy that cannot be read, a text that is none.
    sql("INSERT INTO journal SELECT id, folded + 1, 0, 'text', '{\"" + BOTH + "' FROM article");
    emergency("text\t" + id + "\t1\t0\t{\"" + BOTH);
    assertThat(command("list")).isZero();
    sql("UPDATE body SET json = '{\"" + BOTH + "'");
    assertThat(command("show", id.value())).isEqualTo(3);
    assertThat(command("verify")).isEqualTo(3);
    List<String> imports = new ArrayList<>(List.of("import"));
    broken.forEach(each -> imports.add(each.toString()));
    assertThat(command(imports.toArray(String[]::new))).isPositive();
    // Where a folder should be stands a file.
    Path inTheWay = file("ملف " + BOTH, "");
    for (String deed : List.of("export", "site")) {
      List<String> line = new ArrayList<>(List.of(deed));
      if (deed.equals("export")) {
        line.add(id.value());
      }
      line.addAll(List.of("--to", inTheWay.resolve(BOTH).toString()));
      assertThat(command(line.toArray(String[]::new))).isPositive();
    }
    Files.writeString(library().resolve("library.db"), BOTH);
    assertThat(command("list")).isEqualTo(3);

    String log = logs();
    assertThat(log)
        .as("it says what happened")
        .contains(
            "java.lang.IllegalStateException",
            "muharrir.json.JsonRefusal",
            "LibraryException (Missing)",
            id.value());
    assertThat(log).as("and gives nothing away").doesNotContain(WORD, LATIN);
    assertThat(terminal).as("no stack trace on the terminal").noneMatch(l -> l.startsWith("\tat "));
    System.out.printf(
        "the log of all that went wrong: %d lines, no word of a story in them%n",
        log.lines().count());
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("state/muharrir"))) {
      for (Path each : files.filter(f -> f.toString().contains(".log")).toList()) {
        all.append(Files.readString(each));
      }
    }
    return all.toString();
  }
}
