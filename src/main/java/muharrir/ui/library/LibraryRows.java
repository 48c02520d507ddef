package muharrir.ui.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.library.ArticleSummary;

/** Turns what the library found into rows under the names of days: today, yesterday, this week. */
final class LibraryRows {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int WEEK = 7;

  private final Strings strings;
  private final ZoneId zone;
  private final LocalDate today;

  LibraryRows(Strings strings, ZoneId zone, Instant now) {
    this.strings = strings;
    this.zone = zone;
    this.today = LocalDate.ofInstant(now, zone);
  }

  /**
   * The rows of articles that come with the last changed first.
   *
   * @param waiting how many threads are open, by article
   * @param merges for which a hand-off waits to be merged
   * @param unread which have changed since somebody looked
   */
  List<LibraryRow> of(
      List<ArticleSummary> articles,
      Map<ArticleId, Integer> waiting,
      Set<ArticleId> merges,
      Set<ArticleId> unread) {
    List<LibraryRow> rows = new ArrayList<>(articles.size() + 5);
    String group = "";
    for (ArticleSummary article : articles) {
      LocalDate day = LocalDate.ofInstant(article.updated(), zone);
      String name = strings.get(groupKey(day));
      if (!name.equals(group)) {
        group = name;
        rows.add(new LibraryRow.Day(name));
      }
      rows.add(
          new LibraryRow.Item(
              article,
              details(
                  article,
                  day,
                  waiting.getOrDefault(article.id(), 0),
                  merges.contains(article.id())),
              unread.contains(article.id())));
    }
    return rows;
  }

  private String groupKey(LocalDate day) {
    if (!day.isBefore(today)) {
      return "library.today";
    }
    if (day.equals(today.minusDays(1))) {
      return "library.yesterday";
    }
    return day.isAfter(today.minusDays(WEEK)) ? "library.thisWeek" : "library.earlier";
  }

  private String details(ArticleSummary article, LocalDate day, int threads, boolean merge) {
    List<String> parts = new ArrayList<>(5);
    if (merge) {
      parts.add(strings.get("library.waitingMerge"));
    }
    if (!article.section().isBlank()) {
      parts.add(article.section());
    }
    // What waits for somebody is not what is cut where there is little room.
    if (threads > 0) {
      parts.add(strings.count("count.threads", threads));
    }
    parts.add(when(article.updated(), day));
    parts.add(strings.count("count.words", article.words()));
    return String.join("  ·  ", parts);
  }

  private String when(Instant at, LocalDate day) {
    if (!day.isBefore(today.minusDays(1))) {
      return TIME.format(at.atZone(zone));
    }
    if (day.isAfter(today.minusDays(WEEK))) {
      return day.getDayOfWeek().getDisplayName(TextStyle.FULL, strings.locale());
    }
    return day.getYear() == today.getYear()
        ? day.getDayOfMonth() + "/" + day.getMonthValue()
        : day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
