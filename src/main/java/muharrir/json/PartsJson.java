package muharrir.json;

import java.util.List;
import java.util.Optional;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Gallery.Shot;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.Table;
import muharrir.json.JsonIn.Members;

/** The blocks that hold parts, galleries and tables, and how a picture is framed. */
final class PartsJson {
  private PartsJson() {}

  static void write(JsonOut out, Gallery gallery) {
    InlineJson.write(out.name("title"), gallery.title());
    out.name("shots").array(gallery.shots(), PartsJson::write);
  }

  private static void write(JsonOut out, Shot shot) {
    out.object(() -> {
      MediaJson.write(out.name("media"), shot.media());
      framing(out, shot.framing());
      InlineJson.write(out.name("caption"), shot.caption());
      InlineJson.write(out.name("credit"), shot.credit());
      if (!shot.source().isEmpty()) {
        InlineJson.write(out.name("source"), shot.source());
      }
      InlineJson.write(out.name("alt"), shot.alt());
    });
  }

  static void write(JsonOut out, Table table) {
    if (table.header()) {
      out.name("header").bool(true);
    }
    InlineJson.write(out.name("title"), table.title());
    out.name("rows").array(table.rows(), (o, row) -> o.array(row, InlineJson::write));
  }

  static Gallery gallery(Members members, BlockId id, Direction direction) {
    Inline title = BlockJson.text(members, Field.TITLE);
    List<Shot> shots = members.get("shots").list(in -> in.object(PartsJson::shot));
    return members.object().build(() -> new Gallery(id, direction, title, shots));
  }

  private static Shot shot(Members members) {
    MediaRef media = MediaJson.read(members.get("media"));
    return new Shot(
        media,
        framing(members),
        BlockJson.text(members, Field.CAPTION),
        BlockJson.text(members, Field.CREDIT),
        BlockJson.text(members, Field.SOURCE),
        BlockJson.text(members, Field.ALT));
  }

  static Table table(Members members, BlockId id, Direction direction) {
    Optional<JsonIn> header = members.find("header");
    header.ifPresent(JsonIn::isTrue);
    Inline title = BlockJson.text(members, Field.TITLE);
    List<List<Inline>> rows = members.get("rows").list(row -> row.list(InlineJson::read));
    return members.object().build(() -> new Table(id, direction, title, header.isPresent(), rows));
  }

  /** Leaves the framing out where it is the whole picture. */
  static void framing(JsonOut out, Framing framing) {
    out.member(
        "focus",
        framing.focus(),
        (o, focus) -> o.line(() -> o.member("x", focus.x()).member("y", focus.y())));
    out.member(
        "crop",
        framing.crop(),
        (o, crop) ->
            o.line(() ->
                o.member("left", crop.left())
                    .member("top", crop.top())
                    .member("width", crop.width())
                    .member("height", crop.height())));
  }

  static Framing framing(Members members) {
    return new Framing(
        members.find("focus").map(PartsJson::focus), members.find("crop").map(PartsJson::crop));
  }

  private static Framing.Focus focus(JsonIn in) {
    return in.object(members -> {
      int x = members.get("x").integer();
      int y = members.get("y").integer();
      return in.build(() -> new Framing.Focus(x, y));
    });
  }

  private static Framing.Crop crop(JsonIn in) {
    return in.object(members -> {
      int left = members.get("left").integer();
      int top = members.get("top").integer();
      int width = members.get("width").integer();
      int height = members.get("height").integer();
      return in.build(() -> new Framing.Crop(left, top, width, height));
    });
  }
}
