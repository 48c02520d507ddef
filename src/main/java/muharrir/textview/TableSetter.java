package muharrir.textview;

import muharrir.document.Field;
import muharrir.document.Table;

/** Places the cells of a table: columns of one width, rows as high as their highest cell. */
final class TableSetter {
  private static final double PAD_X = 8;
  private static final double PAD_Y = 6;

  private TableSetter() {}

  static double set(Sheet sheet, Table table) {
    Palette palette = sheet.looks.palette();
    double top = sheet.add(Field.TITLE, 0, 0, sheet.width) + 4;
    double column = Math.floor(sheet.width / table.columns());
    double y = top;
    sheet.bar(0, y, sheet.width, 1, palette.strongLine());
    for (int row = 0; row < table.rows().size(); row++) {
      double from = y + 1;
      double end = from;
      for (int i = 0; i < table.columns(); i++) {
        double x = sheet.rightToLeft() ? sheet.width - (i + 1) * column : i * column;
        Field cell = Field.cell(row, i);
        end =
            Math.max(
                end, sheet.add(cell, x + PAD_X, from + PAD_Y, Math.max(16, column - 2 * PAD_X)));
      }
      y = end + PAD_Y;
      boolean header = table.header() && row == 0;
      if (header) {
        sheet.bar(0, from, sheet.width, y - from, palette.panel());
      }
      sheet.bar(0, y, sheet.width, 1, header ? palette.strongLine() : palette.line());
    }
    for (int i = 0; i <= table.columns(); i++) {
      // What is left over by columns of whole pixels belongs to the last one.
      double from = i == table.columns() ? sheet.width : i * column;
      double x = sheet.rightToLeft() ? sheet.width - from : from;
      sheet.bar(Math.min(x, sheet.width - 1), top, 1, y + 1 - top, palette.line());
    }
    return y + 1;
  }
}
