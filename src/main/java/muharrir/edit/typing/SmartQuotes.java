package muharrir.edit.typing;

import java.util.Optional;
import muharrir.edit.typing.Place.Script;

/** The straight quotation mark as « » in Arabic, with “ ” inside of them, and “ ” elsewhere. */
final class SmartQuotes implements Habit {
  private static final String OPENERS = "([{«“‹—–-/";
  private static final String PARTICLES = "وفبلك";

  @Override
  public Optional<Deed> behind(Place place, Habits habits) {
    int at = place.end() - 1;
    if (!habits.smart() || place.typed() != '"' || place.inAddress(at)) {
      return Optional.empty();
    }
    String text = place.text();
    // One that was left straight on purpose is closed by its like.
    if (balance(text, at, '"', '\0') % 2 != 0) {
      return Optional.empty();
    }
    String mark =
        place.rightToLeft() || place.scriptBefore(at) == Script.ARABIC
            ? arabic(place, at)
            : latin(place, at);
    return mark.isEmpty()
        ? Optional.empty()
        : Optional.of(Deed.of(new Replacement(place, at, at + 1, mark)));
  }

  private static String arabic(Place place, int at) {
    boolean open = balance(place.text(), at, '«', '»') > 0;
    boolean inner = balance(place.text(), at, '“', '”') > 0;
    if (opens(place, at)) {
      return open ? (inner ? "" : "“") : "«";
    }
    if (open) {
      return inner ? "”" : "»";
    }
    return inner ? "”" : particle(place, at) ? "«" : "";
  }

  private static String latin(Place place, int at) {
    if (opens(place, at)) {
      return "“";
    }
    boolean open = balance(place.text(), at, '“', '”') > 0;
    boolean inches = place.scriptBefore(at) == Script.DIGIT && !open;
    if (!open && balance(place.text(), at, '«', '»') > 0) {
      return "»";
    }
    return inches ? "" : "”";
  }

  private static boolean opens(Place place, int at) {
    char before = place.at(at - 1);
    return Character.isWhitespace(before) || OPENERS.indexOf(before) >= 0 || before == 'ـ';
  }

  /** Whether a single letter that is written onto the next word stands before. */
  private static boolean particle(Place place, int at) {
    return PARTICLES.indexOf(place.at(at - 1)) >= 0 && Character.isWhitespace(place.at(at - 2));
  }

  private static int balance(String text, int to, char opens, char closes) {
    int count = 0;
    for (int i = 0; i < to; i++) {
      char c = text.charAt(i);
      if (c == opens) {
        count++;
      } else if (c == closes) {
        count--;
      }
    }
    return count;
  }
}
