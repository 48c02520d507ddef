package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.review.Person.Role;
import org.junit.jupiter.api.Test;

/** Whom a remark asks to look. */
class MentionsTest {
  private static List<Person> people(String... names) {
    return Arrays.stream(names).map(name -> person(name, Role.EDITOR)).toList();
  }

  private static Person person(String name, Role role) {
    return new Person(
        new PersonId("p" + Integer.toHexString(name.hashCode())), name, role, "ن", "#0e5f78");
  }

  private static List<String> in(String text, List<Person> people) {
    return Mentions.in(text, people).stream()
        .map(id -> people.stream().filter(each -> each.id().equals(id)).findFirst())
        .map(found -> found.orElseThrow().name().replace(' ', '-'))
        .toList();
  }

  @Test
  void aNameOrItsFirstWordsBehindTheSign() {
    List<Person> two = people("رنا مراد", "هالة الأتاسي");
    assertThat(in("@رنا مراد، انظري", two)).containsExactly("رنا-مراد");
    assertThat(in("انظري @رنا", two)).containsExactly("رنا-مراد");
    assertThat(in("و@هالة الأتاسي و@رنا", two)).containsExactly("هالة-الأتاسي", "رنا-مراد");
    assertThat(in("@رنا ثم @رنا مراد", two)).containsExactly("رنا-مراد");
    assertThat(in("رنا مراد", two)).isEmpty();
  }

  @Test
  void aNameThatBeginsLikeAnotherIsTakenWhole() {
    List<Person> three = people("رنا", "رنا مراد", "رنا مراد الحلبي");
    assertThat(in("@رنا", three)).containsExactly("رنا");
    assertThat(in("@رنا قالت", three)).containsExactly("رنا");
    assertThat(in("@رنا مراد قالت", three)).containsExactly("رنا-مراد");
    assertThat(in("@رنا مراد الحلبي", three)).containsExactly("رنا-مراد-الحلبي");
    List<Person> others = people("رنا مراد", "رنا سعيد", "رناد خوري");
    assertThat(in("@رنا سعيد", others)).containsExactly("رنا-سعيد");
    assertThat(in("@رناد", others)).containsExactly("رناد-خوري");
    assertThat(in("@رن", others)).isEmpty();
  }

  @Test
  void whatIsLeftOpenAsksEverybodyItMayMean() {
    assertThat(in("@رنا", people("رنا مراد", "هالة", "رنا سعيد")))
        .containsExactly("رنا-مراد", "رنا-سعيد");
    assertThat(in("@عبد الله", people("عبد الله الحسن", "عبد الرحمن الخطيب")))
        .containsExactly("عبد-الله-الحسن");
  }

  @Test
  void aNameIsFoundAsASearchFindsIt() {
    assertThat(in("@هاله الاتاسى", people("هالة الأتاسي"))).containsExactly("هالة-الأتاسي");
    assertThat(in("@RANA  morad", people("Rana Morad"))).containsExactly("Rana-Morad");
    assertThat(in("@رَنا", people("رنا مراد"))).containsExactly("رنا-مراد");
  }

  @Test
  void anAddressAndAGuestAreNotAsked() {
    assertThat(in("desk@rana.example و a.@rana", people("rana"))).isEmpty();
    assertThat(in("@رنا", List.of(person("رنا مراد", Role.GUEST)))).isEmpty();
    assertThat(in("@", people("رنا"))).isEmpty();
  }

  @Test
  void aThreadWaitsForWhomItNamesUntilTheyAnswer() {
    PersonId rana = new PersonId("rana");
    PersonId hala = new PersonId("hala");
    ReviewThread asked = thread(new Comment(hala, Instant.EPOCH, "@رنا", List.of(rana)));
    assertThat(asked.asks(rana)).isTrue();
    assertThat(asked.asks(hala)).isFalse();
    ReviewThread other = asked.reply(new Comment(hala, Instant.EPOCH, "ما زلت أنتظر"));
    assertThat(other.asks(rana)).isTrue();
    ReviewThread answered = other.reply(new Comment(rana, Instant.EPOCH, "نعم"));
    assertThat(answered.asks(rana)).isFalse();
    ReviewThread again = answered.reply(new Comment(hala, Instant.EPOCH, "@رنا", List.of(rana)));
    assertThat(again.asks(rana)).isTrue();
    assertThat(again.resolve(hala, Instant.EPOCH).asks(rana)).isFalse();
    assertThat(Review.NONE.withThreads(List.of(asked, answered)).asked(rana)).isEqualTo(1);
  }

  private static ReviewThread thread(Comment first) {
    Document document = doc(p("وصل الوزير")).document();
    Span words = new Span(new BlockId("b1"), Field.TEXT, 0, 3);
    return ReviewThread.open(
        new ThreadId("t"), Anchor.of(document, words), ReviewThread.Kind.QUESTION, first);
  }
}
