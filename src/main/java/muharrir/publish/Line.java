package muharrir.publish;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Objects;
import muharrir.library.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a server, which is cut when the person cancels: whoever waits for an answer
 * from it, which may never come, hears at once that there will be none.
 *
 * <p>What is under way gets a moment first, for most work ends by itself between two pieces of a
 * file and leaves a tidy place.
 */
final class Line implements SocketFactory, AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Progress progress;
  private final int timeout;
  private volatile @Nullable Socket socket;
  private volatile boolean cut;
  private volatile boolean closed;

  private Line(Progress progress, int timeout) {
    this.progress = Objects.requireNonNull(progress);
    this.timeout = timeout;
  }

  /**
   * A line that is watched until it is closed.
   *
   * @param timeout for the way to the server, in milliseconds
   */
  static Line watched(Progress progress, int timeout) {
    Line line = new Line(progress, timeout);
    Thread.ofVirtual().name("line").start(line::watch);
    return line;
  }

  private void watch() {
    try {
      while (!closed && !progress.cancelled()) {
        Thread.sleep(LOOK);
      }
      for (long waited = 0; !closed && waited < GRACE.toMillis(); waited += LOOK.toMillis()) {
        Thread.sleep(LOOK);
      }
      if (!closed) {
        cut = true;
        end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    Socket now = socket;
    if (now != null) {
      try {
        now.close();
      } catch (IOException e) {
        System.getLogger(Line.class.getName())
            .log(System.Logger.Level.DEBUG, "a line is not closed", e);
      }
    }
  }

  /** Whether it was cut. */
  boolean isCut() {
    return cut;
  }

  /** What the person is told: that it was cancelled, where that is why something failed. */
  PublishException told(PublishException failed) {
    return progress.cancelled()
        ? new PublishException(new PublishFailure.Cancelled(), failed)
        : failed;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket made = new Socket();
    socket = made;
    if (cut) {
      made.close();
      throw new SocketException("cancelled");
    }
    made.connect(new InetSocketAddress(host, port), timeout);
    return made;
  }

  @Override
  public InputStream getInputStream(Socket of) throws IOException {
    return of.getInputStream();
  }

  @Override
  public OutputStream getOutputStream(Socket of) throws IOException {
    return of.getOutputStream();
  }

  @Override
  public void close() {
    closed = true;
  }
}
