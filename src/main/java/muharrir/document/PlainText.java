package muharrir.document;

import java.util.Arrays;
import java.util.List;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;

/**
 * Blocks as plain text: blocks parted by an empty line, items of a list by none, cells of a row by
 * a tab, addresses for embeds; alt texts are left out.
 */
public final class PlainText {
  private static final int INDENT = 2;

  private final boolean marked;
  private final StringBuilder all = new StringBuilder();
  private final int[] counts = new int[ListItem.DEEPEST + 1];
  private final ListStyle[] styles = new ListStyle[ListItem.DEEPEST + 1];
  private boolean afterItem;

  private PlainText(boolean marked) {
    this.marked = marked;
  }

  /** The words alone. */
  public static String of(List<Block> blocks) {
    return new PlainText(false).write(blocks);
  }

  /** The words as a person takes them elsewhere: items of lists with their bullets and numbers. */
  public static String marked(List<Block> blocks) {
    return new PlainText(true).write(blocks);
  }

  private String write(List<Block> blocks) {
    for (Block block : blocks) {
      boolean item = block instanceof ListItem;
      if (!item) {
        Arrays.fill(counts, 0);
      }
      String text =
          switch (block) {
            case ListItem point -> item(point);
            case Table table -> table(table);
            case Block.Embed embed -> embed.address();
            case Block.TextBlock words -> words.text().text();
            case Block.Parts _, Gallery _, Block.Divider _ -> lines(block);
          };
      if (!text.isEmpty()) {
        all.append(all.isEmpty() ? "" : item && afterItem ? "\n" : "\n\n").append(text);
        afterItem = item;
      }
    }
    return all.toString();
  }

  private String item(ListItem item) {
    int depth = item.depth();
    if (styles[depth] != item.style()) {
      counts[depth] = 0;
      styles[depth] = item.style();
    }
    counts[depth]++;
    Arrays.fill(counts, depth + 1, counts.length, 0);
    if (!marked || item.text().isEmpty()) {
      return item.text().text();
    }
    String sign = item.style() == ListStyle.NUMBERED ? counts[depth] + ". " : "• ";
    return " ".repeat(INDENT * depth) + sign + item.text().text();
  }

  private static String table(Table table) {
    StringBuilder text = new StringBuilder(table.title().text());
    for (List<Inline> row : table.rows()) {
      if (row.stream().allMatch(Inline::isEmpty)) {
        continue;
      }
      text.append(text.isEmpty() ? "" : "\n");
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "\t").append(row.get(i).text().replace('\n', ' '));
      }
    }
    return text.toString();
  }

  private static String lines(Block block) {
    StringBuilder text = new StringBuilder();
    for (Field field : block.fields()) {
      if (field.isSeen() && !block.text(field).isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(block.text(field).text());
      }
    }
    return text.toString();
  }
}
