package muharrir.app.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup of the library now, or lists the backups that there are. */
@Command(name = "backup", sortOptions = false)
final class BackupCommand implements CliCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Option(names = "--list", descriptionKey = "option.list")
  boolean list;

  @Override
  public Answer run(Session session) throws LibraryException {
    try (Desk desk = session.openThere()) {
      List<Backup> backups = list ? desk.backups().list() : List.of(desk.backups().make());
      ZoneId zone = desk.newsroom().zone();
      Map<String, Object> tree = Answer.tree("backup", true);
      tree.put("library", desk.folder().toString());
      tree.put("backups", backups.stream().map(BackupCommand::row).toList());
      StringBuilder text = new StringBuilder();
      if (list) {
        backups.forEach(backup -> text.append(line(session, backup, zone)).append('\n'));
        text.append(session.strings().count("cli.backup.count", backups.size()));
      } else {
        text.append(session.strings().get("cli.backup.made", backups.getFirst().file()));
      }
      return new Answer(Exit.DONE, CliJson.write(tree), text.append('\n').toString(), "");
    }
  }

  private static Map<String, Object> row(Backup backup) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", backup.number());
    row.put("at", backup.at());
    row.put("reason", backup.reason());
    row.put("bytes", backup.bytes());
    row.put("file", backup.file().toString());
    return row;
  }

  private static String line(Session session, Backup backup, ZoneId zone) {
    return backup.number()
        + "  "
        + TIME.format(backup.at().atZone(zone))
        + "  "
        + session.strings().get("backup.reason." + backup.reason().name().toLowerCase(Locale.ROOT))
        + "  "
        + Math.max(1, backup.bytes() / 1024)
        + " kB  "
        + backup.file();
  }
}
