package muharrir.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where things stand on this machine when nobody has chosen a place: by the custom of the system.
 *
 * @param libraryFolder of the library
 * @param stateFolder of what must survive a full disk or a lost library
 * @param cacheFolder of what can be made again
 */
public record Places(Path libraryFolder, Path stateFolder, Path cacheFolder) {
  /**
   * The places for an environment.
   *
   * @param environment as of {@link System#getenv()}
   * @param osName as of the property {@code os.name}
   * @param home as of the property {@code user.home}
   */
  public static Places of(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Muharrir");
      return new Places(
          support.resolve("Library"),
          support.resolve("State"),
          home.resolve("Library/Caches/Muharrir"));
    }
    if (os.startsWith("windows")) {
      Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return new Places(
          roaming.resolve("Muharrir").resolve("Library"),
          local.resolve("Muharrir").resolve("State"),
          local.resolve("Muharrir").resolve("Cache"));
    }
    return new Places(
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("muharrir"),
        folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("muharrir"),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("muharrir"));
  }

  // The XDG rules say that a path which is not absolute counts as not set.
  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : otherwise;
  }
}
