package muharrir.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import muharrir.testing.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the Nu HTML checker and axe say of pages. */
final class PageChecks {
  private static final int PHONE = 390;
  private static final int DESKTOP = 1280;

  /**
   * What the checker takes for a fault and is none: JSON-LD is data, which no policy holds back,
   * and of a file it does not know that its own pictures and style are {@code 'self'}.
   */
  private static final Pattern MISTAKEN =
      Pattern.compile(
          "^info warning: (?:Inline script violates .* «[^»]*<script type=.application/ld\\+json"
              + "|Resource violates .* image “(?!https?:)[^”]*” blocked by “img-src”"
              + "|Resource violates .* external stylesheet “[./]*assets/site\\.css” blocked by )",
          Pattern.DOTALL);

  private final JsonMapper json = new JsonMapper();
  private final Path place;

  /**
   * Checks.
   *
   * @param place a folder for what the checker says
   */
  PageChecks(Path place) {
    this.place = place;
  }

  /** Each fault once, with a page that has it. */
  List<String> nu(List<Path> pages) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss4m", "-jar"));
    command.add(PublishedPages.tool("vnu-jar/build/dist/vnu.jar").toString());
    command.addAll(List.of("--stdout", "--format", "json", "--exit-zero-always"));
    pages.forEach(page -> command.add(page.toString()));
    String answer = PublishedPages.run(place.resolve("vnu.json"), Map.of(), command);
    List<String> found = new ArrayList<>();
    for (JsonNode message : json.readTree(answer).path("messages")) {
      found.add(
          "%s %s: %s «%s»"
              .formatted(
                  message.path("type").asString(),
                  message.path("subType").asString(""),
                  message.path("message").asString(),
                  message.path("extract").asString("")));
    }
    return found.stream().filter(message -> !MISTAKEN.matcher(message).find()).distinct().toList();
  }

  /** What breaks a rule, on a phone and on a desktop, in the light and in the dark. */
  List<String> axe(List<Path> pages) throws IOException, InterruptedException {
    String axe = Files.readString(PublishedPages.tool("axe-core/axe.min.js"));
    List<String> found = new ArrayList<>();
    for (boolean dark : List.of(false, true)) {
      try (Chromium chromium = new Chromium()) {
        if (dark) {
          chromium.dark();
        }
        for (Path page : pages) {
          for (int width : List.of(PHONE, DESKTOP)) {
            chromium.open(page, width, 900);
            chromium.evaluate(axe + ";''");
            String answer =
                chromium.evaluate(
                    """
                    axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',
                      'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                      .then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.help + ' '
                        + v.nodes.map(n => n.html).slice(0, 3).join(' '))))
                    """);
            JsonNode violations = json.readTree(answer);
            if (!violations.isArray()) {
              throw new IOException("axe did not answer: " + answer);
            }
            for (JsonNode violation : violations) {
              found.add(
                  "%s %d %s %s"
                      .formatted(
                          dark ? "dark" : "light",
                          width,
                          page.subpath(place.getNameCount(), page.getNameCount()),
                          violation.asString()));
            }
          }
        }
      }
    }
    return found;
  }
}
