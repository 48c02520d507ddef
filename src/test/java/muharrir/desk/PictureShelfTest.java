package muharrir.desk;

import static muharrir.testing.PictureBytes.exif;
import static muharrir.testing.PictureBytes.file;
import static muharrir.testing.PictureBytes.halves;
import static muharrir.testing.PictureBytes.jpegWith;
import static muharrir.testing.PictureBytes.moving;
import static muharrir.testing.PictureBytes.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Dimension;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.PictureProblem;
import muharrir.library.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureShelfTest {
  @TempDir Path folder;

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertRefused(Desk desk, Path file, PictureProblem problem) {
    assertThatThrownBy(() -> desk.pictures().add(file))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e ->
                assertThat(e.failure())
                    .isEqualTo(new Refusal.PictureRefused(file.getFileName().toString(), problem)));
  }

  private static List<Path> kept(Desk desk) throws IOException {
    Path media = desk.folder().resolve("media");
    if (!Files.isDirectory(media)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(media)) {
      return files.toList();
    }
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      assertRefused(desk, folder.resolve("لا شيء.jpg"), PictureProblem.MISSING);
      assertRefused(desk, Files.createDirectory(folder.resolve("d.png")), PictureProblem.NO_FILE);
      assertRefused(desk, written("empty.png", new byte[0]), PictureProblem.EMPTY);
      Path page = written("page.jpg", "<html>".getBytes(StandardCharsets.UTF_8));
      assertRefused(desk, page, PictureProblem.NOT_A_PICTURE);
      assertRefused(desk, written("a.avif", resource("still.avif")), PictureProblem.AVIF);
      assertRefused(desk, written("a.heic", resource("phone.heic")), PictureProblem.HEIC);
      Path large = folder.resolve("large.jpg");
      try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
        sparse.setLength((60L << 20) + 1);
      }
      assertRefused(desk, large, PictureProblem.TOO_LARGE);
      assertThat(kept(desk)).isEmpty();
    }
  }

  @Test
  void ofAPictureThatMovesItIsSaidWhetherThePageWillMove() throws Exception {
    byte[] still = file(halves(40, 30), "gif");
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      PictureShelf shelf = desk.pictures();
      assertThat(shelf.motion(shelf.add(moving(still), "a.gif")))
          .contains(PictureShelf.Motion.KEPT);
      assertThat(shelf.motion(shelf.add(still, "b.gif"))).isEmpty();
      assertThat(shelf.motion(shelf.add(resource("animated.webp"), "c.webp")))
          .contains(PictureShelf.Motion.LOST);
      assertThat(shelf.motion(shelf.add(file(halves(4, 4), "png"), "d.png"))).isEmpty();
    }
  }

  @Test
  void theOriginalIsKeptAsItCameAndShownUpright() throws Exception {
    byte[] turned = jpegWith(file(halves(400, 200), "jpg"), 0xe1, exif(6, true));
    try (Desk desk = Desks.open(folder.resolve("library"))) {
      // A wrong ending does no harm: the content says what it is.
      MediaRef ref = desk.pictures().add(written("photo.png", turned));
      assertThat(ref.type()).isEqualTo("jpg");
      assertThat(ref.width()).isEqualTo(200);
      assertThat(ref.height()).isEqualTo(400);
      assertThat(desk.pictures().bytes(ref)).isEqualTo(turned);
      Optional<Framing.Crop> half = Optional.of(new Framing.Crop(0, 0, 1000, 500));
      var pixels = desk.pictures().pixels(ref, half, 100, () -> false).orElseThrow();
      assertThat(new Dimension(pixels.getWidth(), pixels.getHeight()))
          .isEqualTo(PictureShelf.size(ref, half, 100))
          .isEqualTo(new Dimension(100, 100));
      assertThat(pixels.getRGB(50, 10) >> 16 & 0xff).isGreaterThan(150);
      assertThat(desk.pictures().inline(ref, half, 100).address())
          .startsWith("data:image/jpeg;base64,");
    }
  }
}
