package muharrir.textview;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.EmbedSource;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.SocialPost;
import muharrir.document.Table;
import muharrir.typeset.Alignment;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphStyle;
import org.jspecify.annotations.Nullable;

/** Places the texts of a block and what belongs beside them. */
final class Arranger {
  private static final double QUOTE_INSET = 19;
  private static final double BOX_INSET = 18;
  private static final double LIST_INSET = 30;
  private static final double NUMBER_GAP = 7;

  /** The size of a number of three digits, which would not fit beside its item otherwise. */
  private static final float LONG_NUMBER = 14;

  private static final double NUMBER_ROOM = 60;

  private final FontSet fonts;
  private final Looks looks;
  private final Decorations decorations;

  /**
   * @param decorations say which words are shown that are not in the text
   */
  Arranger(FontSet fonts, Looks looks, Decorations decorations) {
    this.fonts = fonts;
    this.looks = looks;
    this.decorations = decorations;
  }

  /** The words in a block that are not in its text; an equal list as long as they are the same. */
  List<Decoration> ghosts(BlockId block) {
    return decorations.ghosts(block);
  }

  Looks looks() {
    return looks;
  }

  /**
   * Lays a block out.
   *
   * @param before how it was laid out last; texts that did not change are taken over
   */
  Arrangement arrange(Block block, double width, Place place, @Nullable Arrangement before) {
    Sheet sheet = new Sheet(fonts, looks, block, ghosts(block.id()), width, place, before);
    double height =
        switch (block) {
          case Block.HeadLine _, Block.Paragraph _, Block.Heading _ ->
              sheet.add(Field.TEXT, 0, 0, width);
          case Block.ListItem item -> listItem(sheet, item);
          case Block.Quote _ -> quote(sheet);
          case Block.PullQuote _ -> pullQuote(sheet);
          case Block.InfoBox _ -> infoBox(sheet);
          case Block.Correction note -> correction(sheet, note);
          case Block.Figure figure -> PictureSetter.figure(sheet, figure);
          case Gallery gallery -> PictureSetter.gallery(sheet, gallery);
          case Table table -> TableSetter.set(sheet, table);
          case Block.Embed embed -> embed(sheet, embed);
          case Block.Divider _ -> divider(sheet);
        };
    return sheet.done(height);
  }

  /** A guess at the height of a block that nobody has seen yet. */
  double estimate(Block block, double width) {
    return switch (block) {
      case Block.Figure figure -> PictureSetter.height(figure, width) + 100;
      case Gallery gallery -> PictureSetter.estimate(gallery, width);
      case Table table -> 40 + table.rows().size() * 38.0;
      case Block.Embed _ -> 96;
      case Block.Divider _ -> 40;
      case Block.HeadLine _,
          Block.Paragraph _,
          Block.Heading _,
          Block.ListItem _,
          Block.Quote _,
          Block.PullQuote _,
          Block.InfoBox _,
          Block.Correction _ -> {
        double height = 0;
        for (Field field : block.fields()) {
          ParagraphStyle style = looks.style(block, field);
          double perLine = Math.max(1, width / (style.size() * 0.46));
          height +=
              Math.max(1, Math.ceil(block.text(field).length() / perLine)) * style.lineHeight();
        }
        yield height;
      }
    };
  }

  private double listItem(Sheet sheet, Block.ListItem item) {
    double inset = LIST_INSET * (item.depth() + 1);
    boolean rtl = sheet.rightToLeft();
    double height = sheet.add(Field.TEXT, rtl ? 0 : inset, 0, sheet.width - inset);
    double gutter = LIST_INSET * item.depth();
    double line = looks.style(item, Field.TEXT).lineHeight();
    if (item.style() == Block.ListStyle.NUMBERED) {
      int number = sheet.place.number();
      ParagraphStyle text = looks.style(item, Field.TEXT);
      ParagraphStyle style =
          ParagraphStyle.of(
                  text.face(),
                  text.weight(),
                  number < 100 ? text.size() : LONG_NUMBER,
                  text.lineHeight(),
                  Looks.argb(looks.palette().accent()))
              .withDirection(text.direction());
      // The points of 9. and 10. stand below each other; a number of many digits goes outwards.
      sheet.line(
          rtl ? sheet.width - inset + NUMBER_GAP : inset - NUMBER_GAP - NUMBER_ROOM,
          0,
          NUMBER_ROOM,
          style.withAlignment(Alignment.END),
          number + ".",
          false);
    } else {
      bullet(sheet, rtl ? sheet.width - gutter - 12 : gutter + 12, line / 2, item.depth());
    }
    return height;
  }

  private void bullet(Sheet sheet, double x, double y, int depth) {
    Color color = new Color(Looks.argb(looks.palette().accent()), true);
    Ellipse2D dot = new Ellipse2D.Double(x - 3, y - 2, 6, 6);
    sheet.art(g -> {
      Sheet.smooth(g);
      g.setColor(color);
      if (depth % 2 == 0) {
        g.fill(dot);
      } else {
        g.draw(dot);
      }
    });
  }

  private double quote(Sheet sheet) {
    boolean rtl = looks.style(sheet.block, Field.TEXT).direction() == Direction.RTL;
    double x = rtl ? 0 : QUOTE_INSET;
    double inner = sheet.width - QUOTE_INSET;
    double end = sheet.add(Field.TEXT, x, 0, inner);
    double half = Math.rint((inner - 16) / 2);
    double height =
        Math.max(
            sheet.add(Field.ATTRIBUTION, rtl ? x + inner - half : x, end, half),
            sheet.add(Field.ROLE, rtl ? x : x + inner - half, end, half));
    sheet.bar(rtl ? sheet.width - 3 : 0, 2, 3, height - 4, looks.palette().accent());
    return height;
  }

  private double pullQuote(Sheet sheet) {
    double end = sheet.add(Field.TEXT, 40, 14, sheet.width - 80);
    end = sheet.add(Field.ATTRIBUTION, 40, end + 2, sheet.width - 80) + 12;
    sheet.bar(40, 2, sheet.width - 80, 2, looks.palette().accent());
    sheet.bar(40, end, sheet.width - 80, 2, looks.palette().accent());
    return end + 4;
  }

  private double infoBox(Sheet sheet) {
    double inner = sheet.width - 2 * BOX_INSET;
    double end = sheet.add(Field.TITLE, BOX_INSET, 12, inner);
    end = sheet.add(Field.TEXT, BOX_INSET, end + 2, inner) + 14;
    sheet.card(0, 0, sheet.width, end, looks.palette().soft(), looks.palette().accentLine());
    return end;
  }

  private double correction(Sheet sheet, Block.Correction note) {
    double inner = sheet.width - 2 * BOX_INSET;
    ParagraphStyle label = Looks.sans(600, 13, 22, Looks.argb(looks.palette().text2()));
    String words =
        looks.texts().say(SurfaceTexts.Word.CORRECTION_LABEL)
            + "  "
            + looks.texts().date().apply(note.date());
    double end = sheet.add(Field.TEXT, BOX_INSET, 34, inner) + 12;
    sheet.card(0, 0, sheet.width, end, looks.palette().background(), looks.palette().strongLine());
    sheet.line(BOX_INSET, 10, inner, label, words, false);
    return end;
  }

  private double embed(Sheet sheet, Block.Embed embed) {
    EmbedSource source = EmbedSource.of(embed.address());
    Palette palette = looks.palette();
    double height = 92;
    boolean signed = !source.provider().sign().isEmpty();
    double inner = sheet.width - 32 - (signed ? 52 : 0);
    sheet.card(0, 0, sheet.width, height, palette.panel(), palette.line());
    if (signed) {
      sheet.card(sheet.width - 56, 14, 40, 40, palette.soft(), palette.accentLine());
      ParagraphStyle letters =
          Looks.sans(700, 15, 40, Looks.argb(palette.accent()))
              .withDirection(Direction.LTR)
              .withAlignment(Alignment.CENTER);
      sheet.line(sheet.width - 56, 14, 40, letters, source.provider().sign(), false);
    }
    String title = source.account().isEmpty() ? source.site() : source.account();
    sheet.line(16, 10, inner, Looks.sans(600, 14, 22, Looks.argb(palette.text())), title, true);
    ParagraphStyle small = Looks.sans(400, 12, 22, Looks.argb(palette.text3()));
    sheet.line(
        16,
        10,
        inner,
        small.withAlignment(Alignment.END),
        looks.texts().say(SurfaceTexts.Word.STATIC_CARD),
        false);
    String what = looks.texts().say(on(source.provider()));
    String time =
        SocialPost.of(embed.address())
            .flatMap(SocialPost::time)
            .map(looks.texts().time())
            .map(words -> "  ·  " + words)
            .orElse("");
    sheet.line(16, 34, inner, small, what + time, false);
    String shown = source.path().isEmpty() ? source.site() : source.site() + "/" + source.path();
    sheet.line(
        16,
        60,
        sheet.width - 32,
        Looks.sans(400, 13, 22, Looks.argb(palette.accent())),
        shown,
        true);
    return height;
  }

  private static SurfaceTexts.Word on(EmbedSource.Provider provider) {
    return switch (provider) {
      case X -> SurfaceTexts.Word.ON_X;
      case YOUTUBE -> SurfaceTexts.Word.ON_YOUTUBE;
      case FACEBOOK -> SurfaceTexts.Word.ON_FACEBOOK;
      case INSTAGRAM -> SurfaceTexts.Word.ON_INSTAGRAM;
      case TELEGRAM -> SurfaceTexts.Word.ON_TELEGRAM;
      case TIKTOK -> SurfaceTexts.Word.ON_TIKTOK;
      case PAGE -> SurfaceTexts.Word.ON_PAGE;
    };
  }

  private double divider(Sheet sheet) {
    Color color = new Color(Looks.argb(looks.palette().strongLine()), true);
    for (int i = -1; i <= 1; i++) {
      double x = sheet.width / 2 + i * 20 - 2.5;
      sheet.art(g -> {
        Sheet.smooth(g);
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x, 17.5, 5, 5));
      });
    }
    return 40;
  }
}
