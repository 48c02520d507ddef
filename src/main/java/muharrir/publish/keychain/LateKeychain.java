package muharrir.publish.keychain;

import java.util.Optional;
import java.util.function.Supplier;
import muharrir.publish.Keychain;
import org.jspecify.annotations.Nullable;

/**
 * A keychain that is opened with the first question, by whoever asks it: that may take a while, and
 * most starts of the program never need one. One question at a time.
 */
final class LateKeychain implements Keychain {
  private final Supplier<Keychain> opener;
  private @Nullable Keychain opened;

  LateKeychain(Supplier<Keychain> opener) {
    this.opener = opener;
  }

  private Keychain keychain() {
    Keychain there = opened;
    if (there == null) {
      there = opener.get();
      opened = there;
    }
    return there;
  }

  @Override
  public synchronized boolean present() {
    return keychain().present();
  }

  @Override
  public synchronized Optional<char[]> find(String account) {
    return keychain().find(account);
  }

  @Override
  public synchronized boolean keep(String account, char[] secret) {
    return keychain().keep(account, secret);
  }

  @Override
  public synchronized void forget(String account) {
    keychain().forget(account);
  }
}
