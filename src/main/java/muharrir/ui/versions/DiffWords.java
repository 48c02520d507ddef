package muharrir.ui.versions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.review.compare.BlockDiff.Parted;
import muharrir.review.compare.FieldDiff;
import muharrir.review.compare.Segment;
import muharrir.review.compare.Segment.Changed;
import muharrir.review.compare.Segment.Deleted;
import muharrir.review.compare.Segment.Equal;
import muharrir.review.compare.Segment.Inserted;
import muharrir.typeset.StyledText;
import muharrir.typeset.TextStyle;

/**
 * Draws segments: in one text, and for each side. What came and what went are each set as one piece
 * in a direction of their own, so that a number that went and a name that came for it do not change
 * places with each other or with the words around them.
 */
final class DiffWords {
  private static final Set<Segment.Kind> SLIGHT =
      EnumSet.of(Segment.Kind.HARAKAT, Segment.Kind.SPELLING, Segment.Kind.SPACING);

  /** Between what went and what stands there now: Arabic words that touch would be joined. */
  private static final String THIN = "\u2009";

  /** The end of a paragraph that came or went. */
  static final String BREAK = "¶";

  private final DiffLook look;
  private final Set<Segment.Kind> hidden;

  DiffWords(DiffLook look, boolean hideSlight) {
    this.look = look;
    this.hidden = hideSlight ? SLIGHT : EnumSet.of(Segment.Kind.SPACING);
  }

  /** Whether something is left to see in a text. */
  boolean differs(FieldDiff field) {
    return !field.segments().stream().allMatch(this::isQuiet);
  }

  private boolean isQuiet(Segment segment) {
    return segment instanceof Equal
        || (segment instanceof Changed changed && hidden.contains(changed.kind()));
  }

  /** Both sides of a text. */
  DiffRow.Words of(String name, List<Segment> segments) {
    Pen inline = new Pen();
    Pen before = new Pen();
    Pen after = new Pen();
    boolean parted = segments.stream().anyMatch(DiffWords::parts);
    for (Segment segment : segments) {
      String old = segment.before().text();
      String now = segment.after().text();
      // White space goes or comes where a paragraph is split or joined: that says nothing.
      if (isQuiet(segment) || (parted && old.isBlank() && now.isBlank() && !parts(segment))) {
        inline.plain(now);
        before.plain(old);
        after.plain(now);
      } else if (old.equals(now)) {
        inline.marked(now, look.light());
        before.marked(old, look.light());
        after.marked(now, look.light());
      } else {
        inline.parts(old, look.removed(), false);
        inline.parts(now, look.added(), true);
        before.parts(old, look.removed(), true);
        after.parts(now, look.added(), true);
      }
    }
    return new DiffRow.Words(name, inline.text(), before.text(), after.text());
  }

  private static boolean parts(Segment segment) {
    return segment.before().text().contains(Parted.BREAK)
        || segment.after().text().contains(Parted.BREAK);
  }

  /** A text that stands on one side only. */
  DiffRow.Words whole(String name, Inline text, boolean came) {
    return of(name, List.of(came ? new Inserted(text) : new Deleted(text)));
  }

  private static muharrir.typeset.Direction direction(String words) {
    return Direction.AUTO.resolve(words) == Direction.LTR
        ? muharrir.typeset.Direction.LTR
        : muharrir.typeset.Direction.RTL;
  }

  /** Writes piece after piece, and keeps those apart that are not of one side. */
  private static final class Pen {
    private final StyledText.Builder out = StyledText.builder();
    private TextStyle last = TextStyle.PLAIN;
    private boolean inWord;

    void plain(String words) {
      add(words, TextStyle.PLAIN, TextStyle.PLAIN);
    }

    void marked(String words, TextStyle style) {
      add(words, style, style.withDirection(direction(words)));
    }

    /**
     * Words among which paragraphs may end. White space by such an end is not marked.
     *
     * @param ends whether what follows such an end stands on a line of its own
     */
    void parts(String words, TextStyle style, boolean ends) {
      int from = 0;
      for (int at = words.indexOf(Parted.BREAK); at >= 0; at = words.indexOf(Parted.BREAK, from)) {
        piece(words.substring(from, at), style);
        out.append(THIN);
        inWord = false;
        marked(BREAK, style);
        plain(ends ? "\n" : THIN);
        from = at + 1;
      }
      if (from == 0) {
        marked(words, style);
      } else {
        piece(words.substring(from), style);
      }
    }

    private void piece(String words, TextStyle style) {
      if (words.isBlank()) {
        plain(words);
      } else {
        marked(words, style);
      }
    }

    private void add(String words, TextStyle side, TextStyle style) {
      if (words.isEmpty()) {
        return;
      }
      if (inWord && !side.equals(last) && isOfWord(words.codePointAt(0))) {
        out.append(THIN);
      }
      out.append(words, style);
      last = side;
      inWord = isOfWord(words.codePointBefore(words.length()));
    }

    private static boolean isOfWord(int c) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    StyledText text() {
      return out.build();
    }
  }
}
