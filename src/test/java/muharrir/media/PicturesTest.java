package muharrir.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import muharrir.media.Pictures.Answer;
import muharrir.media.Pictures.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  private static byte[] picture(String type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 300 * 200; i++) {
      image.setRGB(i % 300, i / 300, i * 7919);
    }
    ImageIO.write(image, type, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void aPictureIsKnownByItsContent(String type) throws IOException {
    assertThat(Pictures.look(picture(type)))
        .isEqualTo(new Answer.Good(new Picture(type, 300, 200)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif"})
  void halfAPictureIsBroken(String type) throws IOException {
    byte[] whole = picture(type);
    assertThat(Pictures.look(Arrays.copyOf(whole, 60))).isEqualTo(new Answer.Bad(Problem.BROKEN));
  }

  @Test
  void aJpegWithoutPixelsIsBroken() throws IOException {
    assertThat(Pictures.look(Arrays.copyOf(picture("jpg"), 60)))
        .isEqualTo(new Answer.Bad(Problem.BROKEN));
  }

  @Test
  void whatIsNoPictureIsRefused() {
    assertThat(Pictures.look(new byte[0])).isEqualTo(new Answer.Bad(Problem.EMPTY));
    assertThat(Pictures.look("<svg xmlns='…'/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Answer.Bad(Problem.NOT_A_PICTURE));
    assertThat(Pictures.look("BM12345678901234".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Answer.Bad(Problem.NOT_A_PICTURE));
  }

  @Test
  void aSmallFileWithABillionPixelsIsNotDecoded() {
    ByteBuffer header = ByteBuffer.allocate(33);
    header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    header.putInt(13);
    byte[] part =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(60_000)
            .putInt(60_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 crc = new CRC32();
    crc.update(part);
    header.put(part).putInt((int) crc.getValue());
    assertThat(Pictures.look(header.array())).isEqualTo(new Answer.Bad(Problem.TOO_MANY_PIXELS));
  }

  @Test
  void theThreeKindsOfWebpAreMeasured() {
    assertThat(Pictures.look(webp("VP8X", 24, new byte[] {(byte) 0x8f, 1, 0, 0x2b, 1, 0})))
        .isEqualTo(new Answer.Good(new Picture("webp", 400, 300)));
    int sizes = 399 | (299 << 14);
    byte[] lossless =
        ByteBuffer.allocate(5)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x2f)
            .putInt(sizes)
            .array();
    assertThat(Pictures.look(webp("VP8L", 20, lossless)))
        .isEqualTo(new Answer.Good(new Picture("webp", 400, 300)));
    byte[] lossy = {(byte) 0x9d, 1, 0x2a, (byte) 0x90, 1, 0x2c, 1};
    assertThat(Pictures.look(webp("VP8 ", 23, lossy)))
        .isEqualTo(new Answer.Good(new Picture("webp", 400, 300)));
    assertThat(Pictures.look(Arrays.copyOf(webp("VP8 ", 23, lossy), 33)))
        .isEqualTo(new Answer.Bad(Problem.BROKEN));
    assertThat(Pictures.look(webp("ABCD", 20, new byte[5])))
        .isEqualTo(new Answer.Bad(Problem.BROKEN));
  }

  private static byte[] webp(String part, int at, byte[] bytes) {
    ByteBuffer file = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32);
    file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
    file.put(part.getBytes(StandardCharsets.US_ASCII)).putInt(20);
    file.position(at).put(bytes);
    return file.array();
  }
}
