package muharrir.typeset;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.function.IntPredicate;
import muharrir.bidi.Order;

/** Tells Java2D in which fonts and colours the letters of a paragraph are drawn. */
final class Dressing {
  private final FontSet fonts;
  private final ParagraphStyle style;
  private final StyledText styled;
  private final String text;
  private final Font plain;

  Dressing(FontSet fonts, ParagraphStyle style, StyledText styled) {
    this.fonts = fonts;
    this.style = style;
    this.styled = styled;
    this.text = styled.text();
    this.plain = fonts.font(style.face(), style.weight(), style.size());
  }

  /** The letters between two places as they are drawn. */
  AttributedString of(int from, int to) {
    AttributedString out = new AttributedString(drawable(text.substring(from, to)));
    out.addAttribute(
        TextAttribute.RUN_DIRECTION,
        style.direction() == Direction.RTL
            ? TextAttribute.RUN_DIRECTION_RTL
            : TextAttribute.RUN_DIRECTION_LTR);
    addFonts(out, text, from, from, to, TextStyle.PLAIN);
    for (StyledText.Run run : styled.runs()) {
      int start = snap(Math.max(run.from(), from), from, to);
      int end = snap(Math.min(run.to(), to), from, to);
      if (start >= end) {
        continue;
      }
      if (run.style().changesLetters()) {
        addFonts(out, text, from, start, end, run.style());
      }
      if (run.style().color() != 0) {
        Color color = new Color(run.style().color(), true);
        out.addAttribute(TextAttribute.FOREGROUND, color, start - from, end - from);
      }
    }
    return out;
  }

  /**
   * A piece of one level: a word, a part of one, or spaces.
   *
   * @param level as in the Unicode Bidirectional Algorithm: even runs left to right
   */
  WordShape shape(int from, int to, int level) {
    String piece = text.substring(from, to);
    boolean leftToRight = (level & 1) == 0;
    return isPlain(from, to) ? plain(piece, leftToRight) : shape(piece, of(from, to), leftToRight);
  }

  private boolean isPlain(int from, int to) {
    for (StyledText.Run run : styled.runs()) {
      boolean dressed = run.style().changesLetters() || run.style().color() != 0;
      if (dressed && run.from() < to && run.to() > from) {
        return false;
      }
    }
    return true;
  }

  private WordShape plain(String piece, boolean leftToRight) {
    return fonts
        .shapes()
        .shape(
            plain,
            piece,
            leftToRight,
            () -> {
              AttributedString letters = new AttributedString(drawable(piece));
              addFonts(letters, piece, 0, 0, piece.length(), TextStyle.PLAIN);
              return shape(piece, letters, leftToRight);
            });
  }

  private static WordShape shape(String piece, AttributedString letters, boolean leftToRight) {
    letters.addAttribute(
        TextAttribute.RUN_DIRECTION,
        leftToRight ? TextAttribute.RUN_DIRECTION_LTR : TextAttribute.RUN_DIRECTION_RTL);
    // Negative: as it stands, whatever the characters are.
    letters.addAttribute(TextAttribute.BIDI_EMBEDDING, leftToRight ? -2 : -1);
    return new WordShape(piece, new TextLayout(letters.getIterator(), LineBreaker.CONTEXT));
  }

  /**
   * How wide a piece is.
   *
   * @param piece a word with what stands by it, or the spaces between two
   */
  float width(String piece, TextStyle look) {
    return fonts.widths().width(mainFont(look), piece, word -> measured(word, look));
  }

  private float measured(String word, TextStyle look) {
    byte[] levels = Order.plain(printable(word), style.direction() == Direction.RTL);
    boolean oneWay = true;
    for (byte level : levels) {
      oneWay &= level == levels[0];
    }
    if (oneWay && !look.changesLetters()) {
      // As the line will most likely ask for it.
      return plain(word, (levels[0] & 1) == 0).advance();
    }
    AttributedString piece = new AttributedString(drawable(word));
    addFonts(piece, word, 0, 0, word.length(), look);
    return new TextLayout(piece.getIterator(), LineBreaker.CONTEXT).getAdvance();
  }

  private int weight(TextStyle look) {
    return look.weight() == 0 ? style.weight() : look.weight();
  }

  private Font mainFont(TextStyle look) {
    if (!look.changesLetters()) {
      return plain;
    }
    return look.superscript()
        ? fonts.superscript(style.face(), weight(look), style.size())
        : fonts.font(style.face(), weight(look), style.size());
  }

  private void addFonts(
      AttributedString out, String source, int origin, int from, int to, TextStyle look) {
    Font main = mainFont(look);
    out.addAttribute(TextAttribute.FONT, main, from - origin, to - origin);
    char[] chars = source.substring(from, to).toCharArray();
    int missing = main.canDisplayUpTo(chars, 0, chars.length);
    while (missing >= 0 && missing < chars.length) {
      int codePoint = source.codePointAt(from + missing);
      int next = missing + Character.charCount(codePoint);
      if (!Character.isISOControl(codePoint)) {
        Font other = fonts.fontFor(codePoint, style.face(), weight(look), style.size());
        other = look.superscript() ? FontSet.raised(other) : other;
        int start = from + missing - origin;
        out.addAttribute(TextAttribute.FONT, other, start, Math.min(from + next, to) - origin);
      }
      missing = next >= chars.length ? -1 : main.canDisplayUpTo(chars, next, chars.length);
    }
  }

  /** Moves a style boundary so that marks stay on their letter, and lam and alef together. */
  int snap(int at, int from, int to) {
    int i = at;
    if (i <= from || i >= to) {
      return i;
    }
    while (i < to && isMark(text.charAt(i))) {
      i++;
    }
    int letter = i - 1;
    while (letter > from && isMark(text.charAt(letter))) {
      letter--;
    }
    if (i < to && text.charAt(letter) == 'ل' && "اأإآٱ".indexOf(text.charAt(i)) >= 0) {
      i++;
      while (i < to && isMark(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == '\u200d'
        || Character.isLowSurrogate(c);
  }

  /** Shows tabs and stray control characters as spaces; the length stays. */
  static String printable(String piece) {
    return replaced(piece, Character::isISOControl, ' ');
  }

  /** What is handed to the shaper: isolates, which Java2D would draw as boxes, are invisible. */
  private static String drawable(String piece) {
    return replaced(printable(piece), c -> c >= '\u2066' && c <= '\u2069', '\u200b');
  }

  private static String replaced(String piece, IntPredicate what, char with) {
    for (int i = 0; i < piece.length(); i++) {
      if (what.test(piece.charAt(i))) {
        StringBuilder out = new StringBuilder(piece);
        for (int k = i; k < out.length(); k++) {
          if (what.test(out.charAt(k))) {
            out.setCharAt(k, with);
          }
        }
        return out.toString();
      }
    }
    return piece;
  }
}
