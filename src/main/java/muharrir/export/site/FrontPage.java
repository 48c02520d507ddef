package muharrir.export.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muharrir.export.Html;

/** The front page: the newest articles, and those of each section below. */
final class FrontPage {
  private static final int TOP = 4;
  private static final int LATEST = 9;
  private static final int SECTIONS = 6;
  private static final int OF_SECTION = 4;

  /** A section on the front page, with what is not shown above it. */
  private record Strip(Group group, List<Teaser> articles) {}

  private final Site site;
  private final ListPage page;
  private final TeaserHtml teasers;
  private final LightPictures light;
  private final List<Teaser> top;
  private final List<Teaser> latest;
  private final List<Strip> strips = new ArrayList<>();

  FrontPage(Site site, LightPictures light) {
    this.site = site;
    this.light = light;
    this.page = new ListPage(site);
    this.teasers = new TeaserHtml(site, light);
    List<Teaser> newest = site.plan().newest();
    top = newest.subList(0, Math.min(TOP, newest.size()));
    latest = newest.subList(top.size(), Math.min(top.size() + LATEST, newest.size()));
    Set<Teaser> above = new HashSet<>(top);
    List<Group> sections = site.plan().sections();
    for (Group group : sections.subList(0, Math.min(SECTIONS, sections.size()))) {
      List<Teaser> own =
          group.articles().stream()
              .filter(each -> !above.contains(each))
              .limit(OF_SECTION)
              .toList();
      if (!own.isEmpty()) {
        strips.add(new Strip(group, own));
      }
    }
  }

  Part part(long around) {
    Print print = light.print(new Print().add(around).addAll(top).addAll(latest), top);
    for (Strip strip : strips) {
      print.add(strip.group().name()).add(strip.group().slug()).addAll(strip.articles());
      light.print(print, strip.articles());
    }
    return Part.of("front", print.done(), () -> Map.of("index.html", draw()));
  }

  private byte[] draw() {
    String description = site.words().get("site.about", site.name());
    return page.draw(new ListPage.About("", "", description, true, List.of()), this::main);
  }

  private void main(Html html) {
    html.raw("<h1 class=\"unseen\">").text(site.name()).raw("</h1>\n");
    if (top.isEmpty()) {
      html.raw("<p class=\"none\">").text(site.words().get("site.empty")).raw("</p>\n");
      return;
    }
    html.raw("<ul class=\"top top").raw(Integer.toString(top.size())).raw("\">\n");
    for (Teaser teaser : top) {
      TeaserHtml.Size size =
          teaser.equals(top.getFirst()) ? TeaserHtml.Size.LEAD : TeaserHtml.Size.FULL;
      teasers.write(html, teaser, "", size, 2, true);
    }
    html.raw("</ul>\n");
    if (!latest.isEmpty()) {
      html.raw("<section class=\"latest\">\n");
      html.element("h2", site.words().get("site.latest")).raw("\n<ul class=\"lines\">\n");
      latest.forEach(each -> teasers.write(html, each, "", TeaserHtml.Size.LINE, 3, false));
      html.raw("</ul>\n<p class=\"all\"><a href=\"archive/\">")
          .text(site.words().get("site.archive"))
          .raw("</a></p>\n</section>\n");
    }
    strips.forEach(strip -> strip(html, strip));
  }

  private void strip(Html html, Strip strip) {
    html.raw("<section class=\"strip\">\n<h2><a")
        .attribute("href", Site.encoded(strip.group().path()))
        .raw("><bdi>")
        .text(strip.group().name())
        .raw("</bdi></a></h2>\n<ul class=\"four\">\n");
    strip.articles().forEach(each -> teasers.write(html, each, "", TeaserHtml.Size.FULL, 3, false));
    html.raw("</ul>\n</section>\n");
  }
}
