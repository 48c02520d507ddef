package muharrir.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * The way between a text and the same text as it is shown with words of others in it.
 *
 * <p>A caret beside such words has two places, as where the direction changes: before them it
 * clings to the letter before, behind them to the letter after.
 */
final class Ghosts {
  /** Nothing is shown that is not in the text. */
  static final Ghosts NONE = new Ghosts("", List.of());

  private final List<Ghost> all;
  private final int[] at;
  private final int[] lengths;

  /** How much of each stands on the line of the text; a caret never goes behind what is below. */
  private final int[] beside;

  /**
   * @param ghosts in the order of their places; several at one place stand one after the other
   */
  Ghosts(String text, List<Ghost> ghosts) {
    List<Ghost> fitting = ghosts.stream().filter(each -> each.at() <= text.length()).toList();
    all = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Integer> sums = new ArrayList<>();
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < fitting.size(); i++) {
      Ghost ghost = fitting.get(i);
      boolean last = i + 1 == fitting.size() || fitting.get(i + 1).at() != ghost.at();
      Ghost shown = last ? apart(ghost, text) : ghost;
      if (!places.isEmpty() && places.getLast() > ghost.at()) {
        throw new IllegalArgumentException("out of order: " + ghosts);
      }
      if (places.isEmpty() || places.getLast() < ghost.at()) {
        places.add(ghost.at());
        sums.add(0);
        near.add(0);
      }
      boolean onLine = sums.getLast().equals(near.getLast()) && !ghost.words().startsWith("\n");
      sums.set(sums.size() - 1, sums.getLast() + shown.words().length());
      near.set(near.size() - 1, onLine ? sums.getLast() : near.getLast());
      all.add(shown);
    }
    at = places.stream().mapToInt(Integer::intValue).toArray();
    lengths = sums.stream().mapToInt(Integer::intValue).toArray();
    beside = near.stream().mapToInt(Integer::intValue).toArray();
  }

  /** With a space behind it where its last letter would join, or run into, the next one. */
  private static Ghost apart(Ghost ghost, String text) {
    boolean touches =
        ghost.at() < text.length()
            && Character.isLetterOrDigit(text.charAt(ghost.at()))
            && !Character.isWhitespace(ghost.words().charAt(ghost.words().length() - 1));
    return touches ? new Ghost(ghost.at(), ghost.words() + ' ', ghost.style()) : ghost;
  }

  boolean isEmpty() {
    return at.length == 0;
  }

  /** The text as it is shown. */
  StyledText over(StyledText text) {
    if (isEmpty()) {
      return text;
    }
    StyledText.Builder shown = StyledText.builder();
    int from = 0;
    for (Ghost ghost : all) {
      append(shown, text, from, ghost.at());
      from = ghost.at();
      String words = ghost.words().stripTrailing();
      shown.append(words, ghost.style());
      shown.append(ghost.words().substring(words.length()));
    }
    append(shown, text, from, text.length());
    return shown.build();
  }

  private static void append(StyledText.Builder shown, StyledText text, int from, int to) {
    int last = from;
    for (StyledText.Run run : text.runs()) {
      int a = Math.max(run.from(), from);
      int b = Math.min(run.to(), to);
      if (a < b) {
        shown.append(text.text().substring(last, a));
        shown.append(text.text().substring(a, b), run.style());
        last = b;
      }
    }
    shown.append(text.text().substring(last, to));
  }

  /** Where a place of the text is shown: before the words that stand there, or behind them. */
  int shown(int index, boolean behind) {
    int sum = index;
    for (int i = 0; i < at.length && at[i] <= index; i++) {
      sum += at[i] < index ? lengths[i] : behind ? beside[i] : 0;
    }
    return sum;
  }

  /** How many letters are shown at a place that are not in the text. */
  int length(int index) {
    for (int i = 0; i < at.length; i++) {
      if (at[i] == index) {
        return lengths[i];
      }
    }
    return 0;
  }

  Caret shown(Caret caret) {
    if (isEmpty()) {
      return caret;
    }
    return new Caret(shown(caret.index(), caret.side() == Caret.Side.AFTER), caret.side());
  }

  /** The place in the text for one that is shown; from inside of others' words, where they are. */
  int told(int shown) {
    int before = 0;
    for (int i = 0; i < at.length; i++) {
      int start = at[i] + before;
      if (shown <= start) {
        break;
      }
      if (shown <= start + lengths[i]) {
        return at[i];
      }
      before += lengths[i];
    }
    return shown - before;
  }

  /** Whether a character that is shown is not in the text. */
  boolean holds(int shown) {
    int before = 0;
    for (int i = 0; i < at.length; i++) {
      int start = at[i] + before;
      if (shown < start) {
        return false;
      }
      if (shown < start + lengths[i]) {
        return true;
      }
      before += lengths[i];
    }
    return false;
  }

  /** Whether a caret clings to a character that is not in the text. */
  boolean clings(Caret shown) {
    return shown.side() == Caret.Side.AFTER
        ? holds(shown.index())
        : shown.index() > 0 && holds(shown.index() - 1);
  }

  /**
   * The caret in the text.
   *
   * @param onwards where one that clings to others' words goes: behind them, or before them
   */
  Caret told(Caret shown, boolean onwards) {
    if (isEmpty()) {
      return shown;
    }
    int index = told(shown.index());
    if (clings(shown)) {
      return onwards ? Caret.after(index) : Caret.before(index);
    }
    return new Caret(index, shown.side());
  }

  /** The caret in the text nearest to one that is shown. */
  Caret near(Caret shown) {
    int index = told(shown.index());
    int start = shown(index, false);
    int end = shown(index, true);
    return told(shown, shown.index() - start > end - shown.index());
  }
}
