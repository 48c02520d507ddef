package muharrir.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.app.door.Door;
import muharrir.app.door.Errand;
import muharrir.article.Newsroom;
import muharrir.article.Theme;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.desk.Surroundings;
import muharrir.publish.Target;
import muharrir.publish.wordpress.WordPressServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types to publish, and what the answer says. */
class PublishCommandTest {
  @TempDir Path folder;
  private final CaughtTerminal caught = new CaughtTerminal();
  private String password;

  private int run(String... arguments) {
    Terminal terminal =
        caught.next(
            folder,
            Map.of(
                "LANG", "en_GB.UTF-8",
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString()),
            _ -> Optional.ofNullable(password));
    Cli.Windows windows = (Desk desk, Places _, Errand _, Optional<Door> _) -> {};
    List<String> all = new ArrayList<>(List.of("--library", folder.resolve("lib").toString()));
    all.addAll(List.of(arguments));
    return new Cli(terminal, Clock.systemUTC(), new Random(5), () -> false, windows)
        .run(all.toArray(String[]::new));
  }

  private String out() {
    return caught.out();
  }

  private String err() {
    return caught.err();
  }

  private String site() throws IOException {
    Path page = folder.resolve("site/n/A/index.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "page");
    return folder.resolve("site").toString();
  }

  @Test
  void targetIsKeptTriedAndPublishedTo() throws IOException {
    run("new");
    String site = site();
    String there = folder.resolve("there").toString();
    assertThat(run("publish")).isZero();
    assertThat(out()).isEqualTo("No targets are kept.\n");
    assertThat(run("publish", "web", "--to", there)).isZero();
    assertThat(run("publish")).isZero();
    assertThat(out()).isEqualTo("web  " + there + "\n");
    assertThat(run("publish", "web", "--from", site, "--dry-run")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            + n/A/index.html
            1 would be sent, 0 deleted, 0 left as they are. Nothing was sent.
            """);
    assertThat(folder.resolve("there")).doesNotExist();
    assertThat(run("publish", "web", "--from", site)).isZero();
    assertThat(out()).isEqualTo("Published: 1 sent, 0 deleted, 0 unchanged.\n");
    assertThat(folder.resolve("there/n/A/index.html")).hasContent("page");
    assertThat(run("publish", "web", "--from", site)).isZero();
    assertThat(out()).isEqualTo("Nothing new: everything is in its place.\n");
    assertThat(run("publish", "web", "--forget")).isZero();
    assertThat(run("publish", "web", "--from", site)).isEqualTo(Exit.USAGE);
    assertThat(err()).contains("There is no target named web.");
  }

  @Test
  void aThemeThatIsNotTakenAnyMoreIsSaidWhereverPagesGoOut() throws Exception {
    run("new");
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), new Random(1), folder.resolve("state"), Runnable::run);
    try (Desk desk = Desk.open(folder.resolve("lib"), surroundings)) {
      Theme theme = new Theme("الواحة", "1", "@import url(https://evil.example/);", Map.of());
      Newsroom newsroom = desk.newsroom();
      desk.setNewsroom(newsroom.withLook(newsroom.look().withTheme(Optional.of(theme))));
    }
    String told =
        "The theme “الواحة” is not taken any more, and the pages went out in our own look. Mend it"
            + " and choose it again in the settings, or remove it there. The reasons:\n"
            + "theme.css, line 1: the rule @import is not taken; @media, @supports and @container"
            + " are. Remove it.\n";
    assertThat(run("site", "--to", folder.resolve("out").toString())).isZero();
    assertThat(err()).startsWith(told);
    assertThat(Files.readString(folder.resolve("out/assets/site.css")))
        .contains(".masthead")
        .doesNotContain("evil");
    assertThat(run("export", "--all", "--to", folder.resolve("pages").toString())).isZero();
    assertThat(err()).startsWith(told);
    run("publish", "web", "--to", folder.resolve("web").toString());
    assertThat(run("publish", "web", "--dry-run")).isZero();
    assertThat(err()).startsWith(told);
    assertThat(run("publish", "web", "--from", folder.resolve("out").toString())).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void passwordInAnAddressIsRefusedAndKeptNowhere() throws IOException {
    run("new");
    assertThat(run("publish", "web", "--to", "sftp://me:pa55word@example.org/www"))
        .isEqualTo(Exit.USAGE);
    assertThat(out() + err()).doesNotContain("pa55word");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("pa55word");
      }
    }
  }

  @Test
  void serverThatIsNotThereIsSaidWithoutAskingForAPassword() throws IOException {
    run("new");
    assertThat(run("publish", "web", "--to", "sftp://me@127.0.0.1:1/www")).isZero();
    assertThat(run("publish", "web", "--from", site())).isEqualTo(Exit.FAILED);
    assertThat(err()).contains("The server 127.0.0.1 could not be reached.");
  }

  @Test
  void siteOfTheNewsroomIsMadeAndPublished() {
    run("new");
    String there = folder.resolve("there").toString();
    run("publish", "web", "--to", there);
    assertThat(run("publish", "web")).isZero();
    assertThat(folder.resolve("there/index.html")).content().contains("<!doctype html>");
    assertThat(run("publish", "web")).isZero();
    assertThat(out()).isEqualTo("Nothing new: everything is in its place.\n");
  }

  @Test
  void articleGoesToAWordPressWithThePasswordThatIsTyped() throws Exception {
    run("new");
    String id = out().strip();
    try (WordPressServer server = new WordPressServer()) {
      String address = new Target.WordPress(WordPressServer.USER, server.site(), false).address();
      assertThat(run("publish", "press", "--to", address)).isZero();
      assertThat(run("publish", "press", "--article", id)).isEqualTo(Exit.FAILED);
      assertThat(err()).contains("nobody can be asked");
      password = "wrong";
      assertThat(run("publish", "press", "--article", id)).isEqualTo(Exit.FAILED);
      assertThat(err()).contains("did not let " + WordPressServer.USER + " in");
      password = WordPressServer.PASSWORD;
      assertThat(run("publish", "press")).isZero();
      assertThat(out()).isEqualTo("There are no published articles to send.\n");
      assertThat(run("publish", "press", "--article", id, "--dry-run")).isZero();
      assertThat(server.posts()).isEmpty();
      assertThat(run("publish", "press", "--article", id)).isZero();
      assertThat(out())
          .isEqualTo(
              "+ %s   %s?p=%d\nnew: 1 · changed: 0 · notices: 0 · unchanged: 0\n"
                  .formatted(id, server.site(), server.posts().iterator().next().id()));
      assertThat(server.posts()).extracting(WordPressServer.Kept::status).containsExactly("draft");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("tell-tale");
      }
    }
  }
}
