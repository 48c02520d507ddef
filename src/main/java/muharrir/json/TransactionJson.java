package muharrir.json;

import java.util.List;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;

/** A transaction as the journal keeps it: one object on one line. */
public final class TransactionJson {
  private TransactionJson() {}

  /** On one line. */
  public static String write(Transaction transaction) {
    return JsonOut.compact(out ->
        out.object(() -> {
          out.name("steps").array(transaction.steps(), StepJson::write);
          selection(out.name("before"), transaction.before());
          selection(out.name("after"), transaction.after());
          out.member("kind", Names.of(transaction.kind()));
        }));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Transaction read(String json) {
    return JsonIn.parse(json)
        .object(members -> {
          List<Step> steps = members.get("steps").list(StepJson::read);
          Selection before = selection(members.get("before"));
          Selection after = selection(members.get("after"));
          Transaction.Kind kind = Names.read(members.get("kind"), Transaction.Kind.class);
          return new Transaction(steps, before, after, kind);
        });
  }

  private static void selection(JsonOut out, Selection selection) {
    out.object(() -> {
      position(out.name("anchor"), selection.anchor());
      position(out.name("head"), selection.head());
    });
  }

  private static void position(JsonOut out, Position position) {
    out.object(() ->
        out.member("block", position.block().value())
            .member("field", position.field().id())
            .member("offset", position.offset()));
  }

  private static Selection selection(JsonIn in) {
    return in.object(
        members -> new Selection(position(members.get("anchor")), position(members.get("head"))));
  }

  private static Position position(JsonIn in) {
    return in.object(members -> {
      BlockId block = members.get("block").as(BlockId::new);
      Field field = Names.field(members.get("field"));
      int offset = members.get("offset").integer();
      return in.build(() -> new Position(block, field, offset));
    });
  }
}
