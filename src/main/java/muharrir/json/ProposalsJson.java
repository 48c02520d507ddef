package muharrir.json;

import java.time.Instant;
import java.util.List;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.PersonId;
import muharrir.review.Proposals;
import muharrir.review.Proposals.Disturbed;
import muharrir.review.Touch;

/** What is suggested for a text: the original, all its blocks in a row, and who worked where. */
final class ProposalsJson {
  private ProposalsJson() {}

  static void write(JsonOut out, Proposals proposals) {
    out.object(() ->
        out.name("original")
            .array(proposals.original().blocks(), BlockJson::write)
            .name("touches")
            .array(proposals.touches(), ProposalsJson::touch)
            .name("disturbed")
            .array(
                proposals.disturbed(),
                (o, each) ->
                    o.object(() -> {
                      touch(o.name("place"), each.place());
                      InlineJson.write(o.name("suggested"), each.suggested());
                    })));
  }

  static Proposals read(JsonIn in) {
    return in.object(members -> {
      JsonIn original = members.get("original");
      Document document = original.build(() -> new Document(BlockJson.readAll(original)));
      List<Touch> touches = members.get("touches").list(ProposalsJson::touch);
      List<Disturbed> disturbed = members.get("disturbed").list(ProposalsJson::disturbed);
      return new Proposals(document, touches, disturbed);
    });
  }

  private static Disturbed disturbed(JsonIn in) {
    return in.object(members -> {
      Touch place = touch(members.get("place"));
      Inline suggested = InlineJson.read(members.get("suggested"));
      return new Disturbed(place, suggested);
    });
  }

  private static void touch(JsonOut out, Touch touch) {
    out.line(() ->
        out.member("block", touch.block().value())
            .member("field", touch.field().id())
            .member("from", touch.from())
            .member("to", touch.to())
            .member("by", touch.by().value())
            .member("at", touch.at().toString()));
  }

  private static Touch touch(JsonIn in) {
    return in.object(members -> {
      BlockId block = members.get("block").as(BlockId::new);
      Field field = Names.field(members.get("field"));
      int from = members.get("from").integer();
      int to = members.get("to").integer();
      PersonId by = members.get("by").as(PersonId::new);
      Instant at = members.get("at").as(Instant::parse);
      return in.build(() -> new Touch(block, field, from, to, by, at));
    });
  }
}
