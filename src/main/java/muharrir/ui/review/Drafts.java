package muharrir.ui.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.document.Inline;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.PersonId;
import muharrir.ui.kit.Background;

/**
 * What was begun and not sent, of each person by themselves: whoever takes the chair does not send
 * another's words. It is kept in the library while one writes. FX thread only.
 */
public final class Drafts {
  /** Whose it is, and what for. */
  record Key(PersonId by, ArticleId article, Draft.Place place) {}

  private final Map<Key, String> texts = new LinkedHashMap<>();
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
            texts.putIfAbsent(new Key(draft.by(), draft.article(), draft.place()), draft.text());
          }
          then.run();
        },
        failed);
  }

  Optional<Key> key(Optional<PersonId> by, Optional<ArticleId> article, Draft.Place place) {
    return by.flatMap(person -> article.map(id -> new Key(person, id, place)));
  }

  String get(Key key) {
    return texts.getOrDefault(key, "");
  }

  void put(Key key, String text) {
    String before = text.isEmpty() ? texts.remove(key) : texts.put(key, text);
    if (!text.equals(before == null ? "" : before)) {
      desk.reviews().keepDrafts(storable());
    }
  }

  /** The last remark of somebody that was begun on other words. */
  Optional<Draft.Remark> elsewhere(PersonId by, ArticleId article, Draft.Remark than) {
    Draft.Remark found = null;
    for (Map.Entry<Key, String> each : texts.entrySet()) {
      Key key = each.getKey();
      if (key.by().equals(by)
          && key.article().equals(article)
          && key.place() instanceof Draft.Remark remark
          && !remark.equals(than)
          && !each.getValue().isBlank()) {
        found = remark;
      }
    }
    return Optional.ofNullable(found);
  }

  /** What can be sent can be stored: cleaned of what no text holds, neither blank nor endless. */
  private List<Draft> storable() {
    return texts.entrySet().stream()
        .filter(each -> Comment.accepts(each.getValue()))
        .map(each -> {
          Key key = each.getKey();
          return new Draft(key.by(), key.article(), key.place(), Inline.clean(each.getValue()));
        })
        .toList();
  }
}
