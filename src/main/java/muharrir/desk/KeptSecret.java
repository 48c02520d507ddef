package muharrir.desk;

import java.util.Arrays;
import java.util.Optional;
import muharrir.publish.Keychain;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Publisher;
import muharrir.publish.Target;
import org.jspecify.annotations.Nullable;

/**
 * The secret of one target during one delivery: from the keychain, or said by the person. It goes
 * into the keychain when it has turned out to be right and the person wished so.
 */
final class KeptSecret implements Publisher.Secret, AutoCloseable {
  private final Keychain keychain;
  private final Publishing.Person person;
  private @Nullable Target asked;
  private char @Nullable [] toKeep;
  private boolean wrong;
  private boolean declined;

  KeptSecret(Keychain keychain, Publishing.Person person) {
    this.keychain = keychain;
    this.person = person;
  }

  /** Under which name the keychain has the secret of a target. */
  static String account(Target target) {
    return switch (target) {
      case Target.Sftp sftp when sftp.key().isPresent() -> sftp.key().get().toString();
      case Target.WordPress press -> Posts.account(press);
      case Target.Sftp _, Target.Folder _, Target.Zip _ -> target.address();
    };
  }

  @Override
  public Optional<char[]> ask(Target target) {
    asked = target;
    if (!wrong) {
      Optional<char[]> kept = keychain.find(account(target));
      if (kept.isPresent()) {
        return kept;
      }
    }
    Optional<Publishing.Said> said = person.secret(target, wrong, keychain.present());
    declined = said.isEmpty();
    close();
    said.filter(Publishing.Said::keep).ifPresent(each -> toKeep = each.secret().clone());
    return said.map(Publishing.Said::secret);
  }

  /** Whether the person was asked and said nothing. */
  boolean declined() {
    return declined;
  }

  /** It opened the target. */
  void right() {
    Target target = asked;
    char[] secret = toKeep;
    if (target != null && secret != null && !keychain.keep(account(target), secret)) {
      System.getLogger(KeptSecret.class.getName())
          .log(System.Logger.Level.WARNING, "the keychain did not take the secret");
    }
    close();
  }

  /** Hears of a failure; true if it was the secret, and somebody may know a better one. */
  boolean again(PublishException e) {
    switch (e.failure()) {
      case PublishFailure.Refused _, PublishFailure.KeyFile _ -> {
        boolean secret = asked != null && !declined;
        wrong = wrong || secret;
        return secret;
      }
      // Behind these the target had been opened.
      case PublishFailure.Cancelled _,
          PublishFailure.Foreign _,
          PublishFailure.Denied _,
          PublishFailure.Full _ ->
          right();
      case PublishFailure.Incomplete _,
          PublishFailure.BadName _,
          PublishFailure.NoRoute _,
          PublishFailure.NewHost _,
          PublishFailure.ChangedHost _,
          PublishFailure.Dropped _,
          PublishFailure.Web _,
          PublishFailure.Other _ -> {}
    }
    return false;
  }

  /** Forgets what the person said. */
  @Override
  public void close() {
    char[] secret = toKeep;
    if (secret != null) {
      Arrays.fill(secret, '\0');
    }
    toKeep = null;
  }
}
