package muharrir.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.Run;

/**
 * Sets what runs its own way in a paragraph of a Word document apart, as {@link Isolates} does on a
 * page: a telephone number keeps its plus in front, a handle its sign. Word processors know no
 * {@code bdi}, and not all of them the isolates of Unicode; the marks of direction all know.
 *
 * <p>What stands in brackets without an Arabic letter is set apart, too: LibreOffice ends lines
 * between a bracket and a number that run different ways.
 */
final class WordMarks {
  private static final String LEFT_TO_RIGHT = "\u200e";
  private static final String RIGHT_TO_LEFT = "\u200f";

  /** Brackets around something that holds a letter or a digit, and no bracket. */
  private static final Pattern BRACKETS = Pattern.compile("\\([^()\\n]*\\)|\\[[^\\[\\]\\n]*]");

  /** A piece: characters {@code from} (included) to {@code to} (excluded). */
  private record Apart(int from, int to, boolean rtl) {}

  /**
   * A run of a paragraph.
   *
   * @param direction of what stands around it: what has no direction of its own follows it
   */
  record Part(Run run, Direction direction) {}

  private WordMarks() {}

  /** The runs of a paragraph with the marks that its pieces need. */
  static List<Part> parts(Inline text, Direction direction) {
    // Marks stand in runs of their own: a link or an underline does not reach them.
    String around = direction == Direction.RTL ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Apart piece : apart(text, direction)) {
      Direction inside = piece.rtl() ? Direction.RTL : Direction.LTR;
      String own = piece.rtl() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
      add(parts, text.slice(at, piece.from()), direction);
      add(parts, Inline.of(around + own), direction);
      add(parts, text.slice(piece.from(), piece.to()), inside);
      add(parts, Inline.of(own + around), direction);
      at = piece.to();
    }
    add(parts, text.slice(at, text.length()), direction);
    return parts;
  }

  private static void add(List<Part> parts, Inline text, Direction direction) {
    text.runs().forEach(run -> parts.add(new Part(run, direction)));
  }

  /** In order, none inside of another. */
  private static List<Apart> apart(Inline text, Direction direction) {
    List<Apart> all = new ArrayList<>();
    for (Isolates.Piece piece : InlineHtml.isolates(text, direction)) {
      all.add(new Apart(piece.from(), piece.to(), piece.rtl()));
    }
    if (direction == Direction.RTL) {
      Matcher brackets = BRACKETS.matcher(text.text());
      while (brackets.find()) {
        if (runsLeftToRight(brackets.group())) {
          all.add(new Apart(brackets.start(), brackets.end(), false));
        }
      }
    }
    all.sort(
        Comparator.comparingInt(Apart::from)
            .thenComparing(Comparator.comparingInt(Apart::to).reversed()));
    List<Apart> outer = new ArrayList<>();
    for (Apart piece : all) {
      if (outer.isEmpty() || outer.getLast().to() <= piece.from()) {
        outer.add(piece);
      }
    }
    return outer;
  }

  private static boolean runsLeftToRight(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && text.codePoints()
            .noneMatch(letter ->
                switch (Character.getDirectionality(letter)) {
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                      Character.DIRECTIONALITY_ARABIC_NUMBER ->
                      true;
                  default -> false;
                });
  }
}
