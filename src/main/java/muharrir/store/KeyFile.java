package muharrir.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The key of a locked library, wrapped twice: by the passphrase, and by a recovery code to be kept
 * on paper. It stands in the folder, and once more among the backups.
 *
 * <p>The wrapping key is made by PBKDF2 with HMAC-SHA-512, 16 bytes of salt and the rounds that are
 * written in the file: 210,000, what OWASP asked for in 2023.
 */
final class KeyFile {
  static final String NAME = "lock.key";

  /** Of a new one. */
  static final int ROUNDS = 210_000;

  private static final int SALT = 16;
  private static final int LARGEST = 16 * 1024;
  private static final int MOST_ROUNDS = 100_000_000;

  /** Crockford's letters: none that is taken for another. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int CODE_LETTERS = 25;

  private final Properties lines;

  private KeyFile(Properties lines) {
    this.lines = lines;
  }

  /** A new one, and the recovery code that opens it, too. */
  record Made(KeyFile file, String recoveryCode) {}

  /**
   * A new one.
   *
   * @param rounds of the making of the wrapping key
   */
  static Made make(Seal seal, String passphrase, int rounds) {
    Properties lines = new Properties();
    lines.setProperty("format", "1");
    lines.setProperty("kdf", "PBKDF2WithHmacSHA512");
    lines.setProperty("rounds", Integer.toString(rounds));
    String code = code();
    wrap(lines, "passphrase", passphrase(passphrase), seal);
    wrap(lines, "recovery", recovery(code), seal);
    return new Made(new KeyFile(lines), code);
  }

  /** The same key under another passphrase; the recovery code stays. */
  KeyFile withPassphrase(Seal seal, String passphrase) {
    Properties changed = new Properties();
    changed.putAll(lines);
    wrap(changed, "passphrase", passphrase(passphrase), seal);
    return new KeyFile(changed);
  }

  private static String code() {
    byte[] random = Seal.randomBytes(CODE_LETTERS);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LETTERS; i++) {
      if (i > 0 && i % 5 == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random[i] & 31));
    }
    return code.toString();
  }

  /** The same letters give the same bytes on every system and keyboard. */
  private static String passphrase(String typed) {
    return "p" + Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /** Small letters, spaces and signs that look alike do not matter. */
  private static String recovery(String typed) {
    StringBuilder code = new StringBuilder("r");
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      char letter = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
      if (LETTERS.indexOf(letter) >= 0) {
        code.append(letter);
      }
    }
    return code.toString();
  }

  private static void wrap(Properties lines, String slot, String secret, Seal seal) {
    byte[] salt = Seal.randomBytes(SALT);
    byte[] wrapped = Seal.of(derive(secret, salt, rounds(lines))).close(seal.key());
    lines.setProperty(slot + ".salt", HexFormat.of().formatHex(salt));
    lines.setProperty(slot + ".key", HexFormat.of().formatHex(wrapped));
  }

  private static int rounds(Properties lines) {
    return Math.clamp(Integer.parseInt(lines.getProperty("rounds", "0")), 1, MOST_ROUNDS);
  }

  private static byte[] derive(String secret, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, Seal.BYTES * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** The key, for a passphrase or a recovery code; empty if it is neither. Takes a second. */
  Optional<Seal> open(String secret) {
    Optional<Seal> found = open("passphrase", passphrase(secret));
    String code = recovery(secret);
    boolean looksLikeOne = code.length() == CODE_LETTERS + 1;
    return found.isEmpty() && looksLikeOne ? open("recovery", code) : found;
  }

  private Optional<Seal> open(String slot, String secret) {
    if (secret.length() < 2) {
      return Optional.empty();
    }
    try {
      byte[] salt = HexFormat.of().parseHex(lines.getProperty(slot + ".salt", ""));
      byte[] wrapped = HexFormat.of().parseHex(lines.getProperty(slot + ".key", ""));
      byte[] key = derive(secret, salt, rounds(lines));
      return Seal.of(key).open(wrapped).filter(found -> found.length == Seal.BYTES).map(Seal::of);
    } catch (IllegalArgumentException _) {
      // Rubbish in the file opens nothing.
      return Optional.empty();
    }
  }

  /** Where it stands; the first one counts. */
  static List<Path> places(Path library) {
    return List.of(library.resolve(NAME), library.resolve(Backups.FOLDER).resolve(NAME));
  }

  /** All that can be read of a library, the one in its folder first. */
  static List<KeyFile> of(Path library) throws IOException {
    List<KeyFile> all = new ArrayList<>();
    for (Path place : places(library)) {
      at(place).ifPresent(all::add);
    }
    return all;
  }

  /** Where there is none that can be read, though there is one elsewhere. */
  static List<Path> missing(Path library) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path place : places(library)) {
      if (at(place).isEmpty()) {
        missing.add(place);
      }
    }
    return missing.size() == places(library).size() ? List.of() : missing;
  }

  private static Optional<KeyFile> at(Path place) throws IOException {
    return Files.isRegularFile(place) && Files.size(place) <= LARGEST
        ? read(Files.readString(place, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private static Optional<KeyFile> read(String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
    return lines.containsKey("passphrase.key") ? Optional.of(new KeyFile(lines)) : Optional.empty();
  }

  /** Writes it into both places, each whole or not at all. */
  void write(Path library) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.store(bytes, null);
    for (Path place : places(library)) {
      Files.createDirectories(place.getParent());
      Durable.write(place, bytes.toByteArray());
    }
  }

  /** Whether two hold the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeyFile that && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }
}
