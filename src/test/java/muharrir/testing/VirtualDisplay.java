package muharrir.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A display that nobody sees, with a window manager, for the program as it is started in life. */
public final class VirtualDisplay implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Path home;
  private final String name;
  private final Deque<Process> started = new ArrayDeque<>();

  /**
   * Starts it; each window fills all of its 1,440 by 900 pixels.
   *
   * @param home an empty folder, the home of what is started on it
   */
  public VirtualDisplay(Path home) throws IOException {
    this.home = home;
    Process server =
        start(
            "",
            List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"));
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
    name = ":" + out.readLine();
    Path rules =
        Files.writeString(
            home.resolve("openbox.xml"),
            "<openbox_config xmlns=\"http://openbox.org/3.4/rc\"><applications>"
                + "<application type=\"normal\"><decor>no</decor><maximized>yes</maximized>"
                + "</application></applications></openbox_config>");
    start(List.of("openbox", "--config-file", rules.toString()));
  }

  /** Lets a test be skipped by name where a tool is missing; on CI it fails instead. */
  public static void assumeTools(String... tools) {
    for (String tool : tools) {
      Assumptions.assumeTrue(
          onPath(tool) || "true".equals(System.getenv("CI")), "needs " + tool + " on the PATH");
    }
  }

  private static boolean onPath(String tool) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
  }

  /** Starts the program with the options that it has in life. */
  public Process program(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(java(), "@" + Path.of("installer", "launcher", "jvm.options")));
    line.addAll(unpacked());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "muharrir.app.Main"));
    line.addAll(List.of(arguments));
    return start(line);
  }

  /** The Java that the tests run on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Where these tests have JavaFX unpacked, if not in the home: others that run beside them could
   * find a file there that is half written.
   */
  public static List<String> unpacked() {
    String place = System.getProperty("javafx.cachedir");
    return place == null ? List.of() : List.of("-Djavafx.cachedir=" + place);
  }

  /** Starts something that is ended with the display. */
  public Process start(List<String> line) throws IOException {
    return start(name, line);
  }

  private Process start(String display, List<String> line) throws IOException {
    Process process = builder(display, line).start();
    started.push(process);
    return process;
  }

  private ProcessBuilder builder(String display, List<String> line) {
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.put("DISPLAY", display);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("GDK_BACKEND", "x11");
    environment.put("HOME", home.toString());
    environment.put("XDG_STATE_HOME", home.resolve("state").toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    return builder;
  }

  /**
   * Runs a tool to its end and gives what it printed.
   *
   * @throws IOException also if it says that it failed
   */
  public String run(String... line) throws IOException, InterruptedException {
    Process process = builder(name, List.of(line)).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("failed: " + String.join(" ", line));
    }
    return out;
  }

  /** Puts something on the clipboard. */
  public void clipboard(String type, String content) throws IOException, InterruptedException {
    // It stays in the background to hand the clipboard out, and must not hold our pipes for it.
    ProcessBuilder builder =
        builder(name, List.of("xclip", "-selection", "clipboard", "-t", type))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(content.getBytes(StandardCharsets.UTF_8));
    }
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Keeps a picture of all that is on the display. */
  public void photograph(Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    run("import", "-window", "root", file.toString());
  }

  /** Ends all that was started, the last first. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      Process process = started.pop();
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException _) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
