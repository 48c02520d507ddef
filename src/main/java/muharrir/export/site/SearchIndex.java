package muharrir.export.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import muharrir.article.ArticleId;
import muharrir.export.Html;
import muharrir.json.CliJson;

/**
 * The index that a reader's browser searches in, as scripts: a page that was opened from a disk may
 * load nothing else.
 *
 * <p>A thousand articles, counted from the oldest, are one shelf; a full shelf changes no more. Its
 * words lie in boxes by their first two letters, so that a browser needs one small file for each
 * word of a question and shelf, begins with the newest shelf, and goes on only while it has found
 * too little. What it shows of the articles lies in files of fifty.
 */
final class SearchIndex {
  private static final int SHELF = 1000;
  private static final int TOGETHER = 50;

  /** Characters of a box, about; there are at most 64 boxes on a shelf. */
  private static final int BOX = 12_000;

  private static final int BOXES = 64;
  private static final int GIST = 160;
  private static final String FOLDER = "search/";
  private static final List<String> SCRIPTS = List.of("site.js", "search.js");

  private final Site site;
  private final List<List<Teaser>> shelves = new ArrayList<>();

  SearchIndex(Site site) {
    this.site = site;
    List<Teaser> oldest = site.plan().newest().reversed();
    for (int from = 0; from < oldest.size(); from += SHELF) {
      shelves.add(oldest.subList(from, Math.min(from + SHELF, oldest.size())));
    }
  }

  /** The articles of each shelf, the oldest first. */
  List<List<Teaser>> shelves() {
    return shelves;
  }

  /** What a shelf is made from. */
  long print(List<Teaser> own, ToLongFunction<Teaser> stamps) {
    Print print = new Print().addAll(own).add(site.newsroom().zone().getId());
    print.add(site.newsroom().months().name());
    own.forEach(each -> print.add(stamps.applyAsLong(each)));
    return print.done();
  }

  /**
   * The page, the list of the shelves, and the shelves.
   *
   * @param known the words of the articles that are at hand; others have to be read
   */
  List<Part> parts(long around, ToLongFunction<Teaser> stamps, WordShelves known) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shelves.size(); i++) {
      parts.add(shelf(i, shelves.get(i), stamps, known));
    }
    List<Integer> sizes = shelves.stream().map(List::size).toList();
    Print print = new Print().add(around);
    sizes.forEach(print::add);
    parts.add(
        Part.of(
            "search",
            print.done(),
            () ->
                Map.of(
                    FOLDER + "index.html",
                    draw(),
                    FOLDER + "shelves.js",
                    script("shelves", sizes))));
    return parts;
  }

  private static byte[] script(String call, Object... arguments) {
    Html out = new Html().raw("muharrirSearch.").raw(call).raw("(");
    for (int i = 0; i < arguments.length; i++) {
      out.raw(i == 0 ? "" : ",").json(CliJson.line(arguments[i]));
    }
    return out.raw(");\n").bytes();
  }

  private Part shelf(
      int number, List<Teaser> own, ToLongFunction<Teaser> stamps, WordShelves known) {
    List<ArticleId> needs = own.stream().map(Teaser::id).filter(id -> !known.has(id)).toList();
    return new Part(
        shelfName(number),
        print(own, stamps),
        needs,
        articles -> {
          articles.forEach(article -> known.put(article, article.document().plainText()));
          Map<String, byte[]> files = new LinkedHashMap<>();
          words(number, own, known, files);
          shown(number, own, files);
          known.keep(number, own, stamps);
          return files;
        });
  }

  static String shelfName(int number) {
    return "search/" + number;
  }

  private static void words(
      int number, List<Teaser> own, WordShelves known, Map<String, byte[]> files) {
    List<int[]> articles = own.stream().map(each -> known.get(each.id())).toList();
    List<String> boxes = new ShelfWords(articles, known.ids()).boxes(BOXES, BOX, SearchIndex::box);
    for (int i = 0; i < boxes.size(); i++) {
      String name = "w-" + number + "-" + i;
      String script = "muharrirSearch.box(\"" + name + "\"," + boxes.get(i) + ");\n";
      files.put(FOLDER + name + ".js", script.getBytes(StandardCharsets.UTF_8));
    }
    files.put(FOLDER + "s-" + number + ".js", script("box", "s-" + number, boxes.size()));
  }

  /** The box for a word: the browser reckons the same. */
  private static int box(String key, int boxes) {
    return (key.charAt(0) * 31 + key.charAt(1)) % boxes;
  }

  /** What the browser shows of each article that was found. */
  private void shown(int number, List<Teaser> own, Map<String, byte[]> files) {
    for (int from = 0, block = 0; from < own.size(); from += TOGETHER, block++) {
      List<Object> rows = new ArrayList<>();
      for (Teaser teaser : own.subList(from, Math.min(from + TOGETHER, own.size()))) {
        rows.add(
            List.of(
                Site.encoded(teaser.path()),
                teaser.title(),
                teaser.section(),
                site.dates().words(site.dates().day(teaser.published())),
                gist(teaser),
                teaser.rtl() ? "rtl" : "ltr",
                teaser.language()));
      }
      String name = "d-" + number + "-" + block;
      files.put(FOLDER + name + ".js", script("box", name, rows));
    }
  }

  private static String gist(Teaser teaser) {
    String gist = teaser.headline().isEmpty() ? "" : teaser.standfirst();
    if (gist.length() <= GIST) {
      return gist;
    }
    int end = gist.lastIndexOf(' ', GIST);
    return gist.substring(0, end < GIST / 2 ? GIST : end).strip() + "…";
  }

  private byte[] draw() {
    String title = site.words().get("site.search");
    return new ListPage(site)
        .draw(
            new ListPage.About(
                FOLDER,
                title,
                site.words().get("site.search.about", site.name()),
                true,
                List.of(new SiteHtml.Crumb(title, ""))),
            "../",
            SCRIPTS,
            true,
            this::main);
  }

  private void main(Html html) {
    html.raw("<header class=\"of\">").element("h1", site.words().get("site.search"));
    html.raw("</header>\n<form class=\"ask\" role=\"search\"><label for=\"q\">");
    html.text(site.words().get("site.search.label")).raw("</label><div>");
    html.raw("<input id=\"q\" name=\"q\" type=\"search\" dir=\"auto\" autocomplete=\"off\"");
    html.raw(" enterkeyhint=\"search\"><button>").text(site.words().get("site.search"));
    html.raw("</button></div></form>\n<noscript><p class=\"none\">");
    html.text(site.words().get("site.search.noScript"));
    html.raw(" <a href=\"../archive/\">").text(site.words().get("site.archive"));
    html.raw("</a></p></noscript>\n<p class=\"told\" role=\"status\"");
    for (String key : List.of("none", "one", "more", "looking", "failed")) {
      html.attribute("data-" + key, site.words().get("site.search." + key));
    }
    html.raw("></p>\n<ul class=\"rows\" id=\"found\"></ul>\n");
    html.raw("<p class=\"all\"><button type=\"button\" id=\"more\" hidden>");
    html.text(site.words().get("site.search.further")).raw("</button></p>\n");
  }
}
