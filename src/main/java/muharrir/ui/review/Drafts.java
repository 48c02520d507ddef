package muharrir.ui.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.document.Inline;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.PersonId;
import muharrir.review.ThreadId;
import muharrir.ui.kit.Background;

/**
 * The answers that were begun and not sent, of each person by themselves: whoever takes the chair
 * does not send another's words. They are kept in the library while one writes. FX thread only.
 */
public final class Drafts {
  private record Place(PersonId by, ArticleId article, ThreadId thread) {}

  private final Map<Place, String> texts = new LinkedHashMap<>();
  private final Desk desk;
  private final Background background;
  private final Consumer<Exception> failed;

  /** None yet; {@link #load} brings those of before. */
  public Drafts(Desk desk, Background background, Consumer<Exception> failed) {
    this.desk = desk;
    this.background = background;
    this.failed = failed;
  }

  /** Reads what was begun before; what was typed meanwhile is newer. */
  public void load(Runnable then) {
    background.run(
        _ -> desk.reviews().drafts(),
        (List<Draft> all) -> {
          for (Draft draft : all) {
            texts.putIfAbsent(new Place(draft.by(), draft.article(), draft.thread()), draft.text());
          }
          then.run();
        },
        failed);
  }

  String get(PersonId by, ArticleId article, ThreadId thread) {
    return texts.getOrDefault(new Place(by, article, thread), "");
  }

  void put(PersonId by, ArticleId article, ThreadId thread, String text) {
    Place place = new Place(by, article, thread);
    String before = text.isEmpty() ? texts.remove(place) : texts.put(place, text);
    if (!text.equals(before == null ? "" : before)) {
      desk.reviews().keepDrafts(storable());
    }
  }

  /** What can be sent can be stored: cleaned of what no text holds, neither blank nor endless. */
  private List<Draft> storable() {
    return texts.entrySet().stream()
        .filter(each -> Comment.accepts(each.getValue()))
        .map(each -> {
          Place place = each.getKey();
          return new Draft(
              place.by(), place.article(), place.thread(), Inline.clean(each.getValue()));
        })
        .toList();
  }
}
