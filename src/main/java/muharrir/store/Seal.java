package muharrir.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a library that is locked by a passphrase. It is made at random and never changes while
 * the library is locked; the passphrase only opens the {@link KeyFile} that holds it.
 *
 * <p>SQLite's file, its log and the backups are sealed by ChaCha20-Poly1305 page by page, the
 * emergency copy and the pictures by AES-256 in Galois/Counter Mode, the pictures under a key of
 * their own that is made of this one.
 */
public final class Seal {
  /** That of a library without a passphrase. */
  public static final Seal NONE = new Seal(new byte[0]);

  static final int BYTES = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;

  private Seal(byte[] key) {
    this.key = key;
  }

  static Seal of(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes");
    }
    return new Seal(key.clone());
  }

  static Seal random() {
    return new Seal(randomBytes(BYTES));
  }

  static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** Whether there is no passphrase. */
  public boolean none() {
    return key.length == 0;
  }

  byte[] key() {
    return key.clone();
  }

  /** Tells the driver the key. */
  Properties into(Properties properties) {
    properties.setProperty("cipher", "chacha20");
    properties.setProperty("key", "raw:" + HexFormat.of().formatHex(key));
    return properties;
  }

  /** What stands behind the name of a file that SQLite is to write, so that it is sealed. */
  String query() {
    return "?cipher=chacha20&key=raw:" + HexFormat.of().formatHex(key);
  }

  /** A key for one purpose, that tells nothing of this one. */
  Seal part(String purpose) {
    return none() ? NONE : new Seal(mac(purpose));
  }

  /** A name for a text that tells nothing of it without the key; always the same one. */
  String name(String text) {
    return none() ? "" : HexFormat.of().formatHex(part("names").mac(text));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
  }

  /** Seals bytes; each time they come out differently. */
  byte[] close(byte[] open) {
    byte[] nonce = randomBytes(NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      byte[] closed = cipher.doFinal(open);
      byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, all, NONCE, closed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /** Opens what was sealed; empty if the key is another one or the bytes were changed. */
  Optional<byte[]> open(byte[] closed) {
    if (none() || closed.length < NONCE) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE));
      return Optional.of(cipher.doFinal(closed, NONCE, closed.length - NONCE));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return none() ? "Seal[none]" : "Seal";
  }
}
