package muharrir.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.desk.Imported;
import muharrir.desk.Intakes;
import muharrir.intake.Intake;
import muharrir.intake.IntakeResult;
import muharrir.intake.ReportLine;
import muharrir.library.LibraryException;
import muharrir.ui.importing.ImportOutcome;
import muharrir.ui.importing.Importer;

/** Takes a file into a library for the window, and says what became of it in the window's words. */
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
  public ImportOutcome take(Path file) throws LibraryException {
    String name = ShownName.of(String.valueOf(file.getFileName()));
    // Made for each file: a desk edits its list of furniture while the window is open.
    return switch (new Intakes(desk, clock, random).take(file)) {
      case Intakes.Taken.Refused(Intake.Refused refusal) ->
          new ImportOutcome.Refused(name, refusal.says(strings, name));
      case Intakes.Taken.Text(Article article, IntakeResult result) ->
          new ImportOutcome.Taken(
              name,
              article.id(),
              article.headline(),
              "",
              result.report().stream().map(this::line).toList(),
              new ImportOutcome.Officers(
                  result.officers().chairman(), result.officers().editorInChief()));
      case Intakes.Taken.Whole(Imported imported, boolean _) ->
          new ImportOutcome.Taken(
              name,
              imported.article().id(),
              imported.article().headline(),
              note(imported.outcome()),
              List.of(),
              ImportOutcome.Officers.NONE);
    };
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

  private String note(Imported.Outcome outcome) {
    return switch (outcome) {
      case ADDED -> "";
      case UNCHANGED -> strings.get("import.unchanged");
      case COPIED -> strings.get("import.copied");
    };
  }
}
