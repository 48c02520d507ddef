package muharrir.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import muharrir.app.door.Bell;
import muharrir.app.door.Door;
import muharrir.app.door.Errand;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.desk.Samples;
import muharrir.json.CliJson;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.store.Passphrase;
import muharrir.store.Seal;
import muharrir.ui.kit.FailureWords;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** Understands a line of arguments, does what it asks, and says how it went. */
public final class Cli {
  /** Shows the window over an open library, and returns when it has been closed. */
  @FunctionalInterface
  public interface Windows {
    /**
     * Shows the window, and does the errand.
     *
     * @param door where a second start of the library rings; empty if this one is not the first
     */
    void show(Desk desk, Places places, Errand errand, Optional<Door> door)
        throws InterruptedException;

    /**
     * Tells that a library cannot be opened, and settles it where that is possible.
     *
     * @return whether it is to be tried again
     */
    default boolean settle(LibraryFailure failure, Path library, Seal seal)
        throws InterruptedException {
      return false;
    }

    /**
     * Asks for the passphrase of a locked library.
     *
     * @return its key; empty if the person gave up
     */
    default Optional<Seal> unlock(Path library) throws InterruptedException {
      return Optional.empty();
    }

    /** What tells the window of changes of the library; a window listens on its own thread. */
    default Executor listeners() {
      return Runnable::run;
    }

    /** What this machine lacks for a window, in words for a person; empty if nothing. */
    default Optional<String> lack(Strings strings) {
      return Optional.empty();
    }
  }

  private static final System.Logger LOG = System.getLogger(Cli.class.getName());

  private final Terminal terminal;
  private final Clock clock;
  private final RandomGenerator random;
  private final BooleanSupplier cancelled;
  private final Windows windows;

  /**
   * A command line.
   *
   * @param cancelled whether the person has asked to stop
   */
  public Cli(
      Terminal terminal,
      Clock clock,
      RandomGenerator random,
      BooleanSupplier cancelled,
      Windows windows) {
    this.terminal = Objects.requireNonNull(terminal);
    this.clock = Objects.requireNonNull(clock);
    this.random = Objects.requireNonNull(random);
    this.cancelled = Objects.requireNonNull(cancelled);
    this.windows = Objects.requireNonNull(windows);
  }

  /**
   * Does what the arguments ask.
   *
   * @return one of {@link Exit}; what there is to say has been printed
   */
  public int run(String... arguments) {
    Locale language = language(arguments);
    Strings strings = Strings.of(language);
    boolean json = List.of(arguments).contains("--json");
    try {
      return understand(arguments, language, strings);
    } catch (CommandLine.ParameterException e) {
      return fail(json, new Problem(Exit.USAGE, "cli.usage", Misuse.says(strings, e)), strings);
    } catch (Problem e) {
      return fail(json, e, strings);
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.DEBUG, "the library failed", e);
      return fail(json, problem(e.failure(), strings), strings);
    } catch (InvalidPathException e) {
      return fail(
          json,
          new Problem(
              Exit.USAGE, "cli.notAPath", strings.get("cli.notAPath", ShownName.of(e.getInput()))),
          strings);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Exit.FAILED;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(System.Logger.Level.ERROR, "a command failed unexpectedly", e);
      String log = LogFile.in(places().stateFolder()).toString();
      return fail(
          json,
          new Problem(Exit.FAILED, "cli.unexpected", strings.get("cli.unexpected", log)),
          strings);
    }
  }

  private int understand(String[] arguments, Locale language, Strings strings)
      throws Problem, LibraryException, InterruptedException {
    MuharrirCommand root = new MuharrirCommand();
    CommandLine line = new CommandLine(root);
    line.setResourceBundle(help(language));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    ParseResult parsed = line.parseArgs(arguments);
    ParseResult deepest = parsed;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    CommandLine asked = deepest.commandSpec().commandLine();
    if (deepest.isUsageHelpRequested() || deepest.isVersionHelpRequested()) {
      if (deepest.isUsageHelpRequested()) {
        asked.usage(terminal.out(), Ansi.OFF);
      } else {
        asked.printVersionHelp(terminal.out(), Ansi.OFF);
      }
      terminal.out().flush();
      return Exit.DONE;
    }
    Session session = session(root, strings);
    Object command = deepest.commandSpec().userObject();
    return switch (command) {
      case OpenCommand open -> window(session, open.errand(session), false, root.json);
      case CliCommand known -> print(root.json, known.run(session));
      default -> window(session, Errand.NONE, root.samples, root.json);
    };
  }

  private Places places() {
    return Places.of(terminal.environment(), terminal.osName(), terminal.home());
  }

  private Session session(MuharrirCommand root, Strings strings) {
    Places places = places();
    Path folder = places.libraryFolder();
    if (root.library != null) {
      folder = Path.of(root.library).toAbsolutePath().normalize();
    }
    return new Session(
        terminal,
        strings,
        places,
        folder,
        root.library != null,
        clock,
        random,
        windows.listeners(),
        cancelled,
        new Unlocking(terminal, strings, folder));
  }

  private int window(Session session, Errand errand, boolean samples, boolean json)
      throws Problem, LibraryException, InterruptedException {
    Bell bell = session.bell();
    if (bell.ring(errand)) {
      return opened(session, json, true);
    }
    Optional<String> lack = windows.lack(session.strings());
    if (lack.isPresent()) {
      throw new Problem(
          Exit.FAILED, "cli.noWindow", session.strings().get("cli.noWindow", lack.get()));
    }
    try (Desk desk = forWindow(session, !errand.equals(Errand.NONE))) {
      if (desk.readOnly() && Files.isWritable(session.library()) && bell.ringUntilHeard(errand)) {
        return opened(session, json, true);
      }
      if (errand.article().isPresent() && desk.find(errand.article().get()).isEmpty()) {
        throw new LibraryException(new LibraryFailure.NoArticle(errand.article().get()));
      }
      List<ArticleSummary> there = samples ? desk.list(LibraryQuery.ALL) : List.of();
      if (samples && there.isEmpty() && !desk.readOnly()) {
        Samples.fill(desk);
      }
      Optional<Door> door =
          desk.readOnly()
              ? Optional.empty()
              : Door.open(session.library(), session.places().stateFolder());
      try {
        windows.show(desk, session.places(), errand, door);
      } finally {
        door.ifPresent(Door::close);
      }
    }
    return opened(session, json, false);
  }

  private int opened(Session session, boolean json, boolean handedOver) {
    if (json) {
      Map<String, Object> tree = Answer.tree("open", true);
      tree.put("handedOver", handedOver);
      terminal.out().print(CliJson.write(tree));
    } else if (handedOver) {
      terminal.out().println(session.strings().get("cli.open.handedOver"));
    }
    terminal.out().flush();
    return Exit.DONE;
  }

  private Desk forWindow(Session session, boolean there)
      throws LibraryException, InterruptedException {
    if (there) {
      session.requireThere();
    }
    Seal seal = windowSeal(session);
    try {
      return session.open(seal);
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.ERROR, "the library cannot be opened", e);
      if (!windows.settle(e.failure(), session.library(), seal)) {
        throw e;
      }
      return session.open(seal);
    }
  }

  private Seal windowSeal(Session session) throws LibraryException, InterruptedException {
    if (!new Passphrase(session.library()).locked()) {
      return Seal.NONE;
    }
    if (session.unlocking().given().isPresent()) {
      return session.seal();
    }
    return windows
        .unlock(session.library())
        .orElseThrow(() -> new LibraryException(new LibraryFailure.Locked(session.library())));
  }

  private int print(boolean json, Answer answer) {
    terminal.out().print(json ? answer.json() : answer.text());
    terminal.out().flush();
    if (!json) {
      terminal.err().print(answer.problems());
      terminal.err().flush();
    }
    return answer.exit();
  }

  private int fail(boolean json, Problem problem, Strings strings) {
    if (json) {
      Map<String, Object> tree = Answer.tree("", false);
      tree.remove("command");
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("exit", problem.exit());
      error.put("key", problem.key());
      error.put("message", problem.sentence());
      tree.put("error", error);
      terminal.out().print(CliJson.write(tree));
      terminal.out().flush();
    } else {
      terminal.err().println(strings.get("cli.says", problem.sentence()));
      terminal.err().flush();
    }
    return problem.exit();
  }

  private static Problem problem(LibraryFailure failure, Strings strings) {
    return new Problem(Exit.of(failure), failure.key(), FailureWords.plain(strings, failure));
  }

  /** The language asked for by --lang, wherever it stands; else that of the terminal. */
  private Locale language(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String value =
          arguments[i].startsWith("--lang=")
              ? arguments[i].substring("--lang=".length())
              : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
      if (value.equals("ar") || value.equals("en")) {
        return Locale.forLanguageTag(value);
      }
    }
    return terminal.language();
  }

  private static PropertyResourceBundle help(Locale language) {
    String name =
        language.getLanguage().equals("ar")
            ? "/strings/cli.properties"
            : "/strings/cli_en.properties";
    try (InputStream in = Objects.requireNonNull(Cli.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
