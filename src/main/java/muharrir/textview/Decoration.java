package muharrir.textview;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import muharrir.edit.Span;

/**
 * Something drawn on the text without being a part of it.
 *
 * @param span the letters it is about; for {@link MarginMark} and {@link Bar} it may be empty and
 *     names a place
 * @param words whether it keeps to whole words: it grows with letters typed at its edges
 * @param tag what its owner knows it by, never shown
 * @param tip what is said while the mouse rests on it; empty for nothing
 */
public record Decoration(Span span, Style style, boolean words, String tag, String tip) {
  public Decoration {
    Objects.requireNonNull(span);
    Objects.requireNonNull(style);
    Objects.requireNonNull(tag);
    Objects.requireNonNull(tip);
  }

  /** A decoration of exactly these letters. */
  public static Decoration of(Span span, Style style) {
    return new Decoration(span, style, false, "", "");
  }

  /** The same, kept to whole words. */
  public Decoration onWords() {
    return new Decoration(span, style, true, tag, tip);
  }

  public Decoration withTag(String newTag) {
    return new Decoration(span, style, words, newTag, tip);
  }

  public Decoration withTip(String newTip) {
    return new Decoration(span, style, words, tag, newTip);
  }

  Decoration at(Span newSpan) {
    return newSpan.equals(span) ? this : new Decoration(newSpan, style, words, tag, tip);
  }

  /** What a decoration looks like. */
  public sealed interface Style {}

  /** A wavy line below the letters. */
  public record Wave(Tone tone) implements Style {}

  /** A straight or dotted line below the letters. */
  public record Line(Tone tone, boolean dotted) implements Style {}

  /** A line through the letters. */
  public record Strike(Tone tone) implements Style {}

  /** A colour behind the letters. */
  public record Highlight(Tone tone, Strength strength) implements Style {}

  /** A rounded outline behind the letters. */
  public record Chip(Tone tone) implements Style {}

  /** A small sign with a few letters above the end of the text, such as a number. */
  public record Badge(Tone tone, String text) implements Style {}

  /** A bar beside the lines. */
  public record Bar(Tone tone) implements Style {}

  /** A sign in the margin beside the first line: a few letters, or a dot where there are none. */
  public record MarginMark(Tone tone, String text) implements Style {}

  /**
   * A node of its own after the last letter. It takes no room in the line: it should be small, or
   * be shown for a short time.
   */
  public record Widget(Supplier<Node> node) implements Style {}

  /**
   * Words or signs that are not in the text, at the place of an empty span. They take room in the
   * line; the caret passes them in one step.
   *
   * @param words not empty; where they begin with a line feed they stand below the text, which ends
   *     there
   * @param struck whether a line goes through them, as through what was taken out
   */
  public record Ghost(Tone tone, String words, boolean struck) implements Style {
    /** Words that were taken out. */
    public Ghost(Tone tone, String words) {
      this(tone, words, true);
    }

    public Ghost {
      Objects.requireNonNull(tone);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("no words");
      }
    }
  }

  /** How much a highlight stands out. */
  public enum Strength {
    SOFT,
    CLEAR,
    /** With an outline: the one of many that the person is at. */
    CURRENT
  }
}
