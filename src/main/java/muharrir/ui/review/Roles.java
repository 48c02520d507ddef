package muharrir.ui.review;

import muharrir.arabic.Strings;
import muharrir.review.Person.Role;

/** What the roles of a newsroom are called. */
final class Roles {
  private Roles() {}

  static String name(Strings strings, Role role) {
    return strings.get(
        switch (role) {
          case JOURNALIST -> "people.role.journalist";
          case EDITOR -> "people.role.editor";
          case EDITOR_IN_CHIEF -> "people.role.chief";
          case GUEST -> "people.role.guest";
        });
  }
}
