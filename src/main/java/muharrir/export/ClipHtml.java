package muharrir.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Run;
import muharrir.document.Table;
import muharrir.edit.Fragment;

/** Blocks as HTML for other programs: elements, directions and languages, and nothing else. */
final class ClipHtml {
  private final Html html = new Html();
  private final Strings words;
  private final Deque<ListItem> open = new ArrayDeque<>();

  private final Optional<MediaLinks> links;

  private ClipHtml(Strings words, Optional<MediaLinks> links) {
    this.words = words;
    this.links = links;
  }

  /** Words of one paragraph come as words and not as a paragraph, so that they stay in a line. */
  static String of(Fragment fragment, Strings words) {
    ClipHtml all = new ClipHtml(words, Optional.empty());
    List<Block> blocks = fragment.blocks();
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph only) {
      all.element("span", only, only.text());
    } else {
      blocks.forEach(all::block);
      all.endLists(-1);
    }
    return all.html.toString().strip();
  }

  /** Whole blocks with their pictures; one whose address is empty is left out. */
  static String of(List<Block> blocks, Strings words, MediaLinks links) {
    ClipHtml all = new ClipHtml(words, Optional.of(links));
    blocks.forEach(all::block);
    all.endLists(-1);
    return all.html.toString();
  }

  private void block(Block block) {
    if (block instanceof ListItem item) {
      item(item);
      return;
    }
    endLists(-1);
    switch (block) {
      case Block.HeadLine line -> {
        if (!line.text().isEmpty()) {
          element(line.id().equals(BlockId.HEADLINE) ? "h1" : "p", line, line.text());
        }
      }
      case Block.Paragraph paragraph -> element("p", paragraph, paragraph.text());
      case Block.Heading heading -> element("h" + heading.level(), heading, heading.text());
      case ListItem item -> item(item);
      case Block.Quote quote -> quote(quote);
      case Block.PullQuote quote -> pullQuote(quote);
      case Block.InfoBox box -> box(box);
      case Block.Correction note -> correction(note);
      case Block.Figure figure ->
          figure(
              figure,
              figure.media().map(media -> img(media, figure.framing(), figure.alt())).orElse(""),
              figure.caption(),
              figure.credit(),
              figure.source(),
              figure.alt());
      case Gallery gallery -> gallery(gallery);
      case Table table -> table(table);
      case Block.Embed embed ->
          html.raw("<p dir=\"ltr\"><a")
              .attribute("href", embed.address())
              .raw(">")
              .text(embed.address())
              .raw("</a></p>\n");
      case Block.Divider _ -> html.raw("<hr>\n");
    }
  }

  private void start(String element, Block block, Inline text) {
    html.raw("<").raw(element);
    html.attribute("dir", name(block.direction().resolve(text.text())));
    html.raw(">");
  }

  private static String name(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  private void element(String element, Block block, Inline text) {
    start(element, block, text);
    inline(text);
    html.raw("</").raw(element).raw(">\n");
  }

  private void item(ListItem item) {
    endLists(item.depth());
    ListItem last = open.peekLast();
    if (last != null && last.depth() == item.depth() && last.style() != item.style()) {
      endLists(item.depth() - 1);
      last = open.peekLast();
    }
    if (last == null || last.depth() < item.depth()) {
      html.raw(item.style() == ListStyle.NUMBERED ? "<ol" : "<ul");
      html.attribute("dir", name(item.direction().resolve(item.text().text()))).raw(">");
      open.addLast(item);
    } else {
      html.raw("</li>\n");
    }
    start("li", item, item.text());
    inline(item.text());
  }

  /** Ends the lists that are deeper than {@code depth}. */
  private void endLists(int depth) {
    while (!open.isEmpty() && open.getLast().depth() > depth) {
      html.raw("</li>").raw(open.removeLast().style() == ListStyle.NUMBERED ? "</ol>" : "</ul>");
      html.raw(open.isEmpty() ? "\n" : "");
    }
  }

  private void quote(Block.Quote quote) {
    start("figure", quote, quote.text());
    html.raw("<blockquote>");
    lines(quote.text());
    html.raw("</blockquote>");
    if (!quote.attribution().isEmpty() || !quote.role().isEmpty()) {
      html.raw("<figcaption>");
      cite(quote.attribution());
      if (!quote.role().isEmpty()) {
        html.raw(quote.attribution().isEmpty() ? "" : "، ").raw("<span>");
        inline(quote.role());
        html.raw("</span>");
      }
      html.raw("</figcaption>");
    }
    html.raw("</figure>\n");
  }

  private void cite(Inline name) {
    if (!name.isEmpty()) {
      html.raw("<cite>");
      inline(name);
      html.raw("</cite>");
    }
  }

  private void pullQuote(Block.PullQuote quote) {
    start("aside", quote, quote.text());
    html.raw("<blockquote>");
    lines(quote.text());
    html.raw("</blockquote>");
    cite(quote.attribution());
    html.raw("</aside>\n");
  }

  private void box(Block.InfoBox box) {
    start("aside", box, box.text());
    if (!box.title().isEmpty()) {
      html.raw("<h4>");
      inline(box.title());
      html.raw("</h4>");
    }
    lines(box.text());
    html.raw("</aside>\n");
  }

  private void correction(Block.Correction note) {
    start("aside", note, note.text());
    html.raw("<p>").text(words.get("page.correction")).raw(" <time");
    html.attribute("datetime", note.date().toString()).raw(">").text(note.date().toString());
    html.raw("</time></p>");
    lines(note.text());
    html.raw("</aside>\n");
  }

  /** Each line of a text as a paragraph. */
  private void lines(Inline text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.text().charAt(i) == '\n') {
        html.raw("<p>");
        inline(text.slice(from, i));
        html.raw("</p>");
        from = i + 1;
      }
    }
  }

  /** To the clipboard no picture goes along: where its file is, only we know. */
  private String img(MediaRef media, Framing framing, Inline alt) {
    return links
        .map(each -> each.shown(media, framing.crop()))
        .filter(shown -> !shown.address().isEmpty())
        .map(shown ->
            new Html()
                .raw("<img")
                .attribute("src", shown.address())
                .attribute("alt", alt.text())
                .attribute("width", Integer.toString(shown.width()))
                .attribute("height", Integer.toString(shown.height()))
                .raw(">")
                .toString())
        .orElse("");
  }

  private void figure(
      Block block, String img, Inline caption, Inline credit, Inline source, Inline alt) {
    // What the picture would say is said in its place.
    Inline shown = caption.isEmpty() && img.isEmpty() ? alt : caption;
    boolean silent = shown.isEmpty() && credit.isEmpty() && source.isEmpty();
    if (silent && img.isEmpty()) {
      return;
    }
    start("figure", block, shown);
    html.raw(img);
    if (silent) {
      html.raw("</figure>\n");
      return;
    }
    html.raw("<figcaption>");
    inline(shown);
    small("page.credit", credit);
    small("page.source", source);
    html.raw("</figcaption></figure>\n");
  }

  private void small(String label, Inline text) {
    if (!text.isEmpty()) {
      html.raw(" <small>").text(words.get(label)).raw(" ");
      inline(text);
      html.raw("</small>");
    }
  }

  private void gallery(Gallery gallery) {
    if (!gallery.title().isEmpty()) {
      element("p", gallery, gallery.title());
    }
    for (Gallery.Shot shot : gallery.shots()) {
      figure(
          gallery,
          img(shot.media(), shot.framing(), shot.alt()),
          shot.caption(),
          shot.credit(),
          shot.source(),
          shot.alt());
    }
  }

  private void table(Table table) {
    Inline all = table.title();
    for (List<Inline> row : table.rows()) {
      for (Inline cell : row) {
        all = all.plus(cell);
      }
    }
    start("table", table, all);
    if (!table.title().isEmpty()) {
      html.raw("<caption>");
      inline(table.title());
      html.raw("</caption>");
    }
    for (int i = 0; i < table.rows().size(); i++) {
      boolean head = i == 0 && table.header();
      html.raw(head ? "<thead>" : i == (table.header() ? 1 : 0) ? "<tbody>" : "").raw("<tr>");
      for (Inline cell : table.rows().get(i)) {
        html.raw(head ? "<th scope=\"col\">" : "<td>");
        inline(cell);
        html.raw(head ? "</th>" : "</td>");
      }
      html.raw("</tr>").raw(head ? "</thead>" : "");
    }
    html.raw(table.rows().size() > (table.header() ? 1 : 0) ? "</tbody>" : "");
    html.raw("</table>\n");
  }

  private void inline(Inline text) {
    Optional<String> link = Optional.empty();
    for (Run run : text.runs()) {
      Optional<String> address =
          run.marks().stream()
              .filter(Mark.Link.class::isInstance)
              .map(mark -> ((Mark.Link) mark).address())
              .findFirst();
      if (!address.equals(link)) {
        html.raw(link.isPresent() ? "</a>" : "");
        address.ifPresent(to -> html.raw("<a").attribute("href", to).raw(">"));
        link = address;
      }
      run.marks().forEach(mark -> html.raw(tag(mark, true)));
      letters(run.text());
      List.copyOf(run.marks()).reversed().forEach(mark -> html.raw(tag(mark, false)));
    }
    html.raw(link.isPresent() ? "</a>" : "");
  }

  private void letters(String letters) {
    String[] lines = letters.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      html.raw(i == 0 ? "" : "<br>").text(lines[i]);
    }
  }

  private static String tag(Mark mark, boolean start) {
    String name =
        switch (mark) {
          case Mark.Strong _ -> "strong";
          case Mark.Emphasis _ -> "em";
          case Mark.Underline _ -> "u";
          case Mark.Strike _ -> "s";
          case Mark.Highlight _ -> "mark";
          case Mark.Superscript _ -> "sup";
          case Mark.Language _ -> "bdi";
          case Mark.Link _, Mark.Check _ -> "";
        };
    if (name.isEmpty() || !start) {
      return name.isEmpty() ? "" : "</" + name + ">";
    }
    return mark instanceof Mark.Language language
        ? "<bdi"
            + (language.tag().isEmpty() ? "" : " lang=\"" + language.tag() + "\"")
            + " dir=\""
            + name(language.direction())
            + "\">"
        : "<" + name + ">";
  }
}
