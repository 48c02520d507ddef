package muharrir.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.export.Html;

/** The lists of sections, tags and authors, and the pages that name them all. */
final class GroupPages {
  /** Articles of a page. */
  static final int SIZE = 24;

  /** More names than anybody reads; the rest is found by the search. */
  private static final int NAMES = 400;

  private final Site site;
  private final ListPage page;
  private final TeaserHtml teasers;
  private final LightPictures light;

  GroupPages(Site site, LightPictures light) {
    this.site = site;
    this.light = light;
    this.page = new ListPage(site);
    this.teasers = new TeaserHtml(site, light);
  }

  /**
   * All of them.
   *
   * @param around the fingerprint of what stands on every page
   */
  List<Part> parts(long around) {
    List<Part> parts = new ArrayList<>();
    for (Group.Kind kind : Group.Kind.values()) {
      List<Group> groups = site.plan().groups(kind);
      groups.forEach(group -> parts.addAll(parts(group, around)));
      if (!groups.isEmpty()) {
        parts.add(names(kind, groups, around));
      }
    }
    return parts;
  }

  private List<Part> parts(Group group, long around) {
    List<Part> parts = new ArrayList<>();
    for (Paging paging : Paging.of(group.articles(), SIZE)) {
      String path = group.path() + paging.path();
      Print known =
          new Print()
              .add(around)
              .add(group.name())
              .add(paging.older())
              .add(paging.newer())
              .addAll(paging.articles());
      long print = light.print(known, paging.articles()).done();
      parts.add(Part.of(path, print, () -> Map.of(path + "index.html", draw(group, paging, path))));
    }
    return parts;
  }

  private String kind(Group group) {
    return site.words().get(group.kind().key);
  }

  private byte[] draw(Group group, Paging paging, String path) {
    List<SiteHtml.Crumb> crumbs = new ArrayList<>();
    if (paging.number() > 0) {
      crumbs.add(new SiteHtml.Crumb(group.name(), group.path()));
      crumbs.add(new SiteHtml.Crumb(number(paging), ""));
    } else {
      crumbs.add(new SiteHtml.Crumb(group.name(), ""));
    }
    String title = paging.number() > 0 ? group.name() + " — " + number(paging) : group.name();
    String description = site.words().get("site.listOf", kind(group), group.name(), site.name());
    String root = Site.root(path);
    return page.draw(
        new ListPage.About(path, title, description, true, crumbs, section(group)),
        html -> {
          html.raw("<header class=\"of\"><p class=\"kicker\">")
              .text(kind(group))
              .raw("</p><h1><bdi>");
          html.text(group.name()).raw("</bdi></h1></header>\n<ul class=\"rows\">\n");
          boolean named = group.kind() != Group.Kind.SECTION;
          paging
              .articles()
              .forEach(each -> teasers.write(html, each, root, TeaserHtml.Size.ROW, 2, named));
          html.raw("</ul>\n");
          pager(html, site, paging);
        });
  }

  private static Optional<Group> section(Group group) {
    return Optional.of(group).filter(each -> each.kind() == Group.Kind.SECTION);
  }

  private String number(Paging paging) {
    return site.words().get("site.page", paging.number());
  }

  /** Appends the ways to the older and newer pages of a list. */
  static void pager(Html html, Site site, Paging paging) {
    if (paging.older() == 0 && paging.newer() < 0) {
      return;
    }
    String up = paging.number() == 0 ? "" : "../";
    html.raw("<nav class=\"pager\"").attribute("aria-label", site.words().get("site.pages"));
    html.raw(">");
    if (paging.newer() >= 0) {
      String to = paging.newer() == 0 ? up : up + paging.newer() + "/";
      html.raw("<a rel=\"prev\"").attribute("href", to).raw(">");
      html.text(site.words().get("site.newer")).raw("</a>");
    }
    if (paging.older() > 0) {
      html.raw("<a rel=\"next\"").attribute("href", up + paging.older() + "/").raw(">");
      html.text(site.words().get("site.older")).raw("</a>");
    }
    html.raw("</nav>\n");
  }

  private Part names(Group.Kind kind, List<Group> all, long around) {
    List<Group> groups = all.subList(0, Math.min(NAMES, all.size()));
    Print print = new Print().add(around);
    groups.forEach(each -> print.add(each.name()).add(each.slug()).add(each.articles().size()));
    String path = kind.folder + "/";
    return Part.of(path, print.done(), () -> Map.of(path + "index.html", drawNames(kind, groups)));
  }

  private byte[] drawNames(Group.Kind kind, List<Group> groups) {
    String title = site.words().get(kind.key + "s");
    return page.draw(
        new ListPage.About(
            kind.folder + "/",
            title,
            title + " — " + site.name(),
            true,
            List.of(new SiteHtml.Crumb(title, ""))),
        html -> {
          html.raw("<header class=\"of\"><h1>").text(title).raw("</h1></header>\n");
          html.raw("<ul class=\"names\">\n");
          for (Group group : groups) {
            html.raw("<li><a").attribute("href", Site.encoded(group.slug()) + "/").raw("><bdi>");
            html.text(group.name()).raw("</bdi></a> <span class=\"count\">");
            html.text(site.words().count("count.articles", group.articles().size()));
            html.raw("</span></li>\n");
          }
          html.raw("</ul>\n");
        });
  }
}
