package muharrir.publish;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import com.jcraft.jsch.SftpProgressMonitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a server that speaks SFTP. A file goes under a name that holds the start of its sum,
 * so that a large one whose way broke off goes on where it was; then it is renamed.
 */
final class SftpPlace implements Place {
  static final int TIMEOUT = 20_000;

  /** From here on it pays to ask how much of a part is there. */
  private static final long LARGE = 256 * 1024;

  /** The longest manifest or log that is read: a hundred bytes a file. */
  private static final long MOST = 256L << 20;

  private static final int NO_SPACE = 14;
  private static final int QUOTA = 15;

  private final Target.Sftp target;
  private final Line line;
  private final Session session;
  private ChannelSftp channel;
  private final String top;
  private final Set<String> made = new HashSet<>();

  private SftpPlace(
      Target.Sftp target, Line line, Session session, ChannelSftp channel, String top) {
    this.target = target;
    this.line = line;
    this.session = session;
    this.channel = channel;
    this.top = top;
  }

  /**
   * Goes to the server, after its key has been compared with those that are known.
   *
   * @param line to the server
   * @throws PublishException with {@link PublishFailure.NewHost} if the server has never been seen;
   *     nothing secret has been sent then
   */
  static SftpPlace open(Target.Sftp target, HostKeys known, Publisher.Secret secret, Line line)
      throws PublishException {
    SftpKeys keys = new SftpKeys(known);
    Prompted prompted = new Prompted(target, secret);
    Session session = null;
    try {
      JSch jsch = new JSch();
      jsch.setHostKeyRepository(keys);
      session = jsch.getSession(target.user(), target.host(), target.port());
      session.setSocketFactory(line);
      session.setConfig("StrictHostKeyChecking", "yes");
      session.setServerAliveInterval(TIMEOUT / 2);
      session.setTimeout(TIMEOUT);
      session.setUserInfo(prompted);
      if (target.key().isPresent()) {
        session.setConfig("PreferredAuthentications", "publickey");
        identity(jsch, target.key().get());
      } else {
        session.setConfig("PreferredAuthentications", "password,keyboard-interactive");
      }
      session.connect(TIMEOUT);
      ChannelSftp channel = channel(session);
      String home = channel.getHome();
      String top = target.folder().startsWith("/") ? target.folder() : home + "/" + target.folder();
      top = top.replaceAll("/+$", "");
      return new SftpPlace(target, line, session, channel, top);
    } catch (JSchException e) {
      disconnect(session);
      throw refused(target, keys, prompted.wrongPassphrase(), e);
    } catch (SftpException e) {
      disconnect(session);
      throw new PublishException(
          new PublishFailure.Other(target.host(), String.valueOf(e.getMessage())), e);
    } catch (PublishException | RuntimeException e) {
      disconnect(session);
      throw e;
    } finally {
      prompted.forget();
    }
  }

  private static ChannelSftp channel(Session session) throws JSchException {
    ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
    channel.connect(TIMEOUT);
    return channel;
  }

  /**
   * Deletes what a refused upload has left. Pieces are sent ahead of their answers: behind the one
   * that was refused others may have arrived, with a hole before them, so nothing may go on from
   * there; and the answers that are still to come would be taken for those to later questions, so
   * the rest is said on a new channel.
   */
  private void afterRefusal(String part) {
    if (!session.isConnected() || line.isCut()) {
      return; // Pieces arrive in their order: what came before the line broke has no holes.
    }
    try {
      channel.disconnect();
      channel = channel(session);
      if (stat(part).isPresent()) {
        channel.rm(quoted(part));
      }
    } catch (JSchException | SftpException e) {
      System.getLogger(SftpPlace.class.getName())
          .log(System.Logger.Level.WARNING, "a part stays behind", e);
    }
  }

  private static void disconnect(@Nullable Session session) {
    if (session != null) {
      session.disconnect();
    }
  }

  private static void identity(JSch jsch, Path file) throws PublishException {
    try {
      jsch.addIdentity(file.toString());
    } catch (JSchException e) {
      throw new PublishException(new PublishFailure.KeyFile(file.toString()), e);
    }
  }

  private static PublishException refused(
      Target.Sftp target, SftpKeys keys, boolean wrongPassphrase, JSchException e) {
    PublishFailure why =
        switch (e) {
          case JSchUnknownHostKeyException _ when keys.shown().isPresent() ->
              new PublishFailure.NewHost(keys.shown().get());
          case JSchChangedHostKeyException _ when keys.shown().isPresent() ->
              new PublishFailure.ChangedHost(keys.shown().get());
          default -> {
            String says = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (target.key().isPresent() && (wrongPassphrase || says.contains("privatekey"))) {
              yield new PublishFailure.KeyFile(target.key().get().toString());
            }
            if (says.contains("auth fail") || says.contains("auth cancel")) {
              yield new PublishFailure.Refused(target.user(), target.host());
            }
            yield keys.shown().isPresent()
                ? new PublishFailure.Dropped(target.host())
                : new PublishFailure.NoRoute(target.host());
          }
        };
    return new PublishException(why, e);
  }

  @Override
  public String name() {
    return target.address();
  }

  private String place(String path) {
    return top + "/" + path;
  }

  @Override
  public Optional<byte[]> read(String path) throws PublishException {
    try {
      Optional<SftpATTRS> there = stat(place(path));
      if (there.isEmpty() || there.get().isDir()) {
        return Optional.empty();
      }
      if (there.get().getSize() > MOST) {
        throw new PublishException(new PublishFailure.Other(path, "longer than any manifest"));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      channel.get(quoted(place(path)), bytes);
      return Optional.of(bytes.toByteArray());
    } catch (SftpException e) {
      throw failed(path, e, false);
    }
  }

  private Optional<SftpATTRS> stat(String place) throws SftpException {
    try {
      return Optional.of(channel.stat(quoted(place)));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** JSch takes stars and question marks for patterns. */
  private static String quoted(String place) {
    return place.replaceAll("([\\\\*?])", "\\\\$1");
  }

  @Override
  public void put(SiteFile file, Path source, Flow flow) throws PublishException {
    String place = place(file.path());
    int slash = place.lastIndexOf('/') + 1;
    String part = place.substring(0, slash) + ".muharrir-" + file.sum().substring(0, 16) + ".part";
    try {
      folder(place.substring(0, slash - 1));
      long there = 0;
      if (file.bytes() >= LARGE) {
        there = stat(part).map(SftpATTRS::getSize).orElse(0L);
      }
      boolean resumed = there > 0 && there <= file.bytes();
      Counting counting = new Counting(flow);
      try (InputStream in = Files.newInputStream(source)) {
        if (resumed) {
          in.skipNBytes(there);
          flow.more(there);
        }
        channel.put(
            in, quoted(part), counting, resumed ? ChannelSftp.APPEND : ChannelSftp.OVERWRITE);
      } catch (IOException e) {
        throw FolderPlace.failed(file.path(), e);
      }
      if (counting.stopped) {
        throw new PublishException(new PublishFailure.Cancelled());
      }
      long arrived = stat(part).map(SftpATTRS::getSize).orElse(-1L);
      if (arrived != file.bytes()) {
        channel.rm(quoted(part));
        throw new PublishException(
            new PublishFailure.Other(file.path(), arrived + " bytes arrived of " + file.bytes()));
      }
      rename(part, place);
    } catch (SftpException e) {
      PublishException why = failed(file.path(), e, true);
      afterRefusal(part);
      throw why;
    }
  }

  private static final class Counting implements SftpProgressMonitor {
    private final Flow flow;
    private boolean stopped;

    Counting(Flow flow) {
      this.flow = flow;
    }

    @Override
    public void init(int operation, String from, String to, long most) {}

    @Override
    public boolean count(long bytes) {
      stopped = stopped || !flow.more(bytes);
      return !stopped;
    }

    @Override
    public void end() {}
  }

  @Override
  public void put(String path, byte[] bytes) throws PublishException {
    String part = place(".muharrir-small.part");
    folder(top);
    try {
      channel.put(new ByteArrayInputStream(bytes), quoted(part), ChannelSftp.OVERWRITE);
      rename(part, place(path));
    } catch (SftpException e) {
      PublishException why = failed(path, e, true);
      afterRefusal(part);
      throw why;
    }
  }

  /** At once, where the server can; an old one renames only to where nothing stands. */
  private void rename(String from, String to) throws SftpException {
    try {
      channel.rename(quoted(from), quoted(to));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE || stat(to).isEmpty()) {
        throw e;
      }
      channel.rm(quoted(to));
      channel.rename(quoted(from), quoted(to));
    }
  }

  @Override
  public void append(String path, byte[] bytes) throws PublishException {
    folder(top);
    try {
      // APPEND of a file that is not there is refused by some servers.
      int mode = stat(place(path)).isPresent() ? ChannelSftp.APPEND : ChannelSftp.OVERWRITE;
      channel.put(new ByteArrayInputStream(bytes), quoted(place(path)), mode);
    } catch (SftpException e) {
      throw failed(path, e, true);
    }
  }

  @Override
  public void delete(String path) throws PublishException {
    try {
      if (stat(place(path)).isPresent()) {
        channel.rm(quoted(place(path)));
      }
      String rest = path;
      while (rest.contains("/")) {
        rest = rest.substring(0, rest.lastIndexOf('/'));
        try {
          channel.rmdir(quoted(place(rest)));
          made.remove(place(rest));
        } catch (SftpException e) {
          if (!session.isConnected()) {
            throw e;
          }
          return; // Not empty, and so needed.
        }
      }
    } catch (SftpException e) {
      throw failed(path, e, false);
    }
  }

  private void folder(String place) throws PublishException {
    if (place.isEmpty() || made.contains(place)) {
      return;
    }
    try {
      if (stat(place).isEmpty()) {
        folder(place.substring(0, Math.max(0, place.lastIndexOf('/'))));
        channel.mkdir(quoted(place));
      }
      made.add(place);
    } catch (SftpException e) {
      throw failed(place, e, false);
    }
  }

  private PublishException failed(String path, SftpException e, boolean writing) {
    PublishFailure why;
    if (!session.isConnected() || !channel.isConnected() || e.getCause() instanceof IOException) {
      why = new PublishFailure.Dropped(target.host());
    } else if (e.id == ChannelSftp.SSH_FX_PERMISSION_DENIED) {
      why = new PublishFailure.Denied(path);
    } else if (e.id == NO_SPACE
        || e.id == QUOTA
        || (writing && e.id == ChannelSftp.SSH_FX_FAILURE)) {
      // The protocol that most servers speak has no word for a full disk but "failure".
      why = new PublishFailure.Full(path);
    } else {
      why = new PublishFailure.Other(path, String.valueOf(e.getMessage()));
    }
    return new PublishException(why, e);
  }

  @Override
  public void close() {
    channel.disconnect();
    session.disconnect();
  }
}
