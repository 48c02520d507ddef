package muharrir.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muharrir.bidi.Order;
import muharrir.bidi.Units;
import muharrir.bidi.Units.Kind;
import muharrir.bidi.Units.Unit;

/**
 * Finds which pieces of a line a page must wrap in {@code <bdi>}, so that a browser sets the line
 * in the order in which {@link Order} wants it and the writing surface shows it.
 *
 * <p>What runs against its surroundings and holds an address, a handle or a number of several
 * groups is always wrapped; other pieces only where a browser, of which the algorithm of {@code
 * java.text.Bidi} is the model, would set them otherwise. So two agencies between which an Arabic
 * comma stands, and a number at the start of a line, need no invisible letter in the text.
 */
final class Isolates {
  /**
   * Characters {@code from} (included) to {@code to} (excluded) that run their own way.
   *
   * @param phone whether it is a telephone number and nothing else
   */
  record Piece(int from, int to, boolean rtl, boolean phone) {}

  /** A line, or a piece of one, inside of which a browser finds the directions by itself. */
  private record Nest(int from, int to, boolean rtl, byte base) {
    /** Whether other characters are all outside or all inside of it. */
    boolean isBesideOrAround(int otherFrom, int otherTo) {
      return otherTo <= from || to <= otherFrom || (from <= otherFrom && otherTo <= to);
    }

    void hide(StringBuilder around, int hideFrom, int hideTo) {
      for (int i = hideFrom; i < hideTo; i++) {
        around.setCharAt(i - from, OBJECT);
      }
    }
  }

  private static final char OBJECT = '\ufffc';
  private static final int PHONE_DIGITS = 7;

  /** Of the first characters, Latin to Arabic: those that stand in their place in Arabic lines. */
  private static final boolean[] ARABIC = arabic();

  private final String text;
  private final List<Unit> said;
  private final List<Piece> links;
  private final List<Unit> units;
  private final List<Piece> pieces = new ArrayList<>();

  private Isolates(String text, List<Unit> said, List<Piece> links) {
    this.text = text;
    this.said = said;
    this.links = links;
    this.units = Units.of(text);
  }

  /**
   * The pieces of a line to be wrapped; one may lie inside of another, none overlap.
   *
   * @param text without line breaks
   * @param said in order, what is an isolate already because a mark gives it a direction
   * @param links what may not be torn
   */
  static List<Piece> of(String text, boolean rtl, List<Unit> said, List<Piece> links) {
    if (!mayMix(text, rtl || !said.isEmpty(), !rtl || !said.isEmpty())) {
      return List.of();
    }
    Isolates isolates = new Isolates(text, said, links);
    byte base = (byte) (rtl ? 1 : 0);
    byte[] levels = Order.helped(text, rtl, joined(said), isolates.units);
    level(levels, 0, levels.length, base);
    isolates.wrap(new Nest(0, text.length(), rtl, base), levels);
    return isolates.pieces;
  }

  private static boolean[] arabic() {
    boolean[] arabic = new boolean[0x700];
    for (char c = 0; c < arabic.length; c++) {
      String sign = String.valueOf(c);
      arabic[c] = !mayMix(sign, true, false);
    }
    return arabic;
  }

  /** Whether no line of a text that runs right to left needs help: true of most in Arabic. */
  @SuppressWarnings("LoopOverCharArray") // in one go: charAt is not inlined by the first compiler
  static boolean runsOneWay(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      char c = letters[i];
      if (c >= ARABIC.length || !ARABIC[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isControl(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  /** Marked runs with one direction that follow each other are one piece for a reader. */
  private static List<Unit> joined(List<Unit> said) {
    List<Unit> joined = new ArrayList<>();
    for (Unit unit : said) {
      Unit last = joined.isEmpty() ? unit : joined.getLast();
      if (last.to() == unit.from() && last.kind() == unit.kind()) {
        joined.set(joined.size() - 1, new Unit(last.from(), unit.to(), unit.kind()));
      } else {
        joined.add(unit);
      }
    }
    return joined;
  }

  /**
   * Says whether a line may need help at all: most have letters of one direction only. Controls of
   * direction, which came with a pasted text, are left to do what they do.
   */
  private static boolean mayMix(String text, boolean withLatin, boolean withArabic) {
    boolean mixed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        return false;
      }
      mixed |=
          switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                withArabic;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_EUROPEAN_NUMBER ->
                withLatin;
            case Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
          };
    }
    return mixed;
  }

  /** Takes off levels that turn a piece round twice, so that equal orders have equal levels. */
  private static void level(byte[] levels, int from, int to, int base) {
    int at = from;
    while (at < to) {
      int end = end(levels, at, to, base);
      if (levels[at] > base) {
        int least = Byte.MAX_VALUE;
        for (int i = at; i < end; i++) {
          least = Math.min(least, levels[i]);
        }
        boolean same = (least - base) % 2 == 0;
        int inner = same ? base : base + 1;
        for (int i = at; i < end; i++) {
          levels[i] -= (byte) (least - inner);
        }
        level(levels, at, end, inner);
      }
      at = end;
    }
  }

  /** Where the levels that lie above {@code base}, or do not, come to an end. */
  private static int end(byte[] levels, int from, int to, int base) {
    int end = from + 1;
    while (end < to && levels[end] > base == levels[from] > base) {
      end++;
    }
    return end;
  }

  private void wrap(Nest nest, byte[] levels) {
    List<Nest> against = against(nest, levels);
    List<Nest> chosen = new ArrayList<>();
    if (nest.rtl) {
      against.stream().filter(this::holdsUnit).forEach(chosen::add);
    }
    boolean more = true;
    while (more) {
      boolean[] wrong = wrong(nest, chosen, levels);
      more = false;
      for (int i = 0; i < against.size(); i++) {
        // A piece, and what stands between it and those on its sides.
        int from = i == 0 ? nest.from : against.get(i - 1).to;
        int to = i + 1 == against.size() ? nest.to : against.get(i + 1).from;
        if (any(wrong, from, to) && !chosen.contains(against.get(i))) {
          chosen.add(against.get(i));
          more = true;
        }
      }
    }
    for (Nest piece : chosen) {
      pieces.add(new Piece(piece.from, piece.to, piece.rtl, isPhone(piece)));
      wrap(piece, levels);
    }
  }

  private static boolean any(boolean[] wrong, int from, int to) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      any |= wrong[i];
    }
    return any;
  }

  /** The pieces that run against their surroundings and may become elements of their own. */
  private List<Nest> against(Nest nest, byte[] levels) {
    List<Nest> found = new ArrayList<>();
    int at = nest.from;
    while (at < nest.to) {
      int end = end(levels, at, nest.to, nest.base);
      Nest piece = new Nest(at, end, !nest.rtl, (byte) (nest.base + 1));
      if (levels[at] > nest.base && mayWrap(piece)) {
        found.add(piece);
      }
      at = end;
    }
    return found;
  }

  private boolean mayWrap(Nest piece) {
    return said.stream().noneMatch(each -> each.from() <= piece.from && piece.to <= each.to())
        && said.stream().allMatch(each -> piece.isBesideOrAround(each.from(), each.to()))
        && links.stream()
            .allMatch(link ->
                (link.from <= piece.from && piece.to <= link.to)
                    || piece.isBesideOrAround(link.from, link.to));
  }

  private boolean holdsUnit(Nest piece) {
    return units.stream().anyMatch(unit -> unit.from() < piece.to && piece.from < unit.to());
  }

  private boolean isPhone(Nest piece) {
    return units.stream()
        .anyMatch(unit ->
            unit.kind() == Kind.NUMBER
                && unit.from() == piece.from
                && unit.to() == piece.to
                && "+(0\u0660".indexOf(text.charAt(unit.from())) >= 0
                && text.substring(unit.from(), unit.to()).chars().filter(Character::isDigit).count()
                    >= PHONE_DIGITS);
  }

  /** Where a browser would not follow the levels, if only {@code chosen} were wrapped. */
  private boolean[] wrong(Nest nest, List<Nest> chosen, byte[] levels) {
    // An isolate is for the text around it one sign without direction.
    StringBuilder around = new StringBuilder(text.substring(nest.from, nest.to));
    chosen.forEach(piece -> nest.hide(around, piece.from, piece.to));
    List<Unit> marked =
        said.stream()
            .filter(each -> nest.from <= each.from() && each.to() <= nest.to)
            .filter(
                each -> chosen.stream().allMatch(p -> each.to() <= p.from || p.to <= each.from()))
            .toList();
    marked.forEach(each -> nest.hide(around, each.from(), each.to()));
    byte[] plain = Order.plain(around.toString(), nest.rtl);
    byte[] shown = new byte[levels.length];
    for (int i = 0; i < plain.length; i++) {
      shown[nest.from + i] = (byte) (plain[i] - (nest.rtl ? 1 : 0) + nest.base);
    }
    level(shown, nest.from, nest.to, nest.base);
    boolean[] wrong = new boolean[levels.length];
    for (int i = nest.from; i < nest.to; i++) {
      wrong[i] = shown[i] != levels[i];
    }
    for (Nest piece : chosen) {
      Arrays.fill(wrong, piece.from, piece.to, shown[piece.from] != nest.base);
    }
    for (Unit each : marked) {
      boolean flows =
          (each.from() > nest.from && levels[each.from() - 1] > nest.base)
              || (each.to() < nest.to && levels[each.to()] > nest.base);
      Arrays.fill(wrong, each.from(), each.to(), flows != shown[each.from()] > nest.base);
    }
    return wrong;
  }
}
