package muharrir.web;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.desk.Samples;
import muharrir.desk.Surroundings;
import muharrir.document.MediaRef;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Assumptions;

/**
 * The sample library and the Tadmur report with a picture, without one and with one that moves, as
 * they go out, and a web server that shows them.
 */
final class PublishedPages implements AutoCloseable {
  /** Where {@code .ci/run} puts what {@code .ci/web/package-lock.json} names. */
  private static final Path TOOLS = Path.of("target", "web", "node_modules").toAbsolutePath();

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "json", "application/json",
          "woff2", "font/woff2",
          "jpg", "image/jpeg",
          "png", "image/png",
          "webp", "image/webp",
          "gif", "image/gif",
          "txt", "text/plain; charset=utf-8");

  private static final System.Logger LOG = System.getLogger(PublishedPages.class.getName());

  private final Path folder;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PublishedPages(Path place) throws Exception {
    folder = place.resolve("out");
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(Instant.parse("2025-12-16T09:00:00Z"), ZoneOffset.UTC),
            new Random(1),
            place.resolve("state"),
            Runnable::run);
    try (Desk desk = Desk.open(place.resolve("library"), surroundings)) {
      Samples.fill(desk);
      Newsroom samples = desk.newsroom();
      desk.setNewsroom(
          new Newsroom(
              samples.name(),
              samples.chairman(),
              samples.editorInChief(),
              samples.logo(),
              "https://news.example/",
              samples.zone(),
              samples.months()));
      byte[] picture = PictureBytes.file(PictureBytes.halves(1600, 900), "jpg");
      MediaRef media = desk.pictures().add(picture, "tadmur.jpg");
      desk.importArticle(Tadmur.article(Optional.of(media)));
      desk.importArticle(tadmur("n0p1cture", Optional.empty()));
      byte[] still = PictureBytes.file(PictureBytes.halves(800, 450), "gif");
      MediaRef moving = desk.pictures().add(PictureBytes.moving(still), "moving.gif");
      desk.importArticle(tadmur("m0tionp1c", Optional.of(moving)));
      List<ArticleId> all = desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).toList();
      desk.export(all, folder, Progress.NONE);
    }
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  private static Article tadmur(String id, Optional<MediaRef> picture) {
    Article article = Tadmur.article(picture);
    return new Article(new ArticleId(id), article.document(), article.metadata());
  }

  /** A tool of the checks; skips the test by name where it is not installed. */
  static Path tool(String name) {
    Path tool = TOOLS.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(tool) || "true".equals(System.getenv("CI")),
        name + " is not there: npm ci in target/web, as in .ci/run");
    return tool;
  }

  /** All pages, in the order of their names. */
  List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** The page of an article. */
  Path page(String id) throws IOException {
    return pages().stream()
        .filter(page -> String.valueOf(page.getParent().getFileName()).startsWith(id + "-"))
        .findFirst()
        .orElseThrow();
  }

  /** The address of a page on our server. */
  String address(Path page) {
    String path = folder.toUri().relativize(page.getParent().toUri()).toASCIIString();
    return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket reader = server.accept();
        threads.execute(() -> answer(reader));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Answers what is asked on one connection until the browser leaves it. */
  private void answer(Socket reader) {
    try (reader) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(reader.getInputStream(), StandardCharsets.US_ASCII));
      for (String asked = lines.readLine(); asked != null; asked = lines.readLine()) {
        for (String line = asked; line != null && !line.isEmpty(); line = lines.readLine()) {}
        answer(URI.create(asked.split(" ", -1)[1]).getPath(), reader.getOutputStream());
      }
    } catch (IOException e) {
      // A browser hangs up as it likes.
      LOG.log(System.Logger.Level.DEBUG, "nobody waited for the answer", e);
    }
  }

  /** The file of an address, or that it is not there. */
  private void answer(String path, OutputStream out) throws IOException {
    Path file = folder.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
    if (path.equals("/robots.txt") || path.equals("/favicon.ico")) {
      // A server has these two for all of its pages: every robot may come, there is no icon.
      write(out, "200 OK", "txt", "User-agent: *\nAllow: /\n".getBytes(StandardCharsets.UTF_8));
    } else if (file.normalize().startsWith(folder) && Files.isRegularFile(file)) {
      String name = file.toString();
      write(out, "200 OK", name.substring(name.lastIndexOf('.') + 1), Files.readAllBytes(file));
    } else {
      write(out, "404 Not Found", "txt", new byte[0]);
    }
  }

  private static void write(OutputStream out, String status, String ending, byte[] content)
      throws IOException {
    boolean pack = ending.equals("html") || ending.equals("json");
    byte[] bytes = pack ? packed(content) : content;
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: "
            + TYPES.getOrDefault(ending, "application/octet-stream")
            + "\r\nCache-Control: public, max-age=31536000"
            + (pack ? "\r\nContent-Encoding: gzip" : "")
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
      packer.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Runs a program and gives what it printed to its output. */
  static String run(Path out, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.start().waitFor();
    return Files.readString(out);
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
