package muharrir.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.ExportReport;
import muharrir.desk.Intakes;
import muharrir.desk.OpenArticle;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import muharrir.review.PersonId;
import muharrir.store.BackupReader;
import muharrir.store.EasyLock;
import muharrir.store.Passphrase;
import muharrir.store.WholeRestore;
import muharrir.testing.VirtualDisplay;

/** What a program does with a library, in a process of its own; says "done" at the end. */
public final class Deeds {
  /** What becomes of an article that is published; it was a draft. */
  static final List<Status> LIFE =
      List.of(
          Status.IN_REVIEW,
          Status.APPROVED,
          Status.PUBLISHED,
          Status.CORRECTED,
          Status.WITHDRAWN,
          Status.ARCHIVED);

  /** The word that is typed with a number, and the space after it. */
  public static String word(int number) {
    return "كلمة" + number + " ";
  }

  /** The words up to a number. */
  public static String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int number = 1; number <= words; number++) {
      text.append(word(number));
    }
    return text.toString();
  }

  /** How many of the words stand whole at the start of what was typed. */
  public static int words(String typed) {
    int number = 0;
    int at = 0;
    while (typed.startsWith(word(number + 1), at)) {
      number++;
      at += word(number).length();
    }
    return number;
  }

  /** The last word that was said to be saved; 0 if none was. */
  static int saved(List<String> said) {
    return said.stream()
        .filter(line -> line.startsWith("saved "))
        .mapToInt(line -> Integer.parseInt(line.substring("saved ".length())))
        .max()
        .orElse(0);
  }

  private final Path library;
  private final PrintStream out = System.out;

  private Deeds(Path library) {
    this.library = library;
  }

  /** A process that does a deed: its name, the folder of the library, and what it needs. */
  static ProcessBuilder process(String... deed) {
    List<String> line = new ArrayList<>(java());
    line.addAll(QuickStart.options());
    line.add(Deeds.class.getName());
    line.addAll(List.of(deed));
    return new ProcessBuilder(line).redirectErrorStream(true);
  }

  /** The Java of such a process, without its classes. */
  static List<String> java() {
    return List.of(
        VirtualDisplay.java(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
  }

  /** Takes the name of the deed, the folder of the library, and what it needs. */
  public static void main(String[] args) throws Exception {
    Deeds deeds = new Deeds(Path.of(args[1]));
    switch (args[0]) {
      case "open" -> Desks.open(deeds.library).close();
      case "type" ->
          deeds.type(
              Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      case "busy" ->
          deeds.busy(
              Integer.parseInt(args[2]),
              Integer.parseInt(args[3]),
              Integer.parseInt(args[4]),
              Path.of(args[5]));
      case "suggest" ->
          deeds.suggest(
              Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      case "publish" -> deeds.publish();
      case "import" -> deeds.take(List.of(args).subList(2, args.length));
      case "export" -> deeds.export(Path.of(args[2]));
      case "backup" -> deeds.backup();
      case "restore" -> deeds.restore(Path.of(args[2]));
      case "lock" -> EasyLock.of(deeds.library).set(Desks.PASSPHRASE);
      case "unlock" -> new Passphrase(deeds.library).remove(Desks.PASSPHRASE);
      case "take back" -> deeds.takeBack(Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    deeds.out.println("done");
  }

  /** Types so many words into the article that was changed last, with a pause behind each. */
  private void type(int words, int pauseMillis, int from)
      throws LibraryException, InterruptedException {
    write(words, pauseMillis, from, Deeds::type, _ -> {});
  }

  private static void type(OpenArticle article, int number) {
    Desks.type(article, word(number));
  }

  /** The same while somebody imports, exports and backs up. */
  private void busy(int words, int pauseMillis, int from, Path work)
      throws LibraryException, InterruptedException {
    write(
        words,
        pauseMillis,
        from,
        Deeds::type,
        desk -> Thread.ofPlatform().daemon().start(new Meanwhile(desk, work, out)));
  }

  /** The same in suggestions, each word with what belongs to it: see {@link OldWords}. */
  private void suggest(int words, int pauseMillis, int from)
      throws LibraryException, InterruptedException {
    write(words, pauseMillis, from, OldWords::suggest, _ -> {});
  }

  private interface Writing {
    void write(OpenArticle article, int number);
  }

  private void write(int words, int pauseMillis, int from, Writing writing, Consumer<Desk> beside)
      throws LibraryException, InterruptedException {
    int[] typed = new int[1];
    try (Desk desk = Desks.open(library)) {
      ArticleId id = first(desk);
      OpenArticle article = desk.openArticle(id);
      Desks.toEnd(article);
      article.onSaveState(state -> {
        synchronized (typed) {
          out.println(says(state, typed[0]));
          if (state instanceof SaveState.NotSaved(var reason, var _)) {
            out.println("because " + reason);
          }
        }
      });
      beside.accept(desk);
      for (int number = from; number < from + words; number++) {
        writing.write(article, number);
        synchronized (typed) {
          typed[0] = number;
        }
        out.println("typed " + number + " " + System.currentTimeMillis());
        LockSupport.parkNanos(pauseMillis * 1_000_000L);
      }
      untilSaved(article);
      out.println("saved " + (from + words - 1));
    }
  }

  /** Moves an article through its life; says each status when it is saved. */
  private void publish() throws LibraryException, InterruptedException {
    try (Desk desk = Desks.open(library)) {
      OpenArticle article = desk.openArticle(first(desk));
      for (Status status : LIFE) {
        article.life().decide(status, new PersonId("hala"), "قرار");
        untilSaved(article);
        out.println("moved " + status);
      }
    }
  }

  /** Without a limit: how long it takes is up to the gate, which ends a process that never ends. */
  private static void untilSaved(OpenArticle article) throws InterruptedException {
    while (!(article.saveState() instanceof SaveState.Saved)) {
      Thread.sleep(5);
    }
  }

  private static ArticleId first(Desk desk) throws LibraryException {
    Optional<ArticleId> there = oldest(desk);
    return there.isPresent() ? there.get() : desk.create().id();
  }

  /** The article that was made before the others: what comes in meanwhile is another one. */
  static Optional<ArticleId> oldest(Desk desk) throws LibraryException {
    return desk.list(LibraryQuery.ALL).stream()
        .min(Comparator.comparing(ArticleSummary::created))
        .map(ArticleSummary::id);
  }

  private static String says(SaveState state, int typed) {
    return switch (state) {
      case SaveState.Saved _ -> "saved " + typed;
      case SaveState.Saving _ -> "saving";
      case SaveState.NotSaved(var reason, var copied) ->
          "not saved " + reason.getClass().getSimpleName() + (copied ? "" : " nowhere");
      case SaveState.ReadOnly _ -> "read only";
    };
  }

  private void take(List<String> files) throws LibraryException {
    try (Desk desk = Desks.open(library)) {
      Intakes intakes = new Intakes(desk, Clock.systemUTC(), new Random());
      for (String file : files) {
        if (intakes.take(Path.of(file)) instanceof Intakes.Taken.Refused) {
          throw new IllegalStateException("refused: " + file);
        }
        out.println("taken");
      }
    }
  }

  private void export(Path target) throws LibraryException {
    try (Desk desk = Desks.open(library)) {
      List<ArticleId> ids =
          desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).sorted().toList();
      ExportReport report = desk.export(ids, target, Progress.NONE);
      if (!report.failures().isEmpty()) {
        throw new IllegalStateException(report.failures().toString());
      }
    }
  }

  private void backup() throws LibraryException {
    try (Desk desk = Desks.open(library)) {
      Backup made = desk.backups().make();
      out.println("made " + made.file().getFileName());
    }
  }

  private void restore(Path backup) throws LibraryException {
    new WholeRestore(library, Clock.systemUTC()).run(backup);
  }

  private void takeBack(Path backup) throws LibraryException, IOException {
    try (Desk desk = Desks.open(library);
        BackupReader reader = BackupReader.of(backup)) {
      Article then = reader.article(reader.summaries().getFirst().id()).orElseThrow();
      desk.history().takeBack(then);
    }
  }
}
