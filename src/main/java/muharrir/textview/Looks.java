package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.document.Table;
import muharrir.textview.SurfaceTexts.Word;
import muharrir.typeset.Alignment;
import muharrir.typeset.Direction;
import muharrir.typeset.Ghost;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;
import muharrir.typeset.TextStyle.Underline;
import muharrir.typeset.Typeface;
import org.jspecify.annotations.Nullable;

/** How the fields of a document are set: type, colours, placeholders, the gaps between blocks. */
final class Looks {
  private final Palette palette;
  private final SurfaceTexts texts;
  private final boolean invisibles;
  private @Nullable Block directed;
  private Direction directedAs = Direction.RTL;

  Looks(Palette palette, SurfaceTexts texts) {
    this(palette, texts, false);
  }

  /** Looks that may draw what has no shape of its own. */
  Looks(Palette palette, SurfaceTexts texts, boolean invisibles) {
    this.palette = palette;
    this.texts = texts;
    this.invisibles = invisibles;
  }

  /** The colour of the signs that have no shape; 0 where they are not drawn. */
  int signColor() {
    return invisibles ? argb(palette.accent().deriveColor(0, 1, 1, 0.75)) : 0;
  }

  Palette palette() {
    return palette;
  }

  SurfaceTexts texts() {
    return texts;
  }

  ParagraphStyle style(Block block, Field field) {
    ParagraphStyle base =
        switch (field.part()) {
          case TEXT -> textStyle(block);
          case ATTRIBUTION ->
              block instanceof Block.PullQuote
                  ? sans(400, 14, 24, argb(palette.text2())).withAlignment(Alignment.CENTER)
                  : sans(500, 14, 24, argb(palette.text2()));
          case ROLE -> sans(400, 14, 24, argb(palette.text2()));
          case TITLE -> sans(600, 15, 26, argb(palette.text()));
          case CELL -> sans(isHeader(block, field) ? 600 : 400, 15, 26, argb(palette.text()));
          case CAPTION, CREDIT, SOURCE, ALT, WHOLE -> sans(400, 13, 24, argb(palette.text()));
        };
    String text = block.text(field).text();
    if (block instanceof Table) {
      // Whatever is in a cell, its lines begin where those of the column do.
      Direction around = direction(block);
      Direction own = text.isEmpty() ? around : resolved(block, text, around);
      return base.withDirection(own).withAlignment(own == around ? Alignment.START : Alignment.END);
    }
    Direction direction = text.isEmpty() ? direction(block) : resolved(block, text, Direction.RTL);
    boolean besideLabel =
        switch (field.part()) {
          case CREDIT, SOURCE -> true;
          case CAPTION, ALT, TEXT, ATTRIBUTION, ROLE, TITLE, CELL, WHOLE -> false;
        };
    // A name beside its label at the right begins there, in Latin letters as well.
    return besideLabel && direction == Direction.LTR
        ? base.withDirection(direction).withAlignment(Alignment.END)
        : base.withDirection(direction);
  }

  private static boolean isHeader(Block block, Field field) {
    return block instanceof Table table && table.header() && field.row() == 0;
  }

  /** How the lines of a block run: by all of its texts together where nobody has said. */
  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  Direction direction(Block block) {
    if (block.fields().size() == 1) {
      return resolved(block, block.text(block.fields().getFirst()).text(), Direction.RTL);
    }
    // Each cell of a table asks.
    if (block != directed) {
      StringBuilder all = new StringBuilder();
      block.fields().forEach(field -> all.append(block.text(field).text()));
      directedAs = resolved(block, all.toString(), Direction.RTL);
      directed = block;
    }
    return directedAs;
  }

  /**
   * How a text runs.
   *
   * @param bare how it does where it has no letters that say so
   */
  private static Direction resolved(Block block, String text, Direction bare) {
    muharrir.document.Direction otherwise =
        bare == Direction.RTL ? muharrir.document.Direction.RTL : muharrir.document.Direction.LTR;
    boolean rtl = block.direction().resolve(text, otherwise) == muharrir.document.Direction.RTL;
    return rtl ? Direction.RTL : Direction.LTR;
  }

  private ParagraphStyle textStyle(Block block) {
    int text = argb(palette.text());
    return switch (block) {
      case Block.HeadLine head -> headStyle(head.id());
      case Block.Heading heading -> sans(600, heading.level() == 2 ? 20 : 17, 32, text);
      case Block.Quote _ -> ParagraphStyle.of(Typeface.NASKH, 500, 20, 34, text);
      case Block.PullQuote _ ->
          sans(700, 22, 38, argb(palette.accent())).withAlignment(Alignment.CENTER);
      case Block.InfoBox _, Block.Correction _ -> sans(400, 15, 28, text);
      case Block.Paragraph _,
          Block.ListItem _,
          Block.Figure _,
          Block.Embed _,
          Block.Divider _,
          Gallery _,
          Table _ ->
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
              // Arabic has no slant, and a line below is a mark of its own.
              case Mark.Emphasis _ -> style.withBackground(argb(palette.soft()));
              case Mark.Underline _ -> style.withUnderline(Underline.SOLID, argb(palette.text2()));
              case Mark.Strike _ -> style.withStrike(true);
              case Mark.Highlight _ -> style.withBackground(argb(palette.highlight()));
              case Mark.Superscript _ -> style.withSuperscript(true);
              case Mark.Language words ->
                  style.withDirection(
                      words.direction() == muharrir.document.Direction.RTL
                          ? Direction.RTL
                          : Direction.LTR);
              case Mark.Check _ ->
                  style
                      .withBackground(argb(palette.checkGround()))
                      .withUnderline(Underline.DOTTED, argb(palette.check()));
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

  /** Words that are not in the text of a field, as they are set between its letters. */
  List<Ghost> ghosts(List<Decoration> decorations, Field field) {
    if (decorations.isEmpty()) {
      return List.of();
    }
    List<Ghost> ghosts = new ArrayList<>();
    for (Decoration decoration : decorations) {
      if (decoration.span().field().equals(field)
          && decoration.style() instanceof Decoration.Ghost words) {
        Direction way = Direction.of(words.words(), Direction.RTL);
        TextStyle style =
            TextStyle.PLAIN
                .withColor(argb(words.tone().ink(palette)))
                .withBackground(argb(words.tone().soft(palette)))
                .withStrike(words.struck())
                .withDirection(way);
        ghosts.add(new Ghost(decoration.span().from(), words.words(), style));
      }
    }
    return ghosts;
  }

  /** What an empty field says; empty for nothing. */
  String placeholder(Block block, Field field, boolean alone) {
    Word word =
        switch (field.part()) {
          case ATTRIBUTION -> Word.ATTRIBUTION;
          case ROLE -> Word.ROLE;
          case CAPTION -> Word.CAPTION;
          case CREDIT -> Word.CREDIT;
          case SOURCE -> Word.SOURCE;
          case ALT -> Word.ALT;
          case TITLE ->
              switch (block) {
                case Gallery _ -> Word.GALLERY_TITLE;
                case Table _ -> Word.TABLE_TITLE;
                case Block.TextBlock _, Block.Parts _, Block.Bare _ -> Word.BOX_TITLE;
              };
          case TEXT -> textWord(block, alone);
          case CELL, WHOLE -> null;
        };
    return word == null ? "" : texts.say(word);
  }

  private static @Nullable Word textWord(Block block, boolean alone) {
    return switch (block) {
      case Block.HeadLine head -> headWord(head.id());
      case Block.Heading _ -> Word.HEADING;
      case Block.ListItem _ -> Word.LIST_ITEM;
      case Block.Quote _ -> Word.QUOTE;
      case Block.PullQuote _ -> Word.PULL_QUOTE;
      case Block.InfoBox _ -> Word.BOX;
      case Block.Correction _ -> Word.CORRECTION;
      case Block.Paragraph _ -> alone ? Word.BODY : null;
      case Block.Figure _, Gallery _, Table _, Block.Embed _, Block.Divider _ -> null;
    };
  }

  private static Word headWord(BlockId id) {
    if (id.equals(BlockId.KICKER)) {
      return Word.KICKER;
    }
    return id.equals(BlockId.HEADLINE) ? Word.HEADLINE : Word.STANDFIRST;
  }

  int placeholderColor() {
    return argb(palette.placeholder());
  }

  /** The space above a block. */
  double gapBefore(Block block) {
    return switch (block) {
      case Block.HeadLine head ->
          head.id().equals(BlockId.KICKER) ? 28 : head.id().equals(BlockId.HEADLINE) ? 4 : 8;
      case Block.Heading _ -> 20;
      case Block.Paragraph _ -> 10;
      case Block.ListItem _ -> 4;
      case Block.Quote _, Block.PullQuote _ -> 18;
      case Block.Figure _, Gallery _, Table _, Block.InfoBox _, Block.Correction _ -> 16;
      case Block.Embed _ -> 16;
      case Block.Divider _ -> 8;
    };
  }

  /** The space below a block, over and above the next one's own. */
  double gapAfter(Block block) {
    return switch (block) {
      case Block.HeadLine head -> head.id().equals(BlockId.STANDFIRST) ? 8 : 0;
      case Block.Quote _, Block.PullQuote _, Block.InfoBox _, Block.Correction _ -> 8;
      case Block.Figure _, Gallery _, Table _ -> 10;
      case Block.Embed _ -> 8;
      case Block.Paragraph _, Block.Heading _, Block.ListItem _, Block.Divider _ -> 0;
    };
  }

  static int argb(javafx.scene.paint.Color color) {
    return Screens.argb(color);
  }
}
