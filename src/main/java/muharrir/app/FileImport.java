package muharrir.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Imported;
import muharrir.intake.FileIntake;
import muharrir.intake.Furniture;
import muharrir.intake.Intake;
import muharrir.intake.IntakeResult;
import muharrir.intake.ReportLine;
import muharrir.library.LibraryException;
import muharrir.ui.importing.ImportOutcome;
import muharrir.ui.importing.Importer;

/** Takes a file into a library: a raw text by the intake, an {@code article.json} as it is. */
final class FileImport implements Importer {
  private final Desk desk;
  private final Strings strings;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * An import into a library.
   *
   * @param random makes ids; used by one thread at a time
   */
  FileImport(Desk desk, Strings strings, Clock clock, RandomGenerator random) {
    this.desk = Objects.requireNonNull(desk);
    this.strings = Objects.requireNonNull(strings);
    this.clock = Objects.requireNonNull(clock);
    this.random = Objects.requireNonNull(random);
  }

  @Override
  public ImportOutcome take(Path file) throws IOException, LibraryException {
    String name = String.valueOf(file.getFileName());
    return switch (new FileIntake(Furniture.of(desk.folder()), random).read(file)) {
      case Intake.Refused refused -> new ImportOutcome.Refused(name, refused.says(strings, name));
      case Intake.Accepted(IntakeResult result) -> text(name, result);
      case Intake.Whole whole -> article(name, whole);
    };
  }

  private ImportOutcome text(String name, IntakeResult result) throws LibraryException {
    Article draft = result.article(ArticleId.random(random), clock.instant());
    return taken(
        name,
        desk.importArticle(draft),
        result.report().stream().map(this::line).toList(),
        new ImportOutcome.Officers(
            result.officers().chairman(), result.officers().editorInChief()));
  }

  private ImportOutcome.Line line(ReportLine line) {
    String kind =
        strings.get(
            switch (line.kind()) {
              case MOVED -> "intake.kind.moved";
              case MERGED -> "intake.kind.merged";
              case SET_ASIDE -> "intake.kind.setAside";
              case CLEANED -> "intake.kind.cleaned";
              case NOTED -> "intake.kind.noted";
            });
    String place =
        line.line() == 0 ? strings.get("intake.file") : strings.get("intake.line", line.line());
    return new ImportOutcome.Line(kind, place, line.text(), line.says(strings));
  }

  private ImportOutcome article(String name, Intake.Whole whole) throws LibraryException {
    for (Path picture : whole.pictures().values()) {
      desk.addMedia(picture);
    }
    Imported stored = desk.importArticle(whole.article());
    return taken(name, stored, List.of(), ImportOutcome.Officers.NONE);
  }

  private ImportOutcome.Taken taken(
      String name,
      Imported stored,
      List<ImportOutcome.Line> lines,
      ImportOutcome.Officers officers) {
    String note =
        switch (stored.outcome()) {
          case ADDED -> "";
          case UNCHANGED -> strings.get("import.unchanged");
          case COPIED -> strings.get("import.copied");
        };
    Article article = stored.article();
    return new ImportOutcome.Taken(
        name, article.id(), article.headline(), note, lines, officers);
  }
}
