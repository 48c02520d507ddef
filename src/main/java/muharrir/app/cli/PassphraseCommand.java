package muharrir.app.cli;

import java.util.Map;
import java.util.stream.Stream;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import muharrir.store.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Locks the library with a passphrase, changes it, or takes it away. */
@Command(name = "passphrase", sortOptions = false)
final class PassphraseCommand implements CliCommand {
  @Option(names = "--set", descriptionKey = "option.passphrase.set")
  boolean set;

  @Option(names = "--change", descriptionKey = "option.passphrase.change")
  boolean change;

  @Option(names = "--remove", descriptionKey = "option.passphrase.remove")
  boolean remove;

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    if (Stream.of(set, change, remove).filter(one -> one).count() > 1) {
      throw problem(session, "cli.passphrase.which");
    }
    Passphrase passphrase = new Passphrase(session.library());
    boolean locked = passphrase.locked();
    if (set && locked) {
      throw problem(session, "cli.passphrase.already");
    }
    if ((change || remove) && !locked) {
      throw problem(session, "cli.passphrase.notLocked");
    }
    if (set) {
      // Makes the library where there is none.
      session.open().close();
      String code = passphrase.set(fresh(session));
      return answer(session, true, "cli.passphrase.set", code);
    }
    if (change || remove) {
      session.seal();
      String old = session.unlocking().typed();
      if (change) {
        passphrase.change(old, fresh(session));
        return answer(session, true, "cli.passphrase.changed", "");
      }
      passphrase.remove(old);
      return answer(session, false, "cli.passphrase.removed", "");
    }
    return answer(session, locked, locked ? "cli.passphrase.locked" : "cli.passphrase.open", "");
  }

  private static Problem problem(Session session, String key) {
    return new Problem(Exit.USAGE, key, session.strings().get(key));
  }

  /** The passphrase to be set: typed twice, so that a slip locks nobody out. */
  private static String fresh(Session session) throws Problem, LibraryException {
    String given = session.terminal().environment().getOrDefault(Unlocking.NEW_PASSPHRASE, "");
    if (!given.isEmpty()) {
      return given;
    }
    String typed = session.unlocking().ask("cli.passphrase.askNew");
    if (!typed.equals(session.unlocking().ask("cli.passphrase.askAgain"))) {
      throw problem(session, "cli.passphrase.different");
    }
    return typed;
  }

  private static Answer answer(Session session, boolean locked, String key, String code) {
    Map<String, Object> tree = Answer.tree("passphrase", true);
    tree.put("locked", locked);
    if (!code.isEmpty()) {
      tree.put("recoveryCode", code);
    }
    return new Answer(Exit.DONE, CliJson.write(tree), session.strings().get(key, code) + "\n", "");
  }
}
