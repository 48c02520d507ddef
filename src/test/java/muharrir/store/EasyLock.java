package muharrir.store;

import java.nio.file.Path;

/**
 * Locks the libraries of tests that look at anything but the key: it is made in a few rounds, and
 * opening takes a millisecond and not a second.
 */
public final class EasyLock {
  private static final int ROUNDS = 100;

  private EasyLock() {}

  /** The passphrase of the library in a folder. */
  public static Passphrase of(Path library) {
    return new Passphrase(library, ROUNDS);
  }
}
