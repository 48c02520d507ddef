package muharrir.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Our style sheets in a size of text.
 *
 * <p>Measures are written once, in pixels, for the size as designed. For another size every measure
 * of three pixels and more is multiplied, so that buttons, rows and gaps grow with their words;
 * smaller ones are hair lines and stay. A sheet in its own size is named by its address, any other
 * is handed over whole in a {@code data:} address, since style sheets know no factor.
 */
final class Sheets {
  private static final Pattern MEASURE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");
  private static final double HAIR_LINES_END = 3;

  private Sheets() {}

  /** The address of a sheet of ours with its measures multiplied. */
  static String address(String name, double scale) {
    if (scale == 1) {
      return Objects.requireNonNull(Sheets.class.getResource("/css/" + name), name)
          .toExternalForm();
    }
    byte[] css = scaled(text(name), scale).getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css);
  }

  /** The text of a sheet with its measures multiplied, to half a pixel. */
  static String scaled(String css, double scale) {
    return MEASURE
        .matcher(css)
        .replaceAll(match -> {
          double value = Double.parseDouble(match.group(1));
          if (Math.abs(value) < HAIR_LINES_END) {
            return match.group();
          }
          return String.format(Locale.ROOT, "%.1fpx", Math.rint(value * scale * 2) / 2);
        });
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Sheets.class.getResourceAsStream("/css/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
