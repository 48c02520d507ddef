package muharrir.textview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.typeset.Alignment;
import muharrir.typeset.Box;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import org.jspecify.annotations.Nullable;

/** Places the texts of a block and what belongs beside them. */
final class Arranger {
  private static final double QUOTE_INSET = 19;
  private static final double MAX_PICTURE = 380;
  private static final double EMPTY_SLOT = 168;
  private static final double ROW_GAP = 24;

  private final FontSet fonts;
  private final Looks looks;

  Arranger(FontSet fonts, Looks looks) {
    this.fonts = fonts;
    this.looks = looks;
  }

  Looks looks() {
    return looks;
  }

  /**
   * Lays a block out.
   *
   * @param before how it was laid out last; texts that did not change are taken over
   * @param alone whether it is all there is in the body
   */
  Arrangement arrange(Block block, double width, boolean alone, @Nullable Arrangement before) {
    return new Work(block, width, alone, before).arrange();
  }

  /** A guess at the height of a block that nobody has seen yet. */
  double estimate(Block block, double width) {
    double height = 0;
    for (Field field : block.fields()) {
      ParagraphStyle style = looks.style(block, field);
      double perLine = Math.max(1, width / (style.size() * 0.46));
      height += Math.max(1, Math.ceil(block.text(field).length() / perLine)) * style.lineHeight();
    }
    return switch (block) {
      case Block.Figure figure -> pictureHeight(figure, width) + 72;
      case Block.Embed _ -> 96;
      case Block.Divider _ -> 40;
      case Block.HeadLine _, Block.Paragraph _, Block.Heading _, Block.Quote _ -> height;
    };
  }

  private static double pictureHeight(Block.Figure figure, double width) {
    return figure
        .media()
        .map(m -> Math.min(MAX_PICTURE, Math.rint(width * m.height() / m.width())))
        .orElse(EMPTY_SLOT);
  }

  /** The arranging of one block. */
  private final class Work {
    private final Block block;
    private final double width;
    private final boolean alone;
    private final @Nullable Arrangement before;
    private final List<FieldView> fields = new ArrayList<>();
    private final List<Consumer<Graphics2D>> art = new ArrayList<>();

    Work(Block block, double width, boolean alone, @Nullable Arrangement before) {
      this.block = block;
      this.width = width;
      this.alone = alone;
      this.before = before;
    }

    Arrangement arrange() {
      Optional<Box> picture = Optional.empty();
      double height =
          switch (block) {
            case Block.TextBlock _ -> add(Field.TEXT, 0, 0, width);
            case Block.Quote _ -> quote();
            case Block.Figure figure -> {
              double tall = pictureHeight(figure, width);
              picture = Optional.of(new Box(0, 0, width, tall));
              yield figure(tall);
            }
            case Block.Embed embed -> embed(embed);
            case Block.Divider _ -> divider();
          };
      return new Arrangement(List.copyOf(fields), List.copyOf(art), height, picture);
    }

    /** Adds a text and returns where it ends below. */
    private double add(Field field, double x, double y, double fieldWidth) {
      FieldView view = known(field, fieldWidth);
      if (view == null) {
        FieldView old = before(field);
        view =
            FieldView.of(
                fonts, looks, block, field, fieldWidth, alone, old == null ? null : old.layout);
      }
      view.x = x;
      view.y = y;
      fields.add(view);
      return y + view.height();
    }

    private @Nullable FieldView known(Field field, double fieldWidth) {
      FieldView old = before(field);
      boolean same =
          old != null
              && !block.text(field).isEmpty()
              && sameText(old, field)
              && old.layout.width() == fieldWidth
              && old.layout.style().equals(looks.style(block, field));
      return same ? old : null;
    }

    private @Nullable FieldView before(Field field) {
      if (before != null) {
        for (FieldView view : before.fields()) {
          if (view.field == field) {
            return view;
          }
        }
      }
      return null;
    }

    @SuppressWarnings("ReferenceEquality") // the identity of the immutable text is the key
    private boolean sameText(FieldView view, Field field) {
      return view.text == block.text(field);
    }

    private double quote() {
      boolean rtl = looks.style(block, Field.TEXT).direction() == Direction.RTL;
      double x = rtl ? 0 : QUOTE_INSET;
      double inner = width - QUOTE_INSET;
      double end = add(Field.TEXT, x, 0, inner);
      double height = add(Field.ATTRIBUTION, x, end, inner);
      double barX = rtl ? width - 3 : 0;
      art.add(fill(new Rectangle2D.Double(barX, 2, 3, height - 4), looks.palette().accent()));
      return height;
    }

    private double figure(double tall) {
      double y = tall + 8;
      double captionWidth = Math.rint((width - ROW_GAP) * 0.62);
      double creditWidth = width - ROW_GAP - captionWidth;
      double first =
          Math.max(
              labelled(Field.CAPTION, looks.texts().captionLabel(), width, y, captionWidth),
              labelled(Field.CREDIT, looks.texts().creditLabel(), creditWidth, y, creditWidth));
      return labelled(Field.ALT, looks.texts().altLabel(), width, first + 4, width);
    }

    /** Adds a label and its text, right to left from {@code right}, with a line below. */
    private double labelled(Field field, String label, double right, double y, double all) {
      int color = Screens.argb(looks.palette().text3());
      ParagraphLayout words =
          ParagraphLayout.of(fonts, StyledText.plain(label), Looks.sans(400, 12, 24, color), all);
      double labelWidth = Math.ceil(words.naturalWidth()) + 8;
      art.add(at(right - all, y, words));
      double end = add(field, right - all, y, Math.max(40, all - labelWidth));
      art.add(
          fill(
              new Rectangle2D.Double(right - all, end + 1, Math.max(40, all - labelWidth), 1),
              looks.palette().line()));
      return end + 4;
    }

    private double embed(Block.Embed embed) {
      EmbedCard card = EmbedCard.of(embed.address());
      double inner = width - 32;
      double height = 92;
      art.add(card(0, 0, width, height));
      Palette palette = looks.palette();
      String title = card.author().isEmpty() ? card.host() : card.author();
      art.add(text(16, 12, inner, Looks.sans(600, 14, 22, argb(palette.text())), title, true));
      art.add(
          text(
              16,
              12,
              inner,
              Looks.sans(400, 12, 22, argb(palette.text3())).withAlignment(Alignment.END),
              looks.texts().staticCard() + (card.isX() ? "  X" : ""),
              false));
      art.add(
          text(16, 36, inner, Looks.sans(400, 13, 22, argb(palette.accent())), card.shown(), true));
      String time = card.time().map(looks.texts().time()).orElse(card.host());
      art.add(
          text(
              16,
              60,
              inner,
              Looks.sans(400, 12, 20, argb(palette.text3())),
              time,
              card.time().isEmpty()));
      return height;
    }

    private double divider() {
      Color color = new Color(argb(looks.palette().strongLine()), true);
      for (int i = -1; i <= 1; i++) {
        double x = width / 2 + i * 20 - 2.5;
        art.add(g -> {
          smooth(g);
          g.setColor(color);
          g.fill(new Ellipse2D.Double(x, 17.5, 5, 5));
        });
      }
      return 40;
    }

    /** One line of text which is read left to right or right to left but stands at the right. */
    private Consumer<Graphics2D> text(
        double x, double y, double w, ParagraphStyle style, String words, boolean isolated) {
      boolean latin = isolated && Direction.of(words, Direction.LTR) == Direction.LTR;
      ParagraphStyle set =
          latin ? style.withDirection(Direction.LTR).withAlignment(Alignment.END) : style;
      return at(x, y, ParagraphLayout.limited(fonts, StyledText.plain(words), set, w, 1));
    }

    private Consumer<Graphics2D> card(double x, double y, double w, double h) {
      Color fill = new Color(argb(looks.palette().panel()), true);
      Color line = new Color(argb(looks.palette().line()), true);
      return g -> {
        smooth(g);
        g.setColor(fill);
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 16, 16));
        g.setColor(line);
        g.setStroke(new BasicStroke(1));
        g.draw(new RoundRectangle2D.Double(x + 0.5, y + 0.5, w - 1, h - 1, 15, 15));
      };
    }
  }

  private static int argb(javafx.scene.paint.Color color) {
    return Screens.argb(color);
  }

  private static Consumer<Graphics2D> at(double x, double y, ParagraphLayout layout) {
    return g -> {
      g.translate(x, y);
      layout.paint(g);
      g.translate(-x, -y);
    };
  }

  private static Consumer<Graphics2D> fill(Rectangle2D area, javafx.scene.paint.Color color) {
    Color awt = new Color(argb(color), true);
    return g -> {
      g.setColor(awt);
      g.fill(area);
    };
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }
}
