package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.typeset.Direction;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;
import muharrir.typeset.TextStyle.Underline;
import muharrir.typeset.Typeface;

/** How the fields of a document are set: type, colours, placeholders, the gaps between blocks. */
final class Looks {
  private final Palette palette;
  private final SurfaceTexts texts;

  Looks(Palette palette, SurfaceTexts texts) {
    this.palette = palette;
    this.texts = texts;
  }

  Palette palette() {
    return palette;
  }

  SurfaceTexts texts() {
    return texts;
  }

  ParagraphStyle style(Block block, Field field) {
    ParagraphStyle base =
        switch (field) {
          case TEXT -> textStyle(block);
          case ATTRIBUTION -> sans(400, 13, 22, argb(palette.text2()));
          case CAPTION, CREDIT, ALT -> sans(400, 13, 24, argb(palette.text()));
        };
    String text = block.text(field).text();
    boolean rtl = block.direction().resolve(text) == muharrir.document.Direction.RTL;
    return base.withDirection(rtl ? Direction.RTL : Direction.LTR);
  }

  private ParagraphStyle textStyle(Block block) {
    int text = argb(palette.text());
    return switch (block) {
      case Block.HeadLine head -> headStyle(head.id());
      case Block.Heading heading -> sans(600, heading.level() == 2 ? 20 : 17, 32, text);
      case Block.Quote _ -> ParagraphStyle.of(Typeface.NASKH, 500, 20, 34, text);
      case Block.Paragraph _, Block.Figure _, Block.Embed _, Block.Divider _ ->
          ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, text);
    };
  }

  private ParagraphStyle headStyle(BlockId id) {
    if (id.equals(BlockId.KICKER)) {
      return sans(600, 13, 20, argb(palette.accent()));
    }
    if (id.equals(BlockId.HEADLINE)) {
      return sans(700, 30, 44, argb(palette.text()));
    }
    return sans(400, 18, 28, argb(palette.text2()));
  }

  static ParagraphStyle sans(int weight, float size, float lineHeight, int color) {
    return ParagraphStyle.of(Typeface.SANS, weight, size, lineHeight, color);
  }

  /** Text with its marks in place of styles. */
  StyledText styled(Inline inline) {
    List<StyledText.Run> runs = new ArrayList<>();
    int from = 0;
    for (Run run : inline.runs()) {
      int to = from + run.text().length();
      TextStyle style = TextStyle.PLAIN;
      for (Mark mark : run.marks()) {
        style =
            switch (mark) {
              case Mark.Strong _ -> style.withWeight(700);
              case Mark.Emphasis _ -> style.withUnderline(Underline.SOLID, argb(palette.text3()));
              case Mark.Link _ ->
                  style
                      .withColor(argb(palette.accent()))
                      .withUnderline(Underline.SOLID, argb(palette.accentLine()));
            };
      }
      if (!style.equals(TextStyle.PLAIN)) {
        runs.add(new StyledText.Run(from, to, style));
      }
      from = to;
    }
    return new StyledText(inline.text(), runs);
  }

  /** What an empty field says; empty for nothing. */
  String placeholder(Block block, Field field, boolean alone) {
    return switch (field) {
      case ATTRIBUTION -> texts.attribution();
      case CAPTION -> texts.caption();
      case CREDIT -> texts.credit();
      case ALT -> texts.alt();
      case TEXT ->
          switch (block) {
            case Block.HeadLine head -> headPlaceholder(head.id());
            case Block.Heading _ -> texts.heading();
            case Block.Quote _ -> texts.quote();
            case Block.Paragraph _ -> alone ? texts.body() : "";
            case Block.Figure _, Block.Embed _, Block.Divider _ -> "";
          };
    };
  }

  private String headPlaceholder(BlockId id) {
    if (id.equals(BlockId.KICKER)) {
      return texts.kicker();
    }
    return id.equals(BlockId.HEADLINE) ? texts.headline() : texts.standfirst();
  }

  int placeholderColor() {
    return argb(palette.text3().deriveColor(0, 1, 1, 0.72));
  }

  /** The space above a block. */
  double gapBefore(Block block) {
    return switch (block) {
      case Block.HeadLine head ->
          head.id().equals(BlockId.KICKER) ? 28 : head.id().equals(BlockId.HEADLINE) ? 4 : 8;
      case Block.Heading _ -> 20;
      case Block.Paragraph _ -> 10;
      case Block.Quote _ -> 18;
      case Block.Figure _ -> 16;
      case Block.Embed _ -> 16;
      case Block.Divider _ -> 8;
    };
  }

  /** The space below a block, over and above the next one's own. */
  double gapAfter(Block block) {
    return switch (block) {
      case Block.HeadLine head -> head.id().equals(BlockId.STANDFIRST) ? 8 : 0;
      case Block.Quote _ -> 8;
      case Block.Figure _ -> 10;
      case Block.Embed _ -> 8;
      case Block.Paragraph _, Block.Heading _, Block.Divider _ -> 0;
    };
  }

  static int argb(javafx.scene.paint.Color color) {
    return Screens.argb(color);
  }
}
