package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCardTest {
  private static final List<String> HEADLINES =
      List.of(
          "هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر",
          "فاز",
          "إعلان CENTCOM عن ضربة في Palmyra وUNESCO تحذّر من المساس بموقع 2011-2024",
          "كلمة طويلة جدًا ".repeat(40).strip(),
          "An English headline about Tadmur and what the desk made of it");

  @TempDir private static Path folder;

  @Test
  void drawsEachHeadlineWithinItsMarginsAndAlwaysTheSame() throws Exception {
    for (int i = 0; i < HEADLINES.size(); i++) {
      ShareCard.Words words =
          new ShareCard.Words(
              "صحيفة الواحة", "سوريا", HEADLINES.get(i), "news.example", 0x0e5f78, "");
      byte[] card = new ShareCard().draw(words, Optional.empty());
      assertThat(new ShareCard().draw(words, Optional.empty())).isEqualTo(card);
      assertThat(card.length).isLessThan(60_000);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(card));
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(image.getHeight()).isEqualTo(630);
      assertThat(inked(image, 76, 190, 1048, 350)).as(HEADLINES.get(i)).isGreaterThan(1500);
      assertThat(inked(image, 0, 0, 60, 630) + inked(image, 1140, 0, 60, 630)).isZero();
    }
  }

  private static int inked(BufferedImage image, int x, int y, int width, int height) {
    int count = 0;
    for (int i = 0; i < width * height; i++) {
      count += image.getRGB(x + i % width, y + i / width) == 0xff0e5f78 ? 0 : 1;
    }
    return count;
  }

  @Test
  void standsWhereAnArticleHasNoPicture() throws Exception {
    Path out =
        ArticleExport.open(
                new PageRenderer(),
                Tadmur.newsroom("https://news.example/"),
                _ -> new byte[0],
                folder)
            .write(Tadmur.article(Optional.empty()));
    String page = Files.readString(out.resolve("index.html"));
    String card =
        page.replaceFirst(
            "(?s).*<meta property=\"og:image\" content=\"[^\"]*/(media/[^\"]*)\".*", "$1");
    assertThat(out.resolve(card)).exists();
    assertThat(page)
        .contains("<meta property=\"og:image:width\" content=\"1200\">")
        .contains("<meta property=\"og:image:height\" content=\"630\">")
        .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    assertThat(folder.resolve("assets/article-1.schema.json")).exists();
  }

  @Test
  void aMessageSaysTheHeadlineBoldAndGivesACleanLink() {
    var article = Tadmur.article(Optional.empty());
    assertThat(ArticleForms.message(article, Tadmur.newsroom("https://news.example/")))
        .isEqualTo(
            "*"
                + article.headline()
                + "*\n\n"
                + article.document().standfirst().text()
                + "\n\n"
                + PagePath.url("https://news.example/", article));
  }
}
