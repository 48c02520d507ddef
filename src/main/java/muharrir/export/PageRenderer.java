package muharrir.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.export.theme.Theming;

/**
 * Draws an article as a page. The same article gives the same bytes; may be used by several
 * threads.
 *
 * <p>Every block is an element with {@code data-block} and the block's id; inside a figure or a
 * quotation the texts carry {@code data-field} and the field's name. The byline with its dates and
 * the end of the article are {@code _meta} and {@code _end}, which no block can be called.
 */
public final class PageRenderer {
  /** Of the newsroom whose page was drawn last; of all where it is fixed. */
  private volatile Dress dress;

  private final boolean fixed;
  private final Strings arabic = Strings.arabic();
  private final Strings english = Strings.of(Locale.ENGLISH);

  /** For pages that stand on their own, each in the look of its newsroom. */
  public PageRenderer() {
    this(new Dress(new PageStyle(Look.STANDARD), Theming.NONE), false);
  }

  /** For pages with this look, and with these pieces of a theme. */
  public PageRenderer(PageStyle style, Theming theming) {
    this(new Dress(style, theming), true);
  }

  private PageRenderer(Dress dress, boolean fixed) {
    this.dress = dress;
    this.fixed = fixed;
  }

  private record Dress(PageStyle style, Theming theming) {}

  private Dress dress(Newsroom newsroom) {
    Dress now = dress;
    if (!fixed && !now.style().look().equals(newsroom.look())) {
      now = new Dress(new PageStyle(newsroom.look()), Theming.of(newsroom.look().theme()));
      dress = now;
    }
    return now;
  }

  /** A page as it goes out, with its pictures as they came in the folder {@code media}. */
  public String page(Article article, Newsroom newsroom) {
    return page(article, newsroom, MediaLinks.BESIDE);
  }

  /** A page as it goes out: a whole HTML file. */
  public String page(Article article, Newsroom newsroom, MediaLinks media) {
    return drawn(article, newsroom, media).html();
  }

  /**
   * A page and what else is made of it.
   *
   * @param html the whole file
   * @param body the elements of the body alone, as they stand in it
   */
  public record Drawn(PageContext context, String html, String body) {}

  /** Draws a page once, for all who need it. */
  Drawn drawn(Article article, Newsroom newsroom, MediaLinks media) {
    return drawn(article, newsroom, media, PageSite.NONE);
  }

  /** Draws a page that is part of a site, once, for all who need it. */
  public Drawn drawn(Article article, Newsroom newsroom, MediaLinks media, PageSite site) {
    PageContext page = context(face(article, newsroom), newsroom, media, site);
    Html html = open(page);
    int[] body = headAndBody(page, html);
    html.raw(end(dress(newsroom).style()));
    String drawn = new String(html.bytes(body[0], body[1]), StandardCharsets.UTF_8);
    return new Drawn(page, html.toString(), drawn);
  }

  /**
   * A page that is part of a site, without its {@link #end}.
   *
   * @param words how many the text of the article has
   */
  public Html page(Article article, Newsroom newsroom, MediaLinks media, PageSite site, int words) {
    Article face = face(article, newsroom);
    Strings own = words(article);
    Theming theming = dress(newsroom).theming();
    PageContext page =
        PublicFace.isWithdrawn(article)
            ? PageContext.of(face, newsroom, media, own, site, theming)
            : PageContext.of(face, newsroom, media, own, site, theming, words);
    Html html = open(page);
    int[] _ = headAndBody(page, html);
    return html;
  }

  private int[] headAndBody(PageContext page, Html html) {
    new PageHead(page, dress(page.newsroom()).style(), html).write();
    return body(page, html, PageMemory.none());
  }

  /** What pages of a look end with. */
  public static String end(PageStyle style) {
    return style.scriptElement() + "\n</body>\n</html>\n";
  }

  /** The article as readers get it: of one that was withdrawn only its headline and that it was. */
  Article face(Article article, Newsroom newsroom) {
    if (!PublicFace.isWithdrawn(article)) {
      return article;
    }
    PageContext page = context(article, newsroom, MediaLinks.BESIDE);
    String when = page.dates().words(article.metadata().modified());
    return PublicFace.of(article, page.words().get("page.withdrawn", when));
  }

  /**
   * The page for the preview: what stands in its body is what goes out; its head has no data about
   * the text and no policy, so that it stays as it is while one types.
   *
   * @param memory of the same page before it was changed
   */
  public String preview(Article article, Newsroom newsroom, MediaLinks media, PageMemory memory) {
    PageContext page = context(face(article, newsroom), newsroom, media);
    Html html = open(page);
    new PageHead(page, dress(newsroom).style(), html).writePreview();
    int[] _ = body(page, html, memory);
    html.raw("</body>\n</html>\n");
    return html.toString();
  }

  /** The element of one block, as it stands in the page; empty for a head line without text. */
  public String block(Article article, BlockId id, Newsroom newsroom, MediaLinks media) {
    Html html = new Html();
    Block block = article.document().block(id);
    new BlockHtml(context(article, newsroom, media), html).write(block);
    return html.toString();
  }

  PageContext context(Article article, Newsroom newsroom, MediaLinks media) {
    return context(article, newsroom, media, PageSite.NONE);
  }

  private PageContext context(Article article, Newsroom newsroom, MediaLinks media, PageSite site) {
    return PageContext.of(
        article, newsroom, media, words(article), site, dress(newsroom).theming());
  }

  private Strings words(Article article) {
    String language = Locale.forLanguageTag(article.metadata().language()).getLanguage();
    return language.equals("en") ? english : arabic;
  }

  static Html open(PageContext page) {
    return new Html(32_768)
        .raw("<!doctype html>\n<html")
        .attribute("lang", page.article().metadata().language())
        .attribute("dir", page.direction())
        .raw(">\n");
  }

  /** Draws all that is seen; says from where to where the body of the article stands. */
  private static int[] body(PageContext page, Html html, PageMemory memory) {
    html.raw("<body>\n");
    return content(page, html, memory);
  }

  /** The same without the tag of the body. */
  static int[] content(PageContext page, Html html, PageMemory memory) {
    PageFrame frame = new PageFrame(page, html);
    BlockHtml blocks = new BlockHtml(page, html, memory);
    Document document = page.article().document();
    frame.masthead();
    html.raw("<main>\n");
    page.site().crumbs(html, page.article());
    html.raw("<article>\n<header class=\"head\">\n");
    Document.HEAD.forEach(id -> blocks.write(document.block(id)));
    html.raw("</header>\n");
    frame.meta();
    document.hero().ifPresent(blocks::write);
    html.raw("<div class=\"body\">\n");
    int from = html.length();
    blocks.writeAll(document.body());
    int to = html.length();
    html.raw("</div>\n");
    frame.end();
    html.raw("</article>\n");
    page.site().next(html, page.article());
    html.raw("</main>\n");
    frame.foot();
    return new int[] {from, to};
  }
}
