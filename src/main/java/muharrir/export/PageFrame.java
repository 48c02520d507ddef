package muharrir.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muharrir.arabic.Words;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Theme.Part;
import muharrir.document.Block;
import muharrir.export.theme.Piece;
import muharrir.export.theme.Slot;

/** What stands around an article's own text: masthead, byline and dates, tags, footer. */
final class PageFrame {
  /** An update sooner than this after publication is part of publishing. */
  private static final Duration UPDATE = Duration.ofMinutes(5);

  /** So many words fill more than one screen of a phone: from there the byline is out of sight. */
  private static final int SCREENFUL = 120;

  private static final String LINK_ICON =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5"
          + " 4.5 0 0 0 13 4.6l-1.2 1.2M14 10a4.5 4.5 0 0 0-6.4 0l-3 3a4.5 4.5 0 0 0 6.4 6.4"
          + "l1.2-1.2\"/></svg>";

  private final PageContext page;
  private final Html html;
  private final PaperFrame paper;

  PageFrame(PageContext page, Html html) {
    this.page = page;
    this.html = html;
    this.paper =
        new PaperFrame(
            page.newsroom(),
            page.words(),
            page.site().home(),
            page.media().logo(),
            page.theming(),
            html);
  }

  /** The head of the page with the newsroom's name and officers; nothing while nobody set them. */
  void masthead() {
    paper.masthead();
    page.site().ways(html, page.article());
  }

  /** Byline, place, dates, reading time, and the control that copies the address. */
  void meta() {
    Metadata metadata = page.article().metadata();
    html.raw("<div class=\"meta\" data-block=\"_meta\">");
    for (Byline byline : metadata.bylines()) {
      html.raw("<p class=\"byline\">");
      name(byline.name(), page.site().author(byline.name()));
      if (!byline.role().isEmpty()) {
        html.raw(" <span class=\"role\">").text(byline.role()).raw("</span>");
      }
      html.raw("</p>");
    }
    if (!metadata.dateline().isEmpty()) {
      html.raw("<p class=\"dateline\"><bdi>").text(metadata.dateline()).raw("</bdi></p>");
    }
    Optional<Instant> first = metadata.firstPublished();
    first.ifPresent(at -> date("page.published", at));
    Instant updated = metadata.modified();
    if (first.isEmpty() || updated.isAfter(first.get().plus(UPDATE))) {
      date("page.updated", updated);
    }
    if (hasBody() && !PublicFace.isWithdrawn(page.article())) {
      html.raw("<p class=\"reading\">")
          .text(
              page.words()
                  .get(
                      "page.reading",
                      page.words().count("count.minutes", Words.minutes(page.wordCount()))))
          .raw("</p>");
    }
    copy();
    html.raw("</div>\n");
  }

  /** Whether anything stands below the head: an empty paragraph is only where one would write. */
  private boolean hasBody() {
    return page.article().document().body().stream()
        .anyMatch(block -> !(block instanceof Block.Paragraph text) || !text.text().isEmpty());
  }

  private void date(String label, Instant at) {
    html.raw("<p class=\"date\"><span class=\"label\">")
        .text(page.words().get(label))
        .raw("</span> ");
    page.dates().write(html, at);
    html.raw("</p>");
  }

  private void copy() {
    html.raw("<p class=\"share\"><button type=\"button\" class=\"copy\"")
        .attribute("data-copied", page.words().get("page.copied"))
        .attribute("data-failed", page.words().get("page.copyFailed"))
        .raw(">")
        .raw(LINK_ICON)
        .text(page.words().get("page.copy"))
        .raw("</button> <span class=\"told\" role=\"status\"></span></p>");
  }

  /**
   * The closing mark, the tags, and below a text that is scrolled through the control again, or
   * what a theme has there.
   */
  void end() {
    html.raw("<footer class=\"end\" data-block=\"_end\">");
    Optional<List<Piece>> own = page.theming().part(Part.END);
    if (own.isPresent()) {
      new Filling(html, new AtEnd()).write(own.get());
    } else {
      if (hasBody()) {
        mark();
      }
      tags();
      if (page.wordCount() >= SCREENFUL && hasBody()) {
        copy();
      }
    }
    html.raw("</footer>\n");
  }

  private void mark() {
    html.raw("<div class=\"mark\"></div>");
  }

  private void tags() {
    List<String> tags = page.article().metadata().tags();
    if (!tags.isEmpty()) {
      html.raw("<ul class=\"tags\"").attribute("aria-label", page.words().get("page.tags"));
      html.raw(">");
      for (String tag : tags) {
        html.raw("<li>");
        name(tag, page.site().tag(tag));
        html.raw("</li>");
      }
      html.raw("</ul>");
    }
  }

  /** What a theme may have at the end of an article. */
  private final class AtEnd implements Filling.Filler {
    @Override
    public boolean says(Slot slot) {
      return slot == Slot.TAGS ? !page.article().metadata().tags().isEmpty() : paper.says(slot);
    }

    @Override
    public void fill(Slot slot) {
      switch (slot) {
        case MARK -> mark();
        case TAGS -> tags();
        case SHARE -> copy();
        default -> paper.fill(slot);
      }
    }

    @Override
    public String address(Slot slot) {
      return paper.address(slot);
    }
  }

  private void name(String name, String address) {
    if (!address.isEmpty()) {
      html.raw("<a").attribute("href", address).raw(">");
    }
    html.raw("<bdi>").text(name).raw(address.isEmpty() ? "</bdi>" : "</bdi></a>");
  }

  /** The foot of the page: newsroom, officers, and the page's address for print. */
  void foot() {
    Html more = new Html();
    page.site().foot(more, page.article());
    if (!paper.hasFoot() && !page.hasAddress() && more.isEmpty()) {
      return;
    }
    html.raw("<footer class=\"foot\">\n");
    paper.foot(more);
    if (page.hasAddress()) {
      html.raw("<p class=\"permalink\"><bdi dir=\"ltr\">")
          .text(page.readable())
          .raw("</bdi></p>\n");
    }
    html.raw("</footer>\n");
  }
}
