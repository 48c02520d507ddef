package muharrir.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.review.Suggestion;
import muharrir.review.Suggestion.Added;
import muharrir.review.Suggestion.Joined;
import muharrir.review.Suggestion.Moved;
import muharrir.review.Suggestion.Removed;
import muharrir.review.Suggestion.Shape;
import muharrir.review.Suggestion.Split;
import muharrir.review.Suggestion.Words;
import muharrir.textview.Decoration;
import muharrir.textview.Tone;
import muharrir.ui.preview.PageMark;

/**
 * How suggestions are shown on the text and on the page: new words with a line below, words that go
 * struck through although they are not in the text, a bar beside what has changed otherwise.
 */
public final class SuggestionMarks {
  private final SuggestionWords words;
  private final Document document;
  private final String current;
  private final List<Decoration> onText = new ArrayList<>();
  private final List<PageMark> onPage = new ArrayList<>();

  private SuggestionMarks(SuggestionWords words, Document document, String current) {
    this.words = words;
    this.document = document;
    this.current = current;
  }

  /** The marks of all that is suggested; the one that one is at stands out. */
  public static SuggestionMarks of(
      SuggestionsModel model, SuggestionWords words, Document document) {
    String current = model.currentProperty().get();
    SuggestionMarks marks =
        new SuggestionMarks(words, document, Objects.requireNonNullElse(current, ""));
    model.all().forEach(marks::mark);
    return marks;
  }

  /** On the writing surface. */
  public List<Decoration> onText() {
    return onText;
  }

  /** On the page. */
  public List<PageMark> onPage() {
    return onPage;
  }

  private void mark(Suggestion one) {
    Tone stale = one.isStale() ? Tone.REVIEW : Tone.OK;
    switch (one.what()) {
      case Words change -> {
        // The space that came or goes with the last word is no word.
        int letters = change.after().text().stripTrailing().length();
        int to = letters == 0 ? change.to() : change.from() + letters;
        Span span = new Span(change.block(), change.field(), change.from(), to);
        if (change.isFormat()) {
          letters(one, span, Tone.ACCENT);
          bar(one, Tone.ACCENT);
          return;
        }
        if (!change.before().isEmpty()) {
          gone(one, span.start(), change.before().text());
        }
        if (!span.isEmpty()) {
          letters(one, span, stale);
        }
      }
      case Added added -> {
        Block block = added.added();
        for (Field field : block.fields()) {
          int length = block.text(field).length();
          if (length > 0) {
            letters(one, new Span(block.id(), field, 0, length), stale);
          }
        }
        bar(one, Tone.OK);
      }
      case Removed removed -> {
        Block standing = document.block(removed.after());
        String text = SuggestionWords.text(removed.removed());
        Position end = Selection.endOf(standing);
        boolean below = !end.field().equals(Field.WHOLE) && !text.isEmpty();
        if (below && isLastText(standing, end)) {
          gone(one, end, "\n" + text);
        }
        sign(one, end, Tone.CHANGES);
      }
      case Joined joined -> joined(one, joined, stale);
      case Split split -> {
        Position end =
            new Position(split.block(), Field.TEXT, split.first().text(Field.TEXT).length());
        add(
            one,
            new Span(end.block(), end.field(), end.offset(), end.offset()),
            new Decoration.Ghost(Tone.OK, SuggestionWords.PILCROW, false));
        bar(one, stale);
      }
      case Shape _, Moved _ -> bar(one, Tone.ACCENT);
    }
  }

  /** The words that go, with a sign where a paragraph ended, and those that came for them. */
  private void joined(Suggestion one, Joined joined, Tone tone) {
    int start = SuggestionWords.start(joined);
    int end = joined.whole().text(Field.TEXT).length() - SuggestionWords.tail(joined);
    gone(one, new Position(joined.block(), Field.TEXT, start), SuggestionWords.between(joined));
    if (start < end) {
      letters(one, new Span(joined.block(), Field.TEXT, start, end), tone);
    }
    sign(one, new Position(joined.block(), Field.TEXT, start), Tone.CHANGES);
  }

  private static boolean isLastText(Block block, Position end) {
    return block.has(end.field()) && block.text(end.field()).length() == end.offset();
  }

  private void letters(Suggestion one, Span span, Tone tone) {
    boolean at = one.key().equals(current);
    add(
        one,
        span,
        new Decoration.Highlight(
            tone, at ? Decoration.Strength.CURRENT : Decoration.Strength.SOFT));
    add(one, span, new Decoration.Line(tone, false));
    onPage.add(
        new PageMark(
            span.block().value(), span.field().id(), span.from(), span.to(), name(tone), at));
  }

  private void gone(Suggestion one, Position at, String text) {
    Span place = new Span(at.block(), at.field(), at.offset(), at.offset());
    add(one, place, new Decoration.Ghost(Tone.CHANGES, text));
    onPage.add(
        PageMark.gone(
            at.block().value(), at.field().id(), at.offset(), text, one.key().equals(current)));
  }

  private void bar(Suggestion one, Tone tone) {
    Position start = Selection.startOf(document.block(one.block()));
    add(one, new Span(start.block(), start.field(), 0, 0), new Decoration.Bar(tone));
    sign(one, start, tone);
    onPage.add(new PageMark(one.block().value(), "", PageMark.MARGIN, 0, name(tone), false));
  }

  private void sign(Suggestion one, Position at, Tone tone) {
    add(
        one,
        new Span(at.block(), at.field(), at.offset(), at.offset()),
        new Decoration.MarginMark(tone, words.sign(one)));
  }

  private void add(Suggestion one, Span span, Decoration.Style style) {
    onText.add(Decoration.of(span, style).withTag(one.key()).withTip(words.tip(one)));
  }

  private static String name(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
