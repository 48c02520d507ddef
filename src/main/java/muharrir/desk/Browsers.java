package muharrir.desk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the browser on this machine that can print a page: Chrome, Chromium or Edge. */
public final class Browsers {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge",
          "microsoft-edge-stable");
  private static final List<String> ON_MAC =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  private static final List<String> ON_WINDOWS =
      List.of(
          "Google\\Chrome\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe",
          "Chromium\\Application\\chrome.exe");

  private Browsers() {}

  /** The first one that is found. */
  public static Optional<Path> find(Map<String, String> environment, String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    Stream<String> places;
    if (os.startsWith("mac")) {
      places = ON_MAC.stream();
    } else if (os.startsWith("windows")) {
      places =
          Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
              .map(name -> environment.getOrDefault(name, ""))
              .filter(folder -> !folder.isEmpty())
              .flatMap(folder -> ON_WINDOWS.stream().map(name -> folder + "\\" + name));
    } else {
      List<String> folders =
          Pattern.compile(Pattern.quote(File.pathSeparator))
              .splitAsStream(environment.getOrDefault("PATH", ""))
              .filter(folder -> !folder.isEmpty())
              .toList();
      places = NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder + "/" + name));
    }
    return places.flatMap(Browsers::path).filter(Files::isExecutable).findFirst();
  }

  private static Stream<Path> path(String place) {
    try {
      return Stream.of(Path.of(place));
    } catch (InvalidPathException _) {
      return Stream.empty();
    }
  }
}
