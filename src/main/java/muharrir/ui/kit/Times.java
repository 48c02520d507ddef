package muharrir.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments where there is little room. */
public final class Times {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d/M  HH:mm", Locale.ROOT);

  private Times() {}

  /** Day, month and time of the day: the day first, as the library writes it. */
  public static String shortly(Instant at, ZoneId zone) {
    return SHORT.format(at.atZone(zone));
  }
}
