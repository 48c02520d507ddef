package muharrir.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import muharrir.library.Progress;
import muharrir.publish.SftpServer.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries to a real SFTP server on this machine, and what may go wrong on the way. */
class SftpTest {
  private static final int BIG = 600_000;

  @TempDir Path folder;
  private Path site;
  private Path root;
  private KeyPair host;
  private HostKeys keys;
  private SftpServer server;

  @BeforeEach
  void start() throws Exception {
    site = Files.createDirectories(folder.resolve("site"));
    root = Files.createDirectories(folder.resolve("root"));
    keys = new HostKeys(folder.resolve("state/known_hosts"));
    host = pair();
    server = new SftpServer(root, host, 0);
    write("index.html", "الأولى");
    write("feed.xml", "<feed/>");
    write("n/K7M2-تدمر/index.html", "<p>خبر فيه «اقتباس»</p>");
    byte[] picture = new byte[BIG];
    new Random(5).nextBytes(picture);
    Files.write(site.resolve("n/K7M2-تدمر/صورة 1.jpg"), picture);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Target target() {
    return new Target.Sftp(
        SftpServer.USER, "127.0.0.1", server.port(), "www/news", Optional.empty());
  }

  private Plan publish(String password, boolean dry) throws PublishException {
    return publish(password, dry, new Watching());
  }

  private Plan publish(String password, boolean dry, Progress progress) throws PublishException {
    return new Publisher(keys, _ -> Optional.of(password.toCharArray()))
        .publish(site, target(), dry, false, progress);
  }

  private PublishFailure failure(String password) {
    return catchThrowableOfType(PublishException.class, () -> publish(password, false)).failure();
  }

  /** As the person does who has compared the fingerprint. */
  private void trust() throws IOException {
    assertThat(failure(SftpServer.PASSWORD)).isInstanceOf(PublishFailure.NewHost.class);
    keys.remember(((PublishFailure.NewHost) failure(SftpServer.PASSWORD)).host());
  }

  private static SortedMap<String, String> files(Path top) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(top)) {
      try (Stream<Path> walk = Files.walk(top)) {
        walk.filter(Files::isRegularFile)
            .forEach(file -> files.put(top.relativize(file).toString(), sum(file)));
      }
    }
    return files;
  }

  private static String sum(Path file) {
    try {
      byte[] sum = Listing.sha256().digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of the site, and the manifest, and nothing else. */
  private void assertDelivered() throws IOException {
    Path top = root.resolve("www/news");
    assertThat(Listing.read(Files.readAllBytes(top.resolve("manifest.json")))).isEqualTo(here());
    SortedMap<String, String> there = files(top);
    there.remove("manifest.json");
    assertThat(there).isEqualTo(files(site));
  }

  private Listing here() throws IOException {
    try {
      return Listing.of(site, () -> false);
    } catch (PublishException e) {
      throw new IOException(e);
    }
  }

  /** Notes what it hears, and may stop in the middle. */
  private static final class Watching implements Progress {
    private long done;
    private BooleanSupplier stop = () -> false;

    @Override
    public void report(long now, long all) {
      assertThat(now).isBetween(done, all);
      done = now;
    }

    @Override
    public boolean cancelled() {
      return stop.getAsBoolean();
    }
  }

  @Test
  void serverThatWasNeverSeenGetsNoPasswordUntilThePersonSaysItIsTheRightOne() throws Exception {
    PublishFailure.NewHost asked = (PublishFailure.NewHost) failure(SftpServer.PASSWORD);
    assertThat(asked.host().host()).isEqualTo("[127.0.0.1]:" + server.port());
    assertThat(asked.host().fingerprint())
        .isEqualTo(org.apache.sshd.common.config.keys.KeyUtils.getFingerPrint(host.getPublic()));
    assertThat(server.secrets()).isEmpty();
    keys.remember(asked.host());
    publish(SftpServer.PASSWORD, false);
    assertDelivered();
    assertThat(server.secrets()).containsOnly(SftpServer.PASSWORD);
  }

  @Test
  void serverThatShowsAnotherKeyGetsNothing() throws Exception {
    trust();
    int port = server.port();
    server.close();
    server = new SftpServer(root, pair(), port);
    assertThat(failure(SftpServer.PASSWORD)).isInstanceOf(PublishFailure.ChangedHost.class);
    assertThat(server.secrets()).isEmpty();
    assertThat(files(root)).isEmpty();
  }

  @Test
  void wrongPasswordIsSaid() throws Exception {
    trust();
    assertThat(failure("123456"))
        .isEqualTo(new PublishFailure.Refused(SftpServer.USER, "127.0.0.1"));
    assertThat(server.secrets())
        .as("tried once, not until the server locks")
        .containsOnlyOnce("123456");
  }

  @Test
  void serverThatIsNotThereIsSaid() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Target nowhere = new Target.Sftp("a", "127.0.0.1", port, "", Optional.empty());
    assertThat(
            catchThrowableOfType(
                    PublishException.class,
                    () ->
                        new Publisher(keys, _ -> Optional.empty())
                            .publish(site, nowhere, false, false, new Watching()))
                .failure())
        .isEqualTo(new PublishFailure.NoRoute("127.0.0.1"));
  }

  private PublishFailure failure(Target to, Watching watching) {
    return catchThrowableOfType(
            PublishException.class,
            () ->
                new Publisher(keys, _ -> Optional.of(SftpServer.PASSWORD.toCharArray()))
                    .publish(site, to, false, false, watching))
        .failure();
  }

  @Test
  void whoCancelsDoesNotWaitForAServerThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> came = CompletableFuture.supplyAsync(() -> accepted(silent));
      Watching watching = new Watching();
      watching.stop = came::isDone;
      Target there = new Target.Sftp("a", "127.0.0.1", silent.getLocalPort(), "", Optional.empty());
      // Without the cut it would be the end of the server's time that is told.
      assertThat(failure(there, watching)).isEqualTo(new PublishFailure.Cancelled());
      came.join().close();
    }
  }

  private static Socket accepted(ServerSocket server) {
    try {
      return server.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoCancelsInTheMiddleOfAFileGoesOnThereLater() throws Exception {
    trust();
    server.trouble(Trouble.STALL, 300_000);
    Watching watching = new Watching();
    watching.stop = server::isStalled;
    assertThat(failure(target(), watching)).isEqualTo(new PublishFailure.Cancelled());
    assertThat(root.resolve("www/news/manifest.json")).doesNotExist();
    server.trouble(Trouble.NONE, 0);
    publish(SftpServer.PASSWORD, false);
    assertDelivered();
  }

  @Test
  void dryRunSaysWhatWouldGoAndChangesNothing() throws Exception {
    trust();
    Plan plan = publish(SftpServer.PASSWORD, true);
    assertThat(plan.upload())
        .extracting(SiteFile::path)
        .containsExactly(
            "n/K7M2-تدمر/صورة 1.jpg", "n/K7M2-تدمر/index.html", "feed.xml", "index.html");
    assertThat(plan.delete()).isEmpty();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void secondDeliverySendsOnlyWhatChangedAndDeletesWhatWent() throws Exception {
    trust();
    publish(SftpServer.PASSWORD, false);
    Files.writeString(root.resolve("www/news/theirs.txt"), "not ours");
    write("index.html", "الأولى بعد حين");
    write("n/B2C3-آخر/index.html", "آخر");
    Files.delete(site.resolve("n/K7M2-تدمر/صورة 1.jpg"));
    Files.delete(site.resolve("n/K7M2-تدمر/index.html"));
    Plan plan = publish(SftpServer.PASSWORD, false);
    assertThat(plan.upload())
        .extracting(SiteFile::path)
        .containsExactly("n/B2C3-آخر/index.html", "index.html");
    assertThat(plan.changed()).containsExactly("index.html");
    assertThat(plan.delete())
        .extracting(SiteFile::path)
        .containsExactly("n/K7M2-تدمر/index.html", "n/K7M2-تدمر/صورة 1.jpg");
    assertThat(plan.same()).isEqualTo(1);
    assertThat(root.resolve("www/news/n/K7M2-تدمر")).doesNotExist();
    assertThat(root.resolve("www/news/theirs.txt")).exists();
    Files.delete(root.resolve("www/news/theirs.txt"));
    assertDelivered();
    assertThat(publish(SftpServer.PASSWORD, false).isEmpty()).isTrue();
  }

  @Test
  void deliveryWhoseLineBrokeGoesOnInTheMiddleOfTheFile() throws Exception {
    trust();
    server.trouble(Trouble.DROP, 400_000);
    assertThat(failure(SftpServer.PASSWORD)).isEqualTo(new PublishFailure.Dropped("127.0.0.1"));
    assertThat(root.resolve("www/news/index.html")).doesNotExist();
    assertThat(root.resolve("www/news/manifest.json")).doesNotExist();
    server.trouble(Trouble.NONE, 0);
    Plan plan = publish(SftpServer.PASSWORD, false);
    assertThat(plan.begun()).isTrue();
    assertDelivered();
    assertThat(server.written()).as("what arrived is not sent again").isLessThan(BIG / 2);
  }

  @Test
  void pageThatChangedBackAfterABrokenDeliveryIsSentAgain() throws Exception {
    trust();
    publish(SftpServer.PASSWORD, false);
    write("n/K7M2-تدمر/index.html", "another");
    byte[] picture = new byte[BIG];
    Files.write(site.resolve("z.jpg"), picture);
    write("index.html", "another");
    Watching watching = new Watching();
    Path page = root.resolve("www/news/n/K7M2-تدمر/index.html");
    String other = sum(site.resolve("index.html"));
    watching.stop = () -> sum(page).equals(other);
    assertThat(
            catchThrowableOfType(
                    PublishException.class, () -> publish(SftpServer.PASSWORD, false, watching))
                .failure())
        .isEqualTo(new PublishFailure.Cancelled());
    assertThat(page).hasContent("another");
    assertThat(root.resolve("www/news/index.html")).hasContent("الأولى");
    write("n/K7M2-تدمر/index.html", "<p>خبر فيه «اقتباس»</p>");
    write("index.html", "الأولى");
    Files.delete(site.resolve("z.jpg"));
    publish(SftpServer.PASSWORD, false);
    assertDelivered();
  }

  @Test
  void fullDiskIsSaid() throws Exception {
    trust();
    server.trouble(Trouble.FULL, 300_000);
    assertThat(failure(SftpServer.PASSWORD))
        .isEqualTo(new PublishFailure.Full("n/K7M2-تدمر/صورة 1.jpg"));
    assertThat(files(root.resolve("www/news")).keySet())
        .as("a part may have holes, and nothing goes on from it")
        .containsExactly(".muharrir-log");
    server.trouble(Trouble.NONE, 0);
    publish(SftpServer.PASSWORD, false);
    assertDelivered();
  }

  @Test
  void fileWithAHoleIsNotGoneOnWith() throws Exception {
    trust();
    server.trouble(Trouble.HOLE, 100_000);
    assertThat(failure(SftpServer.PASSWORD))
        .isEqualTo(new PublishFailure.Full("n/K7M2-تدمر/صورة 1.jpg"));
    publish(SftpServer.PASSWORD, false);
    assertDelivered();
  }

  @Test
  void siteOfOthersIsNotWrittenOver() throws Exception {
    trust();
    Files.createDirectories(root.resolve("www/news"));
    Files.writeString(root.resolve("www/news/index.html"), "theirs");
    assertThat(failure(SftpServer.PASSWORD)).isInstanceOf(PublishFailure.Foreign.class);
    assertThat(root.resolve("www/news/index.html")).hasContent("theirs");
  }

  @Test
  void keyFileIsTakenInPlaceOfAPassword() throws Exception {
    trust();
    Path file = folder.resolve("id");
    com.jcraft.jsch.KeyPair made =
        com.jcraft.jsch.KeyPair.genKeyPair(
            new com.jcraft.jsch.JSch(), com.jcraft.jsch.KeyPair.ECDSA, 256);
    made.writePrivateKey(file.toString(), "عبارة".getBytes(StandardCharsets.UTF_8));
    Target target =
        new Target.Sftp(SftpServer.USER, "127.0.0.1", server.port(), "www/news", Optional.of(file));
    new Publisher(keys, _ -> Optional.of("عبارة".toCharArray()))
        .publish(site, target, false, false, new Watching());
    assertDelivered();
    assertThat(server.secrets()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    PublishException.class,
                    () ->
                        new Publisher(keys, _ -> Optional.of("wrong".toCharArray()))
                            .publish(site, target, false, false, new Watching()))
                .failure())
        .isEqualTo(new PublishFailure.KeyFile(file.toString()));
  }
}
