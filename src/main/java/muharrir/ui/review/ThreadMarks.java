package muharrir.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.review.Anchor;
import muharrir.review.ReviewThread;
import muharrir.textview.Decoration;
import muharrir.textview.Tone;
import muharrir.ui.preview.PageMark;

/** How threads are marked on the text: a colour behind their words, a dot in the margin. */
public final class ThreadMarks {
  private ThreadMarks() {}

  /** The tone of a kind of thread. */
  public static Tone tone(ReviewThread.Kind kind) {
    return switch (kind) {
      case COMMENT -> Tone.REVIEW;
      case QUESTION -> Tone.ACCENT;
      case MUST_FIX -> Tone.CHANGES;
      case SUGGESTED_WORDS -> Tone.OK;
    };
  }

  /** The marks of the threads that wait, and of the one that one is at. */
  public static List<Decoration> of(ThreadsModel model) {
    Optional<Document> document = model.document();
    if (document.isEmpty()) {
      return List.of();
    }
    List<Decoration> marks = new ArrayList<>();
    for (ReviewThread thread : model.shown()) {
      boolean at = thread.id().equals(model.currentProperty().get());
      if (!thread.isResolved() || at) {
        mark(thread, at, document.get(), marks);
      }
    }
    return marks;
  }

  /** The same marks, for the page. */
  public static List<PageMark> onPage(ThreadsModel model) {
    List<PageMark> marks = new ArrayList<>();
    for (ReviewThread thread : model.shown()) {
      boolean at = thread.id().equals(model.currentProperty().get());
      Anchor anchor = thread.anchor();
      if ((thread.isResolved() && !at) || anchor.isDetached()) {
        continue;
      }
      boolean whole = anchor.field().equals(Field.WHOLE);
      marks.add(
          new PageMark(
              anchor.block().value(),
              whole ? "" : anchor.field().id(),
              whole ? -1 : anchor.from(),
              anchor.to(),
              tone(thread.kind()).name().toLowerCase(Locale.ROOT),
              at));
    }
    return marks;
  }

  private static void mark(
      ReviewThread thread, boolean at, Document document, List<Decoration> marks) {
    Anchor anchor = thread.anchor();
    Span span = anchor.span();
    if (!document.contains(anchor.start())) {
      return;
    }
    Tone tone = tone(thread.kind());
    String tip = thread.comments().isEmpty() ? "" : thread.comments().getFirst().text();
    if (anchor.field().equals(Field.WHOLE)) {
      marks.add(named(thread, tip, Decoration.of(span, new Decoration.Bar(tone))));
    } else if (!anchor.isDetached() && span.fits(document)) {
      Decoration.Strength strength = at ? Decoration.Strength.CURRENT : Decoration.Strength.SOFT;
      marks.add(named(thread, tip, Decoration.of(span, new Decoration.Highlight(tone, strength))));
      marks.add(
          named(
              thread,
              tip,
              Decoration.of(
                  span,
                  new Decoration.Line(tone, thread.kind() == ReviewThread.Kind.SUGGESTED_WORDS))));
    }
    marks.add(
        named(
            thread,
            tip,
            Decoration.of(
                span.with(span.from(), span.from()), new Decoration.MarginMark(tone, ""))));
  }

  private static Decoration named(ReviewThread thread, String tip, Decoration decoration) {
    return decoration.withTag(thread.id().value()).withTip(tip);
  }
}
