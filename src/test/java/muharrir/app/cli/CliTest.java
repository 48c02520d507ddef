package muharrir.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muharrir.app.door.Door;
import muharrir.app.door.Errand;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.desk.Places;
import muharrir.document.BlockId;
import muharrir.json.ArticleJson;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.testing.GuestMessage;
import muharrir.testing.PictureBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as a person or a script runs them, in this process. */
class CliTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private final CaughtTerminal caught = new CaughtTerminal();
  private final List<Optional<ArticleId>> shown = new ArrayList<>();
  private final Random random = new Random(5);
  private final Queue<String> secrets = new ArrayDeque<>();
  private final Map<String, String> environment = new HashMap<>();
  private String lang = "en_GB.UTF-8";
  private boolean cancelled;
  private Path tadmur;

  @BeforeEach
  void copyTheReport() throws IOException {
    tadmur = folder.resolve("تدمر.txt");
    try (InputStream in =
        Objects.requireNonNull(CliTest.class.getResourceAsStream("/intake/tadmur.txt"))) {
      Files.copy(in, tadmur);
    }
  }

  private Map<String, String> surroundings() {
    Map<String, String> all = new HashMap<>(environment);
    all.put("LANG", lang);
    all.put("XDG_DATA_HOME", folder.resolve("data").toString());
    all.put("XDG_STATE_HOME", folder.resolve("state").toString());
    all.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return all;
  }

  private int run(String... arguments) {
    Terminal terminal =
        caught.next(folder, surroundings(), _ -> Optional.ofNullable(secrets.poll()));
    Clock clock = Clock.fixed(Instant.parse("2025-12-14T16:00:00Z"), ZoneOffset.UTC);
    Cli.Windows windows =
        (Desk desk, Places _, Errand errand, Optional<Door> _) -> shown.add(errand.article());
    return new Cli(terminal, clock, random, () -> cancelled, windows).run(arguments);
  }

  private int inLibrary(String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--library", folder.resolve(name).toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private String out() {
    return caught.out();
  }

  private String err() {
    return caught.err();
  }

  private JsonNode json() {
    return JSON.readTree(out());
  }

  private String importTadmur() {
    assertThat(inLibrary("lib", "--json", "import", tadmur.toString())).isZero();
    return json().get("files").get(0).get("id").asString();
  }

  @Test
  void importsTheReportAndSaysWhatItDid() {
    assertThat(inLibrary("lib", "import", tadmur.toString())).isZero();
    assertThat(err()).isEmpty();
    assertThat(out().lines().map(line -> line.split(" \\| ", -1)[0].strip()).skip(1))
        .containsExactly(
            "added to the newsroom's settings: رضا سالم، نصر نعيم",
            "what was done to the lines:",
            "line 1: the chairman's name: offered to the newsroom's settings",
            "line 2: the chairman's name: offered to the newsroom's settings",
            "line 3: the editor-in-chief's name: offered to the newsroom's settings",
            "line 4: the editor-in-chief's name: offered to the newsroom's settings",
            "line 9: the picture's caption again, kept once",
            "line 17: special spaces made plain: 1",
            "line 23: an address, cleaned of tracking",
            "line 27: special spaces made plain: 1",
            "line 29: special spaces made plain: 1",
            "line 37: special spaces made plain: 1",
            "line 45: special spaces made plain: 1",
            "line 49: special spaces made plain: 1",
            "line 61: special spaces made plain: 1",
            "line 67: part of the page and not of the report, set aside");
  }

  @Test
  void theLookOfThePagesIsDescribedAndTakenAway() throws Exception {
    Path logo =
        Files.write(
            folder.resolve("logo.png"), PictureBytes.file(PictureBytes.halves(90, 80), "png"));
    assertThat(
            inLibrary(
                "lib",
                "newsroom",
                "--logo",
                logo.toString(),
                "--accent=#FFB300",
                "--band=7a1f1f",
                "--headlines=naskh",
                "--footer=جميع الحقوق",
                "--profile=https://x.com/tadmur",
                "--profile=https://t.me/tadmur"))
        .isZero();
    assertThat(out().lines().skip(6).filter(line -> !line.startsWith("Logo: ")))
        .containsExactly(
            "Accent colour: #ffb300",
            "Ground of the masthead: #7a1f1f",
            "Letters of headlines: The reader's Naskh",
            "Line at the foot: جميع الحقوق",
            "Elsewhere: https://x.com/tadmur https://t.me/tadmur");
    assertThat(inLibrary("lib", "newsroom", "--accent=blue")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "newsroom", "--profile=@tadmur")).isEqualTo(Exit.USAGE);
    Path text = Files.writeString(folder.resolve("logo.txt"), "no picture");
    assertThat(inLibrary("lib", "newsroom", "--logo", text.toString())).isEqualTo(Exit.REFUSED);
    assertThat(inLibrary("lib", "--json", "newsroom")).isZero();
    assertThat(json().get("newsroom").get("accent").asString()).isEqualTo("#ffb300");
    assertThat(
            inLibrary(
                "lib",
                "newsroom",
                "--logo=none",
                "--accent=none",
                "--band=none",
                "--headlines=ours",
                "--footer=",
                "--profile=none"))
        .isZero();
    assertThat(out().lines()).hasSize(6);
  }

  @Test
  void aThemeIsTakenWholeOrRefusedWithEveryReason() throws Exception {
    Path theme = Files.createDirectory(folder.resolve("theme"));
    Files.writeString(
        theme.resolve("theme.json"), "{\"theme\": 1, \"name\": \"واحة\", \"version\": \"2\"}");
    Files.writeString(theme.resolve("theme.css"), "h1{\n  background:url(http://evil.example/x)}");
    Files.writeString(theme.resolve("footer.html"), "<img src=x>");
    assertThat(inLibrary("lib", "newsroom", "--theme", theme.toString())).isEqualTo(Exit.REFUSED);
    assertThat(err())
        .isEqualTo(
            """
            muharrir: The theme was not taken, and the pages stay as they are:
            theme.css, line 2: the address "http://evil.example/x" is not taken: a page fetches \
            nothing from outside, and links begin with https://, mailto: or tel:
            footer.html, line 1: the element <img> is not taken. Remove it, or use div, p or span.
            """);
    Files.writeString(theme.resolve("theme.css"), "h1{color:red}");
    Files.writeString(theme.resolve("footer.html"), "<p>{{footer}}</p>");
    assertThat(inLibrary("lib", "newsroom", "--theme", theme.toString())).isZero();
    assertThat(out().lines()).last().isEqualTo("Theme: واحة 2");
    assertThat(inLibrary("lib", "newsroom", "--theme=none")).isZero();
    assertThat(out()).doesNotContain("Theme");
  }

  @Test
  void officersFillOnlyWhatIsBlank() {
    assertThat(
            inLibrary(
                "lib",
                "newsroom",
                "--chairman",
                "سناء العلي",
                "--name=الخبر",
                "--base-url",
                "https://news.example"))
        .isZero();
    assertThat(inLibrary("lib", "--json", "import", tadmur.toString())).isZero();
    JsonNode officers = json().get("files").get(0).get("officers");
    assertThat(officers.get("chairman").asString()).isEqualTo("رضا سالم");
    assertThat(officers.get("adopted").asBoolean()).isTrue();
    assertThat(inLibrary("lib", "newsroom")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            Name: الخبر
            Chairman: سناء العلي
            Editor-in-chief: نصر نعيم
            Address of the site: https://news.example/
            Time zone: Asia/Damascus
            Names of months: Levantine
            """
                .replace("Levantine", Strings.of(Locale.ENGLISH).get("newsroom.months.levantine")));
    assertThat(inLibrary("lib", "import", tadmur.toString())).isZero();
    assertThat(out()).contains("the newsroom's settings were not changed: رضا سالم، نصر نعيم");
  }

  @Test
  void someFilesRefusedTheOthersStored() throws IOException {
    Path empty = Files.createFile(folder.resolve("فارغ.txt"));
    Path binary = Files.write(folder.resolve("a.bin"), new byte[64]);
    assertThat(
            inLibrary(
                "lib", "import", empty.toString(), tadmur.toString(), binary.toString(), "none"))
        .isEqualTo(Exit.REFUSED);
    assertThat(err())
        .isEqualTo(
            "There is no text in “%s”.\n“%s” is not a text. Choose a text file (txt).\nThere is no file “none”.\n"
                .formatted(empty, binary));
    assertThat(inLibrary("lib", "--json", "list")).isZero();
    assertThat(json().get("articles").size()).isEqualTo(1);
  }

  @Test
  void anArticleUnderEmbargoIsReadHereButNotMadeForReaders() throws Exception {
    String id = importTadmur();
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      OpenArticle open = desk.openArticle(new ArticleId(id));
      open.setMetadata(
          open.article()
              .metadata()
              .withEmbargo(Optional.of(Instant.parse("2999-12-31T15:00:00Z"))));
    }
    for (String form : List.of("text", "message", "markdown", "ninjs")) {
      assertThat(inLibrary("lib", "show", id, "--as", form)).isEqualTo(Exit.REFUSED);
      assertThat(err()).contains("is under embargo until 2999/12/31 18:00 (Asia/Damascus)");
      assertThat(out()).isEmpty();
    }
    assertThat(inLibrary("lib", "show", id)).isZero();
    assertThat(out()).contains("توم براك");
  }

  @Test
  void listsAndShows() {
    String id = importTadmur();
    String headline = "هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر";
    assertThat(inLibrary("lib", "list")).isZero();
    assertThat(out()).isEqualTo(id + "  2025-12-14 19:00  Draft  " + headline + "\n1 article\n");
    assertThat(inLibrary("lib", "list", "لا شيء كهذا")).isZero();
    assertThat(out()).isEqualTo(Strings.of(Locale.ENGLISH).count("count.articles", 0) + "\n");
    assertThat(inLibrary("lib", "show", id)).isZero();
    assertThat(out()).startsWith(id + "  Draft  ").contains(headline).contains("توم براك");
    assertThat(inLibrary("lib", "show", id, "--json")).isZero();
    assertThat(ArticleJson.read(out()).article().headline()).isEqualTo(headline);
    assertThat(ArticleJson.read(out()).newsroom().orElseThrow().chairman()).isEqualTo("رضا سالم");
  }

  @Test
  void beginsADraftAndVerifies() {
    assertThat(inLibrary("lib", "new")).isZero();
    assertThat(ArticleId.accepts(out().strip())).isTrue();
    assertThat(inLibrary("lib", "--json", "verify")).isZero();
    assertThat(json().get("ok").asBoolean()).isTrue();
    assertThat(json().get("articles").asInt()).isEqualTo(1);
    assertThat(inLibrary("lib", "verify")).isZero();
    assertThat(out()).startsWith("The library is sound. Articles: 1");
  }

  @Test
  void anArticleIsHandedOverAndKnownWhenItComesBack() throws IOException {
    String id = importTadmur();
    Path stick = folder.resolve("stick");
    assertThat(inLibrary("lib", "--json", "handoff", id, "--to", stick.toString())).isZero();
    String file = json().get("file").asString();

    assertThat(inLibrary("other", "--json", "import", file)).isZero();
    assertThat(json().get("files").get(0).get("outcome").asString()).isEqualTo("added");
    assertThat(inLibrary("other", "--json", "import", file)).isZero();
    assertThat(json().get("files").get(0).get("outcome").asString()).isEqualTo("unchanged");

    Files.writeString(stick.resolve("rubbish.muharrir"), "x");
    assertThat(inLibrary("other", "import", stick.resolve("rubbish.muharrir").toString()))
        .isEqualTo(Exit.REFUSED);
    assertThat(err()).contains("is no hand-off of Muharrir");
  }

  @Test
  void aPageForReviewIsWrittenAndItsRemarksComeBackOnce() throws IOException {
    String id = importTadmur();
    Path mail = folder.resolve("mail");
    assertThat(inLibrary("lib", "--json", "review", id, "--to", mail.toString())).isZero();
    Path page = Path.of(json().get("file").asString());
    assertThat(page.getParent()).isEqualTo(mail);
    String html = Files.readString(page);
    Matcher block = Pattern.compile("data-block=\"([^\"]+)\"").matcher(html);
    assertThat(block.find()).isTrue();

    ArticleId article = new ArticleId(id);
    String good =
        GuestMessage.of(
            article, GuestMessage.remark("r1", BlockId.HEADLINE, 0, "", "أهذا العنوان نهائي؟"));
    Path file = Files.writeString(mail.resolve("x.remarks.txt"), good);
    assertThat(inLibrary("lib", "--json", "import", file.toString())).isZero();
    assertThat(json().get("files").get(0).get("id").asString()).isEqualTo(id);
    assertThat(json().get("files").get(0).get("remarks").asInt()).isEqualTo(1);
    assertThat(inLibrary("lib", "--json", "import", file.toString())).isZero();
    assertThat(json().get("files").get(0).get("remarks").asInt()).isZero();
    assertThat(inLibrary("lib", "import", file.toString())).isZero();
    assertThat(out()).contains("المحامي عمر");

    for (String bad :
        List.of(
            good.substring(0, good.length() / 2),
            good.replace("REMARKS-1\ne", "REMARKS-1\nf"),
            "nothing of it",
            GuestMessage.of(new ArticleId("elsewhere")))) {
      Path refused = Files.writeString(mail.resolve("bad.remarks.txt"), bad);
      assertThat(inLibrary("lib", "import", refused.toString())).isEqualTo(Exit.REFUSED);
      assertThat(err()).contains("bad.remarks.txt").doesNotContain("Exception");
    }
    assertThat(inLibrary("lib", "review", "nosuch", "--to", mail.toString()))
        .isEqualTo(Exit.REFUSED);
    assertThat(inLibrary("lib", "review", id)).isEqualTo(Exit.USAGE);
  }

  @Test
  void whatGoesOutComesBackAndGoesOutTheSame() throws IOException {
    String id = importTadmur();
    assertThat(inLibrary("lib", "export", id, "--to", folder.resolve("one").toString())).isZero();
    Path page = Path.of(out().lines().findFirst().orElseThrow().substring(id.length()).strip());
    assertThat(inLibrary("other", "--json", "import", page.resolve("article.json").toString()))
        .isZero();
    assertThat(json().get("files").get(0).get("newsroomAdopted").asBoolean()).isTrue();
    assertThat(json().get("files").get(0).get("id").asString()).isEqualTo(id);
    assertThat(inLibrary("other", "export", "--all", "--to", folder.resolve("two").toString()))
        .isZero();
    assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
    assertThat(contents(folder.resolve("one")).keySet())
        .anyMatch(name -> name.endsWith("/index.html"))
        .anyMatch(name -> name.endsWith("/article.json"));
    assertThat(inLibrary("other", "import", page.toString())).isZero();
    assertThat(out()).contains("there already, the same");
  }

  @Test
  void theSamplesGoRoundWithTheCopiesOfTheirPictures() throws IOException {
    assertThat(inLibrary("lib", "--samples")).isZero();
    assertThat(inLibrary("lib", "export", "--all", "--to", folder.resolve("one").toString()))
        .isZero();
    List<String> command = new ArrayList<>(List.of("import"));
    try (Stream<Path> pages = Files.list(folder.resolve("one"))) {
      pages
          .map(page -> page.resolve("article.json"))
          .filter(Files::exists)
          .sorted()
          .forEach(file -> command.add(file.toString()));
    }
    assertThat(command).hasSizeGreaterThan(5);
    assertThat(inLibrary("other", command.toArray(String[]::new))).isZero();
    assertThat(inLibrary("other", "export", "--all", "--to", folder.resolve("two").toString()))
        .isZero();
    assertThat(pages(folder.resolve("two"))).isEqualTo(pages(folder.resolve("one")));
  }

  /**
   * The pages and data without the names of their pictures: the originals stay in the first
   * library, and a copy has a name of its own.
   */
  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(each -> each.endsWith("index.html") || each.endsWith("article.json"))
              .toList()) {
        pages.put(
            folder.relativize(file).toString(),
            Files.readString(file)
                .replaceAll("media/[0-9a-z.-]+", "media/PICTURE")
                .replaceAll("[0-9a-f]{64}", "PICTURE"));
      }
    }
    return pages;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void anArticleFileThatIsNotSoundIsRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("article.json"), "{\"version\": 1,");
    assertThat(inLibrary("lib", "import", broken.toString())).isEqualTo(Exit.REFUSED);
    assertThat(err()).startsWith("“" + broken + "” is not a sound article file: ");
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void everyFailureIsOneSentenceAndItsCode() throws IOException {
    assertThat(inLibrary("none", "list")).isEqualTo(Exit.FAILED);
    assertThat(err().lines()).hasSize(1);
    assertThat(folder.resolve("none")).doesNotExist();
    importTadmur();
    assertThat(inLibrary("lib", "show", "abcdefgh")).isEqualTo(Exit.REFUSED);
    assertThat(inLibrary("lib", "show", "!")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "show")).isEqualTo(Exit.USAGE);
    assertThat(err()).isEqualTo("muharrir: The command lacks: ID. Help: muharrir show --help\n");
    assertThat(inLibrary("lib", "frobnicate")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "list", "--nope")).isEqualTo(Exit.USAGE);
    assertThat(err()).isEqualTo("muharrir: Not understood: --nope. Help: muharrir list --help\n");
    assertThat(inLibrary("lib", "--lang", "fr", "list")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "export", "--to", folder.toString())).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "export", "--all")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "newsroom", "--zone", "Mars/Base")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "newsroom", "--base-url", "ftp://x/")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "newsroom", "--months", "lunar")).isEqualTo(Exit.USAGE);
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("--library", file.toString(), "new")).isEqualTo(Exit.FAILED);
    assertThat(err().lines()).hasSize(1);
    Path noDatabase = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(noDatabase.resolve("library.db"), "this is no database at all".repeat(99));
    assertThat(inLibrary("foreign", "--json", "list")).isEqualTo(Exit.FAILED);
    assertThat(json().get("ok").asBoolean()).isFalse();
    assertThat(json().get("error").get("exit").asInt()).isEqualTo(3);
    assertThat(err()).isEmpty();
  }

  @Test
  void whatNobodyExpectedIsOneSentenceAndAFileForTheHelper() {
    Cli.Windows broken =
        (Desk desk, Places _, Errand errand, Optional<Door> _) -> {
          throw new IllegalStateException("a secret of the inside");
        };
    Terminal terminal =
        caught.next(
            folder,
            Map.of("XDG_STATE_HOME", folder.resolve("state").toString()),
            _ -> Optional.empty());
    int exit =
        new Cli(terminal, Clock.systemUTC(), random, () -> false, broken)
            .run("--library", folder.resolve("lib").toString());
    assertThat(exit).isEqualTo(Exit.FAILED);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).doesNotContain("secret").contains("muharrir.log");
  }

  @Test
  void windowsAreOpenedOnArticlesThatAreThere() {
    String id = importTadmur();
    assertThat(inLibrary("lib")).isZero();
    assertThat(inLibrary("lib", "open", id)).isZero();
    assertThat(shown).containsExactly(Optional.empty(), Optional.of(new ArticleId(id)));
    assertThat(inLibrary("lib", "open", "abcdefgh")).isEqualTo(Exit.REFUSED);
    assertThat(inLibrary("new", "--samples")).isZero();
    assertThat(inLibrary("new", "--json", "list")).isZero();
    assertThat(json().get("articles").size()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void aStoppedImportSaysHowFarItCame() {
    cancelled = true;
    assertThat(inLibrary("lib", "import", tadmur.toString(), tadmur.toString()))
        .isEqualTo(Exit.REFUSED);
    assertThat(err()).isEqualTo("The import was stopped after 1 of 2.\n");
  }

  @Test
  void theDefaultPlaceIsThatOfTheSystem() {
    assertThat(run("new")).isZero();
    assertThat(folder.resolve("data/muharrir/library.db")).exists();
  }

  @Test
  void speaksTheLanguageOfTheTerminalOrTheOneAskedFor() {
    lang = "ar_SY.UTF-8";
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("الاستعمال: muharrir").contains("الأوامر:").contains("يفحص المكتبة");
    assertThat(run("--lang", "en", "import", "--help")).isZero();
    assertThat(out()).contains("Usage: muharrir import").contains("FILE");
    assertThat(run("show", "--lang=ar")).isEqualTo(Exit.USAGE);
    assertThat(err()).isEqualTo("محرّر: ينقص الأمر: ID. للمساعدة: muharrir show --help\n");
    lang = "C";
    assertThat(run("show", "--lang=ar")).isEqualTo(Exit.USAGE);
    assertThat(err()).startsWith("محرّر: ");
    assertThat(run("--version")).isZero();
    assertThat(out()).isEqualTo("Muharrir 0.1.0\n");
    for (String command :
        List.of(
            "import",
            "list",
            "show",
            "new",
            "export",
            "verify",
            "backup",
            "restore",
            "rescue",
            "doctor",
            "newsroom",
            "open")) {
      for (String language : List.of("ar", "en")) {
        assertThat(run("--lang", language, command, "--help")).isZero();
        assertThat(out().lines().findFirst().orElseThrow().length()).isGreaterThan(10);
      }
    }
  }

  @Test
  void whatIsBackedUpComesBack() throws IOException {
    String id = importTadmur();
    assertThat(inLibrary("lib", "restore", id)).isEqualTo(Exit.USAGE);
    assertThat(err()).contains("no backup");
    assertThat(inLibrary("lib", "backup")).isZero();
    assertThat(out()).startsWith("A checked backup was made: ");
    assertThat(inLibrary("lib", "new")).isZero();

    assertThat(inLibrary("lib", "--json", "restore", id)).isZero();
    assertThat(json().get("articles").get(0).asString()).isEqualTo(id);
    assertThat(inLibrary("lib", "--json", "restore", "--whole", "--backup", "1")).isZero();
    assertThat(Path.of(json().get("kept").asString())).exists();
    assertThat(inLibrary("lib", "--json", "list")).isZero();
    assertThat(json().get("articles").size()).isEqualTo(1);
    assertThat(inLibrary("lib", "backup", "--list")).isZero();
    assertThat(out().lines().toList()).hasSize(3).last().isEqualTo("2 backups");

    assertThat(inLibrary("lib", "restore")).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "restore", "--whole", id)).isEqualTo(Exit.USAGE);
    assertThat(inLibrary("lib", "restore", "--whole", "--backup", "77")).isEqualTo(Exit.USAGE);
  }

  @Test
  void aDamagedLibraryIsRescuedIntoANewOne() throws IOException {
    String id = importTadmur();
    Path file = folder.resolve("lib").resolve("library.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, 100, (byte) 7);
    Files.write(file, bytes);
    assertThat(inLibrary("lib", "list")).isEqualTo(Exit.FAILED);
    assertThat(inLibrary("lib", "doctor")).isEqualTo(Exit.FAILED);
    assertThat(out()).contains("Problem: ");

    assertThat(inLibrary("lib", "--json", "rescue", "--to", folder.resolve("new").toString()))
        .isIn(Exit.DONE, Exit.FAILED);
    assertThat(json().get("articles").get(0).get("id").asString()).isEqualTo(id);
    assertThat(json().get("articles").get(0).get("source").asString()).isEqualTo("whole");
    assertThat(inLibrary("new", "show", id)).isZero();
    assertThat(inLibrary("lib", "rescue", "--to", folder.resolve("new").toString()))
        .isEqualTo(Exit.FAILED);
    assertThat(file).hasBinaryContent(bytes);
  }

  /** A library whose one article has a word that is only suggested, and one that is to go. */
  private String suggested(String library) throws Exception {
    String id = importTadmur();
    try (Desk desk = Desks.open(folder.resolve(library))) {
      OpenArticle open = desk.openArticle(new ArticleId(id));
      open.work(new ReviewChange.Suggests(Optional.of(new PersonId("hala"))));
      Desks.toHeadline(open);
      Desks.type(open, "مقترحة ");
      open.close().toCompletableFuture().join();
    }
    return id;
  }

  private static List<Path> written(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("index.html")).toList();
    }
  }

  @Test
  void anArticleWithOpenSuggestionsGoesOutOnlyInTheReadingThatIsAskedFor() throws Exception {
    String id = suggested("lib");
    Path web = folder.resolve("web");
    assertThat(inLibrary("lib", "export", id, "--to", web.toString())).isEqualTo(Exit.REFUSED);
    assertThat(err()).contains("open suggestions (1)").doesNotContain("Exception");
    assertThat(written(web)).as("nothing of it went out").isEmpty();
    assertThat(inLibrary("lib", "export", id, "--reading", "both", "--to", web.toString()))
        .isEqualTo(Exit.USAGE);
    for (String reading : List.of("accepted", "original")) {
      Path out = folder.resolve(reading);
      boolean with = reading.equals("accepted");
      assertThat(inLibrary("lib", "export", id, "--reading", reading, "--to", out.toString()))
          .isZero();
      assertThat(written(out)).hasSize(1);
      assertThat(Files.readString(written(out).getFirst()).contains("مقترحة")).isEqualTo(with);
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
          assertThat(Files.readString(file)).doesNotContain("hala");
        }
      }
      assertThat(
              inLibrary(
                  "lib",
                  "export",
                  id,
                  "--as",
                  "docx",
                  "--reading",
                  reading,
                  "--to",
                  out.toString()))
          .isZero();
    }
  }

  @Test
  void suggestionsOfADamagedLibraryAreRescuedWithTheirOriginal() throws Exception {
    String id = suggested("lib");
    Review before;
    try (Desk desk = Desks.open(folder.resolve("lib"))) {
      before = desk.reviews().review(new ArticleId(id));
      assertThat(before.proposals()).isPresent();
    }
    Path file = folder.resolve("lib").resolve("library.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, 100, (byte) 7);
    Files.write(file, bytes);
    assertThat(inLibrary("lib", "rescue", "--to", folder.resolve("new").toString()))
        .isIn(Exit.DONE, Exit.FAILED);
    try (Desk desk = Desks.open(folder.resolve("new"))) {
      assertThat(desk.reviews().review(new ArticleId(id))).isEqualTo(before);
    }
    assertThat(
            inLibrary(
                "new",
                "export",
                id,
                "--reading",
                "original",
                "--to",
                folder.resolve("o").toString()))
        .isZero();
  }

  @Test
  void theDoctorFindsAGoodLibraryWell() throws IOException {
    importTadmur();
    assertThat(inLibrary("lib", "backup")).isZero();
    assertThat(inLibrary("lib", "--json", "doctor")).isZero();
    assertThat(json().get("ok").asBoolean()).isTrue();
    assertThat(json().get("looks").findValuesAsString("subject"))
        .contains("library", "backups", "room.library", "room.state", "fonts", "browser", "log");
  }

  @Test
  void anArticleIsShownInTheFormsThatOthersRead() throws IOException {
    String id = importTadmur();
    assertThat(inLibrary("lib", "newsroom", "--base-url", "https://example.org/")).isZero();

    assertThat(inLibrary("lib", "show", id, "--as", "text")).isZero();
    assertThat(out().strip()).contains("https://example.org/n/" + id).doesNotContain("<p");
    assertThat(inLibrary("lib", "show", id, "--as", "markdown")).isZero();
    assertThat(out()).startsWith("# ");
    assertThat(inLibrary("lib", "show", id, "--as", "ninjs")).isZero();
    assertThat(JSON.readTree(out()).get("standard").get("version").asString()).isEqualTo("3.1");
    assertThat(inLibrary("lib", "show", id, "--as", "docx")).isEqualTo(Exit.USAGE);
  }

  @Test
  void aLockedLibraryAsksForItsPassphrase() {
    String id = importTadmur();
    secrets.addAll(List.of("كلمات كثيرة", "كلمات غيرها"));
    assertThat(inLibrary("lib", "--lang", "en", "passphrase", "--set")).isEqualTo(Exit.USAGE);
    assertThat(err()).endsWith("The two are different. Nothing was changed.\n");
    secrets.addAll(List.of("كلمات كثيرة", "كلمات كثيرة"));
    assertThat(inLibrary("lib", "--json", "passphrase", "--set")).isZero();
    assertThat(json().get("recoveryCode").asString()).hasSize(29);
    assertThat(inLibrary("lib", "list")).isEqualTo(Exit.FAILED);
    secrets.addAll(List.of("لا أدري", "كلمات كثيرة"));
    assertThat(inLibrary("lib", "show", id)).isZero();
    environment.put("MUHARRIR_PASSPHRASE", "كلمات كثيرة");
    assertThat(inLibrary("lib", "backup")).isZero();
    assertThat(inLibrary("lib", "restore", "--whole")).isZero();
    assertThat(inLibrary("lib", "verify")).isZero();
    assertThat(inLibrary("lib")).as("a window is not asked for it").isZero();
    environment.put("MUHARRIR_PASSPHRASE", "غيرها تمامًا");
    assertThat(inLibrary("lib", "list")).isEqualTo(Exit.FAILED);
    environment.put("MUHARRIR_PASSPHRASE", "كلمات كثيرة");
    assertThat(inLibrary("lib", "passphrase", "--remove")).isZero();
    environment.clear();
    assertThat(inLibrary("lib", "show", id)).isZero();
  }

  private String health(String subject) {
    for (JsonNode look : json().get("looks")) {
      if (look.get("subject").asString().equals(subject)) {
        return look.get("health").asString();
      }
    }
    return "";
  }

  @Test
  void theDoctorSaysOfALockedLibraryWhatCanBeSaidWithoutThePassphrase() throws IOException {
    importTadmur();
    assertThat(inLibrary("lib", "backup")).isZero();
    secrets.addAll(List.of("كلمات كثيرة", "كلمات كثيرة"));
    assertThat(inLibrary("lib", "passphrase", "--set")).isZero();

    assertThat(inLibrary("lib", "--json", "doctor")).isZero();
    assertThat(health("library")).as("nobody could be asked").isEqualTo("fair");
    assertThat(health("lock")).isEqualTo("good");
    assertThat(health("backups")).isEqualTo("good");
    secrets.add("");
    assertThat(inLibrary("lib", "--lang", "en", "doctor")).as("nothing was typed").isZero();
    assertThat(out())
        .contains("is locked by a passphrase; what is in it was not checked. To check");

    Files.delete(folder.resolve("lib").resolve("lock.key"));
    assertThat(inLibrary("lib", "--json", "doctor")).isZero();
    assertThat(health("lock")).as("one of its files is missing").isEqualTo("fair");
    environment.put("MUHARRIR_PASSPHRASE", "كلمات غيرها تمامًا");
    assertThat(inLibrary("lib", "--json", "doctor")).isEqualTo(Exit.FAILED);
    assertThat(health("library")).as("the wrong one").isEqualTo("bad");
    assertThat(health("backups")).isEqualTo("good");
    environment.put("MUHARRIR_PASSPHRASE", "كلمات كثيرة");
    assertThat(inLibrary("lib", "--json", "doctor")).isZero();
    assertThat(health("library")).isEqualTo("good");
    assertThat(health("lock")).as("the file has come back").isEqualTo("good");
    environment.clear();
    try (Stream<Path> files = Files.walk(folder.resolve("lib"))) {
      for (Path key : files.filter(file -> file.endsWith("lock.key")).toList()) {
        Files.delete(key);
      }
    }
    assertThat(inLibrary("lib", "--lang", "en", "doctor")).isEqualTo(Exit.FAILED);
    assertThat(out()).contains("lock.key, is gone from the folder and from backups. Bring it back");
  }

  @Test
  void noPassphraseIsTakenFromTheArgumentsOfACommand() {
    importTadmur();
    for (String command : List.of("doctor", "verify", "backup", "restore", "passphrase")) {
      assertThat(inLibrary("lib", command, "--help")).isZero();
      assertThat(out()).doesNotContain("--passphrase ").doesNotContain("PASSPHRASE]");
      assertThat(inLibrary("lib", command, "--passphrase", "كلمات كثيرة")).isEqualTo(Exit.USAGE);
    }
  }
}
