package muharrir.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muharrir.arabic.ShownName;
import muharrir.article.ArticleId;
import muharrir.desk.Browsers;
import muharrir.desk.Desk;
import muharrir.desk.ExportReport;
import muharrir.desk.Papers;
import muharrir.json.CliJson;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.review.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes articles as pages for the web. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements CliCommand {
  @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "parameter.ids")
  List<String> ids = new ArrayList<>();

  @Option(names = "--all", descriptionKey = "option.all")
  boolean all;

  @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.to")
  String target = "";

  /** One file of an article in place of its page. */
  enum Form {
    DOCX,
    PDF
  }

  @Option(names = "--as", paramLabel = "docx|pdf", descriptionKey = "option.paper")
  @Nullable Form form;

  /** Which text of an article that changes are only suggested for. */
  @Option(names = "--reading", paramLabel = "accepted|original", descriptionKey = "option.reading")
  @Nullable Reading reading;

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    if (all == !ids.isEmpty()) {
      throw new Problem(Exit.USAGE, "cli.export.which", session.strings().get("cli.export.which"));
    }
    Path folder = Path.of(target).toAbsolutePath().normalize();
    Set<ArticleId> chosen = new LinkedHashSet<>();
    for (String id : ids) {
      chosen.add(session.id(id));
    }
    try (Desk desk = session.openThere()) {
      if (all) {
        desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).forEach(chosen::add);
      } else {
        for (String id : ids) {
          session.article(desk, id);
        }
      }
      Form asked = form;
      if (asked != null) {
        return papers(session, desk, asked, List.copyOf(chosen), folder, reading());
      }
      ExportReport report = desk.export(List.copyOf(chosen), folder, reading(), session.progress());
      return answer(session, folder, report).warning(session.themeRefusal(desk));
    }
  }

  private Optional<Reading> reading() {
    return Optional.ofNullable(reading);
  }

  private static Answer papers(
      Session session,
      Desk desk,
      Form form,
      List<ArticleId> ids,
      Path folder,
      Optional<Reading> reading)
      throws Problem, LibraryException {
    Path browser = form == Form.PDF ? browser(session) : folder;
    Papers papers = new Papers(desk);
    List<Object> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (ArticleId id : ids) {
      Path file;
      try {
        file =
            form == Form.PDF
                ? papers.pdf(id, folder, reading, browser)
                : papers.word(id, folder, reading);
      } catch (IOException e) {
        System.getLogger(ExportCommand.class.getName())
            .log(System.Logger.Level.WARNING, "no PDF was made", e);
        throw new Problem(Exit.FAILED, "paper.failed", session.strings().get("paper.failed"));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new Problem(Exit.FAILED, "paper.failed", session.strings().get("paper.failed"));
      }
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", id.value());
      row.put("file", file.toString());
      rows.add(row);
      text.append(id).append("  ").append(ShownName.of(file)).append('\n');
    }
    Map<String, Object> tree = Answer.tree("export", true);
    tree.put("folder", folder.toString());
    tree.put("files", rows);
    return new Answer(Exit.DONE, CliJson.write(tree), text.toString(), "");
  }

  private static Path browser(Session session) throws Problem {
    return Browsers.find(session.terminal().environment(), session.terminal().osName())
        .orElseThrow(() ->
            new Problem(Exit.FAILED, "paper.noBrowser", session.strings().get("paper.noBrowser")));
  }

  private static Answer answer(Session session, Path folder, ExportReport report) {
    boolean ok = report.failures().isEmpty() && !report.cancelled();
    StringBuilder text = new StringBuilder();
    StringBuilder problems = new StringBuilder();
    List<Object> pages = new ArrayList<>();
    for (ExportReport.Page page : report.pages()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", page.article().value());
      row.put("folder", page.folder().toString());
      pages.add(row);
      text.append(page.article()).append("  ").append(ShownName.of(page.folder())).append('\n');
    }
    List<Object> failures = new ArrayList<>();
    for (ExportReport.Failure failure : report.failures()) {
      String says = session.strings().get(failure.reason().key(), failure.reason().arguments());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", failure.article().value());
      row.put("key", failure.reason().key());
      row.put("message", says);
      failures.add(row);
      problems.append(failure.article()).append("  ").append(says).append('\n');
    }
    String counted = report.cancelled() ? "export.stopped" : "export.done";
    text.append(session.strings().count(counted, report.pages().size())).append('\n');
    Map<String, Object> tree = Answer.tree("export", ok);
    tree.put("folder", folder.toString());
    tree.put("cancelled", report.cancelled());
    tree.put("pages", pages);
    tree.put("failures", failures);
    int exit =
        ok
            ? Exit.DONE
            : report.failures().stream()
                .mapToInt(failure -> Exit.of(failure.reason()))
                .max()
                .orElse(Exit.FAILED);
    return new Answer(exit, CliJson.write(tree), text.toString(), problems.toString());
  }
}
