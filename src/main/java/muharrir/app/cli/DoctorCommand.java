package muharrir.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import muharrir.desk.Browsers;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.VerifyReport;
import muharrir.store.Backups;
import muharrir.store.Passphrase;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;
import picocli.CommandLine.Command;

/** Looks after everything that the program needs, and says what to do where something is amiss. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements CliCommand {
  private static final long LITTLE = 500L * 1024 * 1024;
  private static final long NEXT_TO_NOTHING = 50L * 1024 * 1024;
  private static final Duration OLD = Duration.ofDays(3);

  private enum Health {
    GOOD,
    FAIR,
    BAD
  }

  private record Look(String subject, Health health, String says) {}

  private final List<Look> looks = new ArrayList<>();

  @Override
  public Answer run(Session session) throws Problem {
    library(session);
    room(session, "library", session.library());
    room(session, "state", session.places().stateFolder());
    fonts(session);
    browser(session);
    looks.add(
        new Look(
            "log",
            Health.GOOD,
            session
                .strings()
                .get("doctor.log", LogFile.in(session.places().stateFolder()).toString())));
    return answer(session);
  }

  private void look(Session session, String subject, Health health, String key, Object... values) {
    looks.add(new Look(subject, health, session.strings().get(key, values)));
  }

  private void library(Session session) {
    if (!Files.isDirectory(session.library())) {
      look(session, "library", Health.FAIR, "doctor.library.none", session.library());
      return;
    }
    try (Desk desk = session.openThere()) {
      VerifyReport report = desk.verify(session.progress());
      if (report.sound()) {
        look(session, "library", Health.GOOD, "doctor.library.sound", session.library());
      } else {
        look(
            session,
            "library",
            Health.BAD,
            "doctor.library.unsound",
            session.library(),
            report.findings().size());
      }
    } catch (LibraryException e) {
      unopened(session, e.failure());
    }
    try {
      lock(session, new Passphrase(session.library()));
      backups(session);
    } catch (LibraryException e) {
      looks.add(new Look("backups", Health.BAD, words(session, e.failure())));
    }
  }

  private static String words(Session session, LibraryFailure failure) {
    return session.strings().get(failure.key(), failure.arguments());
  }

  private void unopened(Session session, LibraryFailure failure) {
    switch (failure) {
      case LibraryFailure.Locked _ ->
          look(session, "library", Health.FAIR, "doctor.library.locked", session.library());
      case LibraryFailure.Damaged _ -> {
        looks.add(new Look("library", Health.BAD, words(session, failure)));
        look(session, "library", Health.BAD, "doctor.library.rescue");
      }
      case LibraryFailure.Foreign _ -> {
        looks.add(new Look("library", Health.BAD, words(session, failure)));
        look(session, "lock", Health.BAD, "doctor.lock.lost");
      }
      default -> looks.add(new Look("library", Health.BAD, words(session, failure)));
    }
  }

  /** What can be said of a lock without opening it. */
  private void lock(Session session, Passphrase passphrase) throws LibraryException {
    if (!passphrase.locked()) {
      return;
    }
    List<Path> missing = passphrase.missingKeys();
    if (missing.isEmpty()) {
      look(session, "lock", Health.GOOD, "doctor.lock.good");
    } else {
      look(session, "lock", Health.FAIR, "doctor.lock.missing", missing.getFirst());
    }
    List<Path> plain = passphrase.unsealed();
    if (!plain.isEmpty()) {
      look(session, "lock", Health.FAIR, "doctor.lock.unsealed", plain.size(), plain.getFirst());
    }
  }

  private void backups(Session session) throws LibraryException {
    List<Backup> backups = Backups.of(session.library());
    Optional<Backup> last = backups.stream().findFirst();
    if (last.isEmpty()) {
      look(session, "backups", Health.FAIR, "doctor.backups.none");
    } else {
      long days = Duration.between(last.get().at(), session.clock().instant()).toDays();
      look(
          session,
          "backups",
          days > OLD.toDays() ? Health.FAIR : Health.GOOD,
          days > OLD.toDays() ? "doctor.backups.old" : "doctor.backups.good",
          backups.size(),
          days);
    }
  }

  private void room(Session session, String subject, Path folder) {
    Path there = folder;
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    try {
      long free = there == null ? 0 : Files.getFileStore(there).getUsableSpace();
      boolean writable = there != null && Files.isWritable(there);
      String key =
          !writable
              ? "doctor.room.closed"
              : free < LITTLE ? "doctor.room.little" : "doctor.room.good";
      Health health =
          !writable || free < NEXT_TO_NOTHING
              ? Health.BAD
              : free < LITTLE ? Health.FAIR : Health.GOOD;
      look(session, "room." + subject, health, key, folder, free / (1024 * 1024));
    } catch (IOException e) {
      System.getLogger(DoctorCommand.class.getName())
          .log(System.Logger.Level.WARNING, "the room on the disk cannot be told", e);
      look(session, "room." + subject, Health.BAD, "doctor.room.unknown", folder);
    }
  }

  private void fonts(Session session) {
    try {
      ParagraphLayout.of(
          new FontSet(),
          StyledText.plain("السلام"),
          ParagraphStyle.of(Typeface.NASKH, 400, 19, 34, 0xFF000000),
          400);
      look(session, "fonts", Health.GOOD, "doctor.fonts.good");
    } catch (RuntimeException | LinkageError e) {
      System.getLogger(DoctorCommand.class.getName())
          .log(System.Logger.Level.WARNING, "the fonts cannot be used", e);
      look(session, "fonts", Health.BAD, "doctor.fonts.bad", String.valueOf(e.getMessage()));
    }
  }

  private void browser(Session session) {
    Browsers.find(session.terminal().environment(), session.terminal().osName())
        .ifPresentOrElse(
            browser -> look(session, "browser", Health.GOOD, "doctor.browser.good", browser),
            () -> look(session, "browser", Health.FAIR, "doctor.browser.none"));
  }

  private Answer answer(Session session) {
    boolean well = looks.stream().noneMatch(look -> look.health() == Health.BAD);
    StringBuilder text = new StringBuilder();
    List<Object> rows = new ArrayList<>();
    for (Look look : looks) {
      text.append(
              session
                  .strings()
                  .get("doctor." + look.health().name().toLowerCase(Locale.ROOT), look.says()))
          .append('\n');
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("subject", look.subject());
      row.put("health", look.health());
      row.put("message", look.says());
      rows.add(row);
    }
    Map<String, Object> tree = Answer.tree("doctor", well);
    tree.put("looks", rows);
    return new Answer(well ? Exit.DONE : Exit.FAILED, CliJson.write(tree), text.toString(), "");
  }
}
