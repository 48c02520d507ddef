package muharrir.ui.review;

import muharrir.review.ReviewThread.Kind;

/** What the kinds of threads are called. */
final class Kinds {
  private Kinds() {}

  static String key(Kind kind) {
    return switch (kind) {
      case COMMENT -> "thread.kind.comment";
      case QUESTION -> "thread.kind.question";
      case MUST_FIX -> "thread.kind.mustFix";
      case SUGGESTED_WORDS -> "thread.kind.words";
    };
  }

  /** The style class that colours its tag. */
  static String style(Kind kind) {
    return switch (kind) {
      case COMMENT -> "review";
      case QUESTION -> "published";
      case MUST_FIX -> "changes";
      case SUGGESTED_WORDS -> "approved";
    };
  }
}
