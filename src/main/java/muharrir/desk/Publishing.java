package muharrir.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import muharrir.article.ArticleId;
import muharrir.article.Theme;
import muharrir.export.site.SiteResult;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.publish.HostKey;
import muharrir.publish.HostKeys;
import muharrir.publish.Keychain;
import muharrir.publish.Plan;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Publisher;
import muharrir.publish.Standing;
import muharrir.publish.Target;
import muharrir.publish.wordpress.WordPress;

/**
 * Sends the newsroom's site to its targets. Its methods reach for disks and servers and wait for
 * them; they may be called from any thread but that of a window.
 */
public final class Publishing {
  /** What is being done. */
  public enum Phase {
    /** The site is brought up to date on this machine. */
    MAKING,
    /** The target is asked what it has. */
    ASKING,
    /** Files go; the progress counts bytes. */
    SENDING
  }

  /** Hears how far it is. */
  public interface Watcher extends Progress {
    /** Another part has begun. */
    void phase(Phase phase);
  }

  /** Whoever knows the passwords. Waits for the answer. */
  @FunctionalInterface
  public interface Person {
    /**
     * Asks for the password of a target, or the passphrase of its key file.
     *
     * @param wrong whether the one before was refused
     * @param canKeep whether there is a keychain to keep it in
     * @return empty if nobody says it
     */
    Optional<Said> secret(Target target, boolean wrong, boolean canKeep);
  }

  /** What the person said, and whether the keychain shall keep it; is overwritten after use. */
  public static final class Said {
    private final char[] secret;
    private final boolean keep;

    public Said(char[] secret, boolean keep) {
      this.secret = Objects.requireNonNull(secret);
      this.keep = keep;
    }

    char[] secret() {
      return secret;
    }

    boolean keep() {
      return keep;
    }
  }

  private final Desk desk;
  private final Path cache;
  private final HostKeys keys;
  private final Keychain keychain;

  /**
   * The way out of a library.
   *
   * @param places of this machine: where the site is made, and which servers are known
   */
  public Publishing(Desk desk, Places places, Keychain keychain) {
    this.desk = Objects.requireNonNull(desk);
    this.cache = places.cacheFolder();
    this.keys = new HostKeys(places.stateFolder().resolve("known_hosts"));
    this.keychain = Objects.requireNonNull(keychain);
  }

  /** Where the newsroom's site goes. */
  public Targets targets() {
    return desk.targets();
  }

  /** Whether targets can be added and changed. */
  public boolean writable() {
    return !desk.readOnly();
  }

  /**
   * Makes a target like the newsroom's site, or says what would be done.
   *
   * @param dry whether to change nothing there
   * @param takeOver whether to go where something of others stands
   */
  public Plan site(Target target, boolean dry, boolean takeOver, Person person, Watcher watcher)
      throws LibraryException, PublishException {
    watcher.phase(Phase.MAKING);
    return folder(made(watcher), target, dry, takeOver, person, watcher);
  }

  /** The same with the folder of a site that somebody has made; no WordPress takes one. */
  public Plan folder(
      Path folder, Target target, boolean dry, boolean takeOver, Person person, Watcher watcher)
      throws LibraryException, PublishException {
    watcher.phase(Phase.ASKING);
    return with(
        person,
        secret ->
            new Publisher(keys, secret).publish(folder, target, dry, takeOver, sending(watcher)));
  }

  /**
   * Sends articles to a WordPress as posts, or says what would be sent.
   *
   * @param only one article, whatever its status; empty for all that are published, and those that
   *     no longer are
   * @param dry whether to change nothing there
   */
  public PostReport posts(
      Target.WordPress target,
      Optional<ArticleId> only,
      boolean dry,
      Person person,
      Watcher watcher)
      throws LibraryException, PublishException {
    watcher.phase(Phase.ASKING);
    return with(
        person,
        secret -> {
          try (WordPress there = open(target, secret, watcher)) {
            watcher.phase(Phase.SENDING);
            return desk.posts(target).send(there, only, dry, watcher);
          }
        });
  }

  private static WordPress open(Target.WordPress target, Publisher.Secret secret, Progress progress)
      throws PublishException {
    char[] password =
        secret.ask(target).orElseThrow(() -> new PublishException(new PublishFailure.Cancelled()));
    return WordPress.open(target, password, WordPress.PATIENCE, progress::cancelled);
  }

  /** The theme of the pages that go out, whether it can be shown or not. */
  public Optional<Theme> theme() throws LibraryException {
    return desk.newsroom().look().theme();
  }

  /** Goes to a target and looks what stands there; changes nothing. */
  public Standing look(Target target, Person person, Progress progress)
      throws LibraryException, PublishException {
    return with(
        person,
        secret -> {
          if (target instanceof Target.WordPress press) {
            open(press, secret, progress).close();
            return Standing.ACCOUNT;
          }
          return new Publisher(keys, secret).look(target, progress);
        });
  }

  /** Takes a server for the right one. */
  public void trust(HostKey key) throws PublishException {
    try {
      keys.remember(key);
    } catch (IOException e) {
      throw PublishException.of(key.host(), e);
    }
  }

  /** Forgets the keys of a server, so that it is one that was never seen. */
  public void distrust(String host) throws PublishException {
    try {
      keys.forget(host);
    } catch (IOException e) {
      throw PublishException.of(host, e);
    }
  }

  /** Lets the keychain forget the secret of a target. */
  public void forgetSecret(Target target) {
    keychain.forget(KeptSecret.account(target));
  }

  private Path made(Progress progress) throws LibraryException, PublishException {
    UUID library = UUID.nameUUIDFromBytes(desk.folder().toString().getBytes(UTF_8));
    Path folder = cache.resolve("site").resolve(library.toString());
    SiteResult made = desk.exportSite(folder, progress);
    if (made.cancelled()) {
      throw new PublishException(new PublishFailure.Cancelled());
    }
    List<SiteResult.Failed> failed = made.failed();
    if (!failed.isEmpty()) {
      throw new PublishException(
          new PublishFailure.Incomplete(
              failed.stream()
                  .map(each -> each.article().value())
                  .collect(Collectors.joining(" "))));
    }
    return folder;
  }

  private static Progress sending(Watcher watcher) {
    return new Progress() {
      private boolean begun;

      @Override
      public void report(long done, long total) {
        if (!begun) {
          begun = true;
          watcher.phase(Phase.SENDING);
        }
        watcher.report(done, total);
      }

      @Override
      public boolean cancelled() {
        return watcher.cancelled();
      }
    };
  }

  /** What is done with a secret at hand. */
  private interface Work<T> {
    T run(Publisher.Secret secret) throws LibraryException, PublishException;
  }

  /** Asks again as long as the secret is refused and the person says another. */
  private <T> T with(Person person, Work<T> work) throws LibraryException, PublishException {
    try (KeptSecret secret = new KeptSecret(keychain, person)) {
      Optional<PublishException> refused = Optional.empty();
      while (true) {
        try {
          T done = work.run(secret);
          secret.right();
          return done;
        } catch (PublishException e) {
          if (secret.declined()) {
            throw refused.orElse(new PublishException(new PublishFailure.Cancelled(), e));
          }
          if (!secret.again(e)) {
            throw e;
          }
          refused = Optional.of(e);
        }
      }
    }
  }
}
