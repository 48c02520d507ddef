package muharrir.export.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.export.Html;
import muharrir.export.MediaLinks;
import muharrir.export.PageRenderer;
import muharrir.export.PageSite;
import muharrir.export.PageStyle;
import org.jspecify.annotations.Nullable;

/** Draws the pages of articles but for what depends on other articles; for several threads. */
final class Drafting {
  /** Leads from an article's page to the top of the site. */
  static final String ROOT = "../../";

  private final Site site;
  private final SiteHtml around;
  private final PageRenderer renderer;
  private final Strings english;
  private final byte[] end;

  /** What all articles of a section have in their heads, and above them. */
  private final Map<Way, Html> heads = new ConcurrentHashMap<>();

  private final Map<Way, Html> crumbs = new ConcurrentHashMap<>();

  /** From the front page to an article. */
  private record Way(String section, Strings words) {
    static Way of(Article article, Strings words) {
      return new Way(article.metadata().section().strip(), words);
    }

    // What a record has by itself goes through method handles, which Java's first compiler calls.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Way way && words == way.words && section.equals(way.section);
    }

    @Override
    public int hashCode() {
      return section.hashCode();
    }
  }

  /**
   * Drafts for a site.
   *
   * @param site whose lists may still be unknown
   */
  Drafting(Site site, Strings english) {
    this.site = site;
    this.around = new SiteHtml(site);
    this.english = english;
    PageStyle style =
        PageStyle.site(
            ROOT + "assets/", List.of("page.js", "site.js"), false, site.newsroom().look());
    this.renderer = new PageRenderer(style, site.theming());
    this.end = PageRenderer.end(style).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a page needs pictures to be made before it is drawn. */
  static boolean hasPictures(Document document) {
    return document.blocks().stream()
        .anyMatch(block ->
            block instanceof Gallery
                || (block instanceof Block.Figure figure && figure.media().isPresent()));
  }

  /**
   * Draws an article.
   *
   * @param pictures on its page
   * @param words how many its text has
   */
  Draft draw(Article article, MediaLinks pictures, int words) {
    boolean hero =
        article.document().hero().filter(figure -> figure.media().isPresent()).isPresent();
    MediaLinks face = hero || site.card().isEmpty() ? pictures : new Carded(pictures);
    return new Draft(
        words(article),
        renderer.page(
            article, site.newsroom(), face.withLogo(site.logo(ROOT)), new Around(), words));
  }

  /** What all pages end with: their scripts. */
  byte[] end() {
    return end;
  }

  /** The words of the page of an article. */
  Strings words(Article article) {
    return article.metadata().language().startsWith("en") ? english : site.words();
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
    private List<SiteHtml.Crumb> steps(Way way) {
      return way.section().isEmpty()
          ? List.of()
          : List.of(new SiteHtml.Crumb(way.section(), site.section(way.section())));
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
      html.add(heads.computeIfAbsent(Way.of(article, words(article)), this::head));
    }

    private Html head(Way way) {
      Html html = new Html();
      around.feeds(html, ROOT);
      if (!steps(way).isEmpty()) {
        around.crumbData(html, steps(way), way.words());
      }
      return html.kept();
    }

    @Override
    public void ways(Html html, Article article) {
      html.gap(Draft.WAYS);
    }

    @Override
    public void crumbs(Html html, Article article) {
      html.add(crumbs.computeIfAbsent(Way.of(article, words(article)), this::crumbs));
    }

    private Html crumbs(Way way) {
      Html html = new Html();
      around.crumbs(html, ROOT, steps(way), way.words());
      return html.kept();
    }

    @Override
    public void next(Html html, Article article) {
      html.gap(Draft.NEXT);
    }

    @Override
    public void foot(Html html, Article article) {
      html.gap(Draft.FOOT);
    }
  }
}
