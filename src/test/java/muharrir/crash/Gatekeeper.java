package muharrir.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Answers at the gate of one process, which is started with its {@link #environment}. */
final class Gatekeeper implements AutoCloseable {
  /** A drive that answers until it is told to hang, and again when it is told so. */
  static final class Hanging implements Gate.Keeper {
    private volatile CountDownLatch well = new CountDownLatch(0);
    private volatile Gate.Answer then = Gate.Answer.GO;

    void hang() {
      well = new CountDownLatch(1);
    }

    /** Lets the call that hangs come to this end, and what follows pass. */
    void answer(Gate.Answer end) {
      then = end;
      well.countDown();
    }

    @Override
    public Gate.Answer asked(Gate.Call call) throws IOException {
      if (well.getCount() == 0) {
        return Gate.Answer.GO;
      }
      try {
        well.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return then;
    }
  }

  private final Path gate;
  private final Path under;
  private final Path folder;
  private final ServerSocketChannel server;
  private final boolean locks;
  private final Thread asking;

  private Gatekeeper(
      Path gate, Path under, Path folder, ServerSocketChannel server, Gate.Keeper keeper) {
    this.gate = gate;
    this.under = under;
    this.folder = folder;
    this.server = server;
    this.locks = keeper.asksLocks();
    this.asking = Thread.ofPlatform().daemon().start(() -> serve(keeper));
  }

  /**
   * Stands at a gate.
   *
   * @param gate as {@link Gate#build} made it
   * @param under the changes under this folder have to pass
   */
  static Gatekeeper at(Path gate, Path under, Gate.Keeper keeper) throws IOException {
    Path folder = Files.createTempDirectory("gate");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    return new Gatekeeper(gate, under.toRealPath(), folder, server, keeper);
  }

  Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    all.put("LD_PRELOAD", gate.toString());
    all.put("GATE_UNDER", under.toString());
    all.put("GATE_SOCKET", folder.resolve("s").toString());
    if (locks) {
      all.put("GATE_LOCKS", "asked");
    }
    return all;
  }

  private void serve(Gate.Keeper keeper) {
    try (SocketChannel channel = server.accept();
        BufferedReader lines =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      int calls = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int first = line.indexOf('\t');
        int last = line.lastIndexOf('\t');
        calls++;
        Gate.Call call =
            new Gate.Call(
                calls,
                line.substring(0, first),
                Path.of(line.substring(first + 1, last)),
                Long.parseLong(line.substring(last + 1)));
        channel.write(ByteBuffer.wrap(new byte[] {keeper.asked(call).letter}));
      }
    } catch (ClosedChannelException e) {
      System.getLogger(Gatekeeper.class.getName()).log(System.Logger.Level.DEBUG, "closed", e);
    } catch (IOException e) {
      // The pipe of one that was killed breaks; what a keeper throws fails the test elsewhere.
      System.getLogger(Gatekeeper.class.getName()).log(System.Logger.Level.DEBUG, "broken", e);
    }
  }

  /** Waits for the last answer to a process that is gone, if it has asked at all. */
  void join() throws InterruptedException {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asking.join();
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(folder.resolve("s"));
    Files.deleteIfExists(folder);
  }
}
