package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import muharrir.arabic.ArabicDates.Months;
import org.junit.jupiter.api.Test;

class ArabicDatesTest {
  private static final Instant AT = Instant.parse("2025-12-14T15:27:07Z");
  private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

  @Test
  void writesTheDateInTheNewsroomsMonths() {
    assertThat(new ArabicDates(DAMASCUS, Months.LEVANTINE).date(AT))
        .isEqualTo("الأحد 14 كانون الأول 2025");
    assertThat(new ArabicDates(DAMASCUS, Months.GREGORIAN).date(AT))
        .isEqualTo("الأحد 14 ديسمبر 2025");
    assertThat(new ArabicDates(DAMASCUS, Months.BOTH).date(AT))
        .isEqualTo("الأحد 14 كانون الأول/ديسمبر 2025");
  }

  @Test
  void writesTheTimeOfTheZone() {
    assertThat(new ArabicDates(DAMASCUS, Months.LEVANTINE).dateTimeZone(AT))
        .isEqualTo("الأحد 14 كانون الأول 2025، 18:27 بتوقيت دمشق");
    assertThat(new ArabicDates(ZoneId.of("Asia/Kolkata"), Months.GREGORIAN).dateTimeZone(AT))
        .isEqualTo("الأحد 14 ديسمبر 2025، 20:57 UTC+05:30");
    assertThat(new ArabicDates(ZoneId.of("Pacific/Auckland"), Months.BOTH).dateTime(AT))
        .isEqualTo("الاثنين 15 كانون الأول/ديسمبر 2025، 04:27");
  }

  @Test
  void allMonths() {
    assertThat(
            java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(m -> ArabicDates.month(m, Months.BOTH)))
        .containsExactly(
            "كانون الثاني/يناير",
            "شباط/فبراير",
            "آذار/مارس",
            "نيسان/أبريل",
            "أيار/مايو",
            "حزيران/يونيو",
            "تموز/يوليو",
            "آب/أغسطس",
            "أيلول/سبتمبر",
            "تشرين الأول/أكتوبر",
            "تشرين الثاني/نوفمبر",
            "كانون الأول/ديسمبر");
  }
}
