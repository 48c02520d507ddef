package muharrir.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A kill at every call that changes a file, while a library of an earlier form becomes one of
 * today: afterwards it opens with everything in it, and with the backup of before.
 */
@Tag("crash")
class MigrationSweepTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @ParameterizedTest
  @MethodSource("muharrir.crash.OldLibrary#all")
  void isKilled(OldLibrary old) throws Exception {
    Path gate = Gate.build(folder);
    Path prepared = folder.resolve("prepared");
    old.put(prepared.resolve("library"));
    new Sweep(gate, folder, "form " + old.form(), (home, _) -> old.check(home.resolve("library")))
        // The steps from the later forms are the last ones from the first.
        .oneOf(old.form() == 1 ? 1 : 3)
        .run(prepared, 10, "open", "HOME/library");
  }
}
