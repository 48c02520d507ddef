package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "IBMPlexSansArabic_400Regular.ttf",
        "IBMPlexSansArabic_700Bold.ttf",
        "NotoNaskhArabic_500Medium.ttf"
      })
  void changesNothingButNamesAndChecksums(String file) {
    byte[] old = Fonts.bytes(file);
    byte[] renamed = FontNames.rename(old, "Some Family", "Bold");

    Map<String, byte[]> before = tables(old);
    Map<String, byte[]> after = tables(renamed);
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    before.forEach((tag, bytes) -> {
      if (tag.equals("head")) {
        // The file's own checksum lives in head, in the third 32-bit word.
        Arrays.fill(bytes, 8, 12, (byte) 0);
        Arrays.fill(after.get(tag), 8, 12, (byte) 0);
      }
      if (!tag.equals("name")) {
        assertThat(after.get(tag)).as(tag).isEqualTo(bytes);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBMPlexSansArabic_400Regular.ttf", "NotoNaskhArabic_700Bold.ttf"})
  void setsEveryChecksumRight(String file) {
    byte[] renamed = FontNames.rename(Fonts.bytes(file), "Some Family", "Regular");
    ByteBuffer in = ByteBuffer.wrap(renamed);

    assertThat(renamed.length % 4).isZero();
    assertThat(sum(in, 0, renamed.length)).isEqualTo(0xB1B0AFBA);
    for (int i = 0; i < in.getShort(4); i++) {
      int at = 12 + 16 * i;
      int offset = in.getInt(at + 8);
      int length = (in.getInt(at + 12) + 3) & ~3;
      int sum = sum(in, offset, length);
      if (in.getInt(at) == 0x68656164) {
        sum -= in.getInt(offset + 8);
      }
      assertThat(offset % 4).isZero();
      assertThat(in.getInt(at + 4)).isEqualTo(sum);
    }
  }

  @Test
  void replacesTheFiveNamesDropsTheRivalsAndKeepsTheLicence() {
    byte[] old = Fonts.bytes("IBMPlexSansArabic_500Medium.ttf");
    Map<Integer, String> expected = names(old);
    expected.put(1, "Muharrir Sans Medium");
    expected.put(2, "Regular");
    expected.put(3, "Muharrir Sans Medium");
    expected.put(4, "Muharrir Sans Medium");
    expected.put(6, "MuharrirSansMedium-Regular");
    expected.remove(16);
    expected.remove(17);

    byte[] renamed = FontNames.rename(old, "Muharrir Sans Medium", "Regular");

    assertThat(names(renamed)).isEqualTo(expected);
    assertThat(expected.get(14)).isEqualTo("http://scripts.sil.org/OFL");
  }

  @Test
  void javaTwoDReadsTheRenamedFont() throws Exception {
    byte[] renamed =
        FontNames.rename(Fonts.bytes("IBMPlexSansArabic_700Bold.ttf"), "Some Family", "Bold");

    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(renamed));

    assertThat(font.getFamily()).isEqualTo("Some Family");
    assertThat(font.getFontName()).isEqualTo("Some Family Bold");
    assertThat(font.canDisplayUpTo("السلام عليكم")).isEqualTo(-1);
  }

  @Test
  void refusesWhatIsNoFont() {
    byte[] truncated = Arrays.copyOf(Fonts.bytes("IBMPlexSansArabic_400Regular.ttf"), 2000);

    assertThatThrownBy(() -> FontNames.rename(new byte[0], "A", "Regular"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> FontNames.rename("<html>....".getBytes(StandardCharsets.UTF_8), "A", "Regular"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FontNames.rename(truncated, "A", "Regular"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, byte[]> tables(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    Map<String, byte[]> tables = new LinkedHashMap<>();
    for (int i = 0; i < in.getShort(4); i++) {
      int at = 12 + 16 * i;
      String tag = new String(font, at, 4, StandardCharsets.US_ASCII);
      int offset = in.getInt(at + 8);
      tables.put(tag, Arrays.copyOfRange(font, offset, offset + in.getInt(at + 12)));
    }
    return tables;
  }

  private static Map<Integer, String> names(byte[] font) {
    byte[] table = tables(font).get("name");
    ByteBuffer in = ByteBuffer.wrap(table);
    Map<Integer, String> names = new TreeMap<>();
    for (int i = 0; i < in.getShort(2); i++) {
      int at = 6 + 12 * i;
      int from = in.getShort(4) + in.getShort(at + 10);
      names.put(
          (int) in.getShort(at + 6),
          new String(table, from, in.getShort(at + 8), StandardCharsets.UTF_16BE));
    }
    return names;
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += bytes.getInt(at);
    }
    return sum;
  }
}
