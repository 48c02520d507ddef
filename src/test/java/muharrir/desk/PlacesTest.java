package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Path HOME = Path.of("/home/ليلى");

  @Test
  void linuxKeepsToTheXdgFolders() {
    assertThat(Places.of(Map.of(), "Linux", HOME))
        .isEqualTo(
            new Places(
                Path.of("/home/ليلى/.local/share/muharrir"),
                Path.of("/home/ليلى/.local/state/muharrir"),
                Path.of("/home/ليلى/.cache/muharrir")));
    assertThat(
            Places.of(
                Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "state", "XDG_CACHE_HOME", ""),
                "Linux",
                HOME))
        .as("a folder that is not absolute counts as not set")
        .isEqualTo(
            new Places(
                Path.of("/data/muharrir"),
                Path.of("/home/ليلى/.local/state/muharrir"),
                Path.of("/home/ليلى/.cache/muharrir")));
  }

  @Test
  void macKeepsToItsLibrary() {
    assertThat(Places.of(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", HOME))
        .isEqualTo(
            new Places(
                HOME.resolve("Library/Application Support/Muharrir/Library"),
                HOME.resolve("Library/Application Support/Muharrir/State"),
                HOME.resolve("Library/Caches/Muharrir")));
  }

  @Test
  void windowsKeepsToAppData() {
    assertThat(Places.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
        .isEqualTo(
            new Places(
                Path.of("/roaming/Muharrir/Library"),
                HOME.resolve("AppData/Local/Muharrir/State"),
                HOME.resolve("AppData/Local/Muharrir/Cache")));
  }
}
