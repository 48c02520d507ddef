package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import muharrir.document.MediaRef;
import muharrir.testing.Chromium;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported page in a reader's browser, opened from the disk. */
class ExportedPageTest {
  @TempDir private static Path folder;
  private static Path page;
  private static Chromium chromium;

  @BeforeAll
  static void export() throws Exception {
    BufferedImage picture = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
    picture.createGraphics().drawLine(0, 0, 1600, 900);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", bytes);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    MediaRef media = new MediaRef(HexFormat.of().formatHex(digest), "jpg", 1600, 900);
    Path file = Files.write(folder.resolve("picture.jpg"), bytes.toByteArray());
    page =
        ArticleExport.open(
                new PageRenderer(),
                Tadmur.newsroom(""),
                _ -> PictureBytes.of(file),
                folder.resolve("out"))
            .write(Tadmur.article(Optional.of(media)))
            .resolve("index.html");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void opensOnAPhoneWithItsFontsAndPicturesAndWithoutAComplaint() throws Exception {
    // One that has seen the page on a wide screen takes the picture of that again.
    try (Chromium phone = new Chromium()) {
      phone.open(page, 390, 844);

      assertThat(phone.complaints()).isEmpty();
      assertThat(phone.evaluate("String(document.documentElement.scrollWidth)")).isEqualTo("390");
      assertThat(
              phone.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length + ''"))
          .as("regular and bold")
          .isEqualTo("2");
      assertThat(phone.evaluate("document.images[0].currentSrc")).endsWith("-480.webp");
      assertThat(phone.evaluate("String(document.images[0].complete)")).isEqualTo("true");
      assertThat(phone.evaluate("document.querySelector('h1').innerText"))
          .isEqualTo("هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر");
      assertThat(
              phone.evaluate(
                  "String(document.querySelectorAll('.body h2').length)"
                      + " + ' ' + document.querySelectorAll('.body > p').length"
                      + " + ' ' + document.querySelectorAll('.body > .card').length"))
          .isEqualTo("6 20 1");
    }
  }

  @Test
  void asksNobodyElseForAnything() throws Exception {
    chromium.open(page, 1280, 900);

    assertThat(
            chromium.evaluate(
                "performance.getEntriesByType('resource').map(e => e.name)"
                    + ".filter(n => !n.startsWith('file:') && !n.startsWith('data:')).join()"))
        .isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void copyingTheLinkIsToldInWords() throws Exception {
    chromium.open(page, 1280, 900);

    chromium.evaluate("document.querySelector('button.copy').click()");
    String told =
        chromium.evaluate(
            "new Promise(done => { let n = 0; const look = () => {"
                + " const t = document.querySelector('.told').textContent;"
                + " t || n++ > 50 ? done(t) : setTimeout(look, 50); }; look(); })");

    assertThat(told).isEqualTo("تم نسخ الرابط");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void isDarkWhereTheReaderWantsItDark() throws Exception {
    try (Chromium night = new Chromium()) {
      night.dark();
      night.open(page, 390, 844);
      BufferedImage shot = ImageIO.read(new ByteArrayInputStream(night.picture()));
      assertThat(new Color(shot.getRGB(4, 300))).isEqualTo(new Color(0x1b1d20));
    }
  }
}
