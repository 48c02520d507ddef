package muharrir.edit.typing;

import java.util.Comparator;
import java.util.Optional;

/** Puts words right when they are ended, with a و or ف that is written onto them. */
final class PutRight implements Habit {
  private static final String ENDS = ".,:;!?،؛؟…)]»\"”";
  private static final String OPENERS = "([«“\"‹—–-/";
  private static final String JOINED = "وف";

  @Override
  public Optional<Deed> behind(Place place, Habits habits) {
    int end = place.end() - 1;
    boolean ended = Character.isWhitespace(place.typed()) || ENDS.indexOf(place.typed()) >= 0;
    if (!ended || end == 0 || !Character.isLetterOrDigit(place.at(end - 1))) {
      return Optional.empty();
    }
    return habits.corrections().stream()
        .filter(each -> stands(place, each.wrong(), end))
        .max(Comparator.comparingInt(each -> each.wrong().length()))
        .map(each ->
            Deed.of(new Replacement(place, end - each.wrong().length(), end, each.right())));
  }

  private static boolean stands(Place place, String wrong, int end) {
    int from = end - wrong.length();
    if (from < 0 || !place.text().startsWith(wrong, from)) {
      return false;
    }
    return begins(place, from)
        || (JOINED.indexOf(place.at(from - 1)) >= 0 && begins(place, from - 1));
  }

  private static boolean begins(Place place, int from) {
    char before = place.at(from - 1);
    return Character.isWhitespace(before) || OPENERS.indexOf(before) >= 0;
  }
}
