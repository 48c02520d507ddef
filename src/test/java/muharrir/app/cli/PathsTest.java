package muharrir.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that folders and files have somewhere: each works, or is refused in words. */
class PathsTest {
  private static final String RLO = "\u202E";

  @TempDir Path folder;
  private final CaughtTerminal caught = new CaughtTerminal();

  /** A name, and whether Linux takes it. */
  record Name(String text, boolean possible) {
    @Override
    public String toString() {
      return text.codePoints().limit(12).mapToObj("%x"::formatted).toList() + " " + text.length();
    }
  }

  static Stream<Name> names() {
    return Stream.of(
        new Name("مكتبة الأخبار", true),
        new Name("caf\u00e9", true),
        new Name("cafe\u0301 أ\u0654", true),
        new Name(RLO + "gnp.خبر", true),
        new Name("a\u2066b\u2067ج", true),
        new Name("ج".repeat(127) + "x", true),
        new Name("x".repeat(255), true),
        new Name("x".repeat(256), false),
        new Name(("مجلد".repeat(20) + "/").repeat(30) + "x", false),
        new Name("قبل\0بعد", false),
        new Name("👩\u200d💻 \ud83d\udcf0", true),
        new Name("سطر\nآخر\tو\rآخر", true),
        new Name("CON", true),
        new Name("-شرطة", true),
        new Name("نقطة.", true),
        new Name("فراغ ", true),
        new Name(" ", true),
        new Name("%41?#&'\"\\;$(x)*", true));
  }

  private int run(String... arguments) {
    Terminal terminal =
        caught.next(
            folder,
            Map.of("LANG", "ar", "XDG_STATE_HOME", folder.resolve("state").toString()),
            _ -> Optional.empty());
    Cli.Windows windows = (_, _, _, _) -> {};
    return new Cli(terminal, Clock.systemUTC(), new Random(), () -> false, windows).run(arguments);
  }

  private String in(String library, String name) {
    return folder.resolve(library) + "/" + name;
  }

  /** Runs a command on a name; true if it worked. What it says is fit for a terminal. */
  private boolean works(Name name, String... arguments) {
    int exit = run(arguments);
    String said = caught.out() + caught.err();
    String what = String.join(" ", arguments) + " said " + said;
    assertThat(said).as(what).doesNotContain("Exception", "\tat ", "حدث خطأ لم يكن متوقعًا");
    assertThat(said.replace("\u2066", "").replace("\u2069", ""))
        .as("nothing in a name turns or breaks the line: %s", what)
        .doesNotContain(RLO, "\u2067", "سطر\n", "\r", "\0");
    assertThat(exit == 0).as(what).isEqualTo(caught.err().isEmpty());
    assertThat(exit == 0 || !name.possible).as(what).isTrue();
    return exit == 0;
  }

  private static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private List<String> names(Path inside) throws IOException {
    try (Stream<Path> files = Files.list(inside)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void workOrAreRefusedInWords(Name name) throws Exception {
    String lib = folder.resolve("lib").toString();
    Path text = Files.createDirectory(folder.resolve("in")).resolve("خبر.txt");
    Files.writeString(text, "عنوان الخبر\n\nمتن الخبر.\n");
    for (String room : List.of("l", "e", "s", "h", "r", "z")) {
      Files.createDirectory(folder.resolve(room));
    }
    assertThat(run("--library", lib, "import", text.toString())).isZero();
    String id;
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      id = desk.list(LibraryQuery.ALL).getFirst().id().value();
      desk.backups().make();
    }

    boolean library = works(name, "--library", in("l", name.text), "import", text.toString());
    assertThat(exists(in("l", name.text) + "/library.db")).isEqualTo(library);
    if (library) {
      works(name, "--library", in("l", name.text), "backup");
      works(name, "--library", in("l", name.text), "verify");
      works(name, "--library", in("l", name.text), "doctor");
    }
    boolean export = works(name, "--library", lib, "export", id, "--to", in("e", name.text));
    assertThat(exists(in("e", name.text))).isEqualTo(export);
    boolean site = works(name, "--library", lib, "site", "--to", in("s", name.text));
    assertThat(exists(in("s", name.text) + "/index.html")).isEqualTo(site);
    boolean handoff = works(name, "--library", lib, "handoff", id, "--to", in("h", name.text));
    assertThat(exists(in("h", name.text))).isEqualTo(handoff);
    boolean review = works(name, "--library", lib, "review", id, "--to", in("r", name.text));
    assertThat(exists(in("r", name.text))).isEqualTo(review);
    boolean rescue = works(name, "--library", lib, "rescue", "--to", in("z", name.text));
    assertThat(exists(in("z", name.text) + "/library.db")).isEqualTo(rescue);
    for (String room : List.of("l", "e", "s", "h", "r", "z")) {
      assertThat(names(folder.resolve(room)))
          .as("never cut")
          .isSubsetOf(List.of(name.text.split("/", 2)[0]));
    }
    files(name, lib);
  }

  /** The same names for files that are read. */
  private void files(Name name, String lib) throws Exception {
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of("--library", lib, "import", in("in", name.text)));
    commands.add(List.of("--library", lib, "restore", "--whole", "--backup", in("b", name.text)));
    Files.createDirectory(folder.resolve("b"));
    if (name.possible) {
      Files.writeString(Path.of(in("in", name.text)), "عنوان ثانٍ\n\nمتن ثانٍ.\n");
      Path backups = folder.resolve("lib").resolve("backups");
      Files.copy(backups.resolve(names(backups).getFirst()), Path.of(in("b", name.text)));
    }
    for (List<String> command : commands) {
      works(name, command.toArray(String[]::new));
    }
  }
}
