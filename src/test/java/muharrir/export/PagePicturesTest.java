package muharrir.export;

import static muharrir.testing.PictureBytes.file;
import static muharrir.testing.PictureBytes.halves;
import static muharrir.testing.PictureBytes.jpegWith;
import static muharrir.testing.PictureBytes.noise;
import static muharrir.testing.PictureBytes.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.PictureProblem;
import muharrir.library.Refusal;
import muharrir.media.Picture;
import muharrir.media.Pictures;
import muharrir.media.Webp;
import muharrir.testing.PictureBytes;
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

  private final Map<String, byte[]> files = new TreeMap<>();

  private PagePictures made(byte[] bytes, MediaRef media, Framing framing) throws Exception {
    return made(bytes, media, framing, Webp.ofThisMachine());
  }

  private PagePictures made(byte[] bytes, MediaRef media, Framing framing, Webp webp)
      throws Exception {
    Path original = Files.write(folder.resolve("original"), bytes);
    PagePictures pictures =
        new PagePictures(files, _ -> PictureBytes.of(original), List.of(folder), () -> webp);
    pictures.make(with(media, framing));
    return pictures;
  }

  private MediaLinks.Shown shown(byte[] bytes, MediaRef media, Framing framing) throws Exception {
    return made(bytes, media, framing).shown(media, framing.crop());
  }

  /** The names of the files, with the same digits for whatever a key is. */
  private List<String> names() {
    return files.keySet().stream().map(PagePicturesTest::name).toList();
  }

  private static String name(String file) {
    return file.replace(SHA, "SHA").replaceAll("-[0-9a-f]{12}-", "-KEY-");
  }

  @Test
  void aPictureGoesOutInTheWidthsThatAreNotWiderThanItself() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 4000, 1000);
    MediaLinks.Shown shown = shown(file(halves(4000, 1000), "jpg"), media, Framing.WHOLE);
    assertThat(names())
        .containsExactly(
            "media/SHA-KEY-1200.jpg",
            "media/SHA-KEY-1200.webp",
            "media/SHA-KEY-1600.jpg",
            "media/SHA-KEY-1600.webp",
            "media/SHA-KEY-480.jpg",
            "media/SHA-KEY-480.webp",
            "media/SHA-KEY-800.jpg",
            "media/SHA-KEY-800.webp");
    assertThat(shown.webp().stream().map(each -> name(each.address()) + " " + each.width()))
        .containsExactly(
            "media/SHA-KEY-1600.webp 1600",
            "media/SHA-KEY-1200.webp 1200",
            "media/SHA-KEY-800.webp 800",
            "media/SHA-KEY-480.webp 480");
    assertThat(name(shown.address())).isEqualTo("media/SHA-KEY-1600.jpg");
    assertThat(shown.width()).isEqualTo(1600);
    assertThat(shown.height()).isEqualTo(400);
    assertThat(shown.smaller().stream().map(MediaLinks.Sized::width))
        .containsExactly(1200, 800, 480);
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Picture size = Pictures.measure(each.getValue()).orElseThrow();
      assertThat(each.getKey()).endsWith("-" + size.width() + "." + size.type());
      assertThat(size.height()).isEqualTo(size.width() / 4);
    }
  }

  @Test
  void nothingIsEnlargedAndAWebpBecomesAJpeg() throws Exception {
    MediaRef media = new MediaRef(SHA, "webp", 64, 32);
    MediaLinks.Shown shown = shown(resource("lossy.webp"), media, Framing.WHOLE);
    assertThat(names()).contains("media/SHA-KEY-64.jpg");
    assertThat(shown.smaller()).isEmpty();
  }

  @Test
  void aGifThatMovesGoesOutWithItsCaptionBesideOneThatStandsStill() throws Exception {
    MediaRef media = new MediaRef(SHA, "gif", 300, 200);
    byte[] moving = PictureBytes.moving(file(halves(300, 200), "gif"));
    MediaLinks.Shown shown = shown(moving, media, Framing.WHOLE);
    assertThat(names())
        .containsExactly(
            "media/SHA-KEY-300.gif", "media/SHA-KEY-300.png", "media/SHA-KEY-300.webp");
    assertThat(name(shown.address())).isEqualTo("media/SHA-KEY-300.png");
    assertThat(shown.moving().map(PagePicturesTest::name)).contains("media/SHA-KEY-300.gif");
    String address = shown.moving().orElseThrow();
    String text = new String(files.get(address), StandardCharsets.UTF_8);
    assertThat(text).contains("photoshop:Credit");
  }

  @Test
  void aGifThatStandsStillOrIsCutDoesNotMove() throws Exception {
    MediaRef media = new MediaRef(SHA, "gif", 300, 200);
    byte[] gif = file(halves(300, 200), "gif");
    assertThat(shown(gif, media, Framing.WHOLE).moving()).isEmpty();
    Framing half = new Framing(Optional.empty(), Optional.of(new Framing.Crop(0, 0, 500, 1000)));
    assertThat(shown(PictureBytes.moving(gif), media, half).moving()).isEmpty();
    assertThat(names())
        .containsExactly(
            "media/SHA-0-0-500-1000-KEY-150.png",
            "media/SHA-0-0-500-1000-KEY-150.webp",
            "media/SHA-KEY-300.png",
            "media/SHA-KEY-300.webp");
  }

  @Test
  void motionIsStartedAndStoppedByAButtonThatNeedsNoScript() {
    MediaRef media = new MediaRef(SHA, "gif", 300, 200);
    MediaLinks links =
        (_, _) -> new MediaLinks.Shown("still.png", 300, 200).withMotion("moving.gif");
    var article = Tadmur.article(Optional.of(media));
    assertThat(new PageRenderer().block(article, BlockId.HERO, Tadmur.newsroom(""), links))
        .containsSubsequence(
            "<div class=\"motion\"><details><summary><span class=\"play\">شغّل الحركة</span>",
            "<span class=\"halt\">أوقف الحركة</span></summary><img src=\"moving.gif\" alt=\"",
            "\" width=\"300\" height=\"200\" loading=\"lazy\" decoding=\"async\"></details>",
            "<img src=\"still.png\" alt=\"",
            "fetchpriority=\"high\"></div>");
  }

  @Test
  void nothingOfTheOriginalGoesOutButItsPixels() throws Exception {
    byte[] secret = "Exif\0\0GPS 33.5 36.3 SERIAL-4711".getBytes(StandardCharsets.US_ASCII);
    byte[] comment = "SERIAL-4711".getBytes(StandardCharsets.US_ASCII);
    byte[] jpeg = file(halves(900, 300), "jpg");
    byte[] bytes = jpegWith(jpegWith(jpegWith(jpeg, 0xfe, comment), 0xe1, secret), 0xed, comment);
    MediaRef media = new MediaRef(SHA, "jpg", 900, 300);

    PagePictures pictures = made(bytes, media, Framing.WHOLE);
    pictures.makeShared(with(media, Framing.WHOLE).hero().orElseThrow());

    assertThat(files).hasSize(3 + 3 + 4);
    for (byte[] out : files.values()) {
      String text = new String(out, StandardCharsets.UTF_8);
      assertThat(text).doesNotContain("SERIAL").doesNotContain("GPS").doesNotContain("Exif");
      assertThat(text)
          .contains("<rdf:li xml:lang=\"x-default\">توم براك</rdf:li>")
          .contains("<photoshop:Credit>رويترز</photoshop:Credit>")
          .contains("<rdf:li xml:lang=\"x-default\">رجل ببدلة داكنة يتحدث أمام علمين</rdf:li>");
      assertThat(Pictures.look(out)).isInstanceOf(Pictures.Answer.Good.class);
    }
  }

  @Test
  void browsersThatKnowWebpTakeTheirSizeFromItAndOthersTheJpeg() {
    MediaRef media = new MediaRef(SHA, "jpg", 900, 300);
    MediaLinks.Shown picture =
        new MediaLinks.Shown(
            "p-900.jpg",
            900,
            300,
            List.of(new MediaLinks.Sized("p-480.jpg", 480)),
            List.of(
                new MediaLinks.Sized("p-900.webp", 900), new MediaLinks.Sized("p-480.webp", 480)),
            Optional.empty());
    String sizes = "sizes=\"(max-width: 1056px) 100vw, 992px\"";
    var article = Tadmur.article(Optional.of(media));
    assertThat(html(article, picture))
        .contains(
            "><picture><source type=\"image/webp\" srcset=\"p-480.webp 480w, p-900.webp 900w\" "
                + sizes
                + "><img src=\"p-900.jpg\" srcset=\"p-480.jpg 480w, p-900.jpg 900w\" "
                + sizes
                + " alt=\"رجل ببدلة داكنة يتحدث أمام علمين\" width=\"900\" height=\"300\""
                + " fetchpriority=\"high\"></picture><");
    MediaLinks.Shown one =
        new MediaLinks.Shown(
            "p-300.jpg",
            300,
            100,
            List.of(),
            List.of(new MediaLinks.Sized("p-300.webp", 300)),
            Optional.of("p-300.gif"));
    assertThat(html(article, one))
        .contains(
            "</details><picture><source type=\"image/webp\" srcset=\"p-300.webp\">"
                + "<img src=\"p-300.jpg\" alt=");
  }

  private static String html(Article article, MediaLinks.Shown picture) {
    return new PageRenderer().block(article, BlockId.HERO, Tadmur.newsroom(""), (_, _) -> picture);
  }

  /** Puts what was made where the next export finds it. */
  private void keep() throws IOException {
    Files.createDirectories(folder.resolve("media"));
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue());
    }
    files.clear();
  }

  @Test
  void aMachineWithoutWebpKeepsWhatThereIsAndOneWithItMakesWhatIsMissing() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 900, 300);
    byte[] bytes = file(halves(900, 300), "jpg");
    byte[] none = "no picture".getBytes(StandardCharsets.UTF_8);
    made(bytes, media, Framing.WHOLE, Webp.NONE);
    assertThat(names())
        .containsExactly("media/SHA-KEY-480.jpg", "media/SHA-KEY-800.jpg", "media/SHA-KEY-900.jpg");
    keep();
    MediaLinks plain = made(none, media, Framing.WHOLE, Webp.NONE);
    assertThat(plain.shown(media, Optional.empty()).webp()).isEmpty();
    assertThat(files).hasSize(3);

    assertThat(shown(bytes, media, Framing.WHOLE).webp()).hasSize(3);
    assertThat(files).hasSize(6);
    keep();
    MediaLinks both = made(none, media, Framing.WHOLE, Webp.NONE);
    assertThat(both.shown(media, Optional.empty()).webp()).hasSize(3);
    assertThat(files).hasSize(6);
  }

  @Test
  void webpThatIsNotWorthItIsNotTriedAgain() throws Exception {
    MediaRef media = new MediaRef(SHA, "png", 300, 300);
    List<byte[]> originals =
        List.of(file(noise(300, 300), "png"), "no picture".getBytes(StandardCharsets.UTF_8));
    for (byte[] original : originals) {
      assertThat(shown(original, media, Framing.WHOLE).webp()).isEmpty();
      assertThat(names()).containsExactly("media/SHA-KEY-plain-300.jpg");
      keep();
    }
  }

  @Test
  void aCropIsCutOutAndTheShapesKeepTheFocus() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 4000, 1000);
    byte[] bytes = file(halves(4000, 1000), "jpg");
    Framing right =
        new Framing(
            Optional.of(new Framing.Focus(750, 100)),
            Optional.of(new Framing.Crop(500, 0, 250, 1000)));
    MediaLinks.Shown part = shown(bytes, media, right);
    assertThat(name(part.address())).isEqualTo("media/SHA-500-0-250-1000-KEY-1000.jpg");
    assertThat(blue(part)).isTrue();

    files.clear();
    Framing focus = new Framing(Optional.of(new Framing.Focus(900, 500)), Optional.empty());
    PagePictures pictures = made(bytes, media, focus);
    pictures.makeShared(with(media, focus).hero().orElseThrow());
    assertThat(pictures.card().map(card -> card.width() + "x" + card.height()))
        .contains("1200x630");
    assertThat(pictures.shapes().stream().map(each -> each.width() + "x" + each.height()))
        .containsExactly("1200x675", "1200x900", "1000x1000");
    assertThat(pictures.shapes()).allMatch(this::blue);
    assertThat(blue(pictures.card().orElseThrow())).isTrue();
  }

  /** Whether the first pixels are from the second half of the picture. */
  private boolean blue(MediaLinks.Shown shown) {
    try {
      BufferedImage image =
          ImageIO.read(
              new ByteArrayInputStream(Objects.requireNonNull(files.get(shown.address()))));
      return (image.getRGB(3, 10) & 0xff) > 150;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatAnOlderExportLeftIsNotMadeAgain() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 900, 300);
    shown(file(halves(900, 300), "jpg"), media, Framing.WHOLE);
    Map<String, byte[]> first = new TreeMap<>(files);
    keep();

    MediaLinks.Shown again =
        shown("no picture".getBytes(StandardCharsets.UTF_8), media, Framing.WHOLE);

    assertThat(again.smaller()).hasSize(2);
    assertThat(files).containsExactlyEntriesOf(first);
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws Exception {
    MediaRef media = new MediaRef(SHA, "jpg", 900, 300);
    byte[] bytes = file(halves(900, 300), "jpg");
    shown(bytes, media, Framing.WHOLE);
    Map<String, byte[]> first = new TreeMap<>(files);
    files.clear();
    shown(bytes, media, Framing.WHOLE);
    assertThat(files).containsExactlyEntriesOf(first);
  }

  @Test
  void aDamagedPictureDoesNotGoOut() {
    MediaRef media = new MediaRef(SHA, "jpg", 900, 300);
    byte[] bytes = "no picture".getBytes(StandardCharsets.UTF_8);
    LibraryException refused =
        catchThrowableOfType(LibraryException.class, () -> made(bytes, media, Framing.WHOLE));
    assertThat(refused.failure())
        .isEqualTo(new Refusal.PictureRefused(SHA + ".jpg", PictureProblem.BROKEN));
    assertThat(files).isEmpty();
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
