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
import java.util.function.Consumer;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.typeset.Alignment;
import muharrir.typeset.Box;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.Ghost;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import org.jspecify.annotations.Nullable;

/** One block while it is being laid out: takes texts, pictures and what is painted beside them. */
final class Sheet {
  final Block block;
  final double width;
  final Looks looks;
  final Place place;
  private final FontSet fonts;
  private final List<Decoration> ghosts;
  private final @Nullable Arrangement before;
  private final List<FieldView> fields = new ArrayList<>();
  private final List<Consumer<Graphics2D>> art = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();

  Sheet(
      FontSet fonts,
      Looks looks,
      Block block,
      List<Decoration> ghosts,
      double width,
      Place place,
      @Nullable Arrangement before) {
    this.fonts = fonts;
    this.looks = looks;
    this.block = block;
    this.ghosts = ghosts;
    this.width = width;
    this.place = place;
    this.before = before;
  }

  Arrangement done(double height) {
    return new Arrangement(List.copyOf(fields), List.copyOf(art), height, List.copyOf(pictures));
  }

  /** Whether the block's lines run from the right. */
  boolean rightToLeft() {
    return looks.direction(block) == Direction.RTL;
  }

  /** Adds a text and returns where it ends below. */
  double add(Field field, double x, double y, double fieldWidth) {
    List<Ghost> words = looks.ghosts(ghosts, field);
    FieldView view = known(field, words, fieldWidth);
    if (view == null) {
      FieldView old = before(field);
      view =
          FieldView.of(
              fonts,
              looks,
              block,
              field,
              words,
              fieldWidth,
              place.alone(),
              old == null ? null : old.layout);
    }
    view.x = x;
    view.y = y;
    fields.add(view);
    return y + view.height();
  }

  private @Nullable FieldView known(Field field, List<Ghost> words, double fieldWidth) {
    FieldView old = before(field);
    boolean same =
        old != null
            && !block.text(field).isEmpty()
            && sameText(old, field)
            && old.ghosts.equals(words)
            && old.layout.width() == fieldWidth
            && old.layout.style().equals(looks.style(block, field));
    return same ? old : null;
  }

  private @Nullable FieldView before(Field field) {
    return before == null ? null : before.field(field);
  }

  @SuppressWarnings("ReferenceEquality") // the identity of the immutable text is the key
  private boolean sameText(FieldView view, Field field) {
    return view.text == block.text(field);
  }

  /** Keeps a place for a picture, which is a node above what is painted. */
  void picture(Box place) {
    pictures.add(place);
  }

  /** Paints something under the texts. */
  void art(Consumer<Graphics2D> piece) {
    art.add(piece);
  }

  /**
   * Adds a label and its text, right to left from {@code right}, with a line below.
   *
   * @param wanting whether the text is empty and asked for: the label says so by its colour and a
   *     dot beside it
   */
  double labelled(
      Field field, SurfaceTexts.Word label, double right, double y, double all, boolean wanting) {
    javafx.scene.paint.Color ink = wanting ? looks.palette().check() : looks.palette().text3();
    int color = Looks.argb(ink);
    ParagraphLayout words =
        ParagraphLayout.of(
            fonts, StyledText.plain(looks.texts().say(label)), Looks.sans(400, 12, 24, color), all);
    double labelWidth = Math.ceil(words.naturalWidth()) + 8;
    if (wanting) {
      dot(right + 5, y + 12, ink);
    }
    double textWidth = Math.max(40, all - labelWidth);
    art.add(at(right - all, y, words));
    double end = add(field, right - all, y, textWidth);
    art.add(
        fill(new Rectangle2D.Double(right - all, end + 1, textWidth, 1), looks.palette().line()));
    return end + 4;
  }

  /** One line of text which is read left to right or right to left but stands at the right. */
  void line(double x, double y, double w, ParagraphStyle style, String words, boolean isolated) {
    boolean latin = isolated && Direction.of(words, Direction.LTR) == Direction.LTR;
    ParagraphStyle set =
        latin ? style.withDirection(Direction.LTR).withAlignment(Alignment.END) : style;
    art.add(at(x, y, ParagraphLayout.limited(fonts, StyledText.plain(words), set, w, 1)));
  }

  /** A rounded ground with a border. */
  void card(
      double x,
      double y,
      double w,
      double h,
      javafx.scene.paint.Color ground,
      javafx.scene.paint.Color border) {
    Color fill = new Color(Looks.argb(ground), true);
    Color line = new Color(Looks.argb(border), true);
    art.add(g -> {
      smooth(g);
      g.setColor(fill);
      g.fill(new RoundRectangle2D.Double(x, y, w, h, 16, 16));
      g.setColor(line);
      g.setStroke(new BasicStroke(1));
      g.draw(new RoundRectangle2D.Double(x + 0.5, y + 0.5, w - 1, h - 1, 15, 15));
    });
  }

  private void dot(double x, double y, javafx.scene.paint.Color color) {
    Color ink = new Color(Looks.argb(color), true);
    art.add(g -> {
      smooth(g);
      g.setColor(ink);
      g.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
    });
  }

  /** A filled rectangle. */
  void bar(double x, double y, double w, double h, javafx.scene.paint.Color color) {
    art.add(fill(new Rectangle2D.Double(x, y, w, h), color));
  }

  private static Consumer<Graphics2D> at(double x, double y, ParagraphLayout layout) {
    return g -> {
      g.translate(x, y);
      layout.paint(g);
      g.translate(-x, -y);
    };
  }

  private static Consumer<Graphics2D> fill(Rectangle2D area, javafx.scene.paint.Color color) {
    Color awt = new Color(Looks.argb(color), true);
    return g -> {
      g.setColor(awt);
      g.fill(area);
    };
  }

  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }
}
