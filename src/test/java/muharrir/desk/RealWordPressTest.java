package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.desk.PostReport.Doing;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.json.WebJson;
import muharrir.publish.Keychain;
import muharrir.publish.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts on a real WordPress, for whoever has one to spare: {@code -Dwordpress=ADDRESS
 * -Dwordpress.user=NAME -Dwordpress.password=APPLICATION_PASSWORD}.
 */
class RealWordPressTest {
  @TempDir Path folder;
  private Desk desk;
  private Publishing publishing;
  private String site;
  private String user;
  private String password;

  @BeforeEach
  void start() throws Exception {
    site = System.getProperty("wordpress", "");
    assumeThat(site).as("the address of a WordPress").isNotEmpty();
    user = System.getProperty("wordpress.user");
    password = System.getProperty("wordpress.password");
    desk = Desks.open(folder.resolve("library"));
    publishing =
        new Publishing(
            desk,
            new Places(folder.resolve("library"), folder.resolve("state"), folder.resolve("cache")),
            Keychain.NONE);
  }

  @AfterEach
  void stop() {
    if (desk != null) {
      desk.close();
    }
  }

  private PostReport send(boolean publish) throws Exception {
    return publishing.posts(
        new Target.WordPress(user, URI.create(site), publish),
        Optional.empty(),
        false,
        (_, _, _) -> Optional.of(new Publishing.Said(password.toCharArray(), false)),
        new Publishing.Watcher() {
          @Override
          public void phase(Publishing.Phase phase) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean cancelled() {
            return false;
          }
        });
  }

  private WebJson ask(String route) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String basic =
          Base64.getEncoder()
              .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site + "?rest_route=" + route))
              .header("Authorization", "Basic " + basic)
              .build();
      return WebJson.parse(client.send(request, BodyHandlers.ofString()).body());
    }
  }

  private List<WebJson> posts(String slug) throws Exception {
    return ask("/wp/v2/posts&context=edit&status=publish,draft&slug="
            + URLEncoder.encode(slug, StandardCharsets.UTF_8))
        .items();
  }

  private Block.Figure picture(String id, String alt, String caption) throws Exception {
    BufferedImage pixels = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(alt.hashCode());
    for (int i = 0; i < 900 * 600; i++) {
      pixels.setRGB(i % 900, i / 900, random.nextInt(0x40) * 0x10203);
    }
    return new Block.Figure(
        new BlockId(id),
        Direction.AUTO,
        Optional.of(desk.pictures().add(pixels, "picture")),
        Framing.WHOLE,
        Inline.of(caption),
        Inline.of("سانا"),
        Inline.EMPTY,
        Inline.of(alt));
  }

  @Test
  void articleIsMadeChangedAndWithdrawn() throws Exception {
    String id = ArticleId.random(new Random()).value();
    String slug = "خبر-تجربة-" + id;
    Article article =
        new Article(
            new ArticleId(id),
            Document.of(
                Inline.EMPTY,
                Inline.of("عنوان «الخبر» <b>&</b> \\n \"بقيته\""),
                Inline.of("مقدمة <الخبر> \\ & بقيتها"),
                Optional.of(picture("hero", "برج \"عال\" " + id, "البرج <i>")),
                List.of(
                    new Block.Paragraph(
                        new BlockId("a"),
                        Direction.AUTO,
                        Inline.of("نص فيه <script>alert(1)</script> و\\ب")),
                    new Block.Heading(new BlockId("h"), Direction.AUTO, 2, Inline.of("عنوان فرعي")),
                    picture("p2", "طريق " + id, "الطريق"))),
            Metadata.draft(Instant.parse("2026-02-03T04:05:06Z"))
                .withStatus(Status.PUBLISHED)
                .withSlug(slug)
                .withSection("ثقافة & فن")
                .withTags(List.of("تدمر", "R&D")));
    desk.importArticle(article);

    PostReport first = send(true);
    assertThat(first.rows()).extracting(PostReport.Row::doing).containsExactly(Doing.NEW);
    assertThat(posts(slug)).hasSize(1);
    WebJson post = posts(slug).getFirst();
    assertThat(post.get("content").get("rendered").text().orElseThrow())
        .startsWith("<p><strong>")
        .doesNotContain("<p><!--", "<p></p>", "<script");
    assertThat(post.get("title").get("raw").text())
        .contains("عنوان «الخبر» &lt;b&gt;&amp;&lt;/b&gt; \\n \"بقيته\"");
    assertThat(post.get("title").get("rendered").text().orElseThrow()).doesNotContain("<b>");
    assertThat(post.get("excerpt").get("raw").text())
        .contains("مقدمة &lt;الخبر&gt; \\ &amp; بقيتها");
    assertThat(post.get("status").text()).contains("publish");
    assertThat(post.get("content").get("raw").text().orElseThrow())
        .contains(
            "نص فيه &lt;script&gt;alert(1)&lt;/script&gt; و\\ب",
            "<img src=\"" + site,
            "<!-- muharrir:" + id + " -->")
        .doesNotContain("<script");
    long number = post.get("id").id().orElseThrow();
    WebJson featured =
        ask("/wp/v2/media/" + post.get("featured_media").id().orElseThrow() + "&context=edit");
    assertThat(featured.get("alt_text").text()).contains("برج \"عال\" " + id);

    assertThat(send(true).isEmpty()).isTrue();
    OpenArticle open = desk.openArticle(article.id());
    open.setMetadata(open.article().metadata().withTags(List.of("تدمر")));
    assertThat(send(true).rows()).extracting(PostReport.Row::doing).containsExactly(Doing.CHANGED);
    assertThat(posts(slug)).hasSize(1);
    assertThat(posts(slug).getFirst().get("id").id()).contains(number);
    assertThat(posts(slug).getFirst().get("tags").items()).hasSize(1);

    open.setMetadata(open.article().metadata().withStatus(Status.WITHDRAWN));
    assertThat(send(true).rows()).extracting(PostReport.Row::doing).containsExactly(Doing.NOTICE);
    WebJson notice = posts(slug).getFirst();
    assertThat(notice.get("content").get("raw").text().orElseThrow())
        .contains("سُحب هذا الخبر")
        .doesNotContain("عنوان فرعي");
    assertThat(notice.get("featured_media").id()).isEmpty();
  }
}
