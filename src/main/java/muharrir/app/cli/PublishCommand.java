package muharrir.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.PostReport;
import muharrir.desk.Publishing;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.publish.Plan;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
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

  @Option(names = "--article", paramLabel = "ID", descriptionKey = "option.article")
  @Nullable String article;

  @Option(names = "--dry-run", descriptionKey = "option.dryRun")
  boolean dry;

  @Option(names = "--take-over", descriptionKey = "option.takeOver")
  boolean takeOver;

  @Option(names = "--to", paramLabel = "ADDRESS", descriptionKey = "option.target")
  @Nullable String address;

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.key")
  @Nullable String key;

  @Option(names = "--remember", descriptionKey = "option.remember")
  boolean remember;

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
      Publishing publishing = new Publishing(desk, session.places(), session.terminal().keychain());
      if (target instanceof Target.WordPress press) {
        return posts(strings, press, sendPosts(session, publishing, press));
      }
      if (article != null) {
        throw refused(strings, "publish.noPosts", asked);
      }
      Answer done = answer(strings, target, publish(session, publishing, target));
      return from == null ? done.warning(session.themeRefusal(desk)) : done;
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

  /** The folder that the person named; empty for the newsroom's site. */
  private Optional<Path> folder(Session session) throws Problem {
    String typed = from;
    if (typed == null) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(typed).toAbsolutePath().normalize();
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    } catch (InvalidPathException _) {
      // Said below, as for a folder that is not there.
    }
    throw refused(session.strings(), "publish.noFolder", typed);
  }

  private static Problem refused(Strings strings, String why, String what) {
    return new Problem(Exit.USAGE, why, strings.get(why, what));
  }

  private PostReport sendPosts(Session session, Publishing publishing, Target.WordPress target)
      throws Problem, LibraryException {
    if (from != null) {
      throw refused(session.strings(), "publish.onlyPosts", from);
    }
    Optional<ArticleId> only =
        article == null ? Optional.empty() : Optional.of(session.id(article));
    Asked person = new Asked(session, remember);
    try {
      return publishing.posts(target, only, dry, person, new Watching(session.progress()));
    } catch (PublishException e) {
      throw problem(session, person, e);
    }
  }

  private Plan publish(Session session, Publishing publishing, Target target)
      throws Problem, LibraryException {
    Optional<Path> folder = folder(session);
    Asked person = new Asked(session, remember);
    Watching watching = new Watching(session.progress());
    try {
      try {
        return publish(publishing, target, folder, person, watching);
      } catch (PublishException e) {
        if (!(e.failure() instanceof PublishFailure.NewHost unknown)
            || !trusted(session, unknown)) {
          throw e;
        }
        publishing.trust(unknown.host());
        return publish(publishing, target, folder, person, watching);
      }
    } catch (PublishException e) {
      throw problem(session, person, e);
    }
  }

  private static Problem problem(Session session, Asked person, PublishException e) {
    System.getLogger(PublishCommand.class.getName())
        .log(System.Logger.Level.DEBUG, "publishing failed", e);
    PublishFailure why = e.failure();
    return person
        .nobody()
        .orElseGet(() ->
            new Problem(Exit.FAILED, why.key(), session.strings().get(why.key(), why.arguments())));
  }

  private Plan publish(
      Publishing publishing, Target target, Optional<Path> folder, Asked person, Watching watching)
      throws PublishException, LibraryException {
    return folder.isPresent()
        ? publishing.folder(folder.get(), target, dry, takeOver, person, watching)
        : publishing.site(target, dry, takeOver, person, watching);
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

  /** Asks the person; where nobody can be asked, nothing is sent. */
  private static final class Asked implements Publishing.Person {
    private final Session session;
    private final boolean keep;
    private @Nullable Problem nobody;

    Asked(Session session, boolean keep) {
      this.session = session;
      this.keep = keep;
    }

    Optional<Problem> nobody() {
      return Optional.ofNullable(nobody);
    }

    @Override
    public Optional<Publishing.Said> secret(Target target, boolean wrong, boolean canKeep) {
      if (wrong) {
        // Said once; whoever typed it wrong runs the command again.
        return Optional.empty();
      }
      Strings strings = session.strings();
      String question =
          switch (target) {
            case Target.Sftp sftp when sftp.key().isPresent() ->
                strings.get("publish.passphrase", sftp.key().get());
            case Target.Sftp sftp -> strings.get("publish.password", sftp.user(), sftp.host());
            case Target.WordPress press ->
                strings.get("publish.application", press.user(), press.site().getHost());
            case Target.Folder _, Target.Zip _ -> target.address();
          };
      Optional<Publishing.Said> answer =
          session
              .terminal()
              .secrets()
              .ask(question + " ")
              .map(said -> new Publishing.Said(said.toCharArray(), keep && canKeep));
      if (answer.isEmpty()) {
        String says = strings.get("publish.cannotAsk", target.address());
        nobody = new Problem(Exit.FAILED, "publish.cannotAsk", says);
      }
      return answer;
    }
  }

  /** Shows how far it is, as other commands do. */
  private record Watching(Progress progress) implements Publishing.Watcher {
    @Override
    public void phase(Publishing.Phase phase) {}

    @Override
    public void report(long done, long total) {
      progress.report(done, total);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }

  private Answer answer(Strings strings, Target target, Plan plan) {
    StringBuilder text = new StringBuilder();
    if (dry) {
      plan.upload()
          .forEach(file ->
              text.append(plan.changed().contains(file.path()) ? "~ " : "+ ")
                  .append(file.path())
                  .append('\n'));
      plan.delete().forEach(file -> text.append("- ").append(file.path()).append('\n'));
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
    tree.put("delete", plan.delete().stream().map(SiteFile::path).toList());
    tree.put("same", plan.same());
    return new Answer(Exit.DONE, CliJson.write(tree), text.toString(), "");
  }

  private Answer posts(Strings strings, Target.WordPress target, PostReport report) {
    StringBuilder text = new StringBuilder();
    List<Object> rows = new ArrayList<>();
    for (PostReport.Row row : report.rows()) {
      String sign =
          switch (row.doing()) {
            case NEW -> "+ ";
            case CHANGED -> "~ ";
            case NOTICE -> "- ";
            case HELD -> "! ";
            case SAME -> "";
          };
      if (!sign.isEmpty()) {
        text.append(sign).append(row.article()).append(' ').append(row.headline());
        text.append(row.link().isEmpty() ? "" : "  " + row.link()).append('\n');
      }
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("article", row.article().value());
      tree.put("doing", row.doing());
      tree.put("link", row.link());
      rows.add(tree);
    }
    text.append(
            report.rows().isEmpty()
                ? strings.get("publish.posts.none")
                : strings.get(
                    "publish.posts.sum",
                    report.count(PostReport.Doing.NEW),
                    report.count(PostReport.Doing.CHANGED),
                    report.count(PostReport.Doing.NOTICE),
                    report.count(PostReport.Doing.SAME)))
        .append('\n');
    Map<String, Object> tree = Answer.tree("publish", true);
    tree.put("target", target.address());
    tree.put("dryRun", dry);
    tree.put("posts", rows);
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
