package muharrir.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import muharrir.review.Person;
import muharrir.review.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PersonDiscTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /** JavaFX draws a box for the sign that keeps Arabic letters apart. */
  @Test
  void initialsStandApartWithoutASignThatIsDrawnAsABox() {
    String name = "سامي الحلبي";
    Person sami =
        new Person(
            new PersonId("sami"), name, Person.Role.JOURNALIST, Person.initialsOf(name), "#0e5f78");
    assertThat(new PersonDisc(sami).getText()).isEqualTo("س ح");
  }
}
