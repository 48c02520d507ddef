package muharrir.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a picture which is not the same is noticed. */
class GoldenTest {
  private static final String WORDS = "كُتِبَ الخبر في تدمر";

  private final FontSet fonts = new FontSet();
  @TempDir private Path folder;

  @BeforeEach
  void take() throws IOException {
    golden(true).check("words", painted(WORDS, 0xFF1D1B18, 0));
  }

  private Golden golden(boolean renew) {
    return new Golden(folder.resolve("golden"), folder.resolve("failures"), renew);
  }

  private BufferedImage painted(String words, int color, double shift) {
    BufferedImage image = new BufferedImage(240, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(java.awt.Color.WHITE);
    g.fillRect(0, 0, 240, 40);
    g.translate(shift, 0);
    ParagraphStyle style = ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, color);
    ParagraphLayout.of(fonts, StyledText.plain(words), style, 230).paint(g);
    g.dispose();
    return image;
  }

  @Test
  void theSamePasses() {
    assertThatCode(() -> golden(false).check("words", painted(WORDS, 0xFF1D1B18, 0)))
        .doesNotThrowAnyException();
    assertThat(folder.resolve("failures")).doesNotExist();
  }

  @Test
  void aShadeThatNobodySeesPasses() {
    assertThatCode(() -> golden(false).check("words", painted(WORDS, 0xFF201E1B, 0)))
        .doesNotThrowAnyException();
  }

  @Test
  void aPixelIsNoticedAndShown() {
    assertThatThrownBy(() -> golden(false).check("words", painted(WORDS, 0xFF1D1B18, 1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("pixels differ");
    assertThat(folder.resolve("failures").resolve("words.png")).exists();
    assertThat(folder.resolve("failures").resolve("words-difference.png")).exists();
  }

  @Test
  void aHarakaThatIsMissingIsNoticed() {
    assertThatThrownBy(
            () -> golden(false).check("words", painted("كُتبَ الخبر في تدمر", 0xFF1D1B18, 0)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anotherSizeIsNoticed() {
    assertThatThrownBy(() ->
            golden(false).check("words", new BufferedImage(10, 40, BufferedImage.TYPE_INT_RGB)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("10 by 40 pixels instead of 240 by 40");
  }

  @Test
  void aPictureThatIsNotThereIsNoticed() {
    assertThatThrownBy(() -> golden(false).check("other", painted(WORDS, 0xFF1D1B18, 0)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("there is no such picture yet");
  }

  @Test
  void renewingLeavesAloneWhatIsTheSame() throws IOException {
    Path file = folder.resolve("golden").resolve("words.png");
    byte[] before = Files.readAllBytes(file);
    golden(true).check("words", painted(WORDS, 0xFF201E1B, 0));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    golden(true).check("words", painted("تدمر", 0xFF1D1B18, 0));
    assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
  }
}
