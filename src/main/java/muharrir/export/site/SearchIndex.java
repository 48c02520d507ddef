package muharrir.export.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.export.Html;
import muharrir.json.CliJson;
import org.jspecify.annotations.Nullable;

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
   * @param known the words of an article that are at hand; null for one that has to be read
   */
  List<Part> parts(
      long around, ToLongFunction<Teaser> stamps, Function<ArticleId, @Nullable String> known) {
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
    StringBuilder out = new StringBuilder("muharrirSearch.").append(call).append('(');
    for (int i = 0; i < arguments.length; i++) {
      out.append(i == 0 ? "" : ",").append(new Html().json(CliJson.line(arguments[i])));
    }
    return out.append(");\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private Part shelf(
      int number,
      List<Teaser> own,
      ToLongFunction<Teaser> stamps,
      Function<ArticleId, @Nullable String> known) {
    List<ArticleId> needs =
        own.stream().map(Teaser::id).filter(id -> known.apply(id) == null).toList();
    return new Part(
        shelfName(number),
        print(own, stamps),
        needs,
        articles -> {
          Map<ArticleId, String> read = new HashMap<>();
          for (Article article : articles) {
            read.put(article.id(), SearchWords.of(article));
          }
          Map<String, byte[]> files = new LinkedHashMap<>();
          words(
              number,
              own,
              id -> {
                String at = known.apply(id);
                return at == null ? read.getOrDefault(id, "") : at;
              },
              files);
          shown(number, own, files);
          return files;
        });
  }

  static String shelfName(int number) {
    return "search/" + number;
  }

  private static void words(
      int number, List<Teaser> own, Function<ArticleId, String> words, Map<String, byte[]> files) {
    Map<String, StringBuilder> places = new HashMap<>(1 << 16);
    // The keys of a word are found once for a shelf, and not for each of its articles.
    Map<String, List<StringBuilder>> lists = new HashMap<>(1 << 16);
    for (int i = 0; i < own.size(); i++) {
      String place = two(i);
      for (String word : words.apply(own.get(i).id()).split(" ", -1)) {
        List<StringBuilder> under =
            lists.computeIfAbsent(
                word,
                each ->
                    SearchWords.keys(each).stream()
                        .map(key -> places.computeIfAbsent(key, _ -> new StringBuilder(8)))
                        .toList());
        for (StringBuilder list : under) {
          int length = list.length();
          boolean there =
              length > 0
                  && list.charAt(length - 2) == place.charAt(0)
                  && list.charAt(length - 1) == place.charAt(1);
          if (!there) {
            list.append(place);
          }
        }
      }
    }
    int size = 0;
    for (Map.Entry<String, StringBuilder> list : places.entrySet()) {
      size += list.getKey().length() + list.getValue().length() + 6;
    }
    int boxes = 1;
    while (boxes < BOXES && size / boxes > BOX) {
      boxes *= 2;
    }
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      all.add(new LinkedHashMap<>());
    }
    int count = boxes;
    places.keySet().stream()
        .filter(key -> key.length() >= SearchWords.SHORTEST)
        .sorted()
        .forEach(key ->
            all.get(box(key, count))
                .put(key, places.getOrDefault(key, new StringBuilder()).toString()));
    for (int i = 0; i < boxes; i++) {
      String name = number + "-" + i;
      files.put(FOLDER + "w-" + name + ".js", script("box", "w-" + name, all.get(i)));
    }
    files.put(FOLDER + "s-" + number + ".js", script("box", "s-" + number, boxes));
  }

  /** The box for a word: the browser reckons the same. */
  private static int box(String key, int boxes) {
    return (key.charAt(0) * 31 + key.charAt(1)) % boxes;
  }

  /** A place on a shelf in two characters of 36. */
  private static String two(int place) {
    return (place < 36 ? "0" : "") + Integer.toString(place, 36);
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
