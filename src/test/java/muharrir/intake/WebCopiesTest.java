package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebCopiesTest {
  private static final String SHA = "ab".repeat(32);
  private final MediaRef original = new MediaRef(SHA, "webp", 4000, 2000);
  private final Document document = Tadmur.article(Optional.of(original)).document();

  @TempDir private Path folder;

  private Path file(String name, int width) throws Exception {
    byte[] bytes = PictureBytes.file(PictureBytes.halves(width, width / 2), "jpg");
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void theLargestCopyStandsForAnOriginalThatStayedAtHome() throws Exception {
    file(SHA + "-0123456789ab-480.jpg", 480);
    Path largest = file(SHA + "-0123456789ab-1600.jpg", 1600);
    file(SHA + "-0123456789ab-card.jpg", 1200);
    file(SHA + "-0-0-500-500-0123456789ab-2000.jpg", 2000);
    WebCopies copies = new WebCopies(folder);

    Document in = copies.in(document);

    MediaRef copy = new MediaRef(FileIntake.sha256(largest), "jpg", 1600, 800);
    assertThat(in)
        .isEqualTo(document.with(document.hero().orElseThrow().withMedia(Optional.of(copy))));
    assertThat(copies.taken()).isEqualTo(Map.of(copy, largest));
  }

  @Test
  void aCopyOfAPartIsShownWhole() throws Exception {
    Path part = file(SHA + "-500-0-500-1000-0123456789ab-800.jpg", 800);
    Framing framing =
        new Framing(
            Optional.of(new Framing.Focus(750, 250)),
            Optional.of(new Framing.Crop(500, 0, 500, 1000)));
    Document cut = document.with(document.hero().orElseThrow().withFraming(framing));

    Document in = new WebCopies(folder).in(cut);

    assertThat(in.hero().orElseThrow().framing())
        .isEqualTo(new Framing(Optional.of(new Framing.Focus(500, 250)), Optional.empty()));
    assertThat(in.hero().orElseThrow().media().map(MediaRef::sha256))
        .contains(FileIntake.sha256(part));
  }

  @Test
  void anOriginalThatIsThereIsKept() throws Exception {
    file(SHA + ".webp", 480);
    file(SHA + "-0123456789ab-480.jpg", 480);
    assertThat(new WebCopies(folder).in(document)).isEqualTo(document);
    assertThat(new WebCopies(folder.resolve("none")).in(document)).isEqualTo(document);
  }
}
