package muharrir.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import muharrir.document.Document;
import muharrir.review.Suggestion.Removed;
import muharrir.review.Suggestion.What;
import muharrir.review.Suggestion.Words;

/**
 * Suggestions that both desks knew and one of them has decided: on the other they wait no longer.
 * What was rejected is gone from that desk's text, and from the merged one; what was accepted can
 * only be told from that desk's original.
 */
final class SettledElsewhere {
  private SettledElsewhere() {}

  /**
   * The suggestions of one desk without those that the other has decided.
   *
   * @param text of the one desk
   * @param base the last text that both had: what is in it already, both knew
   * @param other what still waits on the other desk
   * @param otherText the text of that
   */
  static Optional<Proposals> without(
      Optional<Proposals> mine,
      Document text,
      Document base,
      Optional<Proposals> other,
      Document otherText) {
    if (mine.isEmpty()) {
      return mine;
    }
    Suggestions all = Suggestions.of(mine.get(), text);
    Set<Object> known = matters(Suggestions.of(mine.get(), base).all());
    Set<Object> open =
        other.map(each -> matters(Suggestions.of(each, otherText).all())).orElseGet(HashSet::new);
    Document original =
        all.with(each -> {
          Object matter = matter(each.what());
          return known.contains(matter) && !open.contains(matter);
        });
    if (original.equals(text)) {
      return Optional.empty();
    }
    return original.equals(mine.get().original())
        ? mine
        : Optional.of(mine.get().withOriginal(original, text));
  }

  private static Set<Object> matters(List<Suggestion> some) {
    return some.stream().map(each -> matter(each.what())).collect(Collectors.toSet());
  }

  /** What is suggested, wherever it stands in the two texts. */
  private static Object matter(What what) {
    return switch (what) {
      case Words words ->
          new Words(words.block(), words.field(), 0, 0, words.before(), words.after());
      case Removed removed -> new Removed(removed.removed(), removed.block());
      case Suggestion.Shape shape -> shape;
      case Suggestion.Added added -> added;
      case Suggestion.Moved moved -> moved;
      case Suggestion.Joined joined -> joined;
      case Suggestion.Split split -> split;
    };
  }
}
