package muharrir.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.EmbedSource;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.SocialPost;
import muharrir.document.Table;

/** One block as one HTML element that carries {@code data-block}. */
final class BlockHtml {
  private static final String X_LOGO =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M17.6 3h3.1l-6.7 7.7L22 21h-6.2"
          + "l-4.8-6.3L5.4 21H2.3l7.2-8.2L2 3h6.3l4.4 5.8zm-1.1 16.2h1.7L7.6 4.7H5.8z\"/></svg>";

  /** A headline of more letters is set smaller: at full size it would be a paragraph. */
  private static final int LONG = 80;

  private final PageContext page;
  private final Html html;
  private final PageMemory memory;
  private final PictureHtml pictures;

  BlockHtml(PageContext page, Html html) {
    this(page, html, PageMemory.none());
  }

  BlockHtml(PageContext page, Html html, PageMemory memory) {
    this.page = page;
    this.html = html;
    this.memory = memory;
    this.pictures = new PictureHtml(html, page);
    memory.begin(page.article().metadata().direction());
  }

  /** Appends the elements of blocks that follow one another: items of a list share one. */
  void writeAll(List<Block> blocks) {
    int at = 0;
    while (at < blocks.size()) {
      if (blocks.get(at) instanceof Block.ListItem) {
        int from = at;
        while (at < blocks.size() && blocks.get(at) instanceof Block.ListItem) {
          at++;
        }
        ListHtml.write(
            this, html, blocks.subList(from, at).stream().map(Block.ListItem.class::cast).toList());
      } else {
        write(blocks.get(at++));
      }
    }
  }

  /** Appends the element; nothing for a kicker or standfirst without text. */
  void write(Block block) {
    switch (block) {
      case Block.HeadLine line -> headLine(line);
      case Block.Paragraph paragraph ->
          memory.write(html, paragraph, () -> text("p", "", paragraph));
      case Block.Heading heading ->
          memory.write(html, heading, () -> text("h" + heading.level(), "", heading));
      case Block.ListItem item -> ListHtml.write(this, html, List.of(item));
      case Block.Quote quote -> quote(quote);
      case Block.PullQuote quote -> pullQuote(quote);
      case Block.InfoBox box -> infoBox(box);
      case Block.Correction note -> correction(note);
      case Block.Figure figure -> figure(figure);
      case Gallery gallery -> gallery(gallery);
      case Table table -> TableHtml.write(this, html, table);
      case Block.Embed embed -> embed(embed);
      case Block.Divider divider -> {
        html.raw("<hr");
        id(divider);
        html.raw(">\n");
      }
    }
  }

  private void headLine(Block.HeadLine line) {
    if (line.id().equals(BlockId.HEADLINE)) {
      headline(line);
    } else if (!line.text().isEmpty()) {
      text("p", line.id().value(), line);
    }
  }

  /**
   * Its halves are boxes of their own: where both do not fit into one line, the second begins a
   * line, and each is balanced by itself.
   */
  private void headline(Block.HeadLine line) {
    html.raw("<h1");
    if (line.text().length() > LONG) {
      html.attribute("class", "long");
    }
    id(line);
    InlineHtml words = direction(line, line.text());
    html.raw(">");
    String text = line.text().text();
    int turn = HeadlineTurn.of(text, line.direction().resolve(text) == Direction.RTL);
    if (turn < 0) {
      words.write(line.text());
    } else {
      html.raw("<span class=\"half\">");
      words.write(line.text().slice(0, turn));
      html.raw("</span> <span class=\"half\">");
      words.write(line.text().slice(turn + 1, line.text().length()));
      html.raw("</span>");
    }
    html.raw("</h1>\n");
  }

  private void text(String element, String style, Block.TextBlock block) {
    html.raw("<").raw(element);
    if (!style.isEmpty()) {
      html.attribute("class", style);
    }
    id(block);
    InlineHtml words = direction(block, block.text());
    html.raw(">");
    words.write(block.text());
    html.raw("</").raw(element).raw(">\n");
  }

  private void quote(Block.Quote quote) {
    html.raw("<figure class=\"quote\"");
    id(quote);
    InlineHtml words = direction(quote, quote.text());
    html.raw("><blockquote><p data-field=\"text\">");
    words.write(quote.text());
    html.raw("</p></blockquote>");
    if (!quote.attribution().isEmpty() || !quote.role().isEmpty()) {
      html.raw("<figcaption>");
      cite(words, quote, quote.attribution());
      if (!quote.role().isEmpty()) {
        // Two words: without a space browsers join the last letter of the one to the next.
        html.raw(quote.attribution().isEmpty() ? "" : " ");
        html.raw("<span class=\"role\" data-field=\"role\"");
        InlineHtml inside = words.inside(quote, quote.role());
        html.raw(">");
        inside.write(quote.role());
        html.raw("</span>");
      }
      html.raw("</figcaption>");
    }
    html.raw("</figure>\n");
  }

  private void cite(InlineHtml words, Block block, Inline name) {
    if (!name.isEmpty()) {
      html.raw("<cite data-field=\"attribution\"");
      InlineHtml inside = words.inside(block, name);
      html.raw(">");
      inside.write(name);
      html.raw("</cite>");
    }
  }

  private void pullQuote(Block.PullQuote quote) {
    html.raw("<aside class=\"pull\"");
    id(quote);
    InlineHtml words = direction(quote, quote.text());
    html.raw("><p data-field=\"text\">");
    words.write(quote.text());
    html.raw("</p>");
    cite(words, quote, quote.attribution());
    html.raw("</aside>\n");
  }

  private void infoBox(Block.InfoBox box) {
    html.raw("<aside class=\"box\"");
    id(box);
    InlineHtml words = direction(box, box.text());
    html.raw(">");
    if (!box.title().isEmpty()) {
      html.raw("<p class=\"title\" data-field=\"title\">");
      words.write(box.title());
      html.raw("</p>");
    }
    html.raw("<p data-field=\"text\">");
    words.write(box.text());
    html.raw("</p></aside>\n");
  }

  private void correction(Block.Correction note) {
    html.raw("<aside class=\"correction\"");
    id(note);
    InlineHtml words = direction(note, note.text());
    html.raw("><p class=\"title\">").text(page.words().get("page.correction")).raw(" ");
    page.dates().write(html, note.date());
    html.raw("</p><p data-field=\"text\">");
    words.write(note.text());
    html.raw("</p></aside>\n");
  }

  private void gallery(Gallery gallery) {
    html.raw("<div class=\"gallery\" role=\"group\"");
    id(gallery);
    InlineHtml words = direction(gallery, gallery.title());
    if (!gallery.title().isEmpty()) {
      html.attribute("aria-label", PageContext.oneLine(gallery.title().text()));
    }
    html.raw(">");
    if (!gallery.title().isEmpty()) {
      html.raw("<p class=\"title\" data-field=\"title\">");
      words.write(gallery.title());
      html.raw("</p>");
    }
    for (int i = 0; i < gallery.shots().size(); i++) {
      Gallery.Shot shot = gallery.shots().get(i);
      html.raw("<figure class=\"picture\">");
      pictures.write(shot.media(), shot.framing(), shot.alt(), false);
      caption(words, gallery, i, shot.caption(), shot.credit(), shot.source());
      html.raw("</figure>");
    }
    html.raw("</div>\n");
  }

  private void figure(Block.Figure figure) {
    boolean hero = figure.id().equals(BlockId.HERO);
    html.raw("<figure").attribute("class", hero ? "picture hero" : "picture");
    id(figure);
    InlineHtml words = direction(figure, figure.caption());
    html.raw(">");
    figure
        .media()
        .ifPresentOrElse(
            media -> pictures.write(media, figure.framing(), figure.alt(), hero),
            () -> html.raw("<div class=\"slot\" aria-hidden=\"true\"></div>"));
    caption(words, figure, 0, figure.caption(), figure.credit(), figure.source());
    html.raw("</figure>\n");
  }

  private void caption(
      InlineHtml words, Block block, int number, Inline caption, Inline credit, Inline source) {
    if (caption.isEmpty() && credit.isEmpty() && source.isEmpty()) {
      return;
    }
    html.raw("<figcaption>");
    field(words, block, Field.of(Part.CAPTION, number).id(), caption);
    boolean first = caption.isEmpty();
    if (!credit.isEmpty()) {
      html.raw(first ? "" : " ").raw("<span class=\"credit\">");
      html.text(page.words().get("page.credit")).raw(" ");
      field(words, block, Field.of(Part.CREDIT, number).id(), credit);
      html.raw("</span>");
      first = false;
    }
    if (!source.isEmpty()) {
      html.raw(first ? "" : " ").raw("<span class=\"credit\">");
      html.text(page.words().get("page.source")).raw(" ");
      field(words, block, Field.of(Part.SOURCE, number).id(), source);
      html.raw("</span>");
    }
    html.raw("</figcaption>");
  }

  private void field(InlineHtml words, Block block, String name, Inline text) {
    if (!text.isEmpty()) {
      html.raw("<span").attribute("data-field", name);
      InlineHtml inside = words.inside(block, text);
      html.raw(">");
      inside.write(text);
      html.raw("</span>");
    }
  }

  private void embed(Block.Embed embed) {
    String clean = EmbedAddress.clean(embed.address()).orElse(embed.address());
    Optional<SocialPost> post = SocialPost.of(clean);
    EmbedSource source = EmbedSource.of(clean);
    html.raw("<aside class=\"card\"");
    id(embed);
    html.raw(">");
    if (post.isPresent()) {
      post(post.get());
    } else if (source.provider() != EmbedSource.Provider.PAGE) {
      source(source);
    } else {
      html.raw("<p class=\"site\"><bdi dir=\"ltr\">")
          .text(EmbedAddress.site(clean))
          .raw("</bdi></p>");
    }
    String words = page.words().get(post.isPresent() ? "page.openPost" : "page.openLink");
    html.raw("<p class=\"open\"><a")
        .attribute("href", clean)
        .raw(" rel=\"noopener\">")
        .text(words)
        .raw("</a></p><p class=\"address\"><bdi dir=\"ltr\">")
        .text(clean)
        .raw("</bdi></p></aside>\n");
  }

  /** A mark of one or two letters, the account and the name of the service. */
  private void source(EmbedSource source) {
    html.raw("<p class=\"by\"><span class=\"logo\" aria-hidden=\"true\">")
        .text(source.provider().sign())
        .raw("</span>");
    if (!source.account().isEmpty()) {
      html.raw("<bdi class=\"handle\" dir=\"ltr\">").text(source.account()).raw("</bdi> ");
    }
    String words =
        switch (source.provider()) {
          case X -> "page.on.x";
          case YOUTUBE -> "page.on.youtube";
          case FACEBOOK -> "page.on.facebook";
          case INSTAGRAM -> "page.on.instagram";
          case TELEGRAM -> "page.on.telegram";
          case TIKTOK -> "page.on.tiktok";
          case PAGE -> "page.on.page";
        };
    html.raw("<span class=\"what\">").text(page.words().get(words)).raw("</span></p>");
  }

  private void post(SocialPost post) {
    html.raw("<p class=\"by\"><span class=\"logo\">").raw(X_LOGO).raw("</span>");
    if (!post.user().isEmpty()) {
      html.raw("<bdi class=\"handle\" dir=\"ltr\">@").text(post.user()).raw("</bdi> ");
    }
    html.raw("<span class=\"what\">").text(page.words().get("page.post")).raw("</span></p>");
    Optional<Instant> time = post.time();
    if (time.isPresent()) {
      html.raw("<p class=\"when\">");
      page.dates().write(html, time.get());
      html.raw("</p>");
    }
  }

  void id(Block block) {
    html.attribute("data-block", block.id().value());
  }

  /**
   * Says the direction where it is not that of the page.
   *
   * @return what writes the words inside of the element
   */
  InlineHtml direction(Block block, Inline text) {
    Direction resolved = block.direction().resolve(text.text());
    if (resolved != page.article().metadata().direction()) {
      html.attribute("dir", resolved.name().toLowerCase(Locale.ROOT));
    }
    return new InlineHtml(html, resolved);
  }
}
