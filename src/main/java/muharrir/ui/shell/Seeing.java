package muharrir.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.library.LibraryException;
import muharrir.review.PersonId;
import muharrir.ui.kit.Background;
import muharrir.ui.review.PeopleModel;

/** Notes what whoever sits here has seen, when they leave an article or the chair. */
final class Seeing {
  private final Desk desk;
  private final PeopleModel people;
  private final Background background;
  private final Consumer<Exception> failed;

  Seeing(Desk desk, PeopleModel people, Background background, Consumer<Exception> failed) {
    this.desk = desk;
    this.people = people;
    this.background = background;
    this.failed = failed;
  }

  /**
   * Whoever leaves the chair to another has seen the article that is open.
   *
   * @param open gives that article; empty for none
   */
  void noteWhoStandsUp(Supplier<Optional<ArticleId>> open) {
    people
        .hereProperty()
        .addListener((_, before, now) -> {
          if (before != null && (now == null || !now.id().equals(before.id()))) {
            open.get().ifPresent(id -> stoodUp(before.id(), id));
          }
        });
  }

  private void stoodUp(PersonId person, ArticleId id) {
    background.run(
        _ -> {
          desk.reviews().see(person, id);
          return true;
        },
        _ -> {},
        failed);
  }

  /** Whoever sits here has seen an article that was closed; on any thread. */
  void left(ArticleId id) {
    people
        .hereId()
        .ifPresent(person -> {
          try {
            desk.reviews().see(person, id);
          } catch (LibraryException e) {
            System.getLogger(Seeing.class.getName())
                .log(System.Logger.Level.WARNING, "what was seen could not be noted", e);
          }
        });
  }
}
