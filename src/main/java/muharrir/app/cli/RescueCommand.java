package muharrir.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.RescueReport;
import muharrir.library.RescueReport.Source;
import muharrir.store.Rescuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a new library of what can be read of a damaged one. */
@Command(name = "rescue", sortOptions = false)
final class RescueCommand implements CliCommand {
  @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.rescueTo")
  String target = "";

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    Path folder = Path.of(target).toAbsolutePath().normalize();
    if (!Files.isDirectory(session.library())) {
      throw new LibraryException(new LibraryFailure.Missing(session.library()));
    }
    if (session.library().equals(folder)) {
      throw new Problem(
          Exit.USAGE, "cli.rescue.elsewhere", session.strings().get("cli.rescue.elsewhere"));
    }
    RescueReport report =
        new Rescuer(session.library(), folder, session.clock(), session.random(), session.seal())
            .run(session.progress()::report, session.progress()::cancelled);
    return answer(session, report);
  }

  private static Answer answer(Session session, RescueReport report) {
    StringBuilder text = new StringBuilder();
    StringBuilder problems = new StringBuilder();
    List<Object> rows = new ArrayList<>();
    for (RescueReport.Rescue rescue : report.rescues()) {
      String source =
          session.strings().get("rescue.source." + rescue.source().name().toLowerCase(Locale.ROOT));
      String line =
          rescue.id() + "  " + source + "  " + ListCommand.headline(session, rescue.headline());
      (rescue.source() == Source.LOST ? problems : text).append(line).append('\n');
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", rescue.id());
      row.put("headline", rescue.headline());
      row.put("source", rescue.source());
      rows.add(row);
    }
    long rescued = report.rescues().size() - report.count(Source.LOST);
    text.append(
            session
                .strings()
                .get(
                    "cli.rescue.done",
                    rescued,
                    report.rescues().size(),
                    report.versions(),
                    report.pictures(),
                    report.target()))
        .append('\n');
    boolean whole = report.count(Source.LOST) == 0 && report.lostPictures().isEmpty();
    Map<String, Object> tree = Answer.tree("rescue", whole);
    tree.put("target", report.target().toString());
    tree.put("articles", rows);
    tree.put("versions", report.versions());
    tree.put("pictures", report.pictures());
    tree.put("lostPictures", report.lostPictures());
    return new Answer(
        whole ? Exit.DONE : Exit.FAILED, CliJson.write(tree), text.toString(), problems.toString());
  }
}
