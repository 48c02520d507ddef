package muharrir.review.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff.Parted;

/**
 * Which place of one text is which of another, by the words that both have, and which end of a
 * paragraph is which. Ends are no words: where a word by an end was written anew, they stay apart
 * from one that stands by another word.
 */
public final class Alignment {
  private final Side before;
  private final Side after;

  /** The words that are the same, in order, between those in front of all and behind all. */
  private final List<int[]> pairs = new ArrayList<>();

  /** Each end before that is there after, with its place there. */
  private final Map<Integer, Integer> kept = new HashMap<>();

  private final Map<Integer, Integer> made = new HashMap<>();

  /** A text by its words; places between them are counted from 0. */
  private record Side(List<Token> words, List<Integer> ends, int length) {
    static Side of(String text) {
      List<Token> words = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (Token token : Token.of(text)) {
        if (token.text().equals(Parted.BREAK)) {
          ends.add(token.from());
        } else if (!token.text().isEmpty()) {
          words.add(token);
        }
      }
      return new Side(words, ends, text.length());
    }

    List<String> keys() {
      return words.stream().map(Token::key).toList();
    }

    /** Between which words a place of the text lies: the number of the one behind it. */
    int between(int place) {
      int number = 0;
      while (number < words.size() && words.get(number).from() < place) {
        number++;
      }
      return number;
    }

    int start(int number) {
      return number < words.size() ? words.get(number).from() : length;
    }

    List<Integer> endsBetween(int from, int to) {
      return ends.stream().filter(end -> from <= between(end) && between(end) <= to).toList();
    }
  }

  private Alignment(Side before, Side after) {
    this.before = before;
    this.after = after;
    pairs.add(new int[] {-1, -1});
    pairs.addAll(Common.pairs(before.keys(), after.keys()));
    pairs.add(new int[] {before.words().size(), after.words().size()});
    for (int i = 1; i < pairs.size(); i++) {
      pair(pairs.get(i - 1), pairs.get(i));
    }
  }

  /** Aligns two texts, {@link Parted#BREAK} between each two paragraphs of them. */
  public static Alignment of(Inline before, Inline after) {
    return new Alignment(Side.of(before.text()), Side.of(after.text()));
  }

  /** The ends between two words that are the same. */
  private void pair(int[] left, int[] right) {
    List<Integer> open = new ArrayList<>(before.endsBetween(left[0] + 1, right[0]));
    for (int end : after.endsBetween(left[1] + 1, right[1])) {
      int place = after.between(end);
      OptionalInt same =
          open.stream()
              .filter(each ->
                  isSame(
                      before.between(each) - left[0] - 1,
                      right[0] - before.between(each),
                      place - left[1] - 1,
                      right[1] - place))
              .mapToInt(each -> each)
              .findFirst();
      if (same.isPresent()) {
        kept.put(same.getAsInt(), end);
        open.removeIf(each -> each <= same.getAsInt());
      } else {
        boolean last = right[1] == place && place > left[1] + 1;
        made.put(end, before.start(last ? right[0] : left[0] + 1));
      }
    }
  }

  /** Whether two ends stand by the same word that stayed, or both by none. */
  private static boolean isSame(int front, int behind, int frontThere, int behindThere) {
    boolean inside = front > 0 && behind > 0 && frontThere > 0 && behindThere > 0;
    return inside || (front == 0 && frontThere == 0) || (behind == 0 && behindThere == 0);
  }

  /** Where an end of a paragraph before is after; empty where it is gone. */
  public OptionalInt kept(int end) {
    Integer there = kept.get(end);
    return there == null ? OptionalInt.empty() : OptionalInt.of(there);
  }

  /**
   * Where a place before is after; what was written there stands in front of it.
   *
   * @return empty where it lies among words that others were written for
   */
  public OptionalInt after(int place) {
    int number = before.between(place);
    int i = 1;
    while (pairs.get(i)[0] < number) {
      i++;
    }
    int[] left = pairs.get(i - 1);
    int[] right = pairs.get(i);
    if (right[0] == number) {
      return OptionalInt.of(after.start(right[1]));
    }
    boolean nothing = right[1] == left[1] + 1;
    return left[0] + 1 == number || nothing
        ? OptionalInt.of(after.start(left[1] + 1))
        : OptionalInt.empty();
  }

  /** The ends of paragraphs after that were not there before, in order. */
  public List<Integer> newEnds() {
    return made.keySet().stream().sorted().toList();
  }

  /** Where an end of a paragraph that is new would have been before: in front of a word. */
  public int before(int newEnd) {
    Integer place = made.get(newEnd);
    if (place == null) {
      throw new IllegalArgumentException("no new end: " + newEnd);
    }
    return place;
  }

  /** Whether a paragraph ends at a place of a text. */
  public static boolean isEnd(String text, int at) {
    return at < text.length() && text.charAt(at) == Parted.BREAK.charAt(0);
  }
}
