package muharrir.edit.typing;

import java.util.Set;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Edit;
import muharrir.edit.Step;

/**
 * Letters of one place that give way to others, which take the marks of the first.
 *
 * @param from UTF-16 units from the start of the field
 * @param to exclusive, greater than {@code from}, at most the caret
 */
record Replacement(Place place, int from, int to, String with) {
  Set<Mark> marks() {
    return place.inline().runAt(from).marks();
  }

  String old() {
    return place.text().substring(from, to);
  }

  Edit edit() {
    return new Edit(place.state())
        .step(
            new Step.ReplaceText(
                place.block().id(), place.field(), from, to, Inline.of(with, marks())));
  }
}
