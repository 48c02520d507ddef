package muharrir.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muharrir.app.door.Errand;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.desk.GuestReviews;
import muharrir.desk.Handoffs;
import muharrir.desk.Imported;
import muharrir.desk.Intakes;
import muharrir.intake.Intake;
import muharrir.intake.IntakeResult;
import muharrir.intake.Officers;
import muharrir.intake.ReportLine;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.library.Refusal;
import muharrir.review.GuestRemarks;
import muharrir.review.Reunion;
import muharrir.ui.kit.FailureWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes texts and exported articles into the library, and says what was done to each line. */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements CliCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.file")
  List<String> files = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder problems = new StringBuilder();
  private final List<Object> rows = new ArrayList<>();
  private int refused;

  @Override
  public Answer run(Session session) throws LibraryException, InterruptedException {
    Strings strings = session.strings();
    boolean stopped = false;
    try (Desk desk = session.open()) {
      if (desk.readOnly()) {
        if (session.bell().ring(Errand.files(absolute()))) {
          return handedOver(strings);
        }
        throw new LibraryException(new LibraryFailure.ReadOnly(desk.folder()));
      }
      Intakes intakes = new Intakes(desk, session.clock(), session.random());
      Progress progress = session.progress();
      for (int i = 0; i < files.size() && !stopped; i++) {
        take(strings, desk, intakes, files.get(i));
        if (files.size() > 1) {
          progress.report(i + 1L, files.size());
        }
        stopped = progress.cancelled() && i + 1 < files.size();
      }
    }
    if (stopped) {
      problems.append(strings.get("cli.import.stopped", rows.size(), files.size())).append('\n');
    }
    boolean ok = refused == 0 && !stopped;
    Map<String, Object> tree = Answer.tree("import", ok);
    tree.put("cancelled", stopped);
    tree.put("files", rows);
    return new Answer(
        ok ? Exit.DONE : Exit.REFUSED, CliJson.write(tree), text.toString(), problems.toString());
  }

  private List<Path> absolute() {
    List<Path> all = new ArrayList<>();
    for (String file : files) {
      try {
        all.add(Path.of(file).toAbsolutePath());
      } catch (InvalidPathException _) {
        return List.of();
      }
    }
    return all;
  }

  /** The window that has the library open takes them in, and says there what became of them. */
  private Answer handedOver(Strings strings) {
    Map<String, Object> tree = Answer.tree("import", true);
    tree.put("handedOver", true);
    return new Answer(
        Exit.DONE, CliJson.write(tree), strings.get("cli.import.handedOver") + "\n", "");
  }

  private void take(Strings strings, Desk desk, Intakes intakes, String file)
      throws LibraryException {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    try {
      if (Handoffs.isOne(Path.of(file))) {
        handoff(strings, row, desk, file);
        rows.add(row);
        return;
      }
      if (GuestReviews.isOne(Path.of(file))) {
        remarks(strings, row, desk, file);
        rows.add(row);
        return;
      }
      switch (intakes.take(Path.of(file))) {
        case Intakes.Taken.Refused(Intake.Refused refusal) ->
            refuse(row, refusal.reason().key(), refusal.says(strings, ShownName.of(file)));
        case Intakes.Taken.Text(Article article, IntakeResult result) ->
            text(strings, row, article, result, intakes.adopt(result.officers()));
        case Intakes.Taken.Whole(Imported imported, boolean newsroomAdopted) ->
            whole(strings, row, imported, newsroomAdopted);
      }
    } catch (InvalidPathException _) {
      refuse(row, "cli.notAPath", strings.get("cli.notAPath", ShownName.of(file)));
    } catch (LibraryException e) {
      if (!(e.failure() instanceof Refusal)) {
        throw e;
      }
      refuse(row, e.failure().key(), FailureWords.plain(strings, e.failure()));
    }
    rows.add(row);
  }

  /** What comes from another desk; where a person has to choose, nothing is changed. */
  private void handoff(Strings strings, Map<String, Object> row, Desk desk, String file)
      throws LibraryException {
    switch (desk.handoffs().read(Path.of(file))) {
      case Handoffs.Arrival.Added(Article came) -> {
        row.put("outcome", "added");
        row.put("id", came.id().value());
        text.append(strings.get("cli.handoff.added", came.id())).append('\n');
      }
      case Handoffs.Arrival.Known(Article known) -> {
        row.put("outcome", "unchanged");
        row.put("id", known.id().value());
        text.append(strings.get("cli.handoff.known", ShownName.of(file))).append('\n');
      }
      case Handoffs.Arrival.Met met -> {
        Reunion reunion = met.reunion();
        if (!reunion.text().conflicts().isEmpty()) {
          refuse(
              row,
              "cli.handoff.conflicts",
              strings.get("cli.handoff.conflicts", ShownName.of(file)));
          return;
        }
        desk.handoffs().join(met);
        row.put("outcome", "merged");
        row.put("id", reunion.mine().id().value());
        text.append(strings.get("cli.handoff.joined", reunion.mine().id())).append('\n');
      }
    }
  }

  /** What a guest said of an article on a page for review. */
  private void remarks(Strings strings, Map<String, Object> row, Desk desk, String file)
      throws LibraryException {
    GuestRemarks remarks = desk.guests().read(Path.of(file));
    int news = desk.guests().join(remarks);
    row.put("outcome", news == 0 ? "unchanged" : "merged");
    row.put("id", remarks.article().value());
    row.put("remarks", news);
    text.append(strings.count("remarks.came", news, remarks.name())).append('\n');
  }

  private void refuse(Map<String, Object> row, String key, String sentence) {
    refused++;
    row.put("outcome", "refused");
    row.put("key", key);
    row.put("message", sentence);
    problems.append(sentence).append('\n');
  }

  private void text(
      Strings strings,
      Map<String, Object> row,
      Article article,
      IntakeResult result,
      Officers adopted) {
    stored(strings, row, article, Imported.Outcome.ADDED);
    row.put("charset", result.charset().name());
    row.put("language", result.language());
    row.put("blocks", article.document().body().size());
    Map<String, Object> officers = new LinkedHashMap<>();
    officers.put("chairman", result.officers().chairman());
    officers.put("editorInChief", result.officers().editorInChief());
    officers.put("adopted", !adopted.isEmpty());
    row.put("officers", officers);
    List<Object> report = new ArrayList<>();
    for (ReportLine line : result.report()) {
      report.add(line(strings, line));
    }
    row.put("report", report);
    if (!adopted.isEmpty()) {
      say(strings.get("cli.import.officersAdopted", names(adopted)));
    } else if (!result.officers().isEmpty()) {
      say(strings.get("cli.import.officersOffered", names(result.officers())));
    }
    if (!result.report().isEmpty()) {
      text.append("  ").append(strings.get("cli.import.report")).append('\n');
    }
    result.report().forEach(line -> say(lineSays(strings, line)));
  }

  private static String names(Officers officers) {
    return String.join(
        "، ",
        List.of(officers.chairman(), officers.editorInChief()).stream()
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private void say(String sentence) {
    text.append("  ").append(sentence).append('\n');
  }

  private static Map<String, Object> line(Strings strings, ReportLine line) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", line.kind());
    row.put("line", line.line());
    row.put("reason", line.reason());
    row.put("count", line.count());
    row.put("text", line.text());
    row.put("message", line.says(strings));
    return row;
  }

  private static String lineSays(Strings strings, ReportLine line) {
    String where =
        line.line() == 0 ? strings.get("intake.file") : strings.get("intake.line", line.line());
    String shown = line.text().length() > 60 ? line.text().substring(0, 60) + "…" : line.text();
    return where + ": " + line.says(strings) + (shown.isEmpty() ? "" : " | " + shown);
  }

  private void whole(
      Strings strings, Map<String, Object> row, Imported imported, boolean newsroomAdopted) {
    stored(strings, row, imported.article(), imported.outcome());
    row.put("newsroomAdopted", newsroomAdopted);
    if (newsroomAdopted) {
      say(strings.get("cli.import.newsroomAdopted"));
    }
  }

  private void stored(
      Strings strings, Map<String, Object> row, Article article, Imported.Outcome outcome) {
    row.put("outcome", outcome);
    row.put("id", article.id().value());
    row.put("headline", article.headline());
    String headline =
        article.headline().isBlank() ? strings.get("cli.noHeadline") : article.headline();
    String key = "cli.import." + outcome.name().toLowerCase(Locale.ROOT);
    text.append(article.id()).append("  ").append(strings.get(key, headline)).append('\n');
  }
}
