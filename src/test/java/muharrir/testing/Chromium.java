package muharrir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import muharrir.json.CliJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, steered over its DevTools socket; without any network. */
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final int SECONDS = 60;

  private final JsonMapper json = new JsonMapper();
  private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private int last;

  /** Starts the browser; skips the test by name where there is none, unless CI is {@code true}. */
  public Chromium() throws IOException, InterruptedException {
    Path program =
        PLACES.stream().filter(Files::isExecutable).findFirst().orElse(PLACES.getFirst());
    Assumptions.assumeTrue(
        Files.isExecutable(program) || "true".equals(System.getenv("CI")),
        "no Chromium at " + program);
    profile = Files.createTempDirectory("muharrir-chromium");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket = connect();
    call("Page.enable", Map.of());
    call("Log.enable", Map.of());
    call("Network.enable", Map.of());
    // A page that has no focus may not write to the clipboard.
    call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    call("Runtime.enable", Map.of());
  }

  private WebSocket connect() throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10 && !(Files.exists(port) && Files.size(port) > 0); i++) {
      Thread.sleep(100);
    }
    String number = Files.readAllLines(port).getFirst();
    HttpClient http = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + number + "/json/list");
    String pages =
        http.send(
                HttpRequest.newBuilder(list).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
            .body();
    for (JsonNode page : json.readTree(pages)) {
      if (page.path("type").asString().equals("page")) {
        URI address = URI.create(page.path("webSocketDebuggerUrl").asString());
        return http.newWebSocketBuilder().buildAsync(address, new Receiver()).join();
      }
    }
    throw new IOException("Chromium shows no page: " + pages);
  }

  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
      message.append(data);
      if (end) {
        received.add(json.readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters)
      throws IOException, InterruptedException {
    int id = send(method, parameters);
    while (true) {
      JsonNode message = next();
      if (message.path("id").asInt(0) == id) {
        if (message.has("error")) {
          throw new IOException(method + ": " + message.path("error"));
        }
        return message.path("result");
      }
    }
  }

  private int send(String method, Map<String, ?> parameters) {
    int id = ++last;
    socket
        .sendText(CliJson.line(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    return id;
  }

  private JsonNode next() throws IOException, InterruptedException {
    JsonNode message = received.poll(SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new IOException("Chromium does not answer");
    }
    switch (message.path("method").asString("")) {
      case "Log.entryAdded" -> complaints.add(message.path("params").path("entry").toString());
      case "Runtime.exceptionThrown" -> complaints.add(message.path("params").toString());
      case "Network.requestWillBeSent" ->
          requests.add(message.path("params").path("request").path("url").asString());
      case "Page.javascriptDialogOpening" -> {
        complaints.add("a dialog: " + message.path("params").path("message").asString());
        send("Page.handleJavaScriptDialog", Map.of("accept", false));
      }
      default -> {}
    }
    return message;
  }

  /** Shows a file in a window of this size and waits until it is loaded. */
  public void open(Path file, int width, int height) throws IOException, InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    boolean loaded = false;
    while (!loaded) {
      loaded = next().path("method").asString("").equals("Page.loadEventFired");
    }
    evaluate("document.fonts.ready.then(() => true)");
  }

  /** Prefers dark colours from now on, as a reader's system would say. */
  public void dark() throws IOException, InterruptedException {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  /** The value of an expression in the page, as a string; a promise is waited for. */
  public String evaluate(String expression) throws IOException, InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression", expression,
                "awaitPromise", true,
                "userGesture", true,
                "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value").asString("");
  }

  /** A picture of the whole page, as PNG. */
  public byte[] picture() throws IOException, InterruptedException {
    return Base64.getDecoder()
        .decode(
            call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .path("data")
                .asString());
  }

  /** What the browser complained about: refused scripts, styles, requests, errors. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The addresses of all that it has asked for, {@code data:} ones included. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (UncheckedIOException _) {
      // A helper of the browser that is still ending deletes its own files.
    }
  }
}
