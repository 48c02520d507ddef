package muharrir.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;
import muharrir.document.BlockId;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Table;
import muharrir.edit.Fragment;

/** Blocks as Markdown: CommonMark, tables as GitHub writes them; what neither has as HTML. */
final class ClipMarkdown {
  private final Strings words;
  private final StringBuilder all = new StringBuilder();
  private final int[] counts = new int[ListItem.DEEPEST + 1];
  private final ListStyle[] styles = new ListStyle[ListItem.DEEPEST + 1];
  private final int[] indents = new int[ListItem.DEEPEST + 2];
  private boolean afterItem;

  private ClipMarkdown(Strings words) {
    this.words = words;
  }

  static String of(Fragment fragment, Strings words) {
    ClipMarkdown markdown = new ClipMarkdown(words);
    fragment.blocks().forEach(markdown::block);
    return markdown.all.toString();
  }

  private void block(Block block) {
    boolean item = block instanceof ListItem;
    String text = text(block);
    if (!text.isEmpty()) {
      all.append(all.isEmpty() ? "" : item && afterItem ? "\n" : "\n\n").append(text);
      afterItem = item;
    }
  }

  private String text(Block block) {
    if (!(block instanceof ListItem)) {
      Arrays.fill(counts, 0);
      Arrays.fill(styles, null);
    }
    return switch (block) {
      case Block.HeadLine line ->
          line.id().equals(BlockId.HEADLINE) ? heading(1, line.text()) : start(line.text());
      case Block.Paragraph paragraph -> start(paragraph.text());
      case Block.Heading heading -> heading(heading.level(), heading.text());
      case ListItem item -> item(item);
      case Block.Quote quote -> quote(quote.text(), quote.attribution(), quote.role());
      case Block.PullQuote quote -> quote(quote.text(), quote.attribution(), Inline.EMPTY);
      case Block.InfoBox box -> box(box);
      case Block.Correction note ->
          quoted(
              "**"
                  + words.get("page.correction")
                  + "** "
                  + note.date()
                  + "\n\n"
                  + start(note.text()));
      case Block.Figure figure ->
          picture(figure.caption(), figure.credit(), figure.source(), figure.alt());
      case Gallery gallery -> gallery(gallery);
      case Table table -> table(table);
      case Block.Embed embed -> "<" + embed.address() + ">";
      case Block.Divider _ -> "---";
    };
  }

  /** Text at the start of a line, where a sign could make it something else. */
  private static String start(Inline text) {
    return MarkdownText.atStart(text);
  }

  private static String heading(int level, Inline text) {
    return text.isEmpty() ? "" : "#".repeat(level) + " " + MarkdownText.oneLine(text);
  }

  private String item(ListItem item) {
    int depth = item.depth();
    if (styles[depth] != item.style()) {
      counts[depth] = 0;
      styles[depth] = item.style();
    }
    counts[depth]++;
    Arrays.fill(counts, depth + 1, counts.length, 0);
    String sign = item.style() == ListStyle.NUMBERED ? counts[depth] + ". " : "- ";
    Arrays.fill(indents, depth + 1, indents.length, indents[depth] + sign.length());
    String indent = " ".repeat(indents[depth]);
    String inner = "\n" + " ".repeat(indents[depth + 1]);
    return indent + sign + start(item.text()).replace("\n", inner);
  }

  private static String quoted(String text) {
    return text.isEmpty()
        ? ""
        : text.lines()
            .map(line -> line.isEmpty() ? ">" : "> " + line)
            .collect(Collectors.joining("\n"));
  }

  private static String quote(Inline text, Inline attribution, Inline role) {
    String by =
        List.of(attribution, role).stream()
            .filter(part -> !part.isEmpty())
            .map(MarkdownText::oneLine)
            .collect(Collectors.joining("، "));
    String words = start(text);
    return quoted(by.isEmpty() ? words : words + (words.isEmpty() ? "" : "\n\n") + "— " + by);
  }

  private static String box(Block.InfoBox box) {
    String title = box.title().isEmpty() ? "" : "**" + MarkdownText.oneLine(box.title()) + "**";
    List<String> parts = new ArrayList<>();
    parts.add(title);
    int from = 0;
    String text = box.text().text();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        parts.add(start(box.text().slice(from, i)));
        from = i + 1;
      }
    }
    parts.removeIf(String::isEmpty);
    return quoted(String.join("\n\n", parts));
  }

  /** A picture by its words: where its file is, only we know. */
  private String picture(Inline caption, Inline credit, Inline source, Inline alt) {
    List<String> parts = new ArrayList<>();
    parts.add(MarkdownText.oneLine(caption.isEmpty() ? alt : caption));
    parts.add(
        credit.isEmpty() ? "" : words.get("page.credit") + " " + MarkdownText.oneLine(credit));
    parts.add(
        source.isEmpty() ? "" : words.get("page.source") + " " + MarkdownText.oneLine(source));
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "" : "\\[" + String.join(" ", parts) + "\\]";
  }

  private String gallery(Gallery gallery) {
    List<String> parts = new ArrayList<>();
    parts.add(start(gallery.title()));
    for (Gallery.Shot shot : gallery.shots()) {
      parts.add(picture(shot.caption(), shot.credit(), shot.source(), shot.alt()));
    }
    parts.removeIf(String::isEmpty);
    return String.join("\n\n", parts);
  }

  /** A table must have a header there: an empty one where ours has none. */
  private static String table(Table table) {
    List<String> lines = new ArrayList<>();
    if (!table.title().isEmpty()) {
      lines.add("**" + MarkdownText.oneLine(table.title()) + "**");
      lines.add("");
    }
    List<List<Inline>> rows = table.rows();
    lines.add(table.header() ? row(rows.getFirst()) : "|" + "  |".repeat(table.columns()));
    lines.add("|" + " --- |".repeat(table.columns()));
    IntStream.range(table.header() ? 1 : 0, rows.size()).forEach(i -> lines.add(row(rows.get(i))));
    return String.join("\n", lines);
  }

  private static String row(List<Inline> cells) {
    return cells.stream()
        .map(cell -> " " + MarkdownText.oneLine(cell).replace("|", "\\|") + " |")
        .collect(Collectors.joining("", "|", ""));
  }
}
