package muharrir.ui.versions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import muharrir.document.Direction;
import muharrir.document.Inline;
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
    for (Segment segment : segments) {
      String old = segment.before().text();
      String now = segment.after().text();
      if (isQuiet(segment)) {
        inline.plain(now);
        before.plain(old);
        after.plain(now);
      } else if (old.equals(now)) {
        inline.marked(now, look.light());
        before.marked(old, look.light());
        after.marked(now, look.light());
      } else {
        inline.marked(old, look.removed());
        inline.marked(now, look.added());
        before.marked(old, look.removed());
        after.marked(now, look.added());
      }
    }
    return new DiffRow.Words(name, inline.text(), before.text(), after.text());
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
