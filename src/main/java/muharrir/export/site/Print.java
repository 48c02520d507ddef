package muharrir.export.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** A fingerprint in the making: 64 bits of a SHA-256 sum over everything that was added. */
final class Print {
  /** To be copied: looking for one takes longer than what a teaser adds to it. */
  private static final MessageDigest FRESH = sha256();

  private final MessageDigest digest = fresh();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static MessageDigest fresh() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException _) {
      return sha256();
    }
  }

  /** The sum of a file as a manifest writes it: 64 small hexadecimal digits. */
  static String sum(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  Print add(long value) {
    number.clear();
    digest.update(number.putLong(value).array());
    return this;
  }

  /** Adds a text with its length: no two texts can run into each other. */
  Print add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
    return this;
  }

  Print addAll(Collection<Teaser> teasers) {
    add(teasers.size());
    teasers.forEach(teaser -> add(teaser.print()));
    return this;
  }

  /** The fingerprint; the next that is added begins another one. */
  long done() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
