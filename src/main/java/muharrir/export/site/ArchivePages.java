package muharrir.export.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import muharrir.export.Html;

/** Everything by month: a page of all months, and for each month its days. */
final class ArchivePages {
  private static final int SIZE = 150;
  private static final String FOLDER = "archive/";

  private final Site site;
  private final ListPage page;

  ArchivePages(Site site) {
    this.site = site;
    this.page = new ListPage(site);
  }

  List<Part> parts(long around) {
    List<Part> parts = new ArrayList<>();
    Print print = new Print().add(around);
    site.plan()
        .months()
        .forEach((month, articles) -> {
          print.add(month.toString()).add(articles.size());
          for (Paging paging : Paging.of(articles, SIZE)) {
            parts.add(part(month, paging, around));
          }
        });
    parts.add(Part.of(FOLDER, print.done(), () -> Map.of(FOLDER + "index.html", drawMonths())));
    return parts;
  }

  private static String path(YearMonth month) {
    return FOLDER
        + String.format(Locale.ROOT, "%04d/%02d/", month.getYear(), month.getMonthValue());
  }

  private Part part(YearMonth month, Paging paging, long around) {
    String path = path(month) + paging.path();
    long print =
        new Print()
            .add(around)
            .add(paging.older())
            .add(paging.newer())
            .addAll(paging.articles())
            .done();
    return Part.of(path, print, () -> Map.of(path + "index.html", draw(month, paging, path)));
  }

  private byte[] draw(YearMonth month, Paging paging, String path) {
    String name = site.dates().words(month);
    String archive = site.words().get("site.archive");
    List<SiteHtml.Crumb> crumbs = new ArrayList<>();
    crumbs.add(new SiteHtml.Crumb(archive, FOLDER));
    String title = archive + ": " + name;
    if (paging.number() > 0) {
      String number = site.words().get("site.page", paging.number());
      crumbs.add(new SiteHtml.Crumb(name, path(month)));
      crumbs.add(new SiteHtml.Crumb(number, ""));
      title = title + " — " + number;
    } else {
      crumbs.add(new SiteHtml.Crumb(name, ""));
    }
    String root = Site.root(path);
    return page.draw(
        new ListPage.About(path, title, title + " — " + site.name(), true, crumbs),
        html -> {
          html.raw("<header class=\"of\"><p class=\"kicker\">").text(archive).raw("</p>");
          html.element("h1", name).raw("</header>\n");
          days(html, paging.articles(), root);
          GroupPages.pager(html, site, paging);
        });
  }

  private void days(Html html, List<Teaser> articles, String root) {
    TeaserHtml teasers = new TeaserHtml(site);
    SortedMap<LocalDate, List<Teaser>> days = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Teaser teaser : articles) {
      days.computeIfAbsent(site.dates().day(teaser.published()), _ -> new ArrayList<>())
          .add(teaser);
    }
    days.forEach((day, list) -> {
      html.raw("<section class=\"day\">\n<h2>");
      site.dates().write(html, day);
      html.raw("</h2>\n<ul class=\"lines\">\n");
      list.forEach(each -> teasers.write(html, each, root, TeaserHtml.Size.HOUR, 3, false));
      html.raw("</ul>\n</section>\n");
    });
  }

  private byte[] drawMonths() {
    String archive = site.words().get("site.archive");
    return page.draw(
        new ListPage.About(
            FOLDER,
            archive,
            archive + " — " + site.name(),
            true,
            List.of(new SiteHtml.Crumb(archive, ""))),
        html -> {
          html.raw("<header class=\"of\">").element("h1", archive).raw("</header>\n");
          int year = 0;
          for (Map.Entry<YearMonth, List<Teaser>> month : site.plan().months().entrySet()) {
            if (month.getKey().getYear() != year) {
              html.raw(year == 0 ? "" : "</ul>\n");
              year = month.getKey().getYear();
              html.element("h2", Integer.toString(year)).raw("\n<ul class=\"names\">\n");
            }
            html.raw("<li><a")
                .attribute("href", "../" + path(month.getKey()))
                .raw(">")
                .text(site.dates().words(month.getKey()))
                .raw("</a> <span class=\"count\">")
                .text(site.words().count("count.articles", month.getValue().size()))
                .raw("</span></li>\n");
          }
          html.raw(year == 0 ? "" : "</ul>\n");
        });
  }
}
