package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {
  @TempDir private Path devices;
  private final Properties system = new Properties();
  private final Map<String, String> forGtk = new HashMap<>();

  @BeforeEach
  void onLinux() {
    system.setProperty("os.name", "Linux");
  }

  private @Nullable String chosen() {
    Graphics.choose(system, devices, forGtk::put);
    return system.getProperty("prism.order");
  }

  @Test
  void withoutACardTheProcessorDraws() {
    assertThat(chosen()).isEqualTo("sw");
    assertThat(forGtk).isEqualTo(Map.of("GDK_GL", "disable"));
  }

  @Test
  void aVariableThatIsSetAlreadyStays() {
    // Where this system has no such call it does nothing, and a start goes on.
    Graphics.setVariable("MUHARRIR_GRAPHICS_TEST", "1");
    Graphics.setVariable("MUHARRIR_GRAPHICS_TEST", "2");
  }

  @Test
  void aCardIsUsed() throws IOException {
    Files.createDirectory(devices.resolve("dri"));
    assertThat(chosen()).isEqualTo("sw");
    system.remove("prism.order");
    Files.createFile(devices.resolve("dri").resolve("renderD128"));
    assertThat(chosen()).isNull();
  }

  @Test
  void aCardOfNvidiaIsUsed() throws IOException {
    Files.createFile(devices.resolve("nvidia0"));
    assertThat(chosen()).isNull();
    assertThat(forGtk).isEmpty();
  }

  @Test
  void whatWasSaidCounts() {
    system.setProperty("prism.order", "es2,sw");
    assertThat(chosen()).isEqualTo("es2,sw");
  }

  @Test
  void otherSystemsChooseThemselves() {
    system.setProperty("os.name", "Windows 11");
    assertThat(chosen()).isNull();
  }
}
