package muharrir.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import org.junit.jupiter.api.Test;

/** Names are offered to one who types an at sign, and written whole. */
class MentionModelTest {
  private final Person rana = person("رنا مراد", Role.JOURNALIST);
  private final Person just = person("رنا", Role.EDITOR);
  private final Person hala = person("هالة الأتاسي", Role.EDITOR);
  private final Person guest = person("رنا الضيفة", Role.GUEST);
  private final MentionModel model = new MentionModel(() -> List.of(rana, just, guest, hala));

  private static Person person(String name, Role role) {
    return new Person(
        new PersonId("p" + Integer.toHexString(name.hashCode())), name, role, "ن", "#0e5f78");
  }

  private List<Person> type(String before, String more) {
    for (int i = 1; i <= more.length(); i++) {
      String now = before + more.substring(0, i);
      model.follow(now, now.length());
    }
    return model.found();
  }

  @Test
  void allOfTheDeskAreOfferedThenThoseWhoseNameBeginsSo() {
    assertThat(type("", "انظر @")).containsExactly(rana, just, hala);
    assertThat(type("انظر @", "ر")).containsExactly(rana, just);
    assertThat(type("انظر @ر", "نا ")).containsExactly(rana);
    assertThat(type("انظر @رنا ", "مراد،")).isEmpty();
  }

  @Test
  void theFamilyNameAndSpellingsOfASearchDo() {
    assertThat(type("", "@مرا")).containsExactly(rana);
    assertThat(type("", "@هاله الا")).containsExactly(hala);
    assertThat(type("", "@اتاسى")).containsExactly(hala);
    assertThat(type("", "a@ر")).isEmpty();
    assertThat(type("", "@ر\n")).isEmpty();
  }

  @Test
  void aNameThatWasTakenIsWrittenWholeAndCallsNobodyAnyMore() {
    type("", "قل لـ@رن");
    assertThat(model.take(rana, 8)).contains(new MentionModel.Taken(5, 8, "@رنا مراد "));
    assertThat(type("قل لـ", "@رنا مراد ")).isEmpty();
    model.rest("");
    type("", "@رنا");
    assertThat(model.take(just, 4)).contains(new MentionModel.Taken(0, 4, "@رنا "));
    model.follow("@رنا ", 5);
    assertThat(model.found()).as("she was meant, and not who begins like her").isEmpty();
    assertThat(model.take(rana, 5)).isEmpty();
  }

  @Test
  void lettersOfTheNameBehindTheCaretAndASignThereAreNotDoubled() {
    model.follow("@، شكرًا", 1);
    assertThat(model.take(hala, 1)).contains(new MentionModel.Taken(0, 1, "@هالة الأتاسي"));
    model.rest("");
    model.follow("@هالة شكرًا", 3);
    assertThat(model.take(hala, 3)).contains(new MentionModel.Taken(0, 5, "@هالة الأتاسي"));
  }

  @Test
  void whoWantsNoNamesHasNoneAtThisSignWhateverIsWrittenBeforeIt() {
    type("", "@ر");
    model.dismiss();
    assertThat(type("@ر", "ن")).isEmpty();
    model.follow("عن @رن", 2);
    model.follow("عن @رنا", 7);
    assertThat(model.found()).isEmpty();
    assertThat(type("عن @رنا", " و@ه")).containsExactly(hala);
  }

  @Test
  void aCaretThatOnlyComesByIsNotAskedAndOneThatLeavesEndsIt() {
    model.rest("@رنا مراد");
    model.follow("@رنا مراد", 9);
    assertThat(model.found()).isEmpty();
    type("@رنا مراد", " @ه");
    assertThat(model.found()).containsExactly(hala);
    model.follow("@رنا مراد @ه", 2);
    assertThat(model.found()).isEmpty();
  }
}
