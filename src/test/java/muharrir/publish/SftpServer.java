package muharrir.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server on this machine that can be made to fail. */
public final class SftpServer implements AutoCloseable {
  public static final String USER = "محرر";
  public static final String PASSWORD = "كلمة سر p@ss";

  /** What has been written so far is cut off, or refused, after so many bytes. */
  public enum Trouble {
    NONE,
    DROP,
    FULL,
    /** No answer comes any more. */
    STALL,
    /** One piece is refused, and those behind it are taken: the file has a hole. */
    HOLE
  }

  private final SshServer server = SshServer.setUpDefaultServer();
  private final List<String> secrets = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong written = new AtomicLong();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile long after;
  private volatile boolean stalled;
  private volatile CountDownLatch over = new CountDownLatch(1);

  public SftpServer(Path root, KeyPair host, int port) throws IOException {
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setPasswordAuthenticator((user, password, _) -> {
      secrets.add(password);
      return user.equals(USER) && password.equals(PASSWORD);
    });
    server.setPublickeyAuthenticator((user, _, _) -> user.equals(USER));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
    sftp.addSftpEventListener(
        new AbstractSftpEventListenerAdapter() {
          @Override
          public void writing(
              ServerSession session,
              String remote,
              FileHandle handle,
              long offset,
              byte[] data,
              int from,
              int length)
              throws IOException {
            long now = written.addAndGet(length);
            if (now > after) {
              switch (trouble) {
                case NONE -> {}
                case DROP -> session.close(true);
                case STALL -> stall();
                case HOLE -> {
                  trouble = Trouble.NONE;
                  throw new FileSystemException(remote, null, "No space left on device");
                }
                case FULL -> throw new FileSystemException(remote, null, "No space left on device");
              }
            }
          }
        });
    server.setSubsystemFactories(List.of(sftp));
    server.start();
  }

  /** Answers no more until the trouble is over. */
  private void stall() throws IOException {
    stalled = true;
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Whether somebody waits for an answer that does not come. */
  boolean isStalled() {
    return stalled;
  }

  public void trouble(Trouble kind, long bytes) {
    over.countDown();
    over = new CountDownLatch(1);
    stalled = false;
    written.set(0);
    after = bytes;
    trouble = kind;
  }

  /** How many bytes clients have written since {@link #trouble} was called. */
  long written() {
    return written.get();
  }

  /** The passwords that were sent. */
  public List<String> secrets() {
    return List.copyOf(secrets);
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    server.stop(true);
  }
}
