package muharrir.export;

import static muharrir.testing.PictureBytes.file;
import static muharrir.testing.PictureBytes.halves;
import static muharrir.testing.PictureBytes.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePicturesTest {
  private static final String SHA = "ab".repeat(32);

  @TempDir private Path folder;

  private static Document with(MediaRef media, Framing framing) {
    Document document = Tadmur.article(Optional.of(media)).document();
    Block.Figure hero = document.hero().orElseThrow().withFraming(framing);
    return document.with(hero);
  }

  private MediaLinks.Shown shown(byte[] bytes, MediaRef media, Framing framing) throws Exception {
    Path original = Files.write(folder.resolve("original"), bytes);
    PagePictures pictures = new PagePictures(folder.resolve("media"), _ -> original, false);
    pictures.write(with(media, framing));
    return pictures.shown(media, framing.crop());
  }

  private List<String> written() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("media"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatEveryBrowserShowsGoesOutAsItIs() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 800, 400);
    assertThat(shown(file(halves(800, 400), "jpg"), media, Framing.WHOLE))
        .isEqualTo(new MediaLinks.Shown("media/" + SHA + ".jpg", 800, 400));
    assertThat(written()).containsExactly(SHA + ".jpg");
  }

  @Test
  void aWebpGoesOutAsAJpegBesideTheOriginal() throws Exception {
    MediaRef media = new MediaRef(SHA, "webp", 64, 32);
    assertThat(shown(resource("lossy.webp"), media, Framing.WHOLE))
        .isEqualTo(new MediaLinks.Shown("media/" + SHA + ".jpg", 64, 32));
    assertThat(written()).containsExactly(SHA + ".jpg", SHA + ".webp");
    assertThat(folder.resolve("media").resolve(SHA + ".webp"))
        .hasBinaryContent(resource("lossy.webp"));
  }

  @Test
  void aWidePictureGoesOutSmallerAndACropIsCutOut() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 4000, 1000);
    byte[] bytes = file(halves(4000, 1000), "jpg");
    assertThat(shown(bytes, media, Framing.WHOLE))
        .isEqualTo(new MediaLinks.Shown("media/web-" + SHA + ".jpg", 1600, 400));
    Framing second =
        new Framing(
            Optional.of(new Framing.Focus(750, 100)),
            Optional.of(new Framing.Crop(500, 0, 250, 1000)));
    MediaLinks.Shown part = shown(bytes, media, second);
    assertThat(part)
        .isEqualTo(new MediaLinks.Shown("media/" + SHA + "-500-0-250-1000.jpg", 1000, 1000));
    BufferedImage image = ImageIO.read(folder.resolve(part.address()).toFile());
    assertThat(image.getRGB(10, 10) & 0xff).isGreaterThan(150);
  }

  @Test
  void theFocusIsSaidInTenthsOfWhatIsShown() {
    MediaRef media = new MediaRef(SHA, "jpg", 400, 200);
    Framing framing =
        new Framing(
            Optional.of(new Framing.Focus(600, 250)),
            Optional.of(new Framing.Crop(500, 0, 500, 1000)));
    var article = Tadmur.article(Optional.of(media));
    var framed =
        new muharrir.article.Article(article.id(), with(media, framing), article.metadata());
    MediaLinks links = (_, _) -> new MediaLinks.Shown("part.jpg", 200, 200);
    assertThat(new PageRenderer().block(framed, BlockId.HERO, Tadmur.newsroom(""), links))
        .contains("width=\"200\" height=\"200\" class=\"fx2 fy3\" fetchpriority=\"high\">");
  }
}
