package muharrir.publish;

import java.util.Base64;
import java.util.Objects;

/**
 * The key by which a server proves that it is itself.
 *
 * @param host its name, with the port in the form {@code [host]:port} where that is not 22
 * @param type such as {@code ssh-ed25519}
 * @param key in Base64
 */
public record HostKey(String host, String type, String key) {
  public HostKey {
    Objects.requireNonNull(host);
    Objects.requireNonNull(type);
    Objects.requireNonNull(key);
    if (host.isEmpty() || (host + type + key).chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("no key of a server: " + host + " " + type);
    }
  }

  /** As every SSH program shows it: {@code SHA256:} and 43 characters. */
  public String fingerprint() {
    byte[] sum = Listing.sha256().digest(Base64.getDecoder().decode(key));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sum);
  }
}
