package muharrir.ui.shell;

import muharrir.review.Person;
import muharrir.review.PersonId;

/** Who sits at the machine of a window under test. */
final class Chair {
  private Chair() {}

  /** A colleague, to be stored before the window starts. */
  static Person person(String id, String name, Person.Role role) {
    return new Person(new PersonId(id), name, role, Person.initialsOf(name), "#0e5f78");
  }

  /** Lets a colleague sit down. */
  static void sit(WindowRig window, String id) throws Exception {
    String button = "#sit-" + id;
    if (window.find(button) == null) {
      window.press("#person");
    }
    window.press(button);
    window.until("the box is closed", () -> window.find(button) == null);
  }
}
