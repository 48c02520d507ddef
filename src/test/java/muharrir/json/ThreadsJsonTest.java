package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import muharrir.review.ThreadId;
import org.junit.jupiter.api.Test;

class ThreadsJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final PersonId OMAR = new PersonId("omar");
  private static final PersonId LAYLA = new PersonId("layla");

  private final ReviewThread question =
      ReviewThread.open(
              new ThreadId("t1"),
              new Anchor(new BlockId("b1"), Field.TEXT, 4, 10, "الوزير", Optional.empty()),
              ReviewThread.Kind.MUST_FIX,
              new Comment(OMAR, NOW, "أي وزير؟", List.of(LAYLA)))
          .resolve(LAYLA, NOW.plusSeconds(60));

  @Test
  void aThreadIsWrittenInFull() {
    assertThat(ThreadsJson.write(List.of(question)))
        .isEqualTo(
            """
            [{"id":"t1","kind":"must-fix","author":"omar","opened":"2026-11-24T09:00:00Z",\
            "anchor":{"block":"b1","field":"text","from":4,"to":10,"quotation":"الوزير"},\
            "comments":[{"author":"omar","at":"2026-11-24T09:00:00Z","text":"أي وزير؟",\
            "mentions":["layla"]}],\
            "turns":[{"to":"resolved","by":"layla","at":"2026-11-24T09:01:00Z"}]}]\
            """);
  }

  @Test
  void everythingComesBack() {
    Anchor gone =
        new Anchor(
            new BlockId("b2"),
            Field.CAPTION,
            3,
            3,
            "سوق",
            Optional.of(new Anchor.Home(new BlockId("b1"), Field.TEXT, 7, "السوق")));
    List<ReviewThread> threads =
        List.of(
            question,
            question.reopen(OMAR, NOW.plusSeconds(90)),
            ReviewThread.suggest(new ThreadId("t2"), gone, Inline.of("الأسواق"), OMAR, NOW),
            ReviewThread.suggest(new ThreadId("t3"), gone, Inline.EMPTY, OMAR, NOW));
    assertThat(ThreadsJson.read(ThreadsJson.write(threads))).isEqualTo(threads);
    List<Person> people =
        List.of(new Person(OMAR, "عمر درويش", Person.Role.EDITOR_IN_CHIEF, "ع", "#2a6f97"));
    assertThat(ThreadsJson.readPeople(ThreadsJson.writePeople(people))).isEqualTo(people);
  }

  @Test
  void whatIsNotAThreadIsRefusedWithItsPlace() {
    String wrong = ThreadsJson.write(List.of(question)).replace("\"resolved\"", "\"done\"");
    assertThatThrownBy(() -> ThreadsJson.read(wrong))
        .isInstanceOf(JsonRefusal.class)
        .hasMessageContaining("/0/turns/0/to");
  }
}
