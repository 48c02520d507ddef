package muharrir.ui.publishing;

import java.util.Locale;
import muharrir.arabic.Strings;

/** How much something is, in words. */
final class Sizes {
  private static final double STEP = 1000;

  private Sizes() {}

  /** A number of bytes as people say it: to a tenth where it is short. */
  static String of(Strings strings, long bytes) {
    if (bytes < STEP) {
      return strings.get("publish.size.bytes", bytes);
    }
    double kilo = bytes / STEP;
    // What would be rounded to a thousand is said in the next unit.
    return kilo < STEP - 0.5
        ? strings.get("publish.size.kilo", number(kilo))
        : strings.get("publish.size.mega", number(kilo / STEP));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
  }
}
