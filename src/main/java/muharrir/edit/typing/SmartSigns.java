package muharrir.edit.typing;

import java.util.Optional;
import muharrir.edit.typing.Place.Script;

/** Commas, semicolons, question marks, dashes and dots as they are set in Arabic. */
final class SmartSigns implements Habit {
  @Override
  public Optional<Deed> behind(Place place, Habits habits) {
    if (!habits.smart()) {
      return Optional.empty();
    }
    return replacement(place).map(Deed::of);
  }

  private static Optional<Replacement> replacement(Place place) {
    char typed = place.typed();
    return switch (typed) {
      case ',', ';', '?' -> sign(place, place.end() - 1, false);
      case '-' -> dash(place);
      case '.' -> dots(place);
      case ' ' -> sign(place, place.end() - 2, true);
      default -> Optional.empty();
    };
  }

  private static Optional<Replacement> sign(Place place, int at, boolean spaceFollows) {
    String arabic = arabic(place.at(at));
    if (arabic.isEmpty() || place.inAddress(at)) {
      return Optional.empty();
    }
    boolean fits =
        switch (place.scriptBefore(at)) {
          case ARABIC -> !spaceFollows;
          case OTHER -> false;
          // 1,000 and 3;4 may still come: a space tells that it was the end of the number.
          case DIGIT ->
              spaceFollows != (place.at(at) == '?')
                  && place.rightToLeft()
                  && place.letterBefore(at) != Script.OTHER;
          case NONE ->
              !spaceFollows && place.rightToLeft() && place.letterBefore(at) == Script.ARABIC;
        };
    return fits ? Optional.of(new Replacement(place, at, at + 1, arabic)) : Optional.empty();
  }

  private static String arabic(char sign) {
    return switch (sign) {
      case ',' -> "،";
      case ';' -> "؛";
      case '?' -> "؟";
      default -> "";
    };
  }

  private static Optional<Replacement> dash(Place place) {
    int from = place.end() - 2;
    char before = place.at(from - 1);
    boolean two = place.at(from) == '-' && before != '-';
    if (from < 1 || !two || place.text().substring(0, from).isBlank() || place.inAddress(from)) {
      return Optional.empty();
    }
    boolean between = !Character.isWhitespace(before) && !Character.isDigit(before);
    return Optional.of(new Replacement(place, from, place.end(), between ? "—" : "–"));
  }

  private static Optional<Replacement> dots(Place place) {
    int from = place.end() - 3;
    boolean three = from >= 0 && place.text().startsWith("...", from) && place.at(from - 1) != '.';
    return three && !place.inAddress(from)
        ? Optional.of(new Replacement(place, from, place.end(), "…"))
        : Optional.empty();
  }
}
