package muharrir.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.intake.FileIntake;
import muharrir.intake.Furniture;
import muharrir.intake.Intake;
import muharrir.intake.IntakeResult;
import muharrir.intake.Officers;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/** Takes files into a library, one at a time; each is stored or refused by itself. */
public final class Intakes {
  /** What came of a file. */
  public sealed interface Taken {
    /**
     * A text that is now an article; the officers that it names are offered, see {@link #adopt}.
     */
    record Text(Article article, IntakeResult result) implements Taken {}

    /**
     * An article that an export wrote.
     *
     * @param newsroomAdopted whether the library had no newsroom and took the file's
     */
    record Whole(Imported imported, boolean newsroomAdopted) implements Taken {}

    /** Nothing was stored. */
    record Refused(Intake.Refused refusal) implements Taken {}
  }

  private final Desk desk;
  private final FileIntake intake;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * Takes files in with the furniture list of the library's desk.
   *
   * @param random makes ids; used by the calling thread alone
   * @throws LibraryException if the desk's furniture list is there and can't be read
   */
  public Intakes(Desk desk, Clock clock, RandomGenerator random) throws LibraryException {
    this.desk = Objects.requireNonNull(desk);
    this.clock = Objects.requireNonNull(clock);
    this.random = Objects.requireNonNull(random);
    try {
      this.intake = new FileIntake(Furniture.of(desk.folder()), random);
    } catch (IOException e) {
      throw disk(desk.folder().resolve(Furniture.FILE), e);
    }
  }

  /** Takes one file in: a text, an article file with its pictures, or the folder of one. */
  public Taken take(Path file) throws LibraryException {
    Intake read;
    try {
      read = intake.read(file);
    } catch (IOException e) {
      throw disk(file, e);
    }
    return switch (read) {
      case Intake.Refused refused -> new Taken.Refused(refused);
      case Intake.Accepted(IntakeResult result) -> text(result);
      case Intake.Whole whole -> whole(whole);
    };
  }

  private static LibraryException disk(Path file, IOException e) {
    return new LibraryException(new LibraryFailure.Disk(file, String.valueOf(e.getMessage())), e);
  }

  private Taken text(IntakeResult result) throws LibraryException {
    Article article = result.article(ArticleId.random(random), clock.instant());
    Imported imported = desk.importArticle(article);
    return new Taken.Text(imported.article(), result);
  }

  /**
   * Fills what the newsroom's settings leave blank with officers that a text named; never replaces
   * a name.
   *
   * @return those that the settings lacked and now have
   */
  public Officers adopt(Officers found) throws LibraryException {
    Newsroom newsroom = desk.newsroom();
    String chairman = newsroom.chairman().isBlank() ? found.chairman() : "";
    String editor = newsroom.editorInChief().isBlank() ? found.editorInChief() : "";
    Officers adopted = new Officers(chairman, editor);
    if (!adopted.isEmpty()) {
      desk.setNewsroom(
          newsroom.withOfficers(
              chairman.isEmpty() ? newsroom.chairman() : chairman,
              editor.isEmpty() ? newsroom.editorInChief() : editor));
    }
    return adopted;
  }

  private Taken whole(Intake.Whole whole) throws LibraryException {
    for (Map.Entry<MediaRef, Path> picture : whole.pictures().entrySet()) {
      desk.pictures().add(picture.getValue());
    }
    Imported imported = desk.importArticle(whole.article());
    return new Taken.Whole(imported, adopt(whole.newsroom()));
  }

  private boolean adopt(Optional<Newsroom> newsroom) throws LibraryException {
    if (newsroom.isEmpty()
        || newsroom.get().equals(Newsroom.UNSET)
        || !desk.newsroom().equals(Newsroom.UNSET)) {
      return false;
    }
    desk.setNewsroom(newsroom.get());
    return true;
  }
}
