package muharrir.json;

import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Embed;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.json.JsonIn.Members;

/** A block as an object with its type, id, direction and texts. */
final class BlockJson {
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
      case Quote _ -> "quote";
      case Figure _ -> "figure";
      case Embed _ -> "embed";
      case Divider _ -> "divider";
    };
  }

  private static void content(JsonOut out, Block block) {
    switch (block) {
      case HeadLine _, Paragraph _, Quote _ -> direction(out, block);
      case Heading heading -> {
        out.member("level", heading.level());
        direction(out, block);
      }
      case Figure figure -> {
        direction(out, block);
        out.member("media", figure.media(), MediaJson::write);
      }
      case Embed embed -> {
        direction(out, block);
        out.member("address", embed.address());
      }
      case Divider _ -> {}
    }
    for (Field field : block.fields()) {
      InlineJson.write(out.name(Names.of(field)), block.text(field));
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
                text(members, Field.ATTRIBUTION));
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
        text(members, Field.CAPTION),
        text(members, Field.CREDIT),
        text(members, Field.ALT));
  }

  private static Embed embed(Members members, BlockId id) {
    Direction direction = direction(members);
    return members.get("address").as(address -> new Embed(id, direction, address));
  }

  private static Direction direction(Members members) {
    return Names.read(members.get("direction"), Direction.class);
  }

  private static Inline text(Members members, Field field) {
    return InlineJson.read(members.get(Names.of(field)));
  }
}
