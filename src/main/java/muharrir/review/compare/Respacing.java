package muharrir.review.compare;

import java.util.List;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff.Parted;
import muharrir.review.compare.Segment.Changed;
import muharrir.review.compare.Segment.Deleted;
import muharrir.review.compare.Segment.Equal;
import muharrir.review.compare.Segment.Inserted;
import muharrir.review.compare.Segment.Kind;

/**
 * Compares two texts of the same letters, of which only white space and the ends of paragraphs are
 * different. Word by word a word might seem to have passed the end of a paragraph that stayed.
 */
final class Respacing {
  private final Inline before;
  private final Inline after;
  private final Segments segments = new Segments();
  private int at;
  private int there;

  private Respacing(Inline before, Inline after) {
    this.before = before;
    this.after = after;
  }

  /** Whether all letters of two texts are the same, in the same order. */
  static boolean fits(Inline before, Inline after) {
    return letters(before.text()).equals(letters(after.text()));
  }

  /** The letters of a text without its white space. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The segments that lead from one text to the other. */
  static List<Segment> of(Inline before, Inline after) {
    Respacing respacing = new Respacing(before, after);
    respacing.walk();
    return respacing.segments.list();
  }

  private void walk() {
    space();
    while (at < before.length() && there < after.length()) {
      int length = 0;
      while (at + length < before.length()
          && there + length < after.length()
          && !isSpace(before.text().charAt(at + length))
          && !isSpace(after.text().charAt(there + length))) {
        length++;
      }
      Inline old = before.slice(at, at + length);
      Inline now = after.slice(there, there + length);
      segments.add(old.equals(now) ? new Equal(now) : new Changed(Kind.MARKS, old, now));
      at += length;
      there += length;
      space();
    }
  }

  private void space() {
    Inline old = before.slice(at, end(before.text(), at));
    Inline now = after.slice(there, end(after.text(), there));
    at += old.length();
    there += now.length();
    int from = 0;
    int fromNow = 0;
    int stop = old.text().indexOf(Parted.BREAK);
    int stopNow = now.text().indexOf(Parted.BREAK);
    while (stop >= 0 && stopNow >= 0) {
      turned(old.slice(from, stop), now.slice(fromNow, stopNow));
      segments.add(new Equal(now.slice(stopNow, stopNow + 1)));
      from = stop + 1;
      fromNow = stopNow + 1;
      stop = old.text().indexOf(Parted.BREAK, from);
      stopNow = now.text().indexOf(Parted.BREAK, fromNow);
    }
    turned(old.slice(from, old.length()), now.slice(fromNow, now.length()));
  }

  private void turned(Inline old, Inline now) {
    if (old.equals(now)) {
      segments.add(new Equal(now));
    } else {
      segments.add(new Deleted(old));
      segments.add(new Inserted(now));
    }
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
