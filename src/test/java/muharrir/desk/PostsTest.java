package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.desk.PostReport.Doing;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.publish.Keychain;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Target;
import muharrir.publish.wordpress.WordPressServer;
import muharrir.publish.wordpress.WordPressServer.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of a library as posts of a WordPress on this machine. */
class PostsTest {
  @TempDir Path folder;
  private WordPressServer server;
  private Desk desk;
  private Publishing publishing;

  @BeforeEach
  void start() throws Exception {
    server = new WordPressServer();
    desk = Desks.open(folder.resolve("library"));
    publishing =
        new Publishing(
            desk,
            new Places(folder.resolve("library"), folder.resolve("state"), folder.resolve("cache")),
            Keychain.NONE);
  }

  @AfterEach
  void stop() {
    server.close();
    desk.close();
  }

  private static final class Quiet implements Publishing.Watcher {
    @Override
    public void phase(Publishing.Phase phase) {}

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private PostReport send(boolean publish, Optional<ArticleId> only, boolean dry) throws Exception {
    return publishing.posts(
        new Target.WordPress(WordPressServer.USER, server.site(), publish),
        only,
        dry,
        (_, _, _) ->
            Optional.of(new Publishing.Said(WordPressServer.PASSWORD.toCharArray(), false)),
        new Quiet());
  }

  private PostReport send() throws Exception {
    return send(true, Optional.empty(), false);
  }

  private static List<Doing> doings(PostReport report) {
    return report.rows().stream().map(PostReport.Row::doing).toList();
  }

  private Kept post() {
    assertThat(server.posts()).hasSize(1);
    return server.posts().iterator().next();
  }

  private static Block paragraph(String id, String text) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(text));
  }

  private Article article(String id, String headline, Optional<Block.Figure> hero, Block... body) {
    Instant at = Instant.parse("2026-02-03T04:05:06Z");
    return new Article(
        new ArticleId(id),
        Document.of(
            Inline.EMPTY, Inline.of(headline), Inline.of("مقدمة <الخبر>"), hero, List.of(body)),
        Metadata.draft(at)
            .withStatus(Status.PUBLISHED)
            .withBylines(List.of(new Byline("ليلى حداد"), new Byline("سامر")))
            .withDateline("دمشق")
            .withSection("ثقافة")
            .withTags(List.of("تدمر", "آثار")));
  }

  private Article store(Article article) throws Exception {
    assertThat(desk.importArticle(article).article()).isEqualTo(article);
    return article;
  }

  private void change(ArticleId id, java.util.function.UnaryOperator<Metadata> change)
      throws Exception {
    OpenArticle open = desk.openArticle(id);
    open.setMetadata(change.apply(open.article().metadata()));
    open.close().toCompletableFuture().get();
  }

  private Block.Figure picture(int colour, String alt, String caption) throws Exception {
    BufferedImage pixels = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    Arrays.fill(((DataBufferInt) pixels.getRaster().getDataBuffer()).getData(), colour);
    MediaRef media = desk.pictures().add(pixels, "picture");
    return new Block.Figure(
        new BlockId("p" + Integer.toHexString(colour)),
        Direction.AUTO,
        Optional.of(media),
        Framing.WHOLE,
        Inline.of(caption),
        Inline.of("سانا"),
        Inline.EMPTY,
        Inline.of(alt));
  }

  @Test
  void articleIsAPostWithItsPicturesAndTheSecondTimeTheSamePost() throws Exception {
    Article article =
        store(
            article(
                "k7m2p9xa",
                "عنوان «الخبر» & بقيته",
                Optional.of(picture(0xAA3300, "برج \"عال\"", "البرج")),
                paragraph("a", "نص طويل فيه وسم عجيب لا يعمل <script>alert(1)</script>"),
                picture(0x0033AA, "طريق", "الطريق")));
    assertThat(doings(send(true, Optional.empty(), true))).containsExactly(Doing.NEW);
    assertThat(server.posts()).isEmpty();
    assertThat(server.pictures()).isEmpty();

    assertThat(doings(send())).containsExactly(Doing.NEW);
    Kept post = post();
    assertThat(server.pictures())
        .extracting(WordPressServer.Picture::alt, WordPressServer.Picture::caption)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("برج \"عال\"", "البرج — الصورة: سانا"),
            org.assertj.core.api.Assertions.tuple("طريق", "الطريق — الصورة: سانا"));
    List<WordPressServer.Picture> pictures = List.copyOf(server.pictures());
    assertThat(post.title()).isEqualTo("عنوان «الخبر» &amp; بقيته");
    assertThat(post.excerpt()).isEqualTo("مقدمة &lt;الخبر&gt;");
    assertThat(post.slug()).isEqualTo("عنوان-الخبر-بقيته");
    assertThat(post.status()).isEqualTo("publish");
    assertThat(post.featured()).isEqualTo(pictures.getFirst().id());
    assertThat(server.names("categories", post.categories())).containsExactly("ثقافة");
    assertThat(server.names("tags", post.tags())).containsExactly("تدمر", "آثار");
    assertThat(post.content())
        .isEqualTo(
            """
            <p><strong>مقدمة &lt;الخبر&gt;</strong></p>
            <p>ليلى حداد، سامر — دمشق</p>
            <p dir="rtl">نص طويل فيه وسم عجيب لا يعمل &lt;script&gt;alert(1)&lt;/script&gt;</p>
            <figure dir="rtl"><img src="%sup/%s" alt="طريق" width="320" height="200">\
            <figcaption>الطريق <small>الصورة: سانا</small></figcaption><!-- muharrir:k7m2p9xa --></figure>
            """
                .formatted(server.site(), pictures.get(1).name()));

    assertThat(doings(send())).containsExactly(Doing.SAME);
    change(article.id(), now -> now.withTags(List.of("تدمر")));
    assertThat(doings(send())).containsExactly(Doing.CHANGED);
    assertThat(post().id()).isEqualTo(post.id());
    assertThat(server.names("tags", post().tags())).containsExactly("تدمر");
    assertThat(server.pictures()).hasSize(2);
  }

  @Test
  void answerThatWasLostMakesNoSecondPost() throws Exception {
    String headline = "عنوان طويل جدا يزيد على ما يحفظه ووردبريس من كلمات العنوان في الرابط";
    store(article("k7m2p9xa", headline, Optional.empty(), paragraph("a", "نص")));
    server.trouble("POST /wp/v2/posts", 1, true, HttpExchange::close);
    assertThat(catchThrowableOfType(PublishException.class, this::send).failure())
        .isEqualTo(new PublishFailure.Dropped("127.0.0.1"));
    long id = post().id();
    send();
    assertThat(post().id()).isEqualTo(id);
    assertThat(post().slug()).isEqualTo("عنوان-طويل-جدا-يزيد-على-ما-يحفظه");
  }

  @Test
  void whatBrokeInTheMiddleGoesOnBehindWhatArrived() throws Exception {
    for (String id : List.of("k7m2p9xa", "k7m3p9xa", "k7m4p9xa")) {
      store(article(id, "عنوان " + id, Optional.empty(), paragraph("a", "نص")));
    }
    server.trouble(
        "POST /wp/v2/posts",
        1,
        false,
        exchange -> WordPressServer.reply(exchange, 500, "text/html", "<p>critical"));
    assertThatThrownBy(this::send).isInstanceOf(PublishException.class);
    send(true, Optional.of(new ArticleId("k7m2p9xa")), false);
    PostReport rest = send();
    assertThat(rest.count(Doing.SAME)).isEqualTo(1);
    assertThat(rest.count(Doing.NEW)).isEqualTo(2);
    assertThat(server.posts()).hasSize(3);
  }

  @Test
  void postThatSomebodyDeletedThereIsMadeAnew() throws Exception {
    Article article = store(article("k7m2p9xa", "عنوان", Optional.empty(), paragraph("a", "نص")));
    send();
    server.delete(post().id());
    change(article.id(), now -> now.withDateline("حلب"));
    send();
    assertThat(post().content()).contains("حلب");
  }

  @Test
  void embargoedArticleStaysHereAndDraftsGoOnlyWhenTheyAreNamed() throws Exception {
    Article held = article("k7m2p9xa", "محظور", Optional.empty(), paragraph("a", "سر"));
    store(
        held.withMetadata(
            held.metadata().withEmbargo(Optional.of(Instant.now().plus(1, ChronoUnit.DAYS)))));
    Article draft = article("k7m3p9xa", "مسودة", Optional.empty(), paragraph("a", "نص"));
    store(draft.withMetadata(draft.metadata().withStatus(Status.APPROVED)));
    assertThat(doings(send())).containsExactly(Doing.HELD);
    assertThat(doings(send(true, Optional.of(held.id()), false))).containsExactly(Doing.HELD);
    assertThat(server.posts()).isEmpty();
    assertThat(doings(send(false, Optional.of(draft.id()), false))).containsExactly(Doing.NEW);
    assertThat(post().status()).isEqualTo("draft");
    assertThat(desk.find(draft.id()).orElseThrow().metadata().status())
        .as("sending moves nothing by itself")
        .isEqualTo(Status.APPROVED);
    assertThat(doings(send())).as("what was sent by name is not gone").containsExactly(Doing.HELD);
    assertThat(post().title()).isEqualTo("مسودة");
  }

  @Test
  void withdrawnArticleIsANoticeAndOneThatIsNoLongerPublishedToo() throws Exception {
    Article one = store(article("k7m2p9xa", "أول", Optional.empty(), paragraph("a", "نص يُسحب")));
    Article two = store(article("k7m3p9xa", "ثان", Optional.empty(), paragraph("a", "نص يُؤرشف")));
    store(
        article("k7m4p9xa", "لم يُنشر هناك", Optional.empty(), paragraph("a", "نص"))
            .withMetadata(two.metadata().withStatus(Status.WITHDRAWN)));
    send();
    assertThat(server.posts()).hasSize(2);
    change(one.id(), now -> now.withStatus(Status.WITHDRAWN));
    change(two.id(), now -> now.withStatus(Status.ARCHIVED));
    assertThat(doings(send())).containsExactly(Doing.NOTICE, Doing.NOTICE);
    assertThat(server.posts()).hasSize(2);
    assertThat(server.posts())
        .allSatisfy(post -> {
          assertThat(post.content()).doesNotContain("نص يُ", "مقدمة");
          assertThat(post.excerpt()).isEmpty();
          assertThat(post.tags()).isEmpty();
          assertThat(post.featured()).isZero();
        });
    assertThat(server.posts())
        .extracting(Kept::title)
        .containsExactlyInAnyOrder("أول", "هذا الخبر لم يعد منشورًا");
    assertThat(send().isEmpty()).isTrue();
  }

  @Test
  void passwordStaysNowhereOnTheDisk() throws Exception {
    store(article("k7m2p9xa", "عنوان", Optional.empty(), paragraph("a", "نص")));
    send();
    desk.close();
    String basic = server.authorizations().getLast().substring("Basic ".length());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(holds(file, "tell-tale")).as(file.toString()).isFalse();
        assertThat(holds(file, basic)).as(file.toString()).isFalse();
      }
    }
    assertThat(ProcessHandle.current().info().commandLine().orElse("")).doesNotContain("tell-tale");
  }

  private static boolean holds(Path file, String words) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
  }
}
