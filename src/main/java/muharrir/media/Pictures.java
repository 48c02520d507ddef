package muharrir.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds out what a picture is from its bytes, never from its name.
 *
 * <p>JPEG, PNG and GIF are decoded once, at a small part of their size, so that a file which only
 * begins as a picture is found out. Java has no decoder for WebP: its header and the length of its
 * parts are checked.
 */
public final class Pictures {
  private static final int SAMPLE = 64;

  /** Why bytes are no picture. */
  public enum Problem {
    EMPTY,
    NOT_A_PICTURE,
    TOO_MANY_PIXELS,
    BROKEN
  }

  /** What bytes are. */
  public sealed interface Answer {
    /** A picture. */
    record Good(Picture picture) implements Answer {}

    /** None that we take. */
    record Bad(Problem problem) implements Answer {}
  }

  private Pictures() {}

  /** Looks at the bytes of a file. */
  public static Answer look(byte[] bytes) {
    if (bytes.length == 0) {
      return new Answer.Bad(Problem.EMPTY);
    }
    Optional<String> type = type(bytes);
    if (type.isEmpty()) {
      return new Answer.Bad(Problem.NOT_A_PICTURE);
    }
    return type.get().equals("webp") ? webp(bytes) : decoded(type.get(), bytes);
  }

  private static Optional<String> type(byte[] bytes) {
    if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of("jpg");
    }
    if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of("png");
    }
    if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
      return Optional.of("gif");
    }
    return begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")
        ? Optional.of("webp")
        : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static Answer decoded(String type, byte[] bytes) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersBySuffix(type);
    if (!readers.hasNext()) {
      return new Answer.Bad(Problem.NOT_A_PICTURE);
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      Answer answer = sized(type, width, height);
      if (answer instanceof Answer.Good) {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / SAMPLE);
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage sample = reader.read(0, param);
        sample.flush();
      }
      return answer;
    } catch (IOException | RuntimeException e) {
      System.getLogger(Pictures.class.getName())
          .log(System.Logger.Level.DEBUG, "a picture cannot be decoded", e);
      return new Answer.Bad(Problem.BROKEN);
    } finally {
      reader.dispose();
    }
  }

  private static Answer sized(String type, int width, int height) {
    if (width < 1 || height < 1) {
      return new Answer.Bad(Problem.BROKEN);
    }
    boolean large =
        width > Picture.MAX_SIDE
            || height > Picture.MAX_SIDE
            || (long) width * height > Picture.MAX_PIXELS;
    return large
        ? new Answer.Bad(Problem.TOO_MANY_PIXELS)
        : new Answer.Good(new Picture(type, width, height));
  }

  /** The size stands in the first part: lossy (VP8), lossless (VP8L) or extended (VP8X). */
  private static Answer webp(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 30 || file.getInt(4) + 8L > bytes.length) {
      return new Answer.Bad(Problem.BROKEN);
    }
    if (begins(bytes, 12, "VP8X")) {
      int width = 1 + (file.getInt(24) & 0xffffff);
      int height = 1 + (file.getInt(26) >>> 8);
      return sized("webp", width, height);
    }
    if (begins(bytes, 12, "VP8L") && bytes[20] == 0x2f) {
      int sizes = file.getInt(21);
      return sized("webp", 1 + (sizes & 0x3fff), 1 + ((sizes >>> 14) & 0x3fff));
    }
    if (begins(bytes, 12, "VP8 ") && begins(bytes, 23, "\u009d\u0001*")) {
      return sized("webp", file.getShort(26) & 0x3fff, file.getShort(28) & 0x3fff);
    }
    return new Answer.Bad(Problem.BROKEN);
  }
}
