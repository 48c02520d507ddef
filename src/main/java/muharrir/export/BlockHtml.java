package muharrir.export;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.EmbedAddress;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.SocialPost;

/** One block as one HTML element that carries {@code data-block}. */
final class BlockHtml {
  private static final String X_LOGO =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M17.6 3h3.1l-6.7 7.7L22 21h-6.2"
          + "l-4.8-6.3L5.4 21H2.3l7.2-8.2L2 3h6.3l4.4 5.8zm-1.1 16.2h1.7L7.6 4.7H5.8z\"/></svg>";

  private final PageContext page;
  private final Html html;

  BlockHtml(PageContext page, Html html) {
    this.page = page;
    this.html = html;
  }

  /** Appends the element; nothing for a kicker or standfirst without text. */
  void write(Block block) {
    switch (block) {
      case Block.HeadLine line -> headLine(line);
      case Block.Paragraph paragraph -> text("p", "", paragraph);
      case Block.Heading heading -> text("h" + heading.level(), "", heading);
      case Block.Quote quote -> quote(quote);
      case Block.Figure figure -> figure(figure);
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
      text("h1", "", line);
    } else if (!line.text().isEmpty()) {
      text("p", line.id().value(), line);
    }
  }

  private void text(String element, String style, Block.TextBlock block) {
    html.raw("<").raw(element);
    if (!style.isEmpty()) {
      html.attribute("class", style);
    }
    id(block);
    direction(block, block.text());
    html.raw(">");
    InlineHtml.write(html, block.text());
    html.raw("</").raw(element).raw(">\n");
  }

  private void quote(Block.Quote quote) {
    html.raw("<figure class=\"quote\"");
    id(quote);
    direction(quote, quote.text());
    html.raw("><blockquote><p data-field=\"text\">");
    InlineHtml.write(html, quote.text());
    html.raw("</p></blockquote>");
    if (!quote.attribution().isEmpty()) {
      html.raw("<figcaption><cite data-field=\"attribution\">");
      InlineHtml.write(html, quote.attribution());
      html.raw("</cite></figcaption>");
    }
    html.raw("</figure>\n");
  }

  private void figure(Block.Figure figure) {
    boolean hero = figure.id().equals(BlockId.HERO);
    html.raw("<figure").attribute("class", hero ? "picture hero" : "picture");
    id(figure);
    direction(figure, figure.caption());
    html.raw(">");
    figure
        .media()
        .ifPresentOrElse(
            media -> picture(media, figure, hero),
            () -> html.raw("<div class=\"slot\" aria-hidden=\"true\"></div>"));
    if (!figure.caption().isEmpty() || !figure.credit().isEmpty()) {
      html.raw("<figcaption>");
      field("caption", figure.caption());
      if (!figure.credit().isEmpty()) {
        html.raw(figure.caption().isEmpty() ? "" : " ").raw("<span class=\"credit\">");
        html.text(page.words().get("page.credit")).raw(" ");
        field("credit", figure.credit());
        html.raw("</span>");
      }
      html.raw("</figcaption>");
    }
    html.raw("</figure>\n");
  }

  private void field(String name, Inline text) {
    if (!text.isEmpty()) {
      html.raw("<span").attribute("data-field", name).raw(">");
      InlineHtml.write(html, text);
      html.raw("</span>");
    }
  }

  private void picture(MediaRef media, Block.Figure figure, boolean hero) {
    html.raw("<img")
        .attribute("src", page.media().address(media))
        .attribute("alt", PageContext.oneLine(figure.text(Field.ALT).text()))
        .attribute("width", Integer.toString(media.width()))
        .attribute("height", Integer.toString(media.height()))
        .raw(hero ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
  }

  private void embed(Block.Embed embed) {
    String clean = EmbedAddress.clean(embed.address()).orElse(embed.address());
    Optional<SocialPost> post = SocialPost.of(clean);
    html.raw("<aside class=\"card\"");
    id(embed);
    html.raw(">");
    if (post.isPresent()) {
      post(post.get());
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

  private void id(Block block) {
    html.attribute("data-block", block.id().value());
  }

  /** Says the direction where it is not that of the page. */
  private void direction(Block block, Inline text) {
    Direction resolved = block.direction().resolve(text.text());
    if (resolved != page.article().metadata().direction()) {
      html.attribute("dir", resolved.name().toLowerCase(Locale.ROOT));
    }
  }
}
