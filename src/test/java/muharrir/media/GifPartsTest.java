package muharrir.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import muharrir.testing.PictureBytes;
import org.junit.jupiter.api.Test;

class GifPartsTest {
  private static final byte[] STILL = PictureBytes.file(PictureBytes.halves(40, 30), "gif");
  private static final int START = 13 + (3 << ((STILL[10] & 7) + 1));

  /** Its only frame so many times, behind what a program and a person noted. */
  private static byte[] gif(int frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(STILL, 0, START);
    extension(out, 0xff, "NETSCAPE2.0", "\u0001\u0000\u0000");
    extension(out, 0xff, "XMP DataXMP", "<place>33.5,36.3</place>");
    extension(out, 0xfe, "", "camera 12345");
    for (int i = 0; i < frames; i++) {
      out.write(STILL, START, STILL.length - START - 1);
    }
    out.write(0x3b);
    out.writeBytes("rubbish".getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  private static void extension(ByteArrayOutputStream out, int kind, String name, String content) {
    out.write(0x21);
    out.write(kind);
    for (String block : new String[] {name, content}) {
      if (!block.isEmpty()) {
        out.write(block.length());
        out.writeBytes(block.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    out.write(0);
  }

  private static int frames(byte[] gif) throws Exception {
    ImageReader reader = ImageIO.getImageReadersBySuffix("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void ourNotesStandInThePlaceOfAllOthersAndTheFramesStay() throws Exception {
    PictureNotes notes = new PictureNotes("مطر على دمشق", "سانا", "", "شارع");
    WebPicture made = Pictures.gif(gif(3), notes);

    String text = new String(made.bytes(), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("GIF89a")
        .contains("مطر على دمشق", "سانا", "شارع", "NETSCAPE2.0")
        .doesNotContain("33.5", "12345", "rubbish");
    assertThat(frames(made.bytes())).isEqualTo(3);
    assertThat(Pictures.look(made.bytes()))
        .isEqualTo(new Pictures.Answer.Good(new Picture("gif", 40, 30)));
    assertThat(made.mediaType()).isEqualTo("image/gif");
    assertThat(Pictures.gif(made.bytes(), notes).bytes()).isEqualTo(made.bytes());
  }

  @Test
  void withoutNotesItIsWhatShowsPixels() throws Exception {
    byte[] bare = Pictures.gif(STILL, PictureNotes.NONE).bytes();
    assertThat(bare).isEqualTo(STILL);
  }

  @Test
  void aPictureOfSeveralFramesMoves() {
    assertThat(Pictures.moves(gif(2))).isTrue();
    assertThat(Pictures.moves(gif(1))).isFalse();
    assertThat(Pictures.moves(PictureBytes.resource("animated.webp"))).isTrue();
    assertThat(Pictures.moves(PictureBytes.resource("alpha.webp"))).isFalse();
    assertThat(Pictures.moves(PictureBytes.file(PictureBytes.halves(4, 4), "png"))).isFalse();
    assertThat(Pictures.moves(Arrays.copyOf(gif(2), START + 4))).isFalse();
  }
}
