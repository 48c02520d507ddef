package muharrir.json;

import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Rebuild;
import muharrir.edit.Step;
import muharrir.json.JsonIn.Members;
import muharrir.json.JsonRefusal.Reason;

/** A step as the journal keeps it: one object on one line. */
public final class StepJson {
  private StepJson() {}

  /** On one line. */
  public static String write(Step step) {
    return JsonOut.compact(out -> write(out, step));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Step read(String json) {
    return read(JsonIn.parse(json));
  }

  static void write(JsonOut out, Step step) {
    out.object(() -> {
      switch (step) {
        case Step.ReplaceText replace -> {
          field(out.member("step", "replace"), replace.block(), replace.field());
          out.member("from", replace.from()).member("to", replace.to());
          InlineJson.write(out.name("insert"), replace.insert());
        }
        case Step.Remark remark -> {
          field(out.member("step", "remark"), remark.block(), remark.field());
          out.member("from", remark.from());
          InlineJson.write(out.name("marked"), remark.marked());
        }
        case Step.Split split -> {
          id(out.member("step", "split"), "block", split.block());
          BlockJson.write(out.member("at", split.at()).name("tail"), split.tail());
        }
        case Step.Join join -> {
          id(out.member("step", "join"), "first", join.first());
          id(out, "second", join.second());
          out.member("at", join.at());
        }
        case Step.InsertBlocks insert -> {
          id(out.member("step", "insert"), "after", insert.after());
          out.name("blocks").array(insert.blocks(), BlockJson::write);
        }
        case Step.RemoveBlocks remove ->
            out.member("step", "remove")
                .name("ids")
                .array(remove.ids(), (o, id) -> o.string(id.value()));
        case Step.Reshape reshape ->
            BlockJson.write(out.member("step", "reshape").name("block"), reshape.block());
        case Rebuild rebuild -> {
          BlockJson.write(out.member("step", "rebuild").name("block"), rebuild.block());
          out.name("kept")
              .array(
                  rebuild.kept(),
                  (o, kept) ->
                      o.object(
                          () -> o.member("from", kept.from().id()).member("to", kept.to().id())));
        }
        case Step.Move move -> {
          id(out.member("step", "move"), "block", move.block());
          id(out, "after", move.after());
        }
      }
    });
  }

  private static void field(JsonOut out, BlockId block, Field field) {
    id(out, "block", block);
    out.member("field", field.id());
  }

  private static void id(JsonOut out, String name, BlockId id) {
    out.member(name, id.value());
  }

  static Step read(JsonIn in) {
    return in.object(members -> {
      JsonIn kind = members.get("step");
      return switch (kind.string()) {
        case "replace" -> replace(members);
        case "remark" -> remark(members);
        case "split" -> split(members);
        case "join" -> join(members);
        case "insert" -> insert(members);
        case "remove" -> {
          List<BlockId> ids = members.get("ids").list(id -> id.as(BlockId::new));
          yield in.build(() -> new Step.RemoveBlocks(ids));
        }
        case "reshape" -> new Step.Reshape(BlockJson.read(members.get("block")));
        case "rebuild" -> rebuild(members);
        case "move" -> move(members);
        default -> throw kind.refuse(Reason.VALUE, kind.string());
      };
    });
  }

  private static Step replace(Members members) {
    BlockId block = id(members, "block");
    Field field = Names.field(members.get("field"));
    int from = members.get("from").integer();
    int to = members.get("to").integer();
    Inline insert = InlineJson.read(members.get("insert"));
    return members.object().build(() -> new Step.ReplaceText(block, field, from, to, insert));
  }

  private static Step remark(Members members) {
    BlockId block = id(members, "block");
    Field field = Names.field(members.get("field"));
    int from = members.get("from").integer();
    Inline marked = InlineJson.read(members.get("marked"));
    return members.object().build(() -> new Step.Remark(block, field, from, marked));
  }

  private static Step split(Members members) {
    BlockId block = id(members, "block");
    int at = members.get("at").integer();
    Block tail = BlockJson.read(members.get("tail"));
    return members.object().build(() -> new Step.Split(block, at, tail));
  }

  private static Step join(Members members) {
    BlockId first = id(members, "first");
    BlockId second = id(members, "second");
    int at = members.get("at").integer();
    return members.object().build(() -> new Step.Join(first, second, at));
  }

  private static Step insert(Members members) {
    BlockId after = id(members, "after");
    List<Block> blocks = BlockJson.readAll(members.get("blocks"));
    return members.object().build(() -> new Step.InsertBlocks(after, blocks));
  }

  private static Step rebuild(Members members) {
    Block block = BlockJson.read(members.get("block"));
    List<Rebuild.Kept> kept =
        members
            .get("kept")
            .list(in ->
                in.object(one ->
                    new Rebuild.Kept(Names.field(one.get("from")), Names.field(one.get("to")))));
    return members.object().build(() -> new Rebuild(block, kept));
  }

  private static Step move(Members members) {
    BlockId block = id(members, "block");
    BlockId after = id(members, "after");
    return members.object().build(() -> new Step.Move(block, after));
  }

  private static BlockId id(Members members, String name) {
    return members.get(name).as(BlockId::new);
  }
}
