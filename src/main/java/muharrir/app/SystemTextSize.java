package muharrir.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a person has asked the system to make its words, 1 being usual.
 *
 * <p>JavaFX follows the scale of the screen, but neither GNOME's "large text" nor the text size of
 * Windows. GNOME says its factor by {@code gsettings}, Windows its percentage in the registry; KDE,
 * Xfce and others on X11 say the dots to the inch of letters, 96 being usual, in the X resources,
 * and {@code GDK_DPI_SCALE} is what people set for programs of GTK. macOS has no such setting for
 * other makers' programs. Where nothing answers, or nonsense, 1.
 */
final class SystemTextSize {
  private static final Pattern FACTOR = Pattern.compile("\\A\\s*(\\d+(?:\\.\\d+)?)\\s*\\z");
  private static final Pattern PERCENT =
      Pattern.compile("TextScaleFactor\\s+REG_DWORD\\s+0x(\\p{XDigit}{1,4})");
  private static final Pattern DPI =
      Pattern.compile("^Xft\\.dpi:\\s*(\\d{1,4}(?:\\.\\d+)?)\\s*$", Pattern.MULTILINE);
  private static final double USUAL_DPI = 96;
  private static final double LEAST = 0.5;
  private static final double MOST = 4;
  private static final long LONGEST_SECONDS = 3;
  private static final int MOST_BYTES = 4096;

  private SystemTextSize() {}

  /**
   * Asks the system; takes up to three seconds for each of two questions, so never on the FX
   * thread.
   *
   * @param dpiScale what {@code GDK_DPI_SCALE} says; empty where it is not set
   * @param screen how much JavaFX enlarges everything already, 1 or more
   */
  static double read(String dpiScale, double screen) throws InterruptedException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("linux")) {
      double said =
          answer("gsettings", "get", "org.gnome.desktop.interface", "text-scaling-factor")
              .map(SystemTextSize::factor)
              .orElse(1.0);
      if (said == 1) {
        // Another desktop than GNOME, where the setting is there but nobody sets it.
        said = answer("xrdb", "-query").map(all -> dpi(all, screen)).orElse(1.0);
      }
      return sane(said * factor(dpiScale));
    }
    if (system.startsWith("windows")) {
      return answer(
              "reg", "query", "HKCU\\Software\\Microsoft\\Accessibility", "/v", "TextScaleFactor")
          .map(SystemTextSize::percent)
          .orElse(1.0);
    }
    return 1;
  }

  /** What GNOME's answer says. */
  static double factor(String answer) {
    Matcher said = FACTOR.matcher(answer);
    return said.matches() ? sane(Double.parseDouble(said.group(1))) : 1;
  }

  /**
   * What the X resources say.
   *
   * @param screen how much JavaFX enlarges everything already: on a screen of many dots their
   *     number is about the screen and not about letters
   */
  static double dpi(String resources, double screen) {
    Matcher said = DPI.matcher(resources);
    return said.find()
        ? sane(Double.parseDouble(said.group(1)) / USUAL_DPI / Math.max(1, screen))
        : 1;
  }

  private static double sane(double size) {
    return size >= LEAST && size <= MOST ? size : 1;
  }

  /** What the answer of Windows' registry says. */
  static double percent(String answer) {
    Matcher said = PERCENT.matcher(answer);
    return said.find() ? sane(Integer.parseInt(said.group(1), 16) / 100.0) : 1;
  }

  private static Optional<String> answer(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      try (InputStream out = process.getInputStream()) {
        return Optional.of(new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // A system without that program has no such setting.
      return Optional.empty();
    }
  }
}
