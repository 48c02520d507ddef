package muharrir.publish;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the person for the secret when the server has shown that it is itself and wants one, and
 * gives it once for each way of asking: servers lock out whoever tries a wrong password often.
 */
final class Prompted implements UserInfo, UIKeyboardInteractive {
  private final Target.Sftp target;
  private final Publisher.Secret secret;
  private char @Nullable [] said;
  private boolean password;
  private boolean passphrase;
  private boolean interactive;
  private boolean wrongPassphrase;

  Prompted(Target.Sftp target, Publisher.Secret secret) {
    this.target = target;
    this.secret = secret;
  }

  private boolean ask() {
    if (said == null) {
      Optional<char[]> answer = secret.ask(target);
      said = answer.orElse(null);
    }
    return said != null;
  }

  private String answer() {
    return said == null ? "" : new String(said);
  }

  /** Whether the key file was not opened by what the person said. */
  boolean wrongPassphrase() {
    return wrongPassphrase;
  }

  /** Forgets what the person said. */
  void forget() {
    if (said != null) {
      Arrays.fill(said, '\0');
    }
    said = null;
  }

  @Override
  public String @Nullable [] promptKeyboardInteractive(
      String destination, String name, String instruction, String[] prompt, boolean[] echo) {
    if (prompt.length == 0) {
      return new String[0];
    }
    // More than one question, or one whose answer may be seen, asks for something else; and what
    // was
    // wrong as a password is wrong here.
    if (interactive || password || prompt.length != 1 || echo[0] || !ask()) {
      return null;
    }
    interactive = true;
    return new String[] {answer()};
  }

  @Override
  public String getPassphrase() {
    return answer();
  }

  @Override
  public String getPassword() {
    return answer();
  }

  @Override
  public boolean promptPassword(String message) {
    boolean first = !password;
    password = true;
    return first && ask();
  }

  @Override
  public boolean promptPassphrase(String message) {
    wrongPassphrase = passphrase;
    passphrase = true;
    return !wrongPassphrase && ask();
  }

  @Override
  public boolean promptYesNo(String message) {
    return false;
  }

  @Override
  public void showMessage(String message) {
    // A greeting of the server; nothing to ask.
  }
}
