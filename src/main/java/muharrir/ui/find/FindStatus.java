package muharrir.ui.find;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import muharrir.arabic.Strings;
import muharrir.find.QueryException;

/** What the find bar says of a search: how many hits there are, or what is wrong. */
final class FindStatus {
  private final Strings strings;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper problem = new ReadOnlyBooleanWrapper();
  private String replaced = "";

  FindStatus(Strings strings) {
    this.strings = Objects.requireNonNull(strings);
  }

  /** Says nothing. */
  void clear() {
    say("", false);
  }

  /** Says how many were replaced in place of how many there are, once. */
  void replaced(int count) {
    replaced = strings.count("find.replaced", count);
  }

  /**
   * Says how many hits there are.
   *
   * @param at the hit that is selected, from 0; -1 for none
   */
  void hits(int at, int count) {
    if (!replaced.isEmpty()) {
      say(replaced, false);
      replaced = "";
    } else if (at >= 0) {
      say(strings.get("find.position", at + 1, count), false);
    } else {
      say(strings.count("find.hits", count), false);
    }
  }

  /** Says why nothing can be looked for. */
  void wrong(QueryException cause) {
    say(
        switch (cause.reason()) {
          case PATTERN ->
              cause.at() < 0
                  ? strings.get("find.badPattern")
                  : strings.get("find.badPatternAt", cause.at() + 1);
          case REPLACEMENT -> strings.get("find.badReplacement");
          case TOO_LONG -> strings.get("find.tooLong");
        },
        true);
  }

  private void say(String words, boolean wrong) {
    text.set(words);
    problem.set(wrong);
  }

  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
