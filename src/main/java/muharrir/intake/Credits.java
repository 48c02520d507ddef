package muharrir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.arabic.Folding;
import muharrir.article.Byline;

/** Recognises who wrote a report, from where, and when: lines at its head and its end. */
final class Credits {
  /** A dateline and the text after it. */
  record Dateline(String place, String rest) {}

  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?:(كتبته|كتبها|كتبه|كتبت|كتب|بقلم|by)|(إعداد|اعداد|ترجمة|تصوير))\\s*[:：]\\s*(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PEN_OF = Pattern.compile("(?:بقلم|By|BY)\\s+(.+)");

  /** Labels that also begin headlines; taken for bylines only under one. */
  private static final Pattern WORKED_ON =
      Pattern.compile("(تقرير|تحرير|متابعة|حوار)\\s*[:：]\\s*(.+)");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[،,/]\\s*|\\s+و\\s+|\\s+and\\s+|\\s+&\\s+");
  private static final Pattern DATELINE =
      Pattern.compile("([^-–—ـ]{2,60}?)\\s*(?:[-–—]{1,2}|\\sـ)\\s+(.+)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]{1,30})\\)");
  private static final Pattern PLACE_PARTS = Pattern.compile("\\s*[،,/]\\s*");

  private static final Set<String> DATE_WORDS =
      Set.of(
          "الاثنين",
          "الثلاثاء",
          "الاربعاء",
          "الخميس",
          "الجمعه",
          "السبت",
          "الاحد",
          "الساعه",
          "بتوقيت",
          "غرينتش",
          "دمشق",
          "ص",
          "م",
          "مساء",
          "صباحا",
          "هـ",
          "ه",
          "تاريخ",
          "النشر",
          "نشر",
          "نشرت",
          "في",
          "اخر",
          "تحديث",
          "الموافق",
          "on",
          "at",
          "published",
          "updated",
          "last",
          "gmt",
          "utc",
          "am",
          "pm",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");
  private static final Set<String> MONTH_WORDS =
      Set.of(
          "كانون",
          "الثاني",
          "الاول",
          "شباط",
          "اذار",
          "نيسان",
          "ايار",
          "حزيران",
          "تموز",
          "اب",
          "ايلول",
          "تشرين",
          "يناير",
          "فبراير",
          "مارس",
          "ابريل",
          "مايو",
          "يونيو",
          "يوليو",
          "اغسطس",
          "سبتمبر",
          "اكتوبر",
          "نوفمبر",
          "ديسمبر",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,4}(?:[/.:-][0-9]{1,4}){0,2}");
  private static final Pattern BETWEEN_DATE_WORDS =
      Pattern.compile("[\\s،,|()–—-]+(?![0-9]{1,4}-)");

  private final Furniture furniture;

  Credits(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * The writers that a line names; empty if it is no such line.
   *
   * @param underHeadline whether the line stands under a headline
   */
  List<Byline> bylines(String line, boolean underHeadline) {
    Matcher written = WRITTEN_BY.matcher(line);
    if (written.matches()) {
      String role = written.group(2);
      return named(written.group(3), role == null ? "" : role);
    }
    Matcher pen = PEN_OF.matcher(line);
    if (pen.matches()) {
      return named(pen.group(1), "");
    }
    Matcher worked = WORKED_ON.matcher(line);
    return underHeadline && worked.matches() ? named(worked.group(2), worked.group(1)) : List.of();
  }

  private static List<Byline> named(String names, String role) {
    List<Byline> bylines = new ArrayList<>();
    for (String name : BETWEEN_NAMES.split(names.strip(), -1)) {
      if (!Shape.nameLike(name) || Shape.endsSentence(name)) {
        return List.of();
      }
      bylines.add(new Byline(name, role));
    }
    return bylines;
  }

  /** A line like دمشق - أحمد سالم: the place and the writer. */
  Optional<Dateline> placeAndWriter(String line) {
    return dateline(line).filter(d -> Shape.nameLike(d.rest) && !Shape.endsSentence(d.rest));
  }

  /** A line like دمشق - سانا: the place with its agency. */
  boolean placeAndAgency(String line) {
    return Shape.isShort(line)
        && dateline(line + " - .").filter(d -> d.rest.equals(".")).isPresent()
        && !furniture.isPlace(line);
  }

  /**
   * The place at the start of a text, before a dash, if it is one that we know; with the agency, if
   * that stands there too.
   */
  Optional<Dateline> dateline(String text) {
    Matcher matcher = DATELINE.matcher(text);
    if (!matcher.matches() || !place(matcher.group(1))) {
      return Optional.empty();
    }
    Dateline found = new Dateline(matcher.group(1).strip(), matcher.group(2).strip());
    Matcher second = DATELINE.matcher(found.rest);
    if (second.matches() && furniture.isAgency(second.group(1))) {
      return Optional.of(
          new Dateline(found.place + " - " + second.group(1).strip(), second.group(2).strip()));
    }
    return Optional.of(found);
  }

  private boolean place(String lead) {
    Matcher brackets = IN_BRACKETS.matcher(lead);
    String outside = lead;
    if (brackets.find()) {
      if (!furniture.isAgency(brackets.group(1)) && !furniture.isPlace(brackets.group(1))) {
        return false;
      }
      outside = brackets.replaceFirst("");
    }
    String[] parts = PLACE_PARTS.split(outside.strip(), -1);
    for (String part : parts) {
      if (!furniture.isPlace(part) && !furniture.isAgency(part)) {
        return false;
      }
    }
    return furniture.isPlace(parts[0]);
  }

  /** Says whether a line is nothing but a date or a time. */
  static boolean isDate(String line) {
    if (line.length() > 80) {
      return false;
    }
    boolean number = false;
    boolean date = false;
    String folded = Folding.fold(line).replace(":", ": ").toLowerCase(Locale.ROOT);
    folded = folded.replaceAll("(?<=[0-9]): (?=[0-9])", ":");
    for (String word : BETWEEN_DATE_WORDS.split(folded, -1)) {
      String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
      if (bare.isEmpty()) {
        continue;
      }
      if (NUMBERS.matcher(bare).matches()) {
        number = true;
        date |= bare.indexOf('/') > 0 || bare.indexOf(':') > 0 || bare.indexOf('-') > 0;
      } else if (!bare.isEmpty() && months(bare)) {
        date = true;
      } else if (!DATE_WORDS.contains(bare)) {
        return false;
      }
    }
    return number && date;
  }

  private static boolean months(String word) {
    for (String part : word.split("/", -1)) {
      if (!MONTH_WORDS.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
