package muharrir.desk;

import muharrir.library.LibraryException;
import muharrir.store.Passphrase;
import muharrir.store.Store;

/**
 * The passphrase of an open library. Its methods take a second or longer, and may be called from
 * any thread but that of a window.
 */
public final class Safe {
  /** Fewer letters than this can be guessed in no time. */
  public static final int FEWEST = Passphrase.FEWEST;

  private final Store store;

  Safe(Store store) {
    this.store = store;
  }

  /** Whether the library asks for a passphrase when it is opened; answers at once. */
  public boolean locked() {
    return !store.seal().none();
  }

  /**
   * Asks whether it is the passphrase, or the recovery code.
   *
   * @throws LibraryException if it is neither
   */
  public void check(String secret) throws LibraryException {
    new Passphrase(store.folder()).open(secret);
  }

  /**
   * Locks the library and its backups.
   *
   * @return the recovery code, to be shown once
   */
  public String set(String passphrase) throws LibraryException {
    return store.setPassphrase(passphrase);
  }

  /** Puts another passphrase in the place of the old one. */
  public void change(String old, String passphrase) throws LibraryException {
    new Passphrase(store.folder()).change(old, passphrase);
  }

  /** Makes the library and its backups plain again. */
  public void remove(String secret) throws LibraryException {
    check(secret);
    store.removePassphrase();
  }
}
