package muharrir.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.export.site.SiteResult;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the newsroom's site, or what has changed of it. */
@Command(name = "site", sortOptions = false)
final class SiteCommand implements CliCommand {
  @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.siteTo")
  String target = "";

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    Path folder;
    try {
      folder = Path.of(target).toAbsolutePath().normalize();
    } catch (InvalidPathException _) {
      throw new Problem(
          Exit.USAGE, "cli.notAPath", session.strings().get("cli.notAPath", ShownName.of(target)));
    }
    try (Desk desk = session.openThere()) {
      return answer(session.strings(), folder, desk.exportSite(folder, session.progress()))
          .warning(session.themeRefusal(desk));
    }
  }

  private static Answer answer(Strings strings, Path folder, SiteResult result) {
    boolean ok = result.failed().isEmpty() && !result.cancelled();
    StringBuilder text = new StringBuilder();
    if (result.cancelled()) {
      text.append(strings.get("site.stopped")).append('\n');
    } else {
      text.append(strings.count("site.done", result.articles())).append('\n');
      int new1 = result.added().size();
      int other = result.changed().size();
      int gone = result.removed().size();
      text.append(
              new1 + other + gone == 0
                  ? strings.get("site.same")
                  : strings.get("site.changes", new1, other, gone, result.files() - new1 - other))
          .append('\n');
    }
    if (!result.addressed()) {
      text.append(strings.get("site.noAddress")).append('\n');
    }
    StringBuilder problems = new StringBuilder();
    List<Object> failures = new ArrayList<>();
    for (SiteResult.Failed failed : result.failed()) {
      String says = strings.get(failed.reason().key(), failed.reason().arguments());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", failed.article().value());
      row.put("key", failed.reason().key());
      row.put("message", says);
      failures.add(row);
      problems.append(strings.get("site.leftOut", failed.article(), says)).append('\n');
    }
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("added", result.added());
    changes.put("changed", result.changed());
    changes.put("removed", result.removed());
    Map<String, Object> tree = Answer.tree("site", ok);
    tree.put("folder", folder.toString());
    tree.put("cancelled", result.cancelled());
    tree.put("articles", result.articles());
    tree.put("files", result.files());
    tree.put("changes", changes);
    tree.put("failures", failures);
    return new Answer(
        ok ? Exit.DONE : Exit.FAILED, CliJson.write(tree), text.toString(), problems.toString());
  }
}
