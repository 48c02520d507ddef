package muharrir.export.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muharrir.article.ArticleId;
import muharrir.export.Html;
import muharrir.export.LineHtml;
import muharrir.export.PageDates;

/**
 * What of an article in a list takes its time to be written: its address, its lines and its date.
 * An article stands in a dozen lists, and below four others; for several threads.
 */
final class TeaserTexts {
  private final PageDates dates;
  private final Map<ArticleId, Texts> known = new ConcurrentHashMap<>();

  TeaserTexts(PageDates dates) {
    this.dates = dates;
  }

  /**
   * Written once.
   *
   * @param address of the article in the site, percent-encoded, which needs no escapes
   * @param title as HTML; likewise the next
   * @param machine when it was published
   * @param day in words
   */
  record Texts(Html address, Html title, Html standfirst, String machine, String day) {}

  Texts of(Teaser teaser) {
    return known.computeIfAbsent(teaser.id(), _ -> write(teaser));
  }

  private Texts write(Teaser teaser) {
    return new Texts(
        new Html().raw(Site.encoded(teaser.path())).kept(),
        line(teaser.title(), teaser.rtl()),
        line(teaser.standfirst(), teaser.rtl()),
        dates.machine(teaser.published()),
        dates.words(dates.day(teaser.published())));
  }

  private static Html line(String text, boolean rtl) {
    Html html = new Html();
    LineHtml.write(html, text, rtl);
    return html.kept();
  }
}
