package muharrir.media;

import static muharrir.testing.PictureBytes.file;
import static muharrir.testing.PictureBytes.halves;
import static muharrir.testing.PictureBytes.noise;
import static muharrir.testing.PictureBytes.photograph;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muharrir.media.Pictures.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebP as it goes out, read by the decoder that reads pictures of others. */
class WebpTest {
  private static final List<Integer> WIDTHS = List.of(400, 240);
  private static final PictureNotes NOTES =
      new PictureNotes("سوق «الهال» & القلعة", "رويترز", "أرشيف", "رجل أمام باب");

  private static WebSizes made(byte[] original, PictureNotes notes) throws Exception {
    return Pictures.forWeb(original, Wanted.whole(600, 600), WIDTHS, notes, Webp.ofThisMachine());
  }

  private static byte[] jpeg() {
    BufferedImage plain = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = plain.createGraphics();
    g.drawImage(photograph(600, 400), 0, 0, null);
    g.dispose();
    return file(plain, "jpg");
  }

  private static BufferedImage decoded(WebPicture picture) {
    return switch (Pictures.decode(picture.bytes(), Wanted.whole(4000, 4000), () -> false)) {
      case Decoded.Pixels(BufferedImage image) -> image;
      case Decoded.Bad(Problem problem) -> throw new AssertionError(problem);
      case Decoded.Cancelled() -> throw new AssertionError("cancelled");
    };
  }

  /** How far two pictures are from each other, in shades of 256, on average. */
  private static double distance(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          sum +=
              Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
        }
      }
    }
    return sum / 3.0 / one.getWidth() / one.getHeight();
  }

  @Test
  void aPhotographIsTheSameInFewerBytesInEachWidth() throws Exception {
    WebSizes sizes = made(jpeg(), PictureNotes.NONE);
    assertThat(sizes.plain()).extracting(WebPicture::width).containsExactly(600, 400, 240);
    assertThat(sizes.lighter()).extracting(WebPicture::width).containsExactly(600, 400, 240);
    assertThat(sizes.lighter()).extracting(WebPicture::mediaType).containsOnly("image/webp");
    for (int i = 0; i < 3; i++) {
      WebPicture plain = sizes.plain().get(i);
      WebPicture webp = sizes.lighter().get(i);
      assertThat(webp.height()).isEqualTo(plain.height());
      assertThat(Pictures.look(webp.bytes()))
          .isEqualTo(new Pictures.Answer.Good(new Picture("webp", plain.width(), plain.height())));
      assertThat(webp.bytes().length).isLessThanOrEqualTo((int) (0.95 * plain.bytes().length));
      assertThat(distance(decoded(webp), decoded(plain))).isLessThan(5);
    }
  }

  @Test
  void whatIsSaidOfThePictureStandsInTheFileAndNothingElse() throws Exception {
    for (WebPicture webp : made(jpeg(), NOTES).lighter()) {
      Bytes file = new Bytes(webp.bytes());
      assertThat(file.u32le(4)).isEqualTo(webp.bytes().length - 8L);
      assertThat(file.has(12, "VP8X")).isTrue();
      assertThat(file.u8(20)).as("XMP alone").isEqualTo(4);
      assertThat(file.u24le(24) + 1).isEqualTo(webp.width());
      assertThat(file.u24le(27) + 1).isEqualTo(webp.height());
      assertThat(file.has(30, "VP8 ")).isTrue();
      long xmp = 38 + file.u32le(34) + (file.u32le(34) & 1);
      assertThat(file.has((int) xmp, "XMP ")).isTrue();
      String said =
          new String(
              webp.bytes(), (int) xmp + 8, (int) file.u32le(xmp + 4), StandardCharsets.UTF_8);
      assertThat(said).isEqualTo(new String(NOTES.xmp(), StandardCharsets.UTF_8));
      assertThat(xmp + 8 + file.u32le(xmp + 4) + (file.u32le(xmp + 4) & 1))
          .isEqualTo(webp.bytes().length);
      assertThat(decoded(webp).getWidth()).isEqualTo(webp.width());
    }
  }

  @Test
  void aDrawingKeepsEachPixel() throws Exception {
    WebSizes sizes = made(file(halves(600, 400), "png"), NOTES);
    assertThat(sizes.lighter()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(new Bytes(sizes.lighter().get(i).bytes()).has(30, "VP8L")).isTrue();
      assertThat(distance(decoded(sizes.lighter().get(i)), decoded(sizes.plain().get(i)))).isZero();
    }
  }

  @Test
  void aDrawingOnNothingIsSeenThroughAsBefore() throws Exception {
    BufferedImage ring = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = ring.createGraphics();
    g.drawImage(halves(200, 200), 100, 100, null);
    g.dispose();
    WebSizes sizes = made(file(ring, "png"), NOTES);
    WebPicture webp = sizes.lighter().getFirst();
    assertThat(new Bytes(webp.bytes()).u8(20)).as("XMP and see-through").isEqualTo(0x14);
    BufferedImage seen = decoded(webp);
    assertThat(seen.getRGB(10, 10) >>> 24).isZero();
    assertThat(seen.getRGB(150, 150)).isEqualTo(ring.getRGB(150, 150));
  }

  @Test
  void aPhotographThatWasCutOutIsNoDrawing() throws Exception {
    BufferedImage cut = photograph(600, 400);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 60; x++) {
        cut.setRGB(x, y, 0);
      }
    }
    WebSizes sizes = made(file(cut, "png"), NOTES);
    WebPicture png = sizes.plain().getFirst();
    WebPicture webp = sizes.lighter().getFirst();
    assertThat(png.type()).isEqualTo("png");
    assertThat(new Bytes(webp.bytes()).has(30, "ALPH")).isTrue();
    assertThat(webp.bytes().length).isLessThan(png.bytes().length / 3);
    assertThat(decoded(webp).getRGB(30, 200) >>> 24).isZero();
    assertThat(decoded(webp).getRGB(300, 200) >>> 24).isEqualTo(0xff);
  }

  @Test
  void whatWouldNotBeLighterInEachWidthIsNotMade() throws Exception {
    WebSizes noise = made(file(noise(300, 300), "png"), PictureNotes.NONE);
    assertThat(noise.plain()).extracting(WebPicture::width).containsExactly(300, 240);
    assertThat(noise.plain()).extracting(WebPicture::type).containsOnly("jpg");
    assertThat(noise.lighter()).isEmpty();
  }

  @Test
  void theSamePixelsGiveTheSameBytesOnEachThread() throws Exception {
    byte[] original = jpeg();
    List<WebPicture> first = made(original, NOTES).lighter();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<WebSizes>> others =
          threads.invokeAll(Collections.nCopies(6, () -> made(original, NOTES)));
      for (Future<WebSizes> other : others) {
        assertThat(other.get().lighter())
            .extracting(WebPicture::bytes)
            .usingElementComparator(Arrays::compare)
            .containsExactlyElementsOf(first.stream().map(WebPicture::bytes).toList());
      }
    }
  }

  @Test
  void whereNothingCanBeUnpackedPicturesGoOutWithoutIt(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Webp none = Webp.in(file.resolve("below"));
    assertThat(none.works()).isFalse();
    assertThat(Webp.in(null).works()).isFalse();
    WebSizes sizes = Pictures.forWeb(jpeg(), Wanted.whole(600, 600), WIDTHS, NOTES, none);
    assertThat(sizes.plain()).hasSize(3);
    assertThat(sizes.lighter()).isEmpty();
  }

  @Test
  void whatIsTooLargeForWebpHasNone() {
    assertThat(Webp.ofThisMachine().lossy(halves(16_384, 1))).isEmpty();
    assertThat(Webp.ofThisMachine().lossy(halves(16_383, 1))).isPresent();
  }
}
