package muharrir.export.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import muharrir.arabic.Strings;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.export.Html;
import muharrir.export.MediaLinks;
import muharrir.export.MediaSource;
import muharrir.export.PagePictures;
import muharrir.library.LibraryException;

/** The pages of the articles. */
final class ArticleParts {
  private static final String ROOT = Drafting.ROOT;
  private static final String PAGE = "index.html";
  private static final byte[] NONE = {};

  private final Site site;
  private final SiteHtml around;
  private final TeaserHtml teasers;
  private final Drafting drafting;
  private final Drafts drafts;
  private final MediaSource media;
  private final Path target;

  /** For one part after the other, on the thread that asks for them. */
  private final Print print = new Print();

  private final Map<ArticleId, MediaLinks> shown = new ConcurrentHashMap<>();

  /** The items of the lists below articles: each stands below four others. */
  private final Map<ArticleId, Html> below = new ConcurrentHashMap<>();

  private final Map<Strings, byte[]> ways = new ConcurrentHashMap<>();
  private final Map<Strings, byte[]> feet = new ConcurrentHashMap<>();

  /**
   * Pages.
   *
   * @param drafts those that are drawn already
   * @param target where an older site stands, whose pictures are taken over
   */
  ArticleParts(Site site, Drafting drafting, Drafts drafts, MediaSource media, Path target) {
    this.site = site;
    this.around = new SiteHtml(site);
    this.teasers = new TeaserHtml(site);
    this.drafting = drafting;
    this.drafts = drafts;
    this.media = media;
    this.target = target;
  }

  /**
   * The page of an article.
   *
   * @param index its place among all, the newest being 0
   * @param stamp says which state of the article it is
   */
  Part part(int index, long stamp, long frame) {
    Teaser teaser = site.plan().newest().get(index);
    List<Teaser> next = site.plan().related(index);
    long its = print.add(frame).add(stamp).add(teaser.print()).addAll(next).done();
    if (drafts.has(teaser.id())) {
      return Part.of(
          teaser.path(),
          its,
          () -> {
            Draft draft = Objects.requireNonNull(drafts.take(teaser.id()));
            return Map.of(teaser.path() + PAGE, filled(draft, next));
          });
    }
    return new Part(
        teaser.path(),
        its,
        List.of(teaser.id()),
        articles -> make(articles.getFirst(), teaser.path(), next));
  }

  private Map<String, byte[]> make(Article article, String path, List<Teaser> next)
      throws IOException, LibraryException {
    Map<String, byte[]> own = new LinkedHashMap<>();
    PagePictures pictures = new PagePictures(own, media, List.of(target.resolve(path)));
    pictures.make(article.document());
    Optional<Block.Figure> hero =
        article.document().hero().filter(figure -> figure.media().isPresent());
    if (hero.isPresent()) {
      pictures.makeTeaser(hero.get());
      pictures.makeShared(hero.get());
    }
    shown.put(article.id(), Shots.of(article.document(), pictures));
    int words = Words.count(article.document().plainText());
    own.put(PAGE, filled(drafting.draw(article, pictures, words), next));
    Map<String, byte[]> files = new LinkedHashMap<>();
    own.forEach((name, bytes) -> files.put(path + name, bytes));
    return files;
  }

  private byte[] filled(Draft draft, List<Teaser> next) {
    Strings words = draft.words();
    return draft.filled(
        ways.computeIfAbsent(words, _ -> drawn(html -> around.ways(html, ROOT, "n", words))),
        next.isEmpty() ? NONE : drawn(html -> next(html, next, words)),
        feet.computeIfAbsent(words, _ -> drawn(html -> around.foot(html, ROOT, words))),
        drafting.end());
  }

  private static byte[] drawn(Consumer<Html> content) {
    Html html = new Html(8192);
    content.accept(html);
    return html.bytes();
  }

  private void next(Html html, List<Teaser> next, Strings words) {
    html.raw("<section class=\"strip next\">\n");
    html.element("h2", words.get("site.next")).raw("\n<ul class=\"four\">\n");
    next.forEach(each -> html.add(below.computeIfAbsent(each.id(), _ -> item(each))));
    html.raw("</ul>\n</section>\n");
  }

  private Html item(Teaser teaser) {
    Html html = new Html();
    teasers.write(html, teaser, ROOT, TeaserHtml.Size.FULL, 3, true);
    return html.kept();
  }

  /** The pictures of an article's page, which has been made or stands where it stood. */
  MediaLinks pictures(Article article, String path) throws IOException, LibraryException {
    MediaLinks made = shown.get(article.id());
    if (made == null) {
      PagePictures again =
          new PagePictures(new LinkedHashMap<>(), media, List.of(target.resolve(path)));
      again.make(article.document());
      made = Shots.of(article.document(), again);
    }
    return made;
  }

  /** The words of the page of an article. */
  Strings words(Article article) {
    return drafting.words(article);
  }
}
