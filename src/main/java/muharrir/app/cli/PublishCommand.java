package muharrir.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.desk.Progress;
import muharrir.export.site.SiteResult;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import muharrir.publish.Delivery;
import muharrir.publish.HostKey;
import muharrir.publish.HostKeys;
import muharrir.publish.Plan;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Publisher;
import muharrir.publish.SiteFile;
import muharrir.publish.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends the folder of a site to a target, and keeps the targets of the newsroom. */
@Command(name = "publish", sortOptions = false)
final class PublishCommand implements CliCommand {
  @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "parameter.target")
  @Nullable String name;

  @Option(names = "--from", paramLabel = "DIR", descriptionKey = "option.from")
  @Nullable String from;

  @Option(names = "--dry-run", descriptionKey = "option.dryRun")
  boolean dry;

  @Option(names = "--take-over", descriptionKey = "option.takeOver")
  boolean takeOver;

  @Option(names = "--to", paramLabel = "ADDRESS", descriptionKey = "option.target")
  @Nullable String address;

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.key")
  @Nullable String key;

  @Option(names = "--forget", descriptionKey = "option.forget")
  boolean forget;

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    Strings strings = session.strings();
    try (Desk desk = session.openThere()) {
      List<Target.Named> targets = desk.targets().all();
      String asked = name;
      if (asked == null) {
        return list(strings, targets);
      }
      List<Target.Named> others =
          new ArrayList<>(targets.stream().filter(each -> !each.name().equals(asked)).toList());
      if (address != null) {
        Target.Named kept = kept(session, asked, address);
        others.add(kept);
        desk.targets().set(others);
        return said(strings.get("publish.kept", asked, kept.target().address()), List.of(kept));
      }
      Target target =
          targets.stream()
              .filter(each -> each.name().equals(asked))
              .findFirst()
              .orElseThrow(() -> refused(strings, "publish.noTarget", asked))
              .target();
      if (forget) {
        desk.targets().set(others);
        return said(strings.get("publish.forgotten", asked), others);
      }
      return answer(strings, target, publish(session, target, folder(session, desk)));
    }
  }

  private Target.Named kept(Session session, String asked, String where) throws Problem {
    try {
      Optional<Path> file = Optional.ofNullable(key).map(each -> Path.of(each).toAbsolutePath());
      return new Target.Named(
          asked.strip(),
          Target.parse(where, file).orElseThrow(() -> new IllegalArgumentException("no target")));
    } catch (IllegalArgumentException _) {
      // What was typed is not repeated: a password may stand in it.
      String says = session.strings().get("cli.wrongValue", "--to");
      throw new Problem(Exit.USAGE, "cli.wrongValue", says);
    }
  }

  /** The folder that the person named, or the newsroom's site, made anew where it changed. */
  private Path folder(Session session, Desk desk) throws Problem, LibraryException {
    Strings strings = session.strings();
    String typed = from;
    if (typed == null) {
      return site(session, desk);
    }
    try {
      Path folder = Path.of(typed).toAbsolutePath().normalize();
      if (!Files.isDirectory(folder)) {
        throw refused(strings, "publish.noFolder", typed);
      }
      return folder;
    } catch (InvalidPathException _) {
      throw refused(strings, "publish.noFolder", typed);
    }
  }

  private static Path site(Session session, Desk desk) throws Problem, LibraryException {
    UUID library = UUID.nameUUIDFromBytes(desk.folder().toString().getBytes(UTF_8));
    Path folder = session.places().cacheFolder().resolve("site").resolve(library.toString());
    SiteResult made = desk.exportSite(folder, session.progress());
    if (made.cancelled()) {
      String says = session.strings().get("publish.failure.cancelled");
      throw new Problem(Exit.FAILED, "publish.failure.cancelled", says);
    }
    if (!made.failed().isEmpty()) {
      // What is left out would be deleted at the target.
      String ids =
          made.failed().stream()
              .map(each -> each.article().value())
              .collect(Collectors.joining(" "));
      String says = session.strings().get("publish.incomplete", ids);
      throw new Problem(Exit.FAILED, "publish.incomplete", says);
    }
    return folder;
  }

  private static Problem refused(Strings strings, String why, String what) {
    return new Problem(Exit.USAGE, why, strings.get(why, what));
  }

  private Plan publish(Session session, Target target, Path folder) throws Problem {
    HostKeys keys = new HostKeys(session.places().stateFolder().resolve("known_hosts"));
    Asked secret = new Asked(session);
    Publisher publisher = new Publisher(keys, secret);
    Delivery.Progress progress = progress(session.progress());
    try {
      try {
        return publisher.publish(folder, target, dry, takeOver, progress);
      } catch (PublishException e) {
        if (!(e.failure() instanceof PublishFailure.NewHost unknown)
            || !trusted(session, unknown)) {
          throw e;
        }
        remember(keys, unknown.host());
        return publisher.publish(folder, target, dry, takeOver, progress);
      }
    } catch (PublishException e) {
      System.getLogger(PublishCommand.class.getName())
          .log(System.Logger.Level.DEBUG, "publishing failed", e);
      PublishFailure why = e.failure();
      throw secret
          .nobody()
          .orElseGet(() ->
              new Problem(
                  Exit.FAILED, why.key(), session.strings().get(why.key(), why.arguments())));
    }
  }

  private static boolean trusted(Session session, PublishFailure.NewHost unknown) {
    Strings strings = session.strings();
    String question = strings.get(unknown.key(), unknown.arguments());
    return session
        .terminal()
        .secrets()
        .ask(question + "\n" + strings.get("publish.trust") + " ")
        .filter(said -> said.strip().equalsIgnoreCase(strings.get("publish.trust.yes")))
        .isPresent();
  }

  private static void remember(HostKeys keys, HostKey host) throws PublishException {
    try {
      keys.remember(host);
    } catch (IOException e) {
      throw PublishException.of(host.host(), e);
    }
  }

  /** Asks the person; where nobody can be asked, nothing is sent. */
  private static final class Asked implements Publisher.Secret {
    private final Session session;
    private @Nullable Problem nobody;

    Asked(Session session) {
      this.session = session;
    }

    Optional<Problem> nobody() {
      return Optional.ofNullable(nobody);
    }

    @Override
    public Optional<char[]> ask(Target.Sftp target) {
      Strings strings = session.strings();
      String question =
          target
              .key()
              .map(file -> strings.get("publish.passphrase", file))
              .orElseGet(() -> strings.get("publish.password", target.user(), target.host()));
      Optional<char[]> answer =
          session.terminal().secrets().ask(question + " ").map(String::toCharArray);
      if (answer.isEmpty()) {
        String says = strings.get("publish.cannotAsk", target.host());
        nobody = new Problem(Exit.FAILED, "publish.cannotAsk", says);
      }
      return answer;
    }
  }

  private static Delivery.Progress progress(Progress progress) {
    return new Delivery.Progress() {
      @Override
      public void report(long done, long total) {
        progress.report(done, total);
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  private Answer answer(Strings strings, Target target, Plan plan) {
    StringBuilder text = new StringBuilder();
    if (dry) {
      plan.upload().forEach(file -> text.append("+ ").append(file.path()).append('\n'));
      plan.delete().forEach(path -> text.append("- ").append(path).append('\n'));
    }
    text.append(
            plan.isEmpty()
                ? strings.get("publish.same")
                : strings.get(
                    dry ? "publish.would" : "publish.done",
                    plan.upload().size(),
                    plan.delete().size(),
                    plan.same()))
        .append('\n');
    Map<String, Object> tree = Answer.tree("publish", true);
    tree.put("target", target.address());
    tree.put("dryRun", dry);
    tree.put("upload", plan.upload().stream().map(SiteFile::path).toList());
    tree.put("delete", plan.delete());
    tree.put("same", plan.same());
    return new Answer(Exit.DONE, CliJson.write(tree), text.toString(), "");
  }

  private static Answer list(Strings strings, List<Target.Named> targets) {
    StringBuilder text = new StringBuilder();
    targets.forEach(
        each -> text.append(each.name()).append("  ").append(each.target().address()).append('\n'));
    return said(targets.isEmpty() ? strings.get("publish.none") : text.toString().strip(), targets);
  }

  private static Answer said(String sentence, List<Target.Named> targets) {
    List<Object> rows = new ArrayList<>();
    for (Target.Named each : targets) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", each.name());
      row.put("address", each.target().address());
      rows.add(row);
    }
    Map<String, Object> tree = Answer.tree("publish", true);
    tree.put("targets", rows);
    return new Answer(Exit.DONE, CliJson.write(tree), sentence + "\n", "");
  }
}
