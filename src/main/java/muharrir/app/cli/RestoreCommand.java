package muharrir.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.arabic.ShownName;
import muharrir.article.Article;
import muharrir.desk.BackupRoom;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.store.Backups;
import muharrir.store.WholeRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles, or the whole library, back from a backup; the present is kept. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand implements CliCommand {
  @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "parameter.ids")
  List<String> ids = new ArrayList<>();

  @Option(names = "--whole", descriptionKey = "option.whole")
  boolean whole;

  @Option(names = "--backup", paramLabel = "N|FILE", descriptionKey = "option.backup")
  String backup = "";

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    if (whole == !ids.isEmpty()) {
      throw problem(session, "cli.restore.which");
    }
    Path file = backup(session);
    return whole ? whole(session, file) : articles(session, file);
  }

  private static Problem problem(Session session, String key, Object... arguments) {
    return new Problem(Exit.USAGE, key, session.strings().get(key, arguments));
  }

  /** The backup with a number, or in a file; the last one where none is named. */
  private Path backup(Session session) throws Problem, LibraryException {
    List<Backup> all = Backups.of(session.library());
    if (backup.isEmpty()) {
      return all.stream()
          .findFirst()
          .map(Backup::file)
          .orElseThrow(() -> problem(session, "cli.restore.none"));
    }
    Optional<Backup> numbered =
        all.stream().filter(one -> Integer.toString(one.number()).equals(backup)).findFirst();
    if (numbered.isPresent()) {
      return numbered.get().file();
    }
    Path file = Path.of(backup).toAbsolutePath().normalize();
    if (Files.isRegularFile(file)) {
      return file;
    }
    throw problem(session, "cli.restore.noSuch", ShownName.of(backup));
  }

  private Answer whole(Session session, Path file) throws LibraryException {
    if (session.chosen() && !Files.isDirectory(session.library())) {
      throw new LibraryException(new LibraryFailure.Missing(session.library()));
    }
    Optional<Path> aside =
        new WholeRestore(session.library(), session.clock(), session.seal()).run(file);
    // Opening it brings an older form up to date, and shows that it can be opened.
    try (Desk desk = session.open()) {
      Map<String, Object> tree = Answer.tree("restore", true);
      tree.put("library", desk.folder().toString());
      tree.put("backup", file.toString());
      aside.ifPresent(kept -> tree.put("kept", kept.toString()));
      String text =
          session.strings().get("cli.restore.whole", file)
              + "\n"
              + aside
                  .map(kept -> session.strings().get("cli.restore.kept", kept) + "\n")
                  .orElse("");
      return new Answer(Exit.DONE, CliJson.write(tree), text, "");
    }
  }

  private Answer articles(Session session, Path file) throws Problem, LibraryException {
    List<String> restored = new ArrayList<>();
    try (Desk desk = session.openThere()) {
      for (String typed : ids) {
        Optional<Article> then = BackupRoom.article(file, session.id(typed), session.seal());
        if (then.isEmpty()) {
          throw new LibraryException(new LibraryFailure.NoArticle(session.id(typed)));
        }
        desk.history().takeBack(then.get());
        restored.add(typed);
      }
      Map<String, Object> tree = Answer.tree("restore", true);
      tree.put("library", desk.folder().toString());
      tree.put("backup", file.toString());
      tree.put("articles", restored);
      String text = session.strings().count("cli.restore.articles", restored.size()) + "\n";
      return new Answer(Exit.DONE, CliJson.write(tree), text, "");
    }
  }
}
