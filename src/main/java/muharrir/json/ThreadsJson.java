package muharrir.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.ReviewThread;
import muharrir.review.ReviewThread.Turn;
import muharrir.review.ThreadId;

/** The threads of an article and the people of a library, as JSON. */
public final class ThreadsJson {
  private ThreadsJson() {}

  /** On one line. */
  public static String write(List<ReviewThread> threads) {
    return JsonOut.compact(out -> out.array(threads, ThreadsJson::thread));
  }

  /**
   * The inverse of {@link #write}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static List<ReviewThread> read(String json) {
    return JsonIn.parse(json).list(ThreadsJson::thread);
  }

  /** On one line. */
  public static String writePeople(List<Person> people) {
    return JsonOut.compact(out -> out.array(people, ThreadsJson::person));
  }

  /**
   * The inverse of {@link #writePeople}.
   *
   * @throws JsonRefusal if it is anything else
   */
  public static List<Person> readPeople(String json) {
    return JsonIn.parse(json).list(ThreadsJson::person);
  }

  private static void person(JsonOut out, Person person) {
    out.line(() ->
        out.member("id", person.id().value())
            .member("name", person.name())
            .member("role", Names.of(person.role()))
            .member("initials", person.initials())
            .member("colour", person.colour()));
  }

  private static Person person(JsonIn in) {
    return in.object(members -> {
      PersonId id = members.get("id").as(PersonId::new);
      String name = members.get("name").string();
      Person.Role role = Names.read(members.get("role"), Person.Role.class);
      String initials = members.get("initials").string();
      String colour = members.get("colour").string();
      return in.build(() -> new Person(id, name, role, initials, colour));
    });
  }

  static void thread(JsonOut out, ReviewThread thread) {
    out.object(() -> {
      out.member("id", thread.id().value())
          .member("kind", Names.of(thread.kind()))
          .member("author", thread.author().value())
          .member("opened", thread.opened().toString())
          .name("anchor");
      anchor(out, thread.anchor());
      out.member("words", thread.words(), InlineJson::write)
          .name("comments")
          .array(thread.comments(), ThreadsJson::comment)
          .name("turns")
          .array(thread.turns(), ThreadsJson::turn);
    });
  }

  static ReviewThread thread(JsonIn in) {
    return in.object(members -> {
      ThreadId id = members.get("id").as(ThreadId::new);
      ReviewThread.Kind kind = Names.read(members.get("kind"), ReviewThread.Kind.class);
      PersonId author = members.get("author").as(PersonId::new);
      Instant opened = members.get("opened").as(Instant::parse);
      Anchor anchor = anchor(members.get("anchor"));
      Optional<Inline> words = members.find("words").map(InlineJson::read);
      List<Comment> comments = members.get("comments").list(ThreadsJson::comment);
      List<Turn> turns = members.get("turns").list(ThreadsJson::turn);
      return in.build(
          () -> new ReviewThread(id, anchor, kind, author, opened, words, comments, turns));
    });
  }

  private static void anchor(JsonOut out, Anchor anchor) {
    out.line(() ->
        out.member("block", anchor.block().value())
            .member("field", anchor.field().id())
            .member("from", anchor.from())
            .member("to", anchor.to())
            .member("quotation", anchor.quotation())
            .member("lost", anchor.lost(), ThreadsJson::home));
  }

  private static Anchor anchor(JsonIn in) {
    return in.object(members -> {
      BlockId block = members.get("block").as(BlockId::new);
      Field field = Names.field(members.get("field"));
      int from = members.get("from").integer();
      int to = members.get("to").integer();
      String quotation = members.get("quotation").string();
      Optional<Anchor.Home> lost = members.find("lost").map(ThreadsJson::home);
      return in.build(() -> new Anchor(block, field, from, to, quotation, lost));
    });
  }

  private static void home(JsonOut out, Anchor.Home home) {
    out.line(() ->
        out.member("block", home.block().value())
            .member("field", home.field().id())
            .member("from", home.from())
            .member("words", home.words()));
  }

  private static Anchor.Home home(JsonIn in) {
    return in.object(members -> {
      BlockId block = members.get("block").as(BlockId::new);
      Field field = Names.field(members.get("field"));
      int from = members.get("from").integer();
      String words = members.get("words").string();
      return in.build(() -> new Anchor.Home(block, field, from, words));
    });
  }

  private static void comment(JsonOut out, Comment comment) {
    out.line(() ->
        out.member("author", comment.author().value())
            .member("at", comment.at().toString())
            .member("text", comment.text())
            .name("mentions")
            .array(comment.mentions(), (each, person) -> each.string(person.value())));
  }

  private static Comment comment(JsonIn in) {
    return in.object(members -> {
      PersonId author = members.get("author").as(PersonId::new);
      Instant at = members.get("at").as(Instant::parse);
      String text = members.get("text").string();
      List<PersonId> mentions = members.get("mentions").list(each -> each.as(PersonId::new));
      return in.build(() -> new Comment(author, at, text, mentions));
    });
  }

  private static void turn(JsonOut out, Turn turn) {
    out.line(() ->
        out.member("to", turn.resolved() ? "resolved" : "open")
            .member("by", turn.by().value())
            .member("at", turn.at().toString()));
  }

  private static Turn turn(JsonIn in) {
    return in.object(members -> {
      JsonIn to = members.get("to");
      boolean resolved =
          switch (to.string()) {
            case "resolved" -> true;
            case "open" -> false;
            default -> throw to.refuse(JsonRefusal.Reason.VALUE, to.string());
          };
      PersonId by = members.get("by").as(PersonId::new);
      Instant at = members.get("at").as(Instant::parse);
      return in.build(() -> new Turn(resolved, by, at));
    });
  }
}
