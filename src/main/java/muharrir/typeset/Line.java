package muharrir.typeset;

import org.jspecify.annotations.Nullable;

/**
 * One line of a paragraph.
 *
 * <p>A hard break (line feed) cuts the text into stretches; a stretch wraps into lines. At the
 * edges of a stretch the caret has a place of its own, at inner line ends it has not.
 */
final class Line {
  /** First index of the line. */
  final int start;

  /**
   * Index after the last character that is laid out; a line feed that ends the line stands here.
   */
  final int end;

  /** Whether the line begins, or ends, a stretch between hard breaks. */
  final boolean first;

  final boolean last;
  final double x;
  final double top;
  final @Nullable Glyphs glyphs;
  private final String text;
  private final Direction base;

  /** All that the glyphs depend on, beside the style of the paragraph. */
  final String key;

  private @Nullable LineMap map;

  Line(
      String text,
      int start,
      int end,
      boolean first,
      boolean last,
      double x,
      double top,
      @Nullable Glyphs glyphs,
      Direction base,
      String key) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.first = first;
    this.last = last;
    this.x = x;
    this.top = top;
    this.glyphs = glyphs;
    this.base = base;
    this.key = key;
  }

  /** Takes the places of the clusters over from a line with the same glyphs. */
  Line withMapOf(Line same) {
    map = same.map;
    return this;
  }

  LineMap map() {
    LineMap known = map;
    if (known == null) {
      known =
          glyphs == null ? LineMap.EMPTY : LineMap.of(glyphs.clusters(text.substring(start, end)));
      map = known;
    }
    return known;
  }

  boolean rtl() {
    return base == Direction.RTL;
  }

  /** The visual slot in which a caret of this line stands. */
  int slotOf(Caret caret) {
    LineMap m = map();
    if (m.count() == 0) {
      return 0;
    }
    if (last && caret.index() >= end && caret.side() == Caret.Side.AFTER) {
      return endSlot();
    }
    if (first && caret.index() <= start && caret.side() == Caret.Side.BEFORE) {
      return startSlot();
    }
    return m.slotOf(caret.index() - start, caret.side());
  }

  /**
   * The caret of a slot, clinging to the cluster on its right or left; edges of a stretch first.
   */
  Caret caretAt(int slot, boolean clingRight) {
    if (first && slot == startSlot()) {
      return Caret.before(start);
    }
    if (last && slot == endSlot()) {
      return Caret.after(end);
    }
    Caret local = map().caretAt(slot, clingRight);
    return new Caret(local.index() + start, local.side());
  }

  int startSlot() {
    return rtl() ? map().count() : 0;
  }

  int endSlot() {
    return rtl() ? 0 : map().count();
  }

  double slotX(int slot) {
    return x + map().slotX(slot);
  }

  Caret startCaret() {
    return caretAt(startSlot(), !rtl());
  }

  /** The caret at the end of the line; where the line wraps, before the space that it wraps at. */
  Caret endCaret() {
    return last ? Caret.after(end) : Caret.before(visibleEnd());
  }

  /** The end of the line without the spaces that it wraps at. */
  int visibleEnd() {
    int visible = end;
    while (!last && visible > start + 1 && Character.isWhitespace(text.charAt(visible - 1))) {
      visible--;
    }
    return visible;
  }

  Caret hit(double px) {
    LineMap m = map();
    int n = m.count();
    double local = px - x;
    if (n == 0 || local >= m.slotX(n)) {
      return rtl() ? startCaret() : endCaret();
    }
    if (local <= m.slotX(0)) {
      return rtl() ? endCaret() : startCaret();
    }
    int at = 0;
    while (at < n - 1 && local >= m.slotX(at + 1)) {
      at++;
    }
    boolean nearLeft = local - m.slotX(at) < m.slotX(at + 1) - local;
    Caret found = nearLeft ? caretAt(at, true) : caretAt(at + 1, false);
    // The places after the space at which a line wraps belong to the next line.
    return !last && found.index() >= end ? endCaret() : found;
  }
}
