package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import muharrir.library.Progress;
import muharrir.publish.Keychain;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.SftpServer;
import muharrir.publish.Standing;
import muharrir.publish.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the password of a target comes from, and when the keychain gets it. */
class PublishingTest {
  @TempDir Path folder;
  private final Map<String, String> kept = new HashMap<>();
  private final Deque<Publishing.Said> answers = new ArrayDeque<>();
  private final Keychain keychain =
      new Keychain() {
        @Override
        public boolean present() {
          return true;
        }

        @Override
        public Optional<char[]> find(String account) {
          return Optional.ofNullable(kept.get(account)).map(String::toCharArray);
        }

        @Override
        public boolean keep(String account, char[] secret) {
          kept.put(account, new String(secret));
          return true;
        }

        @Override
        public void forget(String account) {
          kept.remove(account);
        }
      };

  private SftpServer server;
  private Desk desk;
  private Publishing publishing;
  private Target target;

  @BeforeEach
  void start() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair host = generator.generateKeyPair();
    server = new SftpServer(Files.createDirectories(folder.resolve("root")), host, 0);
    desk = Desks.open(folder);
    publishing =
        new Publishing(
            desk,
            new Places(folder.resolve("lib"), folder.resolve("state"), folder.resolve("cache")),
            keychain);
    target = new Target.Sftp(SftpServer.USER, "127.0.0.1", server.port(), "www", Optional.empty());
    PublishFailure unknown = failure();
    publishing.trust(((PublishFailure.NewHost) unknown).host());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    desk.close();
  }

  private Optional<Publishing.Said> answer(Target asked, boolean wrong, boolean canKeep) {
    assertThat(asked).isEqualTo(target);
    assertThat(canKeep).isTrue();
    return Optional.ofNullable(answers.poll());
  }

  private void willSay(String secret, boolean keep) {
    answers.add(new Publishing.Said(secret.toCharArray(), keep));
  }

  private Standing look() throws Exception {
    return publishing.look(target, this::answer, Progress.NONE);
  }

  private PublishFailure failure() {
    return catchThrowableOfType(PublishException.class, this::look).failure();
  }

  @Test
  void passwordThatWasRightIsKeptIfThePersonSaysSoAndNotAskedForAgain() throws Exception {
    willSay(SftpServer.PASSWORD, true);
    assertThat(look()).isEqualTo(Standing.EMPTY);
    assertThat(kept).containsExactly(Map.entry(target.address(), SftpServer.PASSWORD));
    assertThat(look()).isEqualTo(Standing.EMPTY);
    assertThat(answers).isEmpty();
  }

  @Test
  void passwordIsNotKeptUnasked() throws Exception {
    willSay(SftpServer.PASSWORD, false);
    look();
    assertThat(kept).isEmpty();
  }

  @Test
  void wrongPasswordIsAskedForAgainAndNeverKept() throws Exception {
    willSay("wrong", true);
    willSay(SftpServer.PASSWORD, false);
    assertThat(look()).isEqualTo(Standing.EMPTY);
    assertThat(kept).isEmpty();
    willSay("wrong", true);
    assertThat(failure()).isInstanceOf(PublishFailure.Refused.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void passwordThatHasChangedSinceItWasKeptIsAskedForAndReplaced() throws Exception {
    kept.put(target.address(), "old");
    willSay(SftpServer.PASSWORD, true);
    assertThat(look()).isEqualTo(Standing.EMPTY);
    assertThat(kept).containsExactly(Map.entry(target.address(), SftpServer.PASSWORD));
    publishing.forgetSecret(target);
    assertThat(kept).isEmpty();
  }

  @Test
  void whoSaysNothingSendsNothing() {
    assertThat(failure()).isEqualTo(new PublishFailure.Cancelled());
  }
}
