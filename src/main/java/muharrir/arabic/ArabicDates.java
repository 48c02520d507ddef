package muharrir.arabic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes dates as an Arabic newsroom prints them: الأحد 14 كانون الأول 2025، 18:27.
 *
 * <p>The names stand here and do not come from the JDK's locale data: those change from one JDK to
 * the next, follow the country and not the newsroom's choice, and put an invisible U+061C beside
 * numbers; and the same article must give the same page everywhere. Digits are Western.
 */
public final class ArabicDates {
  /** Which names of the months are printed. */
  public enum Months {
    /** كانون الأول */
    LEVANTINE,
    /** ديسمبر */
    GREGORIAN,
    /** كانون الأول/ديسمبر */
    BOTH
  }

  private static final List<String> LEVANTINE =
      List.of(
          "كانون الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين الأول",
          "تشرين الثاني",
          "كانون الأول");
  private static final List<String> GREGORIAN =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
          "نوفمبر", "ديسمبر");
  private static final List<String> DAYS =
      List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");

  private static final Map<String, String> CITIES =
      Map.ofEntries(
          Map.entry("Asia/Damascus", "دمشق"),
          Map.entry("Asia/Beirut", "بيروت"),
          Map.entry("Asia/Amman", "عمّان"),
          Map.entry("Asia/Baghdad", "بغداد"),
          Map.entry("Asia/Jerusalem", "القدس"),
          Map.entry("Asia/Gaza", "غزة"),
          Map.entry("Asia/Hebron", "الخليل"),
          Map.entry("Asia/Riyadh", "الرياض"),
          Map.entry("Asia/Kuwait", "الكويت"),
          Map.entry("Asia/Bahrain", "المنامة"),
          Map.entry("Asia/Qatar", "الدوحة"),
          Map.entry("Asia/Dubai", "أبوظبي"),
          Map.entry("Asia/Muscat", "مسقط"),
          Map.entry("Asia/Aden", "عدن"),
          Map.entry("Africa/Cairo", "القاهرة"),
          Map.entry("Africa/Khartoum", "الخرطوم"),
          Map.entry("Africa/Tripoli", "طرابلس"),
          Map.entry("Africa/Tunis", "تونس"),
          Map.entry("Africa/Algiers", "الجزائر"),
          Map.entry("Africa/Casablanca", "الرباط"),
          Map.entry("Africa/Nouakchott", "نواكشوط"),
          Map.entry("Africa/Mogadishu", "مقديشو"),
          Map.entry("Europe/Istanbul", "إسطنبول"),
          Map.entry("Europe/London", "لندن"),
          Map.entry("Europe/Paris", "باريس"),
          Map.entry("Europe/Berlin", "برلين"),
          Map.entry("Europe/Moscow", "موسكو"),
          Map.entry("America/New_York", "نيويورك"),
          Map.entry("UTC", "غرينتش"),
          Map.entry("Etc/UTC", "غرينتش"),
          Map.entry("Z", "غرينتش"));

  private final ZoneId zone;
  private final Months months;

  /** Dates as they are in {@code zone}, with the chosen names of the months. */
  public ArabicDates(ZoneId zone, Months months) {
    this.zone = Objects.requireNonNull(zone);
    this.months = Objects.requireNonNull(months);
  }

  /** The name of a month, 1 to 12. */
  public static String month(int month, Months names) {
    return switch (names) {
      case LEVANTINE -> LEVANTINE.get(month - 1);
      case GREGORIAN -> GREGORIAN.get(month - 1);
      case BOTH -> LEVANTINE.get(month - 1) + "/" + GREGORIAN.get(month - 1);
    };
  }

  /** Day and date: الأحد 14 كانون الأول 2025. */
  public String date(Instant at) {
    return date(at.atZone(zone).toLocalDate());
  }

  /** Day and date of a calendar day: الأحد 14 كانون الأول 2025. */
  public String date(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1)
        + " "
        + day.getDayOfMonth()
        + " "
        + month(day.getMonthValue(), months)
        + " "
        + day.getYear();
  }

  /** Hours and minutes of a day of 24 hours: 18:27. */
  public String time(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    // LocalTime writes seconds only where there are some.
    return local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** Day, date and time: الأحد 14 كانون الأول 2025، 18:27. */
  public String dateTime(Instant at) {
    return date(at) + "، " + time(at);
  }

  /** Day, date, time and whose time it is: الأحد 14 كانون الأول 2025، 18:27 بتوقيت دمشق. */
  public String dateTimeZone(Instant at) {
    return dateTime(at) + " " + zone(at);
  }

  /** Whose time it is: بتوقيت دمشق; for a zone whose city has no name here, UTC+05:30. */
  public String zone(Instant at) {
    String city = CITIES.get(zone.getId());
    if (city != null) {
      return "بتوقيت " + city;
    }
    ZoneOffset offset = zone.getRules().getOffset(at);
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
  }
}
