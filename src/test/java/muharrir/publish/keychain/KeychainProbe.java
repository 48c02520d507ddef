package muharrir.publish.keychain;

import java.util.Arrays;
import java.util.Optional;
import muharrir.publish.Keychain;

/** A program of its own that uses the keychain of its session, and says what it found. */
public final class KeychainProbe {
  static final String SECRET = "كلمة سر 𝄞 tell-tale-7731";

  private KeychainProbe() {}

  /** Keeps, finds, changes and forgets a secret; prints a line for each. */
  public static void main(String[] arguments) {
    Keychain keychain = Keychains.of(System.getProperty("os.name"), System.getenv());
    System.out.println("present " + keychain.present());
    System.out.println("unknown " + said(keychain.find("sftp://me@example.org/")));
    System.out.println("kept " + keychain.keep("sftp://me@example.org/", "first".toCharArray()));
    System.out.println("kept " + keychain.keep("sftp://محرر@other/", "other".toCharArray()));
    System.out.println("kept " + keychain.keep("sftp://me@example.org/", SECRET.toCharArray()));
    System.out.println(
        "found "
            + keychain
                .find("sftp://me@example.org/")
                .map(found -> Arrays.equals(found, SECRET.toCharArray())));
    System.out.println("other " + said(keychain.find("sftp://محرر@other/")));
    keychain.forget("sftp://me@example.org/");
    System.out.println("forgotten " + said(keychain.find("sftp://me@example.org/")));
    System.out.println("other " + said(keychain.find("sftp://محرر@other/")));
  }

  private static String said(Optional<char[]> secret) {
    return secret.map(String::new).orElse("-");
  }
}
