package muharrir.publish.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.lang.foreign.MemoryLayout.PathElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import muharrir.publish.Keychain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in the keychain of a real desktop session, and where there is none. */
class KeychainsTest {
  @TempDir Path home;

  @Test
  void sessionWithoutABusHasNoKeychain() {
    Keychain none = Keychains.of("Linux", Map.of());
    assertThat(none.present()).isFalse();
    assertThat(none.find("anything")).isEmpty();
    assertThat(none.keep("anything", "secret".toCharArray())).isFalse();
  }

  /** As in wincred.h on 64 bits, where none of our checks runs. */
  @Test
  void windowsFindsTheFieldsOfACredentialWhereItExpectsThem() {
    assertThat(WindowsVault.CREDENTIAL.byteSize()).isEqualTo(80);
    assertThat(offset("target")).isEqualTo(8);
    assertThat(offset("size")).isEqualTo(32);
    assertThat(offset("blob")).isEqualTo(40);
    assertThat(offset("persist")).isEqualTo(48);
    assertThat(offset("user")).isEqualTo(72);
  }

  private static long offset(String field) {
    return WindowsVault.CREDENTIAL.byteOffset(PathElement.groupElement(field));
  }

  @Test
  void secretServiceKeepsFindsChangesAndForgets() throws Exception {
    assumeThat(Stream.of("dbus-run-session", "gnome-keyring-daemon"))
        .as("a bus and a keychain to put on it")
        .allMatch(KeychainsTest::installed);
    String answer =
        inSession(
            "printf login | gnome-keyring-daemon --unlock --components=secrets >/dev/null && ");
    assertThat(answer.lines())
        .containsExactly(
            "present true",
            "unknown -",
            "kept true",
            "kept true",
            "kept true",
            "found Optional[true]",
            "other other",
            "forgotten -",
            "other other");
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("tell-tale-7731");
      }
    }
  }

  @Test
  void busWithoutAKeychainIsSaidToHaveNone() throws Exception {
    assumeThat(installed("dbus-run-session")).as("a bus").isTrue();
    // No service is started by this bus, though one may be installed.
    Path empty = Files.createDirectories(home.resolve("empty"));
    Path config = home.resolve("bus.conf");
    Files.writeString(
        config,
        """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
         "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>session</type>
          <listen>unix:tmpdir=/tmp</listen>
          <servicedir>%s</servicedir>
          <policy context="default">
            <allow send_destination="*"/>
            <allow receive_type="method_return"/>
            <allow receive_type="error"/>
            <allow receive_type="signal"/>
            <allow receive_type="method_call"/>
            <allow own="*"/>
          </policy>
        </busconfig>
        """
            .formatted(empty));
    String answer = inSession("", "--config-file=" + config);
    assertThat(answer.lines()).startsWith("present false", "unknown -", "kept false");
  }

  private String inSession(String before, String... options) throws Exception {
    List<String> command =
        Stream.of(
                Stream.of("dbus-run-session"),
                Stream.of(options),
                Stream.of("--", "sh", "-c", before + "exec \"$0\" \"$@\""),
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-Dstdout.encoding=UTF-8",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KeychainProbe.class.getName()))
            .flatMap(each -> each)
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().put("XDG_RUNTIME_DIR", home.resolve("run").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().remove("DISPLAY");
    Files.createDirectories(home.resolve("run"));
    Files.setPosixFilePermissions(
        home.resolve("run"), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    builder.redirectError(home.resolve("errors.txt").toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return answer;
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
