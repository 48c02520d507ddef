package muharrir.export;

import java.util.List;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Table;

/** A table that scrolls sideways, by keyboard too, where the screen is narrower than it. */
final class TableHtml {
  private TableHtml() {}

  static void write(BlockHtml blocks, Html html, Table table) {
    html.raw("<div class=\"table\" role=\"group\" tabindex=\"0\"");
    blocks.id(table);
    InlineHtml words = blocks.direction(table, direction(table));
    html.raw("><table>");
    if (!table.title().isEmpty()) {
      html.raw("<caption data-field=\"title\">");
      words.write(table.title());
      html.raw("</caption>");
    }
    int first = 0;
    if (table.header()) {
      html.raw("<thead>");
      row(html, words, table, 0, "th");
      html.raw("</thead>");
      first = 1;
    }
    if (first < table.rows().size()) {
      html.raw("<tbody>");
      for (int i = first; i < table.rows().size(); i++) {
        row(html, words, table, i, "td");
      }
      html.raw("</tbody>");
    }
    html.raw("</table></div>\n");
  }

  /** A table runs as most of its letters do. */
  private static Inline direction(Table table) {
    Inline all = table.title();
    for (List<Inline> row : table.rows()) {
      for (Inline cell : row) {
        all = all.plus(cell);
      }
    }
    return all;
  }

  private static void row(Html html, InlineHtml words, Table table, int row, String cell) {
    html.raw("<tr>");
    for (int column = 0; column < table.columns(); column++) {
      html.raw("<").raw(cell).raw(cell.equals("th") ? " scope=\"col\"" : "");
      html.attribute("data-field", Field.cell(row, column).id());
      Inline text = table.rows().get(row).get(column);
      InlineHtml inside = words.inside(table, text);
      html.raw(">");
      inside.write(text);
      html.raw("</").raw(cell).raw(">");
    }
    html.raw("</tr>");
  }
}
