package muharrir.media;

import static muharrir.testing.PictureBytes.deflated;
import static muharrir.testing.PictureBytes.file;
import static muharrir.testing.PictureBytes.halves;
import static muharrir.testing.PictureBytes.join;
import static muharrir.testing.PictureBytes.part;
import static muharrir.testing.PictureBytes.png;
import static muharrir.testing.PictureBytes.resource;
import static muharrir.testing.PictureBytes.size;
import static muharrir.testing.PictureBytes.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import muharrir.media.Pictures.Answer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want to break the program: each gets its answer, and takes no memory to speak of. */
class HostilePicturesTest {
  private static void assertBad(byte[] file, Problem problem) {
    assertThat(Pictures.look(file)).isEqualTo(new Answer.Bad(problem));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    assertBad(new byte[0], Problem.EMPTY);
    assertBad(new byte[3], Problem.NOT_A_PICTURE);
    assertBad(text("<!DOCTYPE html><html><svg/></html>"), Problem.NOT_A_PICTURE);
    assertBad(text("%PDF-1.7 …"), Problem.NOT_A_PICTURE);
    assertBad(text("<?xml version='1.0'?>\n<svg xmlns='…'/>"), Problem.SVG);
    assertBad(join(text("BM1234"), new byte[20]), Problem.OTHER_FORMAT);
    assertBad(text("II*\0 and so on"), Problem.OTHER_FORMAT);
    assertBad(text("8BPS and so on"), Problem.OTHER_FORMAT);
    assertBad(resource("still.avif"), Problem.AVIF);
    assertBad(resource("phone.heic"), Problem.HEIC);
  }

  @ParameterizedTest
  @CsvSource({"jpg", "png", "gif", "lossy.webp", "lossless.webp", "alpha.webp"})
  void aPictureThatIsCutOffIsRefusedWhereverItIsCut(String name) {
    byte[] whole = name.contains(".") ? resource(name) : file(halves(90, 60), name);
    for (int length : new int[] {13, 20, 40, whole.length / 2, whole.length - 3}) {
      if (length < whole.length) {
        assertBad(Arrays.copyOf(whole, length), Problem.BROKEN);
      }
    }
  }

  @Test
  void aSmallFileWithBillionsOfPixelsIsNotDecoded() {
    byte[] idat = part("IDAT", zeros(1000));
    assertBad(png(size(60_000, 60_000, 8, 2, false), idat), Problem.TOO_MANY_PIXELS);
    assertBad(png(size(200_000, 2, 8, 2, false), idat), Problem.TOO_MANY_PIXELS);
    assertBad(png(size(-1, 5, 8, 2, false), idat), Problem.TOO_MANY_PIXELS);
    assertBad(png(size(0, 5, 8, 2, false), idat), Problem.BROKEN);
    assertBad(png(size(9_000, 9_000, 8, 2, true), idat), Problem.TOO_MANY_PIXELS);
    byte[] jpeg = file(halves(90, 60), "jpg");
    int frame = 2;
    while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
      frame++;
    }
    byte[] huge = jpeg.clone();
    Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xfa);
    assertBad(huge, Problem.TOO_MANY_PIXELS);
    byte[] flat = jpeg.clone();
    Arrays.fill(flat, frame + 5, frame + 7, (byte) 0);
    assertBad(flat, Problem.BROKEN);
  }

  @Test
  void aGifWithAnAbsurdFrameIsRefused() {
    byte[] gif = file(halves(20, 10), "gif");
    Arrays.fill(gif, 6, 10, (byte) 0xff);
    assertBad(gif, Problem.TOO_MANY_PIXELS);
    byte[] far = file(halves(20, 10), "gif");
    int frame = 13 + (3 << ((far[10] & 7) + 1));
    while (far[frame] != 0x2c) {
      frame++;
    }
    Arrays.fill(far, frame + 1, frame + 9, (byte) 0xff);
    assertBad(far, Problem.TOO_MANY_PIXELS);
  }

  @Test
  void aWebpOfAbsurdSizesIsRefused() {
    ByteBuffer file = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
    file.put(text("RIFF")).putInt(52).put(text("WEBPVP8X")).putInt(10).putInt(0);
    file.put(new byte[] {-1, -1, -1, -1, -1, -1});
    assertBad(file.array(), Problem.TOO_MANY_PIXELS);
    byte[] lossless = resource("lossless.webp");
    lossless[21] = -1;
    lossless[22] = -1;
    lossless[23] = -1;
    lossless[24] |= 0x0f;
    assertBad(lossless, Problem.TOO_MANY_PIXELS);
  }

  /** A gigabyte of zeros in a text, in a profile and behind the pixels. */
  @Test
  void textsAndProfilesAreNotBlownUp() {
    byte[] bomb = zeros(1L << 30);
    byte[] colours = part("PLTE", new byte[] {1, 2, 3});
    byte[] pixels = part("IDAT", deflated(new byte[] {0, 0}));
    byte[] named = join(text("Comment\0\0"), bomb);
    long before = used();
    for (String name : new String[] {"zTXt", "iCCP", "iTXt"}) {
      byte[] file = png(size(1, 1, 8, 3, false), colours, part(name, named), pixels);
      assertThat(Pictures.look(file)).isEqualTo(new Answer.Good(new Picture("png", 1, 1)));
    }
    byte[] behind = png(size(1, 1, 8, 3, false), colours, part("IDAT", bomb));
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Pictures.look(behind));
    assertThat(used() - before).as("bytes").isLessThan(100L << 20);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void partsThatContainThemselvesEnd() {
    ByteBuffer file = ByteBuffer.allocate(24 * 100_000 + 12).order(ByteOrder.LITTLE_ENDIAN);
    file.put(text("RIFF")).putInt(file.capacity() - 8).put(text("WEBP"));
    while (file.remaining() >= 24) {
      file.put(text("ANMF")).putInt(file.remaining() - 4).put(new byte[16]);
    }
    assertBad(file.array(), Problem.BROKEN);
  }

  /** Whatever a byte is changed to, there is an answer, and it is soon there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jpg",
        "png",
        "gif",
        "lossy.webp",
        "lossless.webp",
        "alpha.webp",
        "animated.webp",
        "cmyk.jpg",
        "still.avif"
      })
  void noChangedByteBreaksTheProgram(String name) {
    byte[] whole = name.contains(".") ? resource(name) : file(halves(90, 60), name);
    Random random = new Random(7);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 150; i++) {
            byte[] changed = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
              changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThat(Pictures.look(changed)).isNotNull();
          }
        });
  }
}
