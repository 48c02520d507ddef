package muharrir.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Block.Correction;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.InfoBox;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.PullQuote;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.Table;
import muharrir.json.JsonIn.Members;

/** A block as an object with its type, id, direction and texts. */
final class BlockJson {
  /** Fields that came after the first files were written: left out where empty. */
  private static final Set<Field.Part> LATER = Set.of(Field.Part.ROLE, Field.Part.SOURCE);

  private BlockJson() {}

  static void write(JsonOut out, Block block) {
    out.object(() -> {
      out.member("type", type(block)).member("id", block.id().value());
      content(out, block);
    });
  }

  /** A block whose place in the file already says its type and id. */
  static void writeNamed(JsonOut out, Block block) {
    out.object(() -> content(out, block));
  }

  private static String type(Block block) {
    return switch (block) {
      case HeadLine _ -> "head-line";
      case Paragraph _ -> "paragraph";
      case Heading _ -> "heading";
      case ListItem _ -> "list-item";
      case Quote _ -> "quote";
      case PullQuote _ -> "pull-quote";
      case InfoBox _ -> "info-box";
      case Correction _ -> "correction";
      case Figure _ -> "figure";
      case Gallery _ -> "gallery";
      case Table _ -> "table";
      case Embed _ -> "embed";
      case Divider _ -> "divider";
    };
  }

  private static void content(JsonOut out, Block block) {
    switch (block) {
      case HeadLine _, Paragraph _, Quote _, PullQuote _, InfoBox _ -> direction(out, block);
      case Heading heading -> {
        out.member("level", heading.level());
        direction(out, block);
      }
      case ListItem item -> {
        out.member("style", Names.of(item.style())).member("depth", item.depth());
        direction(out, block);
      }
      case Correction note -> {
        out.member("date", note.date().toString());
        direction(out, block);
      }
      case Figure figure -> {
        direction(out, block);
        out.member("media", figure.media(), MediaJson::write);
        PartsJson.framing(out, figure.framing());
      }
      case Gallery gallery -> {
        direction(out, block);
        PartsJson.write(out, gallery);
        return;
      }
      case Table table -> {
        direction(out, block);
        PartsJson.write(out, table);
        return;
      }
      case Embed embed -> {
        direction(out, block);
        out.member("address", embed.address());
      }
      case Divider _ -> {}
    }
    for (Field field : block.fields()) {
      if (!LATER.contains(field.part()) || !block.text(field).isEmpty()) {
        InlineJson.write(out.name(field.id()), block.text(field));
      }
    }
  }

  private static void direction(JsonOut out, Block block) {
    out.member("direction", Names.of(block.direction()));
  }

  static Block read(JsonIn in) {
    return in.object(members -> {
      JsonIn type = members.get("type");
      BlockId id = members.get("id").as(BlockId::new);
      return switch (type.string()) {
        case "head-line" -> headLine(members, id);
        case "paragraph" -> new Paragraph(id, direction(members), text(members, Field.TEXT));
        case "heading" -> heading(members, id);
        case "quote" ->
            new Quote(
                id,
                direction(members),
                text(members, Field.TEXT),
                text(members, Field.ATTRIBUTION),
                text(members, Field.ROLE));
        case "pull-quote" ->
            new PullQuote(
                id,
                direction(members),
                text(members, Field.TEXT),
                text(members, Field.ATTRIBUTION));
        case "info-box" ->
            new InfoBox(
                id, direction(members), text(members, Field.TITLE), text(members, Field.TEXT));
        case "list-item" -> listItem(members, id);
        case "correction" -> correction(members, id);
        case "gallery" -> PartsJson.gallery(members, id, direction(members));
        case "table" -> PartsJson.table(members, id, direction(members));
        case "figure" -> figure(members, id);
        case "embed" -> embed(members, id);
        case "divider" -> new Divider(id);
        default -> throw type.refuse(JsonRefusal.Reason.VALUE, type.string());
      };
    });
  }

  static HeadLine readHeadLine(JsonIn in, BlockId id) {
    return in.object(members -> headLine(members, id));
  }

  static Figure readFigure(JsonIn in, BlockId id) {
    return in.object(members -> figure(members, id));
  }

  static List<Block> readAll(JsonIn in) {
    return in.list(BlockJson::read);
  }

  private static HeadLine headLine(Members members, BlockId id) {
    Direction direction = direction(members);
    Inline text = text(members, Field.TEXT);
    return members.object().build(() -> new HeadLine(id, direction, text));
  }

  private static Heading heading(Members members, BlockId id) {
    JsonIn level = members.get("level");
    int number = level.integer();
    Direction direction = direction(members);
    Inline text = text(members, Field.TEXT);
    return level.build(() -> new Heading(id, direction, number, text));
  }

  private static Figure figure(Members members, BlockId id) {
    Optional<MediaRef> media = members.find("media").map(MediaJson::read);
    return new Figure(
        id,
        direction(members),
        media,
        PartsJson.framing(members),
        text(members, Field.CAPTION),
        text(members, Field.CREDIT),
        text(members, Field.SOURCE),
        text(members, Field.ALT));
  }

  private static ListItem listItem(Members members, BlockId id) {
    ListStyle style = Names.read(members.get("style"), ListStyle.class);
    JsonIn depth = members.get("depth");
    int number = depth.integer();
    Direction direction = direction(members);
    Inline text = text(members, Field.TEXT);
    return depth.build(() -> new ListItem(id, direction, style, number, text));
  }

  private static Correction correction(Members members, BlockId id) {
    LocalDate date = members.get("date").as(LocalDate::parse);
    return new Correction(id, direction(members), date, text(members, Field.TEXT));
  }

  private static Embed embed(Members members, BlockId id) {
    Direction direction = direction(members);
    return members.get("address").as(address -> new Embed(id, direction, address));
  }

  private static Direction direction(Members members) {
    return Names.read(members.get("direction"), Direction.class);
  }

  static Inline text(Members members, Field field) {
    return LATER.contains(field.part())
        ? members.find(field.id()).map(InlineJson::read).orElse(Inline.EMPTY)
        : InlineJson.read(members.get(field.id()));
  }
}
