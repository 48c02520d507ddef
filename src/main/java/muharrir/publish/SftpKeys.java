package muharrir.publish;

import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows JSch the keys that we know, and keeps the one that a server has shown. */
final class SftpKeys implements HostKeyRepository {
  private final HostKeys known;
  private @Nullable HostKey shown;

  SftpKeys(HostKeys known) {
    this.known = known;
  }

  /** The key that the server has shown, if it has come so far. */
  Optional<HostKey> shown() {
    return Optional.ofNullable(shown);
  }

  private List<HostKey> of(String host) {
    try {
      return known.of(host);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int check(String host, byte[] key) {
    HostKey offered = new HostKey(host, type(key), Base64.getEncoder().encodeToString(key));
    shown = offered;
    List<HostKey> there = of(host);
    if (there.contains(offered)) {
      return OK;
    }
    return there.isEmpty() ? NOT_INCLUDED : CHANGED;
  }

  @Override
  public void add(com.jcraft.jsch.HostKey key, UserInfo person) {
    // Nothing is remembered before the person has seen the fingerprint.
  }

  @Override
  public void remove(String host, String type) {}

  @Override
  public void remove(String host, String type, byte[] key) {}

  @Override
  public String getKnownHostsRepositoryID() {
    return "muharrir";
  }

  @Override
  public com.jcraft.jsch.HostKey[] getHostKey() {
    return new com.jcraft.jsch.HostKey[0];
  }

  @Override
  public com.jcraft.jsch.HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
    if (host == null) {
      return getHostKey();
    }
    return of(host).stream()
        .filter(key -> type == null || key.type().equals(type))
        .map(SftpKeys::theirs)
        .toArray(com.jcraft.jsch.HostKey[]::new);
  }

  private static com.jcraft.jsch.HostKey theirs(HostKey key) {
    try {
      return new com.jcraft.jsch.HostKey(key.host(), Base64.getDecoder().decode(key.key()));
    } catch (JSchException e) {
      throw new IllegalStateException("a remembered key is none", e);
    }
  }

  /** A key begins with the length and the name of its type. */
  private static String type(byte[] key) {
    int length = key.length < 4 ? 0 : key[3];
    return length <= 0 || length + 4 > key.length
        ? "unknown"
        : new String(key, 4, length, StandardCharsets.US_ASCII);
  }
}
