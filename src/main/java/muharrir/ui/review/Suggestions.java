package muharrir.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muharrir.desk.OpenArticle;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.StepException;
import muharrir.edit.Transaction;
import muharrir.review.ReviewThread;

/** Puts suggested words in the place of those that they were suggested for. */
final class Suggestions {
  private Suggestions() {}

  /**
   * Takes suggestions over as one change that can be undone. One whose words lie in those of
   * another is left: after the other its words are no longer those that it was made for.
   *
   * @param threads suggestions on the words that they were made for
   * @return those that were taken over; none if the article does not take them
   */
  static List<ReviewThread> accept(OpenArticle article, List<ReviewThread> threads) {
    List<ReviewThread> taken = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    // From the end of each text to its start, so that no change moves what comes after it.
    Comparator<ReviewThread> backwards =
        Comparator.comparingInt((ReviewThread each) -> each.anchor().from()).reversed();
    for (ReviewThread thread : threads.stream().sorted(backwards).toList()) {
      Span span = thread.anchor().span();
      boolean free =
          taken.stream()
              .map(each -> each.anchor().span())
              .noneMatch(other ->
                  other.block().equals(span.block())
                      && other.field().equals(span.field())
                      && span.to() > other.from());
      if (free) {
        taken.add(thread);
        steps.add(step(article, thread));
      }
    }
    if (steps.isEmpty()) {
      return List.of();
    }
    Span first = taken.getLast().anchor().span();
    Position end = first.start();
    article.endUnit();
    try {
      article.apply(
          new Transaction(
              steps, article.state().selection(), Selection.caret(end), Transaction.Kind.WHOLE));
    } catch (StepException e) {
      System.getLogger(Suggestions.class.getName())
          .log(System.Logger.Level.WARNING, "the suggested words do not fit", e);
      return List.of();
    }
    return taken;
  }

  private static Step step(OpenArticle article, ReviewThread thread) {
    Span span = thread.anchor().span();
    Inline before = article.state().document().block(span.block()).text(span.field());
    String words = thread.words().map(Inline::text).orElse("");
    return new Step.ReplaceText(
        span.block(),
        span.field(),
        span.from(),
        span.to(),
        Inline.of(words, before.runAt(span.from()).marks()));
  }
}
