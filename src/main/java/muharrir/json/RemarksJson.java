package muharrir.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import muharrir.article.ArticleId;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.json.JsonRefusal.Reason;
import muharrir.review.GuestRemarks;
import muharrir.review.GuestRemarks.Remark;
import muharrir.review.PersonId;
import muharrir.review.ThreadId;

/** What a page for review is told, and what comes back from it. */
public final class RemarksJson {
  /** The form of what comes back. */
  private static final int FORMAT = 1;

  private RemarksJson() {}

  /** What the script of a page for review is told. */
  public static String page(ArticleId article, Instant made) {
    return JsonOut.compact(out ->
        out.object(() ->
            out.member("article", article.value())
                .member("made", Long.toString(made.toEpochMilli(), 36))));
  }

  /**
   * The remarks of a guest, as the script writes them.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static GuestRemarks read(String json) {
    return JsonIn.parse(json)
        .object(members -> {
          if (members.get("format").integer() != FORMAT) {
            throw members.object().refuse(Reason.VALUE, "format");
          }
          ArticleId article = members.get("article").as(ArticleId::new);
          GuestRemarks nobody =
              members
                  .get("guest")
                  .object(guest -> {
                    PersonId id = guest.get("id").as(value -> new PersonId(guest(value)));
                    String name = Inline.clean(guest.get("name").string()).replace('\n', ' ');
                    return guest
                        .get("name")
                        .build(() -> new GuestRemarks(article, id, name.strip(), List.of()));
                  });
          List<Remark> remarks = members.get("remarks").list(RemarksJson::remark);
          return members.object().build(() -> nobody.with(remarks));
        });
  }

  /** Ids of guests and of what they say never meet those of the desk. */
  private static String guest(String id) {
    return "guest-" + id.toLowerCase(Locale.ROOT);
  }

  private static Remark remark(JsonIn in) {
    return in.object(members -> {
      ThreadId id = members.get("id").as(value -> new ThreadId(guest(value)));
      BlockId block = members.get("block").as(BlockId::new);
      Field field =
          members
              .get("field")
              .as(name ->
                  Field.parse(name)
                      .orElseThrow(() -> new IllegalArgumentException("no field: " + name)));
      int from = members.get("from").integer();
      String words = Inline.clean(members.get("words").string());
      String text = Inline.clean(members.get("text").string()).strip();
      Instant at = members.get("at").as(Instant::parse);
      return in.build(() -> new Remark(id, block, field, from, words, text, at));
    });
  }
}
