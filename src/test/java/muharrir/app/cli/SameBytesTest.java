package muharrir.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import muharrir.app.Main;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.article.Theme;
import muharrir.article.Tint;
import muharrir.desk.Desk;
import muharrir.desk.Samples;
import muharrir.desk.Surroundings;
import muharrir.document.MediaRef;
import muharrir.library.LibraryQuery;
import muharrir.testing.PictureBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same library exported by programs that differ in all that a machine decides: zone, language,
 * encoding, collector, order of the articles, place of the library and of the export.
 */
class SameBytesTest {
  @TempDir private Path folder;

  /** A machine. */
  private record Machine(Map<String, String> environment, List<String> options) {}

  private static final Theme THEME =
      new Theme(
          "الواحة",
          "1",
          "h1{color:var(--accent)}\n@media print{h1{color:#000}}",
          Map.of(
              Theme.Part.MASTHEAD,
              "<div class=\"t\"><a href=\"{{home}}\">{{name}}</a></div>",
              Theme.Part.END,
              "{{mark}}<p data-if=\"editor\">{{editor}}</p>{{tags}}{{share}}",
              Theme.Part.FOOT,
              "<p class=\"t\">{{footer}}</p>{{ways}}"));

  private static final List<Machine> MACHINES =
      List.of(
          new Machine(
              Map.of("TZ", "Asia/Damascus", "LANG", "C.UTF-8", "LC_ALL", "C.UTF-8"),
              List.of("-XX:+UseSerialGC")),
          new Machine(
              Map.of("TZ", "Pacific/Auckland", "LANG", "C.UTF-8", "LC_ALL", "C.UTF-8"),
              List.of(
                  "-Duser.language=tr",
                  "-Duser.country=TR",
                  "-Dfile.encoding=COMPAT",
                  "-Dline.separator=\r\n",
                  "-XX:+UseParallelGC",
                  "-XX:+UnlockExperimentalVMOptions",
                  "-XX:hashCode=2")),
          new Machine(
              Map.of("TZ", "America/St_Johns", "LANG", "C.UTF-8", "LC_ALL", "C.UTF-8"),
              List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab")));

  @Test
  void giveTheSameFiles() throws Exception {
    List<String> ids = new ArrayList<>();
    Path library = folder.resolve("library");
    library(library, ids);
    SortedMap<String, String> first = new TreeMap<>();
    for (int i = 0; i < MACHINES.size(); i++) {
      Path copy = folder.resolve("machine " + i).resolve("م");
      copy(library, copy);
      Collections.shuffle(ids, new Random(i));
      Path out = folder.resolve("out-" + i);
      run(MACHINES.get(i), copy, out, ids);
      SortedMap<String, String> sums = sums(out);
      assertThat(sums.keySet().stream().filter(name -> name.endsWith("index.html")))
          .hasSize(ids.size());
      if (i == 0) {
        first.putAll(sums);
      }
      assertThat(sums).as("machine %d", i).isEqualTo(first);
    }
  }

  private void library(Path library, List<String> ids) throws Exception {
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(Instant.parse("2025-12-16T09:00:00Z"), ZoneOffset.UTC),
            new Random(1),
            folder.resolve("state"),
            Runnable::run);
    try (Desk desk = Desk.open(library, surroundings)) {
      Samples.fill(desk);
      Newsroom samples = desk.newsroom();
      MediaRef logo =
          desk.pictures().add(PictureBytes.file(PictureBytes.halves(90, 80), "png"), "logo.png");
      desk.setNewsroom(
          new Newsroom(
              samples.name(),
              samples.chairman(),
              samples.editorInChief(),
              Optional.of(logo),
              "https://news.example/",
              samples.zone(),
              samples.months(),
              new Look(
                  Optional.of(new Tint(0xffb300)),
                  Optional.of(new Tint(0x7a1f1f)),
                  Look.Letters.NASKH,
                  Look.Letters.OURS,
                  "جميع الحقوق محفوظة",
                  List.of("https://x.com/tadmur"),
                  Optional.of(THEME))));
      desk.list(LibraryQuery.ALL).forEach(line -> ids.add(line.id().value()));
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path place = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(place);
        } else {
          Files.copy(each, place);
        }
      }
    }
  }

  private void run(Machine machine, Path library, Path out, List<String> ids) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(machine.options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("export", "--library", library.toString(), "--to", out.toString()));
    command.addAll(ids);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(machine.environment());
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("home").toString());
    Path said = folder.resolve("said");
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    int code = builder.start().waitFor();
    assertThat(code).as(new String(Files.readAllBytes(said), StandardCharsets.UTF_8)).isZero();
  }

  private static SortedMap<String, String> sums(Path out) throws Exception {
    SortedMap<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        sums.put(out.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return sums;
  }
}
