package muharrir.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Imported;
import muharrir.document.Block;
import muharrir.document.MediaRef;
import muharrir.intake.Furniture;
import muharrir.intake.Intake;
import muharrir.intake.IntakeResult;
import muharrir.intake.ReportLine;
import muharrir.intake.TextIntake;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
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
    boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
    return json && Files.isRegularFile(file) ? article(file, name) : text(file, name);
  }

  private ImportOutcome text(Path file, String name) throws IOException, LibraryException {
    TextIntake intake = new TextIntake(Furniture.of(desk.folder()), random);
    return switch (intake.read(file)) {
      case Intake.Refused refused ->
          new ImportOutcome.Refused(name, strings.get(refused.reason().key(), name));
      case Intake.Accepted accepted -> {
        IntakeResult result = accepted.result();
        Article draft = result.article(ArticleId.random(random), clock.instant());
        Imported stored = desk.importArticle(draft);
        yield taken(
            name,
            stored,
            result.report().stream().map(this::line).toList(),
            new ImportOutcome.Officers(
                result.officers().chairman(), result.officers().editorInChief()));
      }
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

  private ImportOutcome article(Path file, String name) throws IOException, LibraryException {
    if (Files.size(file) > TextIntake.LARGEST) {
      return new ImportOutcome.Refused(name, strings.get("intake.refused.tooLarge", name));
    }
    Article article;
    try {
      article = ArticleJson.read(Files.readAllBytes(file)).article();
    } catch (JsonRefusal refusal) {
      String why = strings.get(refusal.reason().key(), refusal.pointer(), refusal.detail());
      return new ImportOutcome.Refused(name, strings.get("import.failed", name, why));
    }
    for (Block block : article.document().blocks()) {
      if (block instanceof Block.Figure figure) {
        addPicture(file, figure.media());
      }
    }
    return taken(name, desk.importArticle(article), List.of(), ImportOutcome.Officers.NONE);
  }

  /** The pictures of an exported article stand in the folder beside it. */
  private void addPicture(Path file, Optional<MediaRef> media) throws LibraryException {
    if (media.isPresent()) {
      Path picture = file.resolveSibling("media").resolve(media.get().fileName());
      if (Files.isRegularFile(picture)) {
        desk.addMedia(picture);
      }
    }
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
