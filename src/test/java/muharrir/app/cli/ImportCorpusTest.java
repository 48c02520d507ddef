package muharrir.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muharrir.testing.HostileTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hundreds of files that somebody may bring in: the report in every encoding and with every line
 * end, cut and damaged, texts that attack, and the program's own files cut and damaged. Each is
 * taken or refused in words, nothing else is written, and the library is sound afterwards.
 */
class ImportCorpusTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int DAMAGED = 30;
  private static final int HOSTILE = 60;

  @TempDir Path folder;
  private final CaughtTerminal caught = new CaughtTerminal();
  private final Random random = new Random(17);
  private Path corpus;
  private byte[] report = new byte[0];

  @BeforeEach
  void readTheReport() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    try (InputStream in =
        Objects.requireNonNull(ImportCorpusTest.class.getResourceAsStream("/intake/tadmur.txt"))) {
      report = in.readAllBytes();
    }
  }

  private int run(String library, List<String> arguments) {
    Terminal terminal =
        caught.next(
            folder,
            Map.of(
                "LANG", "ar_SY.UTF-8",
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString()),
            _ -> Optional.empty());
    Clock clock = Clock.fixed(Instant.parse("2025-12-14T16:00:00Z"), ZoneOffset.UTC);
    List<String> line = new ArrayList<>(List.of("--library", folder.resolve(library).toString()));
    line.addAll(arguments);
    return new Cli(terminal, clock, random, () -> false, (_, _, _, _) -> {})
        .run(line.toArray(String[]::new));
  }

  private JsonNode answer() {
    return JSON.readTree(caught.out());
  }

  private Path put(String name, byte[] bytes) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.write(file, bytes);
  }

  /** Cut anywhere, also within a letter, and with bits and bytes changed. */
  private List<Path> damaged(String start, String end, byte[] whole) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < DAMAGED; i++) {
      byte[] cut = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      files.add(put(start + "-cut-" + i + end, cut));
      byte[] hurt = whole.clone();
      for (int k = 0; k <= random.nextInt(20); k++) {
        hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
      }
      files.add(put(start + "-hurt-" + i + end, hurt));
    }
    return files;
  }

  private List<Path> reports() throws IOException {
    String text = new String(report, StandardCharsets.UTF_8);
    List<Path> files = new ArrayList<>();
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256")) {
      int number = 0;
      for (String end : List.of("\n", "\r\n", "\r", "\n\n")) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        String lines = mark + text.replace("\n", end);
        String name = charset + "-" + number++ + ".txt";
        files.add(put(name, lines.getBytes(Charset.forName(charset))));
      }
    }
    return files;
  }

  private List<Path> strange() throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> hostile = HostileTexts.texts();
    for (int i = 0; i < HOSTILE; i++) {
      String text = hostile.get(i * hostile.size() / HOSTILE);
      byte[] bytes = ("خبر عاجل\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
      files.add(put("hostile-" + i + ".txt", bytes));
    }
    byte[] noise = new byte[5_000];
    for (int i = 0; i < 10; i++) {
      random.nextBytes(noise);
      files.add(put("noise-" + i + ".txt", noise));
    }
    files.add(put("nothing.txt", new byte[0]));
    files.add(put("zeros.txt", new byte[100_000]));
    files.add(put("one-line.txt", "كلمة ".repeat(200_000).getBytes(StandardCharsets.UTF_8)));
    files.add(
        put("marks.txt", "ب".concat("\u064B".repeat(50_000)).getBytes(StandardCharsets.UTF_8)));
    files.add(put("nul.txt", "قبل\0بعد\n".getBytes(StandardCharsets.UTF_8)));
    files.add(put("deep/article.json", "[".repeat(200_000).getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream bomb = new ZipOutputStream(zip)) {
      for (String name : List.of("../../outside.json", "article.json", "manifest.json")) {
        bomb.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 64; i++) {
          bomb.write(zeros);
        }
      }
    }
    files.add(put("bomb.muharrir", zip.toByteArray()));
    files.add(corpus.resolve("not-there.txt"));
    files.add(corpus);
    return files;
  }

  /** Files that the program has written itself, and then something happened to them. */
  private List<Path> own() throws IOException {
    assertThat(run("elsewhere", List.of("import", "--json", reports().getFirst().toString())))
        .isEqualTo(Exit.DONE);
    String id = answer().get("files").get(0).get("id").asString();
    Path sent = folder.resolve("sent");
    assertThat(run("elsewhere", List.of("handoff", id, "--to", sent.toString())))
        .isEqualTo(Exit.DONE);
    assertThat(run("elsewhere", List.of("export", id, "--to", sent.toString())))
        .isEqualTo(Exit.DONE);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(sent)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        if (one.toString().endsWith(".muharrir")) {
          files.addAll(damaged("handoff", ".muharrir", Files.readAllBytes(one)));
        } else if (one.getFileName().toString().equals("article.json")) {
          int number = 0;
          for (Path file : damaged("article", ".json", Files.readAllBytes(one))) {
            Path alone = corpus.resolve("export-" + number++).resolve("article.json");
            Files.createDirectories(Objects.requireNonNull(alone.getParent()));
            files.add(Files.move(file, alone));
          }
        }
      }
    }
    assertThat(files).hasSize(4 * DAMAGED);
    return files;
  }

  private Set<String> outside() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      Set<String> names = new TreeSet<>();
      all.map(folder::relativize)
          .map(Path::toString)
          .filter(name -> !name.startsWith("library") && !name.startsWith("fresh"))
          .filter(name -> !name.startsWith("state"))
          .forEach(names::add);
      return names;
    }
  }

  @Test
  void eachIsTakenOrRefusedInWordsAndTheLibraryIsSound() throws IOException {
    List<Path> whole = reports();
    List<Path> files = new ArrayList<>(whole);
    files.addAll(damaged("report", ".txt", report));
    files.addAll(strange());
    files.addAll(own());
    assertThat(files).hasSizeGreaterThan(195);
    Set<String> before = outside();

    List<String> all = new ArrayList<>(List.of("import", "--json"));
    files.forEach(file -> all.add(file.toString()));
    long start = System.nanoTime();
    assertThat(run("library", all)).as(caught.err()).isEqualTo(Exit.REFUSED);
    long millis = (System.nanoTime() - start) / 1_000_000;
    JsonNode rows = answer().get("files");
    assertThat(rows.size()).isEqualTo(files.size());
    List<String> refused = new ArrayList<>(List.of("import", "--json"));
    for (int i = 0; i < files.size(); i++) {
      JsonNode row = rows.get(i);
      assertThat(row.get("file").asString()).isEqualTo(files.get(i).toString());
      if (row.has("id")) {
        assertThat(row.get("id").asString()).isNotBlank();
      } else {
        assertThat(row.toString()).as(row.toString()).contains("\"message\"");
        refused.add(files.get(i).toString());
      }
      if (i < whole.size()) {
        assertThat(row.has("id")).as(row.toString()).isTrue();
      }
    }
    assertThat(outside()).as("nothing is written elsewhere").isEqualTo(before);
    assertThat(run("library", List.of("verify"))).as("sound").isEqualTo(Exit.DONE);

    assertThat(run("fresh", refused)).isEqualTo(Exit.REFUSED);
    assertThat(run("fresh", List.of("list", "--json"))).isEqualTo(Exit.DONE);
    assertThat(answer().get("articles").size()).as("what is refused changes nothing").isZero();
    System.out.printf(
        "import of %d files: %d taken, %d refused, %d ms%n",
        files.size(), files.size() - refused.size() + 2, refused.size() - 2, millis);
  }
}
