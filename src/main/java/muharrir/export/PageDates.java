package muharrir.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import muharrir.arabic.ArabicDates;
import muharrir.article.Newsroom;

/** Dates as a page prints them, in the newsroom's zone and names of the months. */
public final class PageDates {
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MACHINE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private static final int LAST_YEAR = 9999;
  private static final int MINUTE = 60;

  private final Newsroom newsroom;
  private final ArabicDates arabic;
  private final boolean inArabic;

  public PageDates(Newsroom newsroom, boolean inArabic) {
    this.newsroom = newsroom;
    this.arabic = new ArabicDates(newsroom.zone(), months(newsroom.months()));
    this.inArabic = inArabic;
  }

  private static ArabicDates.Months months(Newsroom.MonthNames names) {
    return switch (names) {
      case LEVANTINE -> ArabicDates.Months.LEVANTINE;
      case GREGORIAN -> ArabicDates.Months.GREGORIAN;
      case BOTH -> ArabicDates.Months.BOTH;
    };
  }

  /** For machines: ISO 8601 with the offset of the newsroom's zone. */
  public String machine(Instant at) {
    ZonedDateTime there = at.atZone(newsroom.zone());
    int year = there.getYear();
    boolean usual =
        year >= 0 && year <= LAST_YEAR && there.getOffset().getTotalSeconds() % MINUTE == 0;
    return usual ? plain(there) : MACHINE.format(there);
  }

  /** What {@link #MACHINE} would say, in a tenth of the time: a site has a hundred thousand. */
  private static String plain(ZonedDateTime there) {
    StringBuilder out = new StringBuilder(25).append(there.toLocalDate());
    two(out.append('T'), there.getHour());
    two(out.append(':'), there.getMinute());
    two(out.append(':'), there.getSecond());
    return out.append(there.getOffset().getId()).toString();
  }

  private static void two(StringBuilder out, int number) {
    out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** A time in words, with its day and zone. */
  public String words(Instant at) {
    return inArabic
        ? arabic.dateTimeZone(at)
        : ENGLISH.format(at.atZone(newsroom.zone())) + " " + newsroom.zone().getId();
  }

  /** A day in words. */
  public String words(LocalDate day) {
    return inArabic ? arabic.date(day) : ENGLISH_DAY.format(day);
  }

  /** The day of a moment, in the newsroom's zone. */
  public LocalDate day(Instant at) {
    return at.atZone(newsroom.zone()).toLocalDate();
  }

  /** A month in words, with its year. */
  public String words(YearMonth month) {
    return inArabic
        ? ArabicDates.month(month.getMonthValue(), months(newsroom.months()))
            + " "
            + month.getYear()
        : ENGLISH_MONTH.format(month);
  }

  /** Hours and minutes of a day of 24 hours. */
  public String time(Instant at) {
    return arabic.time(at);
  }

  /** Appends a time element. */
  public void write(Html html, Instant at) {
    html.raw("<time").attribute("datetime", machine(at)).raw(">").text(words(at)).raw("</time>");
  }

  /** Appends a time element for a whole day. */
  public void write(Html html, LocalDate day) {
    html.raw("<time")
        .attribute("datetime", day.toString())
        .raw(">")
        .text(words(day))
        .raw("</time>");
  }
}
