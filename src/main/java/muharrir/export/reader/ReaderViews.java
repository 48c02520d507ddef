package muharrir.export.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.BlockId;
import muharrir.export.Html;
import muharrir.export.MediaLinks;
import muharrir.export.PageStyle;
import muharrir.export.PageSummary;

/**
 * The two pages that show an article as those meet it who do not see its page: {@link #cards} as
 * networks show its address, {@link #headline} as lists, searches and telephones show its headline.
 * They are made for a width of {@link #WIDTH} CSS pixels. For one thread at a time.
 */
public final class ReaderViews {
  /** In CSS pixels: that of a telephone. */
  public static final int WIDTH = 390;

  /** Below this width networks show a picture small, beside the words, or not at all. */
  private static final int LARGE = 600;

  private static final String PICTURE = "<div class=\"pic\"></div>\n";

  private final Strings words;
  private final Cutter cutter = new Cutter();
  private final String style;

  /**
   * Views for a person.
   *
   * @param words in the language of that person: they name the places
   */
  public ReaderViews(Strings words) {
    this.words = words;
    this.style = new String(PageStyle.resource("/preview/reader.css"), StandardCharsets.UTF_8);
  }

  /**
   * The cards that networks make of the article's address.
   *
   * @param card the picture that goes out for it: where it is seen, and its size as exported; empty
   *     where none goes out
   */
  public String cards(Article article, Newsroom newsroom, Optional<MediaLinks.Shown> card) {
    PageSummary summary = PageSummary.of(article, newsroom);
    Optional<MediaLinks.Shown> large = card.filter(shown -> shown.width() >= LARGE);
    Html html = open("cards" + (card.isPresent() ? "" : " none") + (large.isEmpty() ? " low" : ""));
    card.ifPresent(shown ->
        html.raw("<style>.pic{background-image:url(").text(shown.address()).raw(")}</style>\n"));
    body(html);
    html.raw("<p class=\"hint\" data-block=\"_hint\">").text(hint(summary, card)).raw("</p>\n");
    String site = site(summary);
    network(html, summary, site);
    whatsapp(html, summary, site);
    facebook(html, summary, site);
    telegram(html, summary);
    return close(html);
  }

  private String hint(PageSummary summary, Optional<MediaLinks.Shown> card) {
    if (summary.host().isEmpty()) {
      return words.get("views.noAddress");
    }
    return card.filter(shown -> shown.width() < LARGE)
        .map(shown -> words.get("views.small", Integer.toString(shown.width())))
        .orElse("");
  }

  private void network(Html html, PageSummary summary, String site) {
    Place place = place(html, "x");
    place.raw("<div class=\"post\"><div class=\"disc\"></div><div class=\"col\">\n");
    place.say("who", paper(summary)).raw("<div class=\"shot\">").raw(PICTURE);
    headline(place, new Place.Look("title", 400, 13, 248, 1), summary.headline());
    place.raw("</div>\n").say("host", words.get("views.from", site)).raw("</div></div>\n").end();
  }

  private void whatsapp(Html html, PageSummary summary, String site) {
    Place place = place(html, "whatsapp");
    place.raw("<div class=\"bubble\"><div class=\"card\">").raw(PICTURE).raw("<div class=\"say\">");
    headline(place, new Place.Look("title", 700, 15, 262, 2), summary.headline());
    standfirst(place, new Place.Look("gist", 400, 13, 262, 1), summary.description());
    place.say("host", site).raw("</div></div>\n").say("link", address(summary) + "/…");
    place.raw("</div>\n").end();
  }

  private void facebook(Html html, PageSummary summary, String site) {
    Place place = place(html, "facebook");
    place.raw("<div class=\"post\"><div class=\"top\"><div class=\"disc\"></div>\n");
    place.say("who", paper(summary)).raw("</div>\n").raw(PICTURE).raw("<div class=\"say\">");
    place.say("host", site);
    Place.Look title = new Place.Look("title", 700, 17, 332, 2);
    headline(place, title, summary.headline());
    // A headline of two lines leaves no room for the standfirst.
    if (place.needs(1, title, summary.headline())) {
      place.without(BlockId.STANDFIRST, "gist", summary.description());
    } else {
      standfirst(place, new Place.Look("gist", 400, 14, 332, 1), summary.description());
    }
    place.raw("</div></div>\n").end();
  }

  private void telegram(Html html, PageSummary summary) {
    Place place = place(html, "telegram");
    place.raw("<div class=\"bubble\"><div class=\"card\">\n").say("who", paper(summary));
    headline(place, new Place.Look("title", 700, 14, 264, 4), summary.headline());
    standfirst(place, new Place.Look("gist", 400, 14, 264, 6), summary.description());
    place.raw(PICTURE).raw("</div></div>\n").end();
  }

  /** How the headline stands alone or nearly so: in lists, searches and on telephones. */
  public String headline(Article article, Newsroom newsroom) {
    PageSummary summary = PageSummary.of(article, newsroom);
    Html html = open("heads");
    body(html);
    Place list = place(html, "list");
    list.raw("<div class=\"item\"><div class=\"say\">\n").say("who", paper(summary));
    headline(list, new Place.Look("title", 700, 16, 234, 3), summary.headline());
    list.raw("</div><div class=\"thumb\"></div></div>\n<div class=\"item dim\"></div>\n").end();

    search(place(html, "search"), summary, 326, new int[] {2, 3});
    search(place(html, "desktop"), summary, 600, new int[] {1, 2});

    Place note = place(html, "notification");
    note.raw("<div class=\"note\">\n").say("who", paper(summary) + " · " + words.get("views.now"));
    headline(note, new Place.Look("title", 700, 14, 326, 1), summary.headline());
    standfirst(note, new Place.Look("gist", 400, 14, 326, 1), summary.description());
    note.raw("</div>\n").end();

    Place lock = place(html, "lock");
    lock.raw("<div class=\"screen\"><p class=\"clock\" dir=\"ltr\">9:41</p>\n<div class=\"note\">");
    lock.raw("<div class=\"disc\"></div><div class=\"say\">\n");
    headline(lock, new Place.Look("title", 700, 15, 260, 1), summary.headline());
    standfirst(lock, new Place.Look("gist", 400, 15, 260, 4), summary.description());
    lock.raw("</div></div></div>\n").end();

    Place tab = place(html, "tab");
    tab.raw("<div class=\"tabs\"><div class=\"one\"><div class=\"disc\"></div>\n");
    headline(tab, new Place.Look("title", 400, 12, 168, 1), summary.title());
    tab.raw("</div></div>\n").end();
    return close(html);
  }

  private void search(Place place, PageSummary summary, int width, int[] lines) {
    place.raw("<div class=\"hit\">\n").say("who", paper(summary)).say("host", address(summary));
    headline(place, new Place.Look("title", 400, 20, width, lines[0]), summary.title());
    standfirst(place, new Place.Look("gist", 400, 14, width, lines[1]), summary.description());
    place.raw("</div>\n").end();
  }

  private Place place(Html html, String name) {
    return new Place(html, words, cutter, name);
  }

  private void headline(Place place, Place.Look look, String text) {
    place.text(BlockId.HEADLINE, look, text, words.get("library.untitled"));
  }

  private void standfirst(Place place, Place.Look look, String text) {
    place.text(BlockId.STANDFIRST, look, text, "");
  }

  private String site(PageSummary summary) {
    return summary.host().isEmpty() ? words.get("views.host") : summary.host();
  }

  private String address(PageSummary summary) {
    return summary.host().isEmpty() ? site(summary) : "https://" + summary.host();
  }

  private String paper(PageSummary summary) {
    return summary.paper().isEmpty() ? words.get("views.paper") : summary.paper();
  }

  private Html open(String kind) {
    String language = words.locale().getLanguage();
    Html html = new Html(16_384).raw("<!doctype html>\n<html").attribute("lang", language);
    html.attribute("dir", language.equals("ar") ? "rtl" : "ltr").attribute("class", kind);
    return html.raw(">\n<head>\n<meta charset=\"utf-8\">\n<style>").raw(style).raw("</style>\n");
  }

  private static void body(Html html) {
    html.raw("</head>\n<body>\n<main>\n");
  }

  private static String close(Html html) {
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }
}
