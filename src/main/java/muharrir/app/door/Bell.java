package muharrir.app.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Rings at the door of the window that has a library open. */
public final class Bell {
  /**
   * How long a window has for its answer: a program that starts on a busy machine needs some
   * seconds before it looks at its door, and a second window could only read.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(Bell.class.getName());

  private final Path written;
  private final Duration patience;

  public Bell(Path library, Path stateFolder) {
    this(library, stateFolder, PATIENCE);
  }

  Bell(Path library, Path stateFolder, Duration patience) {
    this.written = DoorPlate.of(library, stateFolder);
    this.patience = patience;
  }

  /** Hands over an errand; whether a window has taken it. A door without a window costs nothing. */
  public boolean ring(Errand errand) throws InterruptedException {
    Optional<DoorPlate> plate;
    try {
      plate = DoorPlate.read(written);
      if (plate.isEmpty()) {
        return false;
      }
      return ring(plate.get(), errand);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "nobody is at the door", e);
      return false;
    }
  }

  private boolean ring(DoorPlate plate, Errand errand) throws IOException, InterruptedException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(plate.socket()));
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      Thread.startVirtualThread(() -> {
        try {
          answer.complete(talk(channel, plate.word(), errand));
        } catch (IOException e) {
          answer.completeExceptionally(e);
        }
      });
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      LOG.log(System.Logger.Level.WARNING, "the window does not answer");
      return false;
    } catch (ExecutionException e) {
      LOG.log(System.Logger.Level.WARNING, "the window gave no answer", e);
      return false;
    }
  }

  private static boolean talk(SocketChannel channel, String word, Errand errand)
      throws IOException {
    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
    out.writeUTF(Door.GREETING);
    out.writeUTF(word);
    out.writeUTF(errand.article().map(id -> id.value()).orElse(""));
    out.writeInt(errand.files().size());
    for (Path file : errand.files()) {
      out.writeUTF(file.toString());
    }
    out.flush();
    return new DataInputStream(Channels.newInputStream(channel)).readUTF().equals(Door.HEARD);
  }

  /**
   * Rings until somebody answers: a window that is coming up just now has a lock before it has a
   * door.
   */
  public boolean ringUntilHeard(Errand errand) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!ring(errand)) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return true;
  }
}
