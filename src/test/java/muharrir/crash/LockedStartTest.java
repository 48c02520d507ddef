package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import muharrir.desk.Desks;
import muharrir.store.EasyLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A locked library opens in a fresh program that finds the SQLite of plain files unpacked beside
 * it, as the installed one does.
 */
class LockedStartTest {
  @TempDir Path folder;

  @Test
  void theUnpackedSqliteIsNotTakenForThatOfSealedFiles() throws Exception {
    Path library = folder.resolve("library");
    Libraries.make(library, 1, "أ");
    EasyLock.of(library).set(Desks.PASSPHRASE);
    ProcessBuilder opening = Deeds.process("open", library.toString());
    assertThat(opening.command()).anyMatch(option -> option.startsWith("-Dorg.sqlite.lib.path="));
    Process process = opening.start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("done");
    assertThat(process.waitFor()).isZero();
  }
}
