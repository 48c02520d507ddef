package muharrir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  private static final long HERE = ProcessHandle.current().pid();

  @TempDir Path place;

  private Path folder(String name) throws Exception {
    Path made = Files.createDirectories(place.resolve(name).resolve("inside"));
    Files.writeString(made.resolve("page.html"), "نص");
    return place.resolve(name);
  }

  /** The number of a process that has ended. */
  private static long dead() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void whatADeadProgramLeftIsTakenAwayAndNothingElse() throws Exception {
    Path left = folder("muharrir-pdf-" + dead() + "-1");
    Path mine = folder("muharrir-page-" + HERE + "-1");
    Path foreign = folder("muharrir-notes");
    Path other = folder("pdf-" + dead() + "-1");

    Scratch.sweep(place);

    assertThat(left).doesNotExist();
    assertThat(mine).exists();
    assertThat(foreign).exists();
    assertThat(other).exists();
  }

  @Test
  void theNumberOfADeadProgramThatAnotherOneGotKeepsNothing() throws Exception {
    Path left = folder("muharrir-pdf-" + HERE + "-1");
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    Scratch.sweep(place);

    assertThat(left).doesNotExist();
  }

  @Test
  void anOrderlyEndTakesItsOwnAway() throws Exception {
    Path mine = folder("muharrir-page-" + HERE + "-1");
    Path other = folder("muharrir-page-1-1");

    Scratch.leave(place);

    assertThat(mine).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void aFolderIsForThisPersonAlone() throws Exception {
    Path made = Scratch.folder("page");
    try {
      assertThat(made.getFileName().toString()).startsWith("muharrir-page-" + HERE + "-");
      if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
            .isEqualTo("rwx------");
      }
    } finally {
      Scratch.delete(made);
    }
    assertThat(made).doesNotExist();
  }
}
