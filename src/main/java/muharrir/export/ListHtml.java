package muharrir.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;

/** Items that follow one another as nested lists: an item holds those that are deeper than it. */
final class ListHtml {
  private ListHtml() {}

  static void write(BlockHtml blocks, Html html, List<ListItem> items) {
    Deque<ListItem> open = new ArrayDeque<>();
    for (ListItem item : items) {
      while (!open.isEmpty() && open.getLast().depth() > item.depth()) {
        html.raw("</li>").raw(end(open.removeLast()));
      }
      ListItem before = open.peekLast();
      if (before == null || before.depth() < item.depth()) {
        start(blocks, html, item);
        open.addLast(item);
      } else if (before.style() == item.style()) {
        html.raw("</li>\n");
      } else {
        html.raw("</li>").raw(end(open.removeLast()));
        start(blocks, html, item);
        open.addLast(item);
      }
      html.raw("<li");
      blocks.id(item);
      InlineHtml words = blocks.direction(item, item.text());
      html.raw("><p data-field=\"text\">");
      words.write(item.text());
      html.raw("</p>");
    }
    while (!open.isEmpty()) {
      html.raw("</li>").raw(end(open.removeLast()));
    }
  }

  /** A list runs as its first item does: that is where the marks stand. */
  private static void start(BlockHtml blocks, Html html, ListItem item) {
    html.raw(item.style() == ListStyle.NUMBERED ? "<ol" : "<ul");
    blocks.direction(item, item.text());
    html.raw(">");
  }

  private static String end(ListItem item) {
    return item.style() == ListStyle.NUMBERED ? "</ol>\n" : "</ul>\n";
  }
}
