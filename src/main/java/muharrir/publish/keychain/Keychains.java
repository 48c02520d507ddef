package muharrir.publish.keychain;

import java.util.Locale;
import java.util.Map;
import muharrir.publish.Keychain;

/** Finds the keychain of a machine. */
public final class Keychains {
  private Keychains() {}

  /**
   * The keychain of an operating system, which is looked for when it is first needed.
   *
   * @param osName as of the property {@code os.name}
   * @param environment as of {@link System#getenv()}
   */
  public static Keychain of(String osName, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return new LateKeychain(WindowsVault::open);
    }
    if (os.startsWith("mac")) {
      return new LateKeychain(MacKeychain::open);
    }
    // Without a bus of the session nobody could answer, and the library would try to start one.
    return environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()
        ? Keychain.NONE
        : new LateKeychain(SecretService::open);
  }
}
