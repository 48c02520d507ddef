package muharrir.json;

import java.util.List;
import java.util.Optional;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.ReviewChange;

/** A transaction as the journal keeps it: one object on one line. */
public final class TransactionJson {
  private TransactionJson() {}

  /** On one line. */
  public static String write(Transaction transaction) {
    return write(transaction, Optional.empty());
  }

  /**
   * On one line, with what was done in one with it.
   *
   * @param work left out where there is none
   */
  public static String write(Transaction transaction, Optional<ReviewChange> work) {
    return JsonOut.compact(out ->
        out.object(() -> {
          out.name("steps").array(transaction.steps(), StepJson::write);
          selection(out.name("before"), transaction.before());
          selection(out.name("after"), transaction.after());
          out.member("kind", Names.of(transaction.kind()));
          out.member("work", work, ReviewJson::change);
        }));
  }

  /**
   * A change of the text as it was written.
   *
   * @param work what was done in one with it
   */
  public record Done(Transaction transaction, Optional<ReviewChange> work) {}

  /**
   * The inverse of {@link #write(Transaction, Optional)}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Done readDone(String json) {
    return JsonIn.parse(json)
        .object(members -> new Done(read(members), members.find("work").map(ReviewJson::change)));
  }

  /**
   * The inverse of {@link #write(Transaction)}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static Transaction read(String json) {
    return JsonIn.parse(json).object(TransactionJson::read);
  }

  private static Transaction read(JsonIn.Members members) {
    List<Step> steps = members.get("steps").list(StepJson::read);
    Selection before = selection(members.get("before"));
    Selection after = selection(members.get("after"));
    Transaction.Kind kind = Names.read(members.get("kind"), Transaction.Kind.class);
    return new Transaction(steps, before, after, kind);
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
