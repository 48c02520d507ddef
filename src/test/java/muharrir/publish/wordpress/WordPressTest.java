package muharrir.publish.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import muharrir.arabic.Strings;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.PublishFailure.Web;
import muharrir.publish.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a WordPress, and what is made of everything that it may answer. */
class WordPressTest {
  private static final WordPress.Post POST =
      new WordPress.Post(
          "muharrir:K7M2",
          "عنوان «الخبر»",
          "<p>نص</p>",
          "مقدمة",
          "عنوان-الخبر",
          Optional.of(Instant.parse("2026-03-04T05:06:07.890Z")),
          List.of("محليات"),
          List.of("سوريا", "آثار"),
          Optional.empty());

  private WordPressServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WordPressServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Target.WordPress target(boolean publish) {
    return new Target.WordPress(WordPressServer.USER, server.site(), publish);
  }

  private WordPress open(String password, Duration patience, BooleanSupplier cancelled)
      throws PublishException {
    return WordPress.open(target(true), password.toCharArray(), patience, cancelled);
  }

  private WordPress open() throws PublishException {
    return open(WordPressServer.PASSWORD, Duration.ofSeconds(60), () -> false);
  }

  private interface Calls {
    Object with(WordPress there) throws PublishException;
  }

  private PublishFailure failure(Calls calls) {
    return failure(Duration.ofSeconds(60), calls);
  }

  private PublishFailure failure(Duration patience, Calls calls) {
    return catchThrowableOfType(
            PublishException.class,
            () -> {
              try (WordPress there = open(WordPressServer.PASSWORD, patience, () -> false)) {
                calls.with(there);
              }
            })
        .failure();
  }

  private static boolean isWeb(PublishFailure failure, Web.Kind kind) {
    return failure instanceof Web web && web.kind() == kind && web.host().equals("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void postIsMadeAndChangedInItsPlace(boolean plain) throws PublishException {
    if (plain) {
      server.plainAddresses();
    }
    long category = server.term("categories", "محليات");
    try (WordPress there = open()) {
      WordPress.There made = there.create(POST);
      assertThat(server.posts())
          .containsExactly(
              new WordPressServer.Kept(
                  made.id(),
                  "عنوان «الخبر»",
                  "<p>نص<!-- muharrir:K7M2 --></p>",
                  "مقدمة",
                  "عنوان-الخبر",
                  "publish",
                  "2026-03-04T05:06:07",
                  List.of(category),
                  server.posts().iterator().next().tags(),
                  0));
      assertThat(server.names("tags", server.posts().iterator().next().tags()))
          .containsExactly("سوريا", "آثار");
      assertThat(there.find("عنوان-الخبر", "muharrir:K7M2")).contains(made);
      assertThat(there.find("عنوان-الخبر", "muharrir:OTHER")).isEmpty();
      assertThat(there.update(made.id(), POST, true)).contains(made);
      assertThat(server.posts()).hasSize(1);
      server.delete(made.id());
      assertThat(there.update(made.id(), POST, true)).isEmpty();
    }
  }

  @Test
  void draftStaysADraftUntilSomebodyThereHasPublishedIt() throws PublishException {
    try (WordPress there =
        WordPress.open(
            target(false),
            WordPressServer.PASSWORD.toCharArray(),
            Duration.ofSeconds(60),
            () -> false)) {
      long id = there.create(POST).id();
      assertThat(server.posts()).extracting(WordPressServer.Kept::status).containsExactly("draft");
      assertThat(there.update(id, POST, false)).isPresent();
      assertThat(server.posts()).extracting(WordPressServer.Kept::status).containsExactly("draft");
    }
  }

  @Test
  void pictureGoesOnceWithItsWords() throws PublishException {
    byte[] bytes = {1, 2, 3};
    for (int i = 0; i < 2; i++) {
      try (WordPress there = open()) {
        there.picture("muharrir-abc.jpg", "image/jpeg", bytes, "برج", "البرج — تصوير فلان");
      }
    }
    assertThat(server.pictures())
        .containsExactly(
            new WordPressServer.Picture(
                server.pictures().iterator().next().id(),
                "muharrir-abc.jpg",
                "image/jpeg",
                3,
                "برج",
                "البرج — تصوير فلان"));
  }

  /** A title is markup to WordPress, and an administrator's goes into its pages unlooked at. */
  @Test
  void wordsAreNoMarkupThere() throws PublishException {
    String hostile = "<script>alert(1)</script> & <img src=x onerror=y>";
    String safe = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x onerror=y&gt;";
    try (WordPress there = open()) {
      there.create(
          new WordPress.Post(
              "m",
              hostile,
              "c",
              hostile,
              "s",
              Optional.empty(),
              List.of(),
              List.of(),
              Optional.empty()));
      there.picture("muharrir-abc.jpg", "image/jpeg", new byte[] {1}, "", hostile);
    }
    assertThat(server.posts()).extracting(WordPressServer.Kept::title).containsExactly(safe);
    assertThat(server.posts()).extracting(WordPressServer.Kept::excerpt).containsExactly(safe);
    assertThat(server.pictures())
        .extracting(WordPressServer.Picture::caption)
        .containsExactly(safe);
  }

  @Test
  void tagThatDiffersOnlyInWhatWordPressDoesNotTellApartIsTaken() throws PublishException {
    long id = server.term("tags", "REUTERS");
    long other = server.term("tags", "R&D");
    try (WordPress there = open()) {
      there.create(
          new WordPress.Post(
              "m",
              "t",
              "c",
              "",
              "s",
              Optional.empty(),
              List.of(),
              List.of("Reuters", "R&D"),
              Optional.empty()));
    }
    assertThat(server.posts())
        .extracting(WordPressServer.Kept::tags)
        .containsExactly(List.of(id, other));
  }

  @Test
  void wrongPasswordIsRefused() {
    assertThat(
            catchThrowableOfType(
                    PublishException.class,
                    () -> open("wrong", Duration.ofSeconds(60), () -> false))
                .failure())
        .isEqualTo(new PublishFailure.Refused(WordPressServer.USER, "127.0.0.1"));
  }

  private static WordPressServer.Trouble answer(int status, String type, String text) {
    return exchange -> WordPressServer.reply(exchange, status, type, text);
  }

  static Stream<Arguments> answers() {
    String json = "application/json";
    return Stream.of(
        Arguments.of(answer(403, json, "{\"message\":\"ليس لك &lt;هذا&gt;\"}"), Web.Kind.FORBIDDEN),
        Arguments.of(answer(413, "text/html", "<h1>too large"), Web.Kind.TOO_LARGE),
        Arguments.of(answer(500, "text/html", "<p>critical error"), Web.Kind.BROKEN_DOWN),
        Arguments.of(answer(502, "text/html", ""), Web.Kind.BROKEN_DOWN),
        Arguments.of(
            answer(400, json, "{\"message\":\"Invalid parameter(s): tags\"}"), Web.Kind.REJECTED),
        Arguments.of(answer(200, json, "{\"id\": 1, \"li"), Web.Kind.BROKEN),
        Arguments.of(answer(200, json, "[]"), Web.Kind.BROKEN),
        Arguments.of(answer(200, json, ""), Web.Kind.BROKEN),
        Arguments.of(
            answer(200, "text/html", "<!doctype html><form>user_login"), Web.Kind.NO_WORDPRESS),
        Arguments.of(answer(429, json, "{}"), Web.Kind.BUSY));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void badAnswerIsToldInWordsAndTheNextTryGoesThrough(
      WordPressServer.Trouble trouble, Web.Kind kind) throws PublishException {
    server.trouble("POST /wp/v2/posts", 1, false, trouble);
    PublishFailure failure = failure(there -> there.create(POST));
    assertThat(failure).matches(each -> isWeb(each, kind));
    for (Locale language : List.of(Locale.forLanguageTag("ar"), Locale.ENGLISH)) {
      assertThat(Strings.of(language).get(failure.key(), failure.arguments()))
          .contains("127.0.0.1")
          .doesNotContain("{0}", "{1}");
    }
    try (WordPress there = open()) {
      there.create(POST);
    }
    assertThat(server.posts()).hasSize(1);
  }

  @Test
  void serverThatAsksForAMomentGetsIt() throws PublishException {
    server.trouble(
        "POST /wp/v2/posts",
        2,
        false,
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          WordPressServer.reply(exchange, 429, "application/json", "{}");
        });
    try (WordPress there = open()) {
      there.create(POST);
    }
    assertThat(server.posts()).hasSize(1);
    assertThat(server.calls().stream().filter("POST /wp/v2/posts"::equals)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "Wed, 21 Oct 2065 07:28:00 GMT"})
  void serverThatAsksForAnHourIsNotWaitedFor(String wait) {
    server.trouble(
        "POST /wp/v2/posts",
        9,
        false,
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", wait);
          WordPressServer.reply(exchange, 503, "application/json", "{}");
        });
    assertThat(failure(there -> there.create(POST))).matches(each -> isWeb(each, Web.Kind.BUSY));
  }

  @Test
  void silenceIsNotWaitedForWithoutEnd() {
    server.trouble("POST /wp/v2/posts", 1, false, _ -> server.hang());
    assertThat(failure(Duration.ofSeconds(2), there -> there.create(POST)))
        .matches(each -> isWeb(each, Web.Kind.SLOW));
  }

  @Test
  void answerThatStopsInTheMiddleIsNotWaitedForWithoutEnd() {
    server.trouble(
        "POST /wp/v2/posts",
        1,
        false,
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          server.hang();
        });
    assertThat(failure(Duration.ofSeconds(2), there -> there.create(POST)))
        .matches(each -> isWeb(each, Web.Kind.SLOW));
  }

  @Test
  void personWhoHasEnoughIsHeardWhileTheServerIsSilent() throws PublishException {
    server.trouble("POST /wp/v2/posts", 1, false, _ -> server.hang());
    boolean[] enough = {false};
    try (WordPress there =
        open(WordPressServer.PASSWORD, Duration.ofSeconds(60), () -> enough[0])) {
      Thread.ofVirtual()
          .start(() -> {
            while (server.calls().stream().noneMatch("POST /wp/v2/posts"::equals)) {
              Thread.onSpinWait();
            }
            enough[0] = true;
          });
      assertThat(catchThrowableOfType(PublishException.class, () -> there.create(POST)).failure())
          .isEqualTo(new PublishFailure.Cancelled());
    }
  }

  @Test
  void lineThatBreaksIsToldAndThePostThatCameThroughIsFoundAgain() throws PublishException {
    server.trouble("POST /wp/v2/posts", 1, true, HttpExchange::close);
    assertThat(failure(there -> there.create(POST)))
        .isEqualTo(new PublishFailure.Dropped("127.0.0.1"));
    assertThat(server.posts()).hasSize(1);
    try (WordPress there = open()) {
      assertThat(there.find(POST.slug(), POST.mark())).isPresent();
    }
  }

  @Test
  void passwordDoesNotFollowToAnotherHost() throws IOException {
    try (WordPressServer other = new WordPressServer()) {
      for (int status : List.of(301, 302, 307, 308)) {
        server.trouble(
            "GET /wp/v2/users/me",
            1,
            false,
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .set("Location", other.site() + "wp-json/wp/v2/users/me");
              exchange.sendResponseHeaders(status, -1);
            });
        assertThat(failure(_ -> "")).matches(each -> isWeb(each, Web.Kind.MOVED));
      }
      assertThat(other.calls()).isEmpty();
    }
  }

  @Test
  void answerOnTheSameHostIsFollowed() throws PublishException {
    server.trouble(
        "GET /wp/v2/users/me",
        1,
        false,
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/wp-json/wp/v2/users/me?again=1");
          exchange.sendResponseHeaders(301, -1);
        });
    open().close();
  }

  @Test
  void circleOfRedirectsIsLeft() {
    server.trouble(
        "GET /wp/v2/users/me",
        99,
        false,
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/wp-json/wp/v2/users/me");
          exchange.sendResponseHeaders(302, -1);
        });
    assertThat(failure(_ -> "")).matches(each -> isWeb(each, Web.Kind.MOVED));
    assertThat(server.calls()).hasSizeLessThan(12);
  }

  @Test
  void siteWithoutWordPressIsSaidToBeNone() {
    server.trouble("GET /", 9, false, answer(404, "text/html", "<p>nothing"));
    assertThat(failure(_ -> "")).matches(each -> isWeb(each, Web.Kind.NO_WORDPRESS));
  }

  @Test
  void serverThatIsNotThereIsSaidToBeOutOfReach() {
    server.close();
    assertThat(failure(_ -> "")).isEqualTo(new PublishFailure.NoRoute("127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "http://127.0.0.1.example.org/",
        "ftp://127.0.0.1/",
        "http://10.0.0.1/",
        "https://me@example.org/",
        "https://example.org/?a=b",
        "https://example.org"
      })
  void addressThatIsNotSafeIsNoTarget(String site) {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> new Target.WordPress("me", URI.create(site), true)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "https://example.org:8443/news/",
        "http://localhost/",
        "http://127.0.0.1:8080/",
        "http://[::1]:8080/"
      })
  void targetIsReadAsItWasWritten(String site) {
    for (boolean publish : List.of(true, false)) {
      for (String user : List.of("me", "محرر الموقع", "me@example.org", "a b%c#d/e")) {
        Target target = new Target.WordPress(user, URI.create(site), publish);
        assertThat(Target.read(Target.write(List.of(new Target.Named("x", target)))))
            .containsExactly(new Target.Named("x", target));
      }
    }
  }
}
