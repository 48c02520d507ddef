package muharrir.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muharrir.arabic.Strings;

/**
 * Says in one line what a window lacks on this machine, before JavaFX would say it in a hundred.
 *
 * <p>Only Linux is looked at: on Windows and macOS a window needs nothing beside the system. The
 * command line needs none of this and does not ask.
 */
public final class Preflight {
  /** Libraries that JavaFX opens for a window and its text, and the Debian package of each. */
  private static final Map<String, String> LIBRARIES = libraries();

  /** A display on this machine: ":0", ":0.0", "unix:0". */
  private static final Pattern LOCAL_DISPLAY = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

  private static final Path FONT_CONFIGURATION = Path.of("/etc/fonts/fonts.conf");

  private final Map<String, String> environment;
  private final Predicate<String> libraryOpens;
  private final Predicate<Integer> displayAnswers;
  private final Predicate<Path> fileExists;

  /**
   * @param environment the environment variables of the program
   * @param libraryOpens whether the system finds a library of this file name
   * @param displayAnswers whether the X display of this number on this machine takes a connection
   * @param fileExists whether there is such a file
   */
  Preflight(
      Map<String, String> environment,
      Predicate<String> libraryOpens,
      Predicate<Integer> displayAnswers,
      Predicate<Path> fileExists) {
    this.environment = Map.copyOf(environment);
    this.libraryOpens = libraryOpens;
    this.displayAnswers = displayAnswers;
    this.fileExists = fileExists;
  }

  /** What a window lacks here, or nothing. Takes a few milliseconds. */
  public static Optional<Lack> lack() {
    boolean needsX11 =
        System.getProperty("os.name", "").equals("Linux")
            && !System.getProperty("glass.platform", "").equalsIgnoreCase("headless");
    if (!needsX11) {
      return Optional.empty();
    }
    return new Preflight(System.getenv(), Preflight::opens, Preflight::answers, Files::exists)
        .look();
  }

  /**
   * Libraries first: whoever lacks them too should not have to come back a second time for them.
   */
  Optional<Lack> look() {
    String packages =
        LIBRARIES.entrySet().stream()
            .filter(each -> !libraryOpens.test(each.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .collect(Collectors.joining(" "));
    if (packages.isEmpty() && !hasFontConfiguration()) {
      packages = "fontconfig";
    }
    if (!packages.isEmpty()) {
      return Optional.of(new Lack("preflight.libraries", packages));
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      return Optional.of(new Lack("preflight.noDisplay", ""));
    }
    Matcher local = LOCAL_DISPLAY.matcher(display);
    if (local.matches() && !displayAnswers.test(Integer.valueOf(local.group(1)))) {
      return Optional.of(new Lack("preflight.displaySilent", display));
    }
    return Optional.empty();
  }

  private boolean hasFontConfiguration() {
    return environment.containsKey("FONTCONFIG_FILE")
        || environment.containsKey("FONTCONFIG_PATH")
        || fileExists.test(FONT_CONFIGURATION);
  }

  /**
   * Something that is missing, in words that name what to install or to start.
   *
   * @param key the key of the sentence in the strings
   * @param detail what stands in its place {0}: package names, or the display
   */
  public record Lack(String key, String detail) {
    /** One line for the person. */
    public String say(Strings strings) {
      return strings.get(key, detail);
    }
  }

  private static Map<String, String> libraries() {
    Map<String, String> libraries = new LinkedHashMap<>();
    libraries.put("libgtk-3.so.0", "libgtk-3-0");
    libraries.put("libXtst.so.6", "libxtst6");
    libraries.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
    libraries.put("libfreetype.so.6", "libfreetype6");
    libraries.put("libfontconfig.so.1", "fontconfig");
    return libraries;
  }

  @SuppressWarnings("restricted") // Opening a library is what is asked here; nothing is called.
  private static boolean opens(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean answers(int display) {
    Path socket = Path.of("/tmp/.X11-unix/X" + display);
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException e) {
      // A server in another container may be reached through an abstract socket, which Java cannot
      // open; JavaFX will find out.
      return hasAbstractSocket(socket);
    }
  }

  private static boolean hasAbstractSocket(Path socket) {
    try {
      return Files.readString(Path.of("/proc/net/unix"))
          .lines()
          .anyMatch(l -> l.endsWith("@" + socket));
    } catch (IOException e) {
      return false;
    }
  }
}
