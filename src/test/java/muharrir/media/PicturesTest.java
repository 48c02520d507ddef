package muharrir.media;

import static muharrir.testing.PictureBytes.BLUE;
import static muharrir.testing.PictureBytes.RED;
import static muharrir.testing.PictureBytes.deflated;
import static muharrir.testing.PictureBytes.exif;
import static muharrir.testing.PictureBytes.file;
import static muharrir.testing.PictureBytes.halves;
import static muharrir.testing.PictureBytes.join;
import static muharrir.testing.PictureBytes.jpegWith;
import static muharrir.testing.PictureBytes.part;
import static muharrir.testing.PictureBytes.png;
import static muharrir.testing.PictureBytes.resource;
import static muharrir.testing.PictureBytes.size;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import muharrir.media.Pictures.Answer;
import muharrir.media.Pictures.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  private static BufferedImage decoded(byte[] file) {
    return decoded(file, Wanted.whole(4000, 4000));
  }

  private static BufferedImage decoded(byte[] file, Wanted wanted) {
    return switch (Pictures.decode(file, wanted, () -> false)) {
      case Decoded.Pixels(BufferedImage image) -> image;
      case Decoded.Bad(Problem problem) -> throw new AssertionError(problem);
      case Decoded.Cancelled() -> throw new AssertionError("cancelled");
    };
  }

  private static void assertColour(int actual, int expected, int tolerance) {
    for (int shift = 0; shift < 32; shift += 8) {
      assertThat((actual >>> shift & 0xff) - (expected >>> shift & 0xff))
          .as("%08x for %08x", actual, expected)
          .isBetween(-tolerance, tolerance);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void aPictureIsKnownByItsContent(String type) {
    byte[] file = file(halves(300, 200), type);
    assertThat(Pictures.look(file)).isEqualTo(new Answer.Good(new Picture(type, 300, 200)));
    BufferedImage image = decoded(file);
    assertColour(image.getRGB(20, 100), RED, 6);
    assertColour(image.getRGB(280, 100), BLUE, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "lossy.webp, ffc81e28, ff143cc8, 8",
    "lossless.webp, ffc81e28, ff143cc8, 0",
    "alpha.webp, 80c81e28, 80143cc8, 8",
    "animated.webp, ffc81e28, ffc81e28, 0"
  })
  void everyKindOfWebpIsDecoded(String name, String first, String second, int tolerance) {
    byte[] file = resource(name);
    assertThat(Pictures.look(file)).isEqualTo(new Answer.Good(new Picture("webp", 64, 32)));
    BufferedImage image = decoded(file);
    assertColour(image.getRGB(6, 16), Integer.parseUnsignedInt(first, 16), tolerance);
    assertColour(image.getRGB(58, 16), Integer.parseUnsignedInt(second, 16), tolerance);
  }

  @Test
  void aJpegInTheColoursOfPrintIsDecoded() {
    byte[] file = resource("cmyk.jpg");
    assertThat(Pictures.look(file)).isEqualTo(new Answer.Good(new Picture("jpg", 64, 32)));
    assertColour(decoded(file).getRGB(6, 16), RED, 24);
    assertColour(decoded(file).getRGB(58, 16), BLUE, 24);
    assertThat(Pictures.fitForWeb(file, Wanted.whole(1600, 1600))).isFalse();
  }

  /**
   * The colours of the corners, clockwise from the first one, for a red, green, blue, white one.
   */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, BWRG", "4, WBGR", "5, RWBG", "6, WRGB", "7, BGRW", "8, GBWR"
  })
  void aPictureIsTurnedUpright(int orientation, String corners) {
    BufferedImage stored = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        int top = x < 20 ? 0xff0000 : 0x00ff00;
        int bottom = x < 20 ? 0xffffff : 0x0000ff;
        stored.setRGB(x, y, y < 10 ? top : bottom);
      }
    }
    int width = orientation >= 5 ? 20 : 40;
    int height = orientation >= 5 ? 40 : 20;
    byte[] png = file(stored, "png");
    byte[] data = exif(orientation, true);
    byte[] tiff = java.util.Arrays.copyOfRange(data, 6, data.length);
    byte[] turnedPng =
        join(
            java.util.Arrays.copyOf(png, 33),
            part("eXIf", tiff),
            java.util.Arrays.copyOfRange(png, 33, png.length));
    byte[] jpeg = jpegWith(file(stored, "jpg"), 0xe1, exif(orientation, false));
    for (byte[] file : new byte[][] {turnedPng, jpeg}) {
      BufferedImage upright = decoded(file);
      assertThat(upright.getWidth()).isEqualTo(width);
      assertThat(upright.getHeight()).isEqualTo(height);
      String seen =
          name(upright.getRGB(2, 2))
              + name(upright.getRGB(width - 3, 2))
              + name(upright.getRGB(width - 3, height - 3))
              + name(upright.getRGB(2, height - 3));
      assertThat(seen).isEqualTo(corners);
      assertThat(Pictures.look(file))
          .isInstanceOfSatisfying(
              Answer.Good.class, good -> assertThat(good.picture().width()).isEqualTo(width));
      assertThat(Pictures.fitForWeb(file, Wanted.whole(1600, 1600))).isEqualTo(orientation == 1);
    }
  }

  private static String name(int rgb) {
    boolean red = (rgb >> 16 & 0xff) > 128;
    boolean green = (rgb >> 8 & 0xff) > 128;
    return red && green ? "W" : red ? "R" : green ? "G" : "B";
  }

  @Test
  void profilesAreTurnedIntoTheColoursOfTheScreen() {
    BufferedImage grey = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40 * 30; i++) {
      grey.setRGB(i % 40, i / 40, 0x808080);
    }
    byte[] jpeg =
        jpegWith(
            file(grey, "jpg"),
            0xe2,
            join("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), LINEAR));
    byte[] plain = file(grey, "png");
    byte[] profile = join(new byte[] {'x', 0, 0}, deflated(LINEAR));
    byte[] png =
        join(
            java.util.Arrays.copyOf(plain, 33),
            part("iCCP", profile),
            java.util.Arrays.copyOfRange(plain, 33, plain.length));
    // Half of the light is 188 of 255 on a screen.
    assertColour(decoded(jpeg).getRGB(20, 15), 0xffbcbcbc, 2);
    assertColour(decoded(png).getRGB(20, 15), 0xffbcbcbc, 2);
    assertColour(decoded(plain).getRGB(20, 15), 0xff808080, 0);
    assertThat(Pictures.fitForWeb(jpeg, Wanted.whole(1600, 1600))).isFalse();
    assertThat(Pictures.fitForWeb(png, Wanted.whole(1600, 1600))).isFalse();
    assertThat(Pictures.fitForWeb(plain, Wanted.whole(1600, 1600))).isTrue();
  }

  @Test
  void sixteenBitsAndGreyAreRead() {
    BufferedImage deep = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
    BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 64; i++) {
      deep.getRaster().setSample(i % 8, i / 8, 0, 0x8080);
      grey.getRaster().setSample(i % 8, i / 8, 0, 0x80);
    }
    assertThat(decoded(file(deep, "png")).getRGB(4, 4)).isEqualTo(0xff808080);
    assertThat(decoded(file(grey, "png")).getRGB(4, 4)).isEqualTo(0xff808080);
    assertColour(decoded(file(grey, "jpg")).getRGB(4, 4), 0xff808080, 1);
    // One line of one pixel: no filter, then red, green, blue, alpha of 16 bits each.
    byte[] line = {0, (byte) 0xff, (byte) 0xff, 0x40, 0x40, 0, 0, (byte) 0x80, (byte) 0x80};
    byte[] clear = png(size(1, 1, 16, 6, false), part("IDAT", deflated(line)));
    assertColour(decoded(clear).getRGB(0, 0), 0x80ff4000, 2);
  }

  @Test
  void theFirstFrameOfAnAnimationStandsInItsPlace() {
    byte[] gif = file(halves(20, 10), "gif");
    // The picture gets larger, and its frame moves from its corner.
    gif[6] = 40;
    gif[8] = 30;
    int frame = 13 + (3 << ((gif[10] & 7) + 1));
    while (gif[frame] != 0x2c) {
      frame++;
    }
    gif[frame + 1] = 10;
    gif[frame + 3] = 5;
    assertThat(Pictures.look(gif)).isEqualTo(new Answer.Good(new Picture("gif", 40, 30)));
    BufferedImage image = decoded(gif);
    assertThat(image.getRGB(2, 2)).isZero();
    assertThat(image.getRGB(12, 7)).isEqualTo(RED);
    assertThat(image.getRGB(27, 7)).isEqualTo(BLUE);
  }

  @Test
  void aPartIsCutOutAndMadeSmaller() {
    byte[] file = file(halves(800, 400), "png");
    BufferedImage second = decoded(file, new Wanted(0.5, 0, 0.5, 1, 100, 100));
    assertThat(second.getWidth()).isEqualTo(100);
    assertThat(second.getHeight()).isEqualTo(100);
    assertThat(second.getRGB(1, 50)).isEqualTo(BLUE);
    BufferedImage small = decoded(file, Wanted.whole(120, 999));
    assertThat(small.getWidth()).isEqualTo(120);
    assertThat(small.getHeight()).isEqualTo(60);
    assertThat(decoded(file).getWidth()).as("never enlarged").isEqualTo(800);
  }

  @Test
  void whatGoesToTheWebIsJpegOrPng() throws IOException {
    WebPicture photo = Pictures.forWeb(resource("lossy.webp"), Wanted.whole(32, 32));
    assertThat(photo.type()).isEqualTo("jpg");
    assertThat(photo.width()).isEqualTo(32);
    assertThat(photo.height()).isEqualTo(16);
    assertColour(ImageIO.read(new ByteArrayInputStream(photo.bytes())).getRGB(4, 8), RED, 12);
    WebPicture clear = Pictures.forWeb(resource("alpha.webp"), Wanted.whole(64, 64));
    assertThat(clear.mediaType()).isEqualTo("image/png");
    assertColour(ImageIO.read(new ByteArrayInputStream(clear.bytes())).getRGB(4, 8), 0x80c81e28, 8);
    assertThat(Pictures.forWeb(file(halves(90, 60), "png"), Wanted.whole(64, 64)).type())
        .isEqualTo("png");
  }

  @Test
  void whatNobodyWaitsForIsNotDecoded() {
    assertThat(Pictures.decode(file(halves(600, 400), "jpg"), Wanted.whole(600, 400), () -> true))
        .isEqualTo(new Decoded.Cancelled());
  }
}
