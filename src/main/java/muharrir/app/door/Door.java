package muharrir.app.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * The door of the first window of a library: whoever starts a second one rings here, and leaves
 * what it was to do.
 */
public final class Door implements AutoCloseable {
  /** Greets, so that an older program which rings here is told apart. */
  static final String GREETING = "muharrir 1";

  /** The answer when an errand has been taken over. */
  static final String HEARD = "heard";

  /** More files than a command line holds. */
  static final int MOST_FILES = 100_000;

  private static final System.Logger LOG = System.getLogger(Door.class.getName());
  private static final int LONGEST_SECONDS = 10;

  /**
   * Who rang.
   *
   * @param errand what there is to do
   * @param heard to be called when it is being done; who rang waits for it
   */
  public record Ring(Errand errand, Runnable heard) {}

  private final DoorPlate plate;
  private final Path written;
  private final ServerSocketChannel server;
  private final List<Errand> waiting = new ArrayList<>();
  private @Nullable Consumer<Ring> listener;

  private Door(DoorPlate plate, Path written, ServerSocketChannel server) {
    this.plate = plate;
    this.written = written;
    this.server = server;
  }

  /**
   * Opens the door of a library whose lock is held; what a program that was killed left of an older
   * one is taken away. Empty where the system has no such doors: a second start reads only, then.
   */
  public static Optional<Door> open(Path library, Path stateFolder) {
    Path written = DoorPlate.of(library, stateFolder);
    try {
      Optional<DoorPlate> older = DoorPlate.read(written);
      if (older.isPresent()) {
        older.get().clear();
      }
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      boolean opened = false;
      try {
        byte[] word = new byte[32];
        new SecureRandom().nextBytes(word);
        Path socket = DoorPlate.newFolder().resolve("door");
        DoorPlate plate = new DoorPlate(socket, HexFormat.of().formatHex(word));
        server.bind(UnixDomainSocketAddress.of(socket));
        plate.write(written);
        Door door = new Door(plate, written, server);
        Thread.ofVirtual().name("door").start(door::serve);
        opened = true;
        return Optional.of(door);
      } finally {
        if (!opened) {
          server.close();
        }
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "a second start will not find this window", e);
      return Optional.empty();
    }
  }

  /** Who hears of each ring from now on, also of those that came before; on any thread. */
  public synchronized void listen(Consumer<Ring> to) {
    listener = to;
    waiting.forEach(errand -> to.accept(new Ring(errand, () -> {})));
    waiting.clear();
  }

  private void serve() {
    while (server.isOpen()) {
      try {
        SocketChannel guest = server.accept();
        Thread.ofVirtual().start(() -> meet(guest));
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "the door is shut", e);
        return;
      }
    }
  }

  /** A guest who says nothing is not waited for. */
  private void meet(SocketChannel guest) {
    Thread watch =
        Thread.startVirtualThread(() -> {
          try {
            TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
            guest.close();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a guest has gone", e);
          }
        });
    try (guest;
        DataInputStream in = new DataInputStream(Channels.newInputStream(guest));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(guest))) {
      if (!in.readUTF().equals(GREETING) || !knows(in.readUTF())) {
        LOG.log(System.Logger.Level.WARNING, "somebody rang who does not know the word");
        return;
      }
      Errand errand = read(in);
      boolean[] heard = new boolean[1];
      announce(
          errand,
          () -> {
            synchronized (heard) {
              heard[0] = true;
              heard.notifyAll();
            }
          });
      synchronized (heard) {
        while (!heard[0] && guest.isOpen()) {
          heard.wait(100);
        }
      }
      out.writeUTF(HEARD);
      out.flush();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "a guest was not understood", e);
    } finally {
      watch.interrupt();
    }
  }

  private boolean knows(String word) {
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.UTF_8), plate.word().getBytes(StandardCharsets.UTF_8));
  }

  private static Errand read(DataInputStream in) throws IOException {
    String id = in.readUTF();
    int count = in.readInt();
    if (count < 0 || count > MOST_FILES) {
      throw new IOException("so many files: " + count);
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        files.add(Path.of(in.readUTF()));
      } catch (InvalidPathException e) {
        throw new IOException("not a path", e);
      }
    }
    return new Errand(id.isEmpty() ? Optional.empty() : Optional.of(new ArticleId(id)), files);
  }

  /** Before the window is up an errand is kept for it, and taken over by that. */
  private void announce(Errand errand, Runnable heard) {
    Consumer<Ring> to;
    synchronized (this) {
      to = listener;
      if (to == null) {
        waiting.add(errand);
      }
    }
    if (to == null) {
      heard.run();
    } else {
      to.accept(new Ring(errand, heard));
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(written);
      plate.clear();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the door could not be taken away", e);
    }
  }
}
