package muharrir.ui.review;

import javafx.scene.control.Label;
import muharrir.review.Person;

/** The initials of somebody on a disc of their colour. */
public final class PersonDisc extends Label {
  /** The disc of a person. */
  public PersonDisc(Person person) {
    getStyleClass().add("person-disc");
    show(person);
  }

  /** Shows another person. */
  public void show(Person person) {
    // JavaFX draws U+200C, which keeps Arabic initials apart, as a box.
    setText(person.initials().replace('\u200c', ' '));
    setStyle("-fx-background-color: " + person.colour() + ";");
  }
}
