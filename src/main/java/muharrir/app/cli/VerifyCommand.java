package muharrir.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.Finding;
import muharrir.library.LibraryException;
import muharrir.library.VerifyReport;
import picocli.CommandLine.Command;

/** Checks everything in the library. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements CliCommand {
  @Override
  public Answer run(Session session) throws LibraryException {
    try (Desk desk = session.openThere()) {
      VerifyReport report = desk.verify(session.progress());
      StringBuilder problems = new StringBuilder();
      List<Object> findings = new ArrayList<>();
      for (Finding finding : report.findings()) {
        String says = session.strings().get(finding.kind().key(), finding.subject());
        problems.append(says).append('\n');
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", finding.kind());
        row.put("subject", finding.subject());
        row.put("detail", finding.detail());
        row.put("message", says);
        findings.add(row);
      }
      Map<String, Object> tree = Answer.tree("verify", report.sound());
      tree.put("library", desk.folder().toString());
      tree.put("articles", report.articles());
      tree.put("versions", report.versions());
      tree.put("journalRows", report.journalRows());
      tree.put("pictures", report.pictures());
      tree.put("findings", findings);
      String text =
          session
                  .strings()
                  .get(
                      report.sound() ? "cli.verify.sound" : "cli.verify.unsound",
                      report.articles(),
                      report.versions(),
                      report.pictures(),
                      report.findings().size())
              + "\n";
      return new Answer(
          report.sound() ? Exit.DONE : Exit.FAILED, CliJson.write(tree), text, problems.toString());
    }
  }
}
