package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.export.Html;
import muharrir.export.MediaLinks;
import muharrir.export.MediaSource;
import muharrir.export.PagePictures;
import muharrir.export.PageRenderer;
import muharrir.export.PageSite;
import muharrir.export.PageStyle;
import muharrir.library.LibraryException;

/** The pages of the articles. */
final class ArticleParts {
  private static final String ROOT = "../../";
  private static final String PAGE = "index.html";

  private final Site site;
  private final SiteHtml around;
  private final PageRenderer renderer;
  private final Strings arabic;
  private final Strings english;
  private final MediaSource media;
  private final Path target;
  private final Map<ArticleId, MediaLinks> shown = new ConcurrentHashMap<>();

  /**
   * Pages.
   *
   * @param target where an older site stands, whose pictures are taken over
   */
  ArticleParts(Site site, Strings english, MediaSource media, Path target) {
    this.site = site;
    this.around = new SiteHtml(site);
    this.renderer =
        new PageRenderer(
            PageStyle.site(
                ROOT + "assets/", List.of("page.js", "site.js"), false, site.newsroom().look()),
            site.theming());
    this.arabic = site.words();
    this.english = english;
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
    long print = new Print().add(frame).add(stamp).add(teaser.print()).addAll(next).done();
    return new Part(
        teaser.path(),
        print,
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
      pictures.makeShared(hero.get());
      pictures.makeTeaser(hero.get());
    }
    shown.put(article.id(), Shots.of(article.document(), pictures));
    MediaLinks face = hero.isPresent() || site.card().isEmpty() ? pictures : new Carded(pictures);
    MediaLinks links = face.withLogo(site.logo(ROOT));
    String page = renderer.drawn(article, site.newsroom(), links, new Around(next)).html();
    own.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> files = new LinkedHashMap<>();
    own.forEach((name, bytes) -> files.put(path + name, bytes));
    return files;
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
    return article.metadata().language().startsWith("en") ? english : arabic;
  }

  /** An article without a picture is shown by the card of the newsroom. */
  private final class Carded implements MediaLinks {
    private final MediaLinks own;

    Carded(MediaLinks own) {
      this.own = own;
    }

    @Override
    public Shown shown(MediaRef ref, Optional<Framing.Crop> crop) {
      return own.shown(ref, crop);
    }

    @Override
    public Optional<Shown> card() {
      return Optional.of(new Shown(ROOT + site.card(), 1200, 630));
    }
  }

  private final class Around implements PageSite {
    private final List<Teaser> next;

    Around(List<Teaser> next) {
      this.next = next;
    }

    private List<SiteHtml.Crumb> steps(Article article) {
      String section = article.metadata().section().strip();
      List<SiteHtml.Crumb> steps = new ArrayList<>();
      if (!section.isEmpty()) {
        steps.add(new SiteHtml.Crumb(section, site.section(section)));
      }
      return steps;
    }

    @Override
    public String home() {
      return ROOT;
    }

    @Override
    public String author(String name) {
      return ROOT + "a/" + Site.encoded(site.addresses().slug(name)) + "/";
    }

    @Override
    public String tag(String name) {
      return ROOT + "t/" + Site.encoded(site.addresses().slug(name)) + "/";
    }

    @Override
    public void head(Html html, Article article) {
      around.feeds(html, ROOT);
      if (!steps(article).isEmpty()) {
        around.crumbData(html, steps(article), words(article));
      }
    }

    @Override
    public void ways(Html html, Article article) {
      around.ways(html, ROOT, "n", words(article));
    }

    @Override
    public void crumbs(Html html, Article article) {
      around.crumbs(html, ROOT, steps(article), words(article));
    }

    @Override
    public void next(Html html, Article article) {
      if (next.isEmpty()) {
        return;
      }
      TeaserHtml teasers = new TeaserHtml(site);
      html.raw("<section class=\"strip next\">\n");
      html.element("h2", words(article).get("site.next")).raw("\n<ul class=\"four\">\n");
      next.forEach(each -> teasers.write(html, each, ROOT, TeaserHtml.Size.FULL, 3, true));
      html.raw("</ul>\n</section>\n");
    }

    @Override
    public void foot(Html html, Article article) {
      around.foot(html, ROOT, words(article));
    }
  }
}
