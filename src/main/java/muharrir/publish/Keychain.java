package muharrir.publish;

import java.util.Optional;

/**
 * Where the operating system keeps the secrets of its person. Its methods may wait for the person,
 * who is asked to unlock it.
 */
public interface Keychain {
  /** One that keeps nothing, for where there is none. */
  Keychain NONE =
      new Keychain() {
        @Override
        public boolean present() {
          return false;
        }

        @Override
        public Optional<char[]> find(String account) {
          return Optional.empty();
        }

        @Override
        public boolean keep(String account, char[] secret) {
          return false;
        }

        @Override
        public void forget(String account) {}
      };

  /** Whether there is one. */
  boolean present();

  /** The secret of an account; empty if none is kept, or the person does not open the keychain. */
  Optional<char[]> find(String account);

  /** Keeps a secret in the place of an older one; false if it could not. */
  boolean keep(String account, char[] secret);

  /** Lets go what is kept of an account, if something is. */
  void forget(String account);
}
