package muharrir.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import muharrir.article.ArticleId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
  @TempDir Path folder;
  private Path library;
  private Path state;
  @AutoClose private Door door;

  @BeforeEach
  void open() throws IOException {
    library = Files.createDirectories(folder.resolve("مكتبة " + "ط".repeat(60)));
    state = folder.resolve("state");
    door = Door.open(library, state).orElseThrow();
  }

  private Bell bell() {
    return new Bell(library, state, Duration.ofMillis(400));
  }

  @Test
  void whatASecondStartWasToDoIsDoneByTheWindowOfTheFirst() throws Exception {
    BlockingQueue<Errand> came = new LinkedBlockingQueue<>();
    door.listen(ring -> {
      came.add(ring.errand());
      ring.heard().run();
    });
    Errand article = Errand.article(new ArticleId("mq000001"));
    Errand files = Errand.files(List.of(folder.resolve("خبر عاجل.txt"), folder.resolve("b\nc")));
    assertThat(bell().ring(article)).isTrue();
    assertThat(bell().ring(files)).isTrue();
    assertThat(bell().ring(Errand.NONE)).isTrue();
    assertThat(came).containsExactly(article, files, Errand.NONE);
  }

  @Test
  void whoRingsWhileTheWindowComesUpIsHeardAndNotForgotten() throws Exception {
    Errand article = Errand.article(new ArticleId("mq000001"));
    assertThat(bell().ring(article)).isTrue();
    BlockingQueue<Errand> came = new LinkedBlockingQueue<>();
    door.listen(ring -> came.add(ring.errand()));
    assertThat(came.poll(5, TimeUnit.SECONDS)).isEqualTo(article);
  }

  @Test
  void aWindowThatHangsIsNotWaitedForLong() throws Exception {
    door.listen(_ -> {});
    assertThat(bell().ring(Errand.NONE)).isFalse();
    assertThat(bell().ringUntilHeard(Errand.NONE)).isFalse();
  }

  @Test
  void anotherLibraryHasAnotherDoor() throws Exception {
    door.listen(ring -> ring.heard().run());
    Path other = Files.createDirectories(folder.resolve("other"));
    assertThat(new Bell(other, state).ring(Errand.NONE)).isFalse();
    Path sameByAnotherName = folder.resolve("link");
    Files.createSymbolicLink(sameByAnotherName, library);
    assertThat(new Bell(sameByAnotherName, state).ring(Errand.NONE)).isTrue();
  }

  @Test
  void onlyThisPersonComesNearAndOnlyWithTheWord() throws Exception {
    BlockingQueue<Errand> came = new LinkedBlockingQueue<>();
    door.listen(ring -> came.add(ring.errand()));
    Path written = DoorPlate.of(library, state);
    DoorPlate plate = DoorPlate.read(written).orElseThrow();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(plate.socket().getParent())))
        .isEqualTo("rwx------");
    assertThat(plate.word()).matches("[0-9a-f]{64}");
    try (SocketChannel guest = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      guest.connect(UnixDomainSocketAddress.of(plate.socket()));
      DataOutputStream out = new DataOutputStream(Channels.newOutputStream(guest));
      out.writeUTF(Door.GREETING);
      out.writeUTF("0".repeat(64));
      out.flush();
      assertThat(Channels.newInputStream(guest).read()).as("no answer").isEqualTo(-1);
    }
    assertThat(came).isEmpty();
    assertThat(bell().ring(Errand.NONE)).as("the door itself stands").isFalse();
    assertThat(came).containsExactly(Errand.NONE);
  }

  @Test
  void whatAKilledWindowLeftBlocksNobodyAndIsTakenAway() throws Exception {
    Path dead = DoorPlate.newFolder();
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(dead.resolve("door")));
    server.close();
    assertThat(dead.resolve("door")).exists();
    door.close();
    new DoorPlate(dead.resolve("door"), "word").write(DoorPlate.of(library, state));
    assertThat(bell().ring(Errand.NONE)).isFalse();
    door = Door.open(library, state).orElseThrow();
    assertThat(dead).doesNotExist();
    door.listen(ring -> ring.heard().run());
    assertThat(bell().ring(Errand.NONE)).isTrue();
  }

  @Test
  void aPlateThatIsNoneIsTakenForNone() throws Exception {
    Path written = DoorPlate.of(library, state);
    for (String text :
        List.of("", "socket=\nword=", "socket=/x", "\\u00", "socket=a\\u0000b\nword=x")) {
      Files.writeString(written, text);
      assertThat(DoorPlate.read(written)).as(text).isEqualTo(Optional.empty());
      assertThat(bell().ring(Errand.NONE)).isFalse();
    }
  }

  @Test
  void nothingOfItStaysBehind() throws IOException {
    Path written = DoorPlate.of(library, state);
    Path at = DoorPlate.read(written).orElseThrow().socket().getParent();
    door.close();
    assertThat(written).doesNotExist();
    assertThat(at).doesNotExist();
  }
}
