package muharrir.review.compare;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Inline;
import muharrir.review.compare.Segment.Changed;
import muharrir.review.compare.Segment.Deleted;
import muharrir.review.compare.Segment.Equal;
import muharrir.review.compare.Segment.Inserted;

/** Collects segments; neighbours of one sort become one. */
final class Segments {
  private final List<Segment> done = new ArrayList<>();

  void add(Segment next) {
    if (next.before().isEmpty() && next.after().isEmpty()) {
      return;
    }
    Segment last = done.isEmpty() ? new Equal(Inline.EMPTY) : done.removeLast();
    switch (last) {
      case Equal one when next instanceof Equal two ->
          done.add(new Equal(one.text().plus(two.text())));
      case Inserted one when next instanceof Inserted two ->
          done.add(new Inserted(one.text().plus(two.text())));
      case Deleted one when next instanceof Deleted two ->
          done.add(new Deleted(one.text().plus(two.text())));
      case Changed one when next instanceof Changed two && one.kind() == two.kind() ->
          done.add(
              new Changed(
                  one.kind(), one.before().plus(two.before()), one.after().plus(two.after())));
      case Equal one when one.text().isEmpty() -> done.add(next);
      // What is gone is read before what came for it.
      case Inserted one when next instanceof Deleted -> {
        add(next);
        done.add(one);
      }
      case Equal _, Inserted _, Deleted _, Changed _ -> {
        done.add(last);
        done.add(next);
      }
    }
  }

  List<Segment> list() {
    return List.copyOf(done);
  }
}
