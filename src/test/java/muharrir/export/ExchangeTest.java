package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
  @TempDir Path folder;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void foldersChangePlaces() throws Exception {
    Path old = Files.createDirectory(folder.resolve("خبر قديم"));
    Path fresh = Files.createDirectory(folder.resolve(".خبر جديد"));
    Files.writeString(old.resolve("a"), "old");
    Files.writeString(fresh.resolve("a"), "fresh");

    assertThat(Exchange.swap(fresh, old)).isTrue();

    assertThat(old.resolve("a")).hasContent("fresh");
    assertThat(fresh.resolve("a")).hasContent("old");
  }

  @Test
  void whatIsNotThereChangesNothing() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there"));

    assertThat(Exchange.swap(folder.resolve("gone"), there)).isFalse();

    assertThat(there).isDirectory();
    assertThat(folder.resolve("gone")).doesNotExist();
  }
}
