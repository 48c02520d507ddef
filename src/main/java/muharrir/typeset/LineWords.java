package muharrir.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts lines together of words that are shaped one by one, so that a letter costs the shaping of
 * its word and not of its line: letters do not join over a space, and no bundled font moves letters
 * for one.
 *
 * <p>What has no letter (a dash, a quotation mark that stands alone, a year with its full stop) is
 * set with the word beside it: fonts draw it by the script of its neighbours.
 */
final class LineWords {
  private final Dressing dressing;
  private final String text;
  private final Levels levels;
  private final int from;

  /**
   * @param text of the whole paragraph
   * @param levels of the stretch that begins at {@code from}
   */
  LineWords(Dressing dressing, String text, Levels levels, int from) {
    this.dressing = dressing;
    this.text = text;
    this.levels = levels;
    this.from = from;
  }

  /**
   * The letters between two places of the stretch as a line; empty where the direction turns inside
   * of a cluster, so that no piece of it could be set by itself.
   */
  Optional<Glyphs> set(int start, int end) {
    return new OneLine(start, end).set();
  }

  private final class OneLine {
    private final int start;
    private final int end;

    /** The end without the spaces at which the line wraps. */
    private final int visible;

    OneLine(int start, int end) {
      this.start = start;
      this.end = end;
      int last = end;
      while (last > start && isSpace(last - 1)) {
        last--;
      }
      this.visible = last;
    }

    Optional<Glyphs> set() {
      List<WordShape> pieces = new ArrayList<>();
      byte[] ways = new byte[end - start];
      int hanging = 0;
      int at = start;
      for (int i = start + 1; i <= end; i++) {
        boolean turns = i < end && level(i) != level(i - 1);
        if (turns && Clusters.clings(text.charAt(i))) {
          return Optional.empty();
        }
        if (i == end || turns || i == visible || parts(at, i)) {
          hanging += at >= visible ? 1 : 0;
          ways[pieces.size()] = level(at);
          pieces.add(dressing.shape(at, i, level(at)));
          at = i;
        }
      }
      return Optional.of(new Glyphs.OfWords(pieces, Arrays.copyOf(ways, pieces.size()), hanging));
    }

    /** Whether the piece that began at a place can end here, before or after spaces. */
    private boolean parts(int at, int here) {
      if (isSpace(here) == isSpace(here - 1) || Clusters.clings(text.charAt(here))) {
        return false;
      }
      boolean spaces = isSpace(here - 1) && isSpace(at);
      return (spaces || hasLetter(at, here)) && nextHasLetter(here);
    }

    private boolean hasLetter(int at, int to) {
      for (int i = at; i < to; i++) {
        if (Character.isLetter(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    /** Whether the next word of the same level has a letter; true if there is none. */
    private boolean nextHasLetter(int here) {
      boolean inWord = false;
      for (int i = here; i < visible && level(i) == level(here); i++) {
        if (Character.isLetter(text.charAt(i))) {
          return true;
        }
        if (inWord && isSpace(i)) {
          return false;
        }
        inWord |= !isSpace(i);
      }
      return !inWord;
    }

    /** The level of a character: spaces at which the line wraps stand at its end. */
    private byte level(int index) {
      return (byte) (index >= visible ? levels.base() : levels.at(index - from));
    }
  }

  private boolean isSpace(int index) {
    return Character.isWhitespace(text.charAt(index));
  }
}
