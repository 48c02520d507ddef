package muharrir.edit.typing;

import java.util.Optional;
import muharrir.document.Block.HeadLine;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Edit;
import muharrir.edit.Step;

/** ؟؟ behind a word, ؟؟ by itself and [تحقق] say that something is still to be checked. */
final class Doubts implements Habit {
  private static final String SIGN = "؟؟";
  private static final String NOTE = "[تحقق]";

  @Override
  public Optional<Deed> behind(Place place, Habits habits) {
    boolean takesMarks =
        !(place.block() instanceof HeadLine) && place.field().part() != Field.Part.ALT;
    if (!takesMarks) {
      return Optional.empty();
    }
    int end = place.end();
    if (ends(place, NOTE)) {
      return marked(place, end - NOTE.length(), end, false);
    }
    if (!ends(place, SIGN) || place.at(end - 3) == '؟') {
      return Optional.empty();
    }
    int from = place.tokenStart(end - 2);
    int to = end - 2;
    while (from < to && !isWord(place.at(from))) {
      from++;
    }
    while (to > from && !isWord(place.at(to - 1))) {
      to--;
    }
    return from < to ? marked(place, from, to, true) : marked(place, end - 2, end, false);
  }

  private static boolean ends(Place place, String sign) {
    return place.text().startsWith(sign, place.end() - sign.length());
  }

  private static boolean isWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK;
  }

  private static Optional<Deed> marked(Place place, int from, int to, boolean dropSign) {
    Inline letters = place.inline().slice(from, to);
    Inline changed = letters.map(0, letters.length(), run -> run.with(new Mark.Check()));
    Edit edit = new Edit(place.state());
    if (dropSign) {
      edit.step(
          new Step.ReplaceText(
              place.block().id(),
              place.field(),
              place.end() - SIGN.length(),
              place.end(),
              Inline.EMPTY));
    }
    if (!changed.equals(letters)) {
      edit.step(new Step.Remark(place.block().id(), place.field(), from, changed));
    }
    return Optional.of(
        new Deed(edit, new Target(place.block().id(), place.field(), from, letters.text())));
  }
}
