package muharrir.json;

import java.util.List;
import java.util.Optional;
import muharrir.article.ArticleId;
import muharrir.document.BlockId;
import muharrir.review.Draft;
import muharrir.review.PersonId;
import muharrir.review.ThreadId;

/** What is begun and not sent, as JSON. */
public final class DraftsJson {
  private static final String ANSWER = "thread";
  private static final String REMARK = "remark";
  private static final String WORDS = "words";
  private static final String NOTE = "note";
  private static final String CORRECTION = "correction";

  /** How remarks were kept when they did not yet stay with their words; of which is not known. */
  private static final ThreadId ANYWHERE = new ThreadId("new");

  private static final Draft.Remark UNKNOWN = new Draft.Remark(new BlockId("begun"), "");

  private DraftsJson() {}

  /** On one line. */
  public static String write(List<Draft> drafts) {
    return JsonOut.compact(out -> out.array(drafts, DraftsJson::draft));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static List<Draft> read(String json) {
    return JsonIn.parse(json).list(DraftsJson::draft);
  }

  private static void draft(JsonOut out, Draft draft) {
    out.line(() -> {
      out.member("by", draft.by().value()).member("article", draft.article().value());
      switch (draft.place()) {
        case Draft.Answer(ThreadId thread) -> out.member(ANSWER, thread.value());
        case Draft.Remark remark -> remark(out, REMARK, remark);
        case Draft.Words(Draft.Remark on) -> remark(out, WORDS, on);
        case Draft.Note() -> out.name(NOTE).bool(true);
        case Draft.Correction() -> out.name(CORRECTION).bool(true);
      }
      out.member("text", draft.text());
    });
  }

  private static void remark(JsonOut out, String name, Draft.Remark remark) {
    out.member(name, remark.block().value()).member("on", remark.words());
  }

  private static Draft draft(JsonIn in) {
    return in.object(members -> {
      PersonId by = members.get("by").as(PersonId::new);
      ArticleId article = members.get("article").as(ArticleId::new);
      Draft.Place place = place(members);
      String text = members.get("text").string();
      return in.build(() -> new Draft(by, article, place, text));
    });
  }

  private static Draft.Place place(JsonIn.Members members) {
    Optional<JsonIn> note = members.find(NOTE);
    if (note.isPresent()) {
      note.get().isTrue();
      return new Draft.Note();
    }
    Optional<JsonIn> correction = members.find(CORRECTION);
    if (correction.isPresent()) {
      correction.get().isTrue();
      return new Draft.Correction();
    }
    Optional<JsonIn> remark = members.find(REMARK);
    if (remark.isPresent()) {
      return remark(members, remark.get());
    }
    Optional<JsonIn> words = members.find(WORDS);
    if (words.isPresent()) {
      return new Draft.Words(remark(members, words.get()));
    }
    ThreadId thread = members.get(ANSWER).as(ThreadId::new);
    return thread.equals(ANYWHERE) ? UNKNOWN : new Draft.Answer(thread);
  }

  private static Draft.Remark remark(JsonIn.Members members, JsonIn block) {
    BlockId id = block.as(BlockId::new);
    return new Draft.Remark(id, members.get("on").string());
  }
}
