package muharrir.textview;

import java.util.List;
import muharrir.document.Block.Figure;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.edit.PictureAt;
import muharrir.textview.SurfaceTexts.Word;
import muharrir.typeset.Box;

/** Places pictures with their captions. */
final class PictureSetter {
  private static final double MAX_PICTURE = 380;
  private static final double EMPTY_SLOT = 168;
  private static final double ROW_GAP = 24;

  /** What a label with a name or the prompt for it needs, in pixels: with less it gets a line. */
  private static final double NARROWEST = 190;

  private PictureSetter() {}

  /** How high the picture of a figure stands, or its empty slot. */
  static double height(Figure figure, double width) {
    return figure.media().map(media -> height(media, figure.framing(), width)).orElse(EMPTY_SLOT);
  }

  private static double height(MediaRef media, Framing framing, double width) {
    double tall = (double) media.height() / media.width();
    double part = framing.crop().map(crop -> (double) crop.height() / crop.width()).orElse(1.0);
    return Math.max(24, Math.min(MAX_PICTURE, Math.rint(width * tall * part)));
  }

  static double figure(Sheet sheet, Figure figure) {
    double tall = height(figure, sheet.width);
    sheet.picture(new Box(0, 0, sheet.width, tall));
    return texts(sheet, 0, 0, tall + 8, sheet.width);
  }

  /** Two pictures in a row, and a slot for more. */
  static double gallery(Sheet sheet, Gallery gallery) {
    double cell = cell(sheet.width);
    double tall = Math.rint(cell * 3 / 4);
    double y = sheet.add(Field.TITLE, 0, 0, sheet.width) + 8;
    double rowEnd = y;
    for (int i = 0; i <= gallery.shots().size(); i++) {
      boolean first = i % 2 == 0;
      if (first) {
        y = rowEnd + (i == 0 ? 0 : 14);
      }
      double x = first == sheet.rightToLeft() ? sheet.width - cell : 0;
      sheet.picture(new Box(x, y, cell, tall));
      double end = y + tall;
      if (i < gallery.shots().size()) {
        end = texts(sheet, i, x, end + 6, cell);
      }
      rowEnd = Math.max(rowEnd, end);
    }
    return rowEnd;
  }

  static double estimate(Gallery gallery, double width) {
    double row = Math.rint(cell(width) * 3 / 4) + 168;
    return 40 + Math.ceil((gallery.shots().size() + 1) / 2.0) * row;
  }

  private static double cell(double width) {
    return Math.floor((width - ROW_GAP) / 2);
  }

  private static double texts(Sheet sheet, int number, double x, double y, double width) {
    List<PictureAt> pictures = PictureAt.in(sheet.block);
    List<Part> wanting =
        number < pictures.size() ? pictures.get(number).missing(sheet.block) : List.of();
    double right = x + width;
    double end = text(sheet, Part.CAPTION, number, right, y, width, wanting);
    double half = Math.rint((width - ROW_GAP) / 2);
    if (half < NARROWEST) {
      end = text(sheet, Part.CREDIT, number, right, end + 2, width, wanting);
      end = text(sheet, Part.SOURCE, number, right, end + 2, width, wanting);
    } else {
      double left = right - half - ROW_GAP;
      end =
          Math.max(
              text(sheet, Part.CREDIT, number, right, end + 2, half, wanting),
              text(sheet, Part.SOURCE, number, left, end + 2, half, wanting));
    }
    return text(sheet, Part.ALT, number, right, end + 2, width, wanting);
  }

  private static double text(
      Sheet sheet,
      Part part,
      int number,
      double right,
      double y,
      double width,
      List<Part> wanting) {
    Word label =
        switch (part) {
          case CREDIT -> Word.CREDIT_LABEL;
          case SOURCE -> Word.SOURCE_LABEL;
          case ALT -> Word.ALT_LABEL;
          case CAPTION, WHOLE, TITLE, TEXT, ATTRIBUTION, ROLE, CELL -> Word.CAPTION_LABEL;
        };
    return sheet.labelled(Field.of(part, number), label, right, y, width, wanting.contains(part));
  }
}
