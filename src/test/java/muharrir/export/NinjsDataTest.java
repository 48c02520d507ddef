package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.document.MediaRef;
import muharrir.testing.RandomDocuments;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checked against a schema of what we write, and against that of the IPTC where its folder is named
 * by {@code MUHARRIR_NINJS}: it is not ours to ship.
 */
class NinjsDataTest {
  private static final Newsroom NEWSROOM =
      new Newsroom(
          "صحيفة الاختبار",
          "",
          "",
          Optional.empty(),
          "https://example.org/",
          ZoneId.of("Asia/Damascus"),
          Newsroom.MonthNames.BOTH);

  private final JsonSchema schema = ours();
  private final PageRenderer renderer = new PageRenderer();

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(NinjsDataTest.class.getResourceAsStream("/ninjs/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonSchema ours() {
    return schema(resource("our-part-of-ninjs-3.1.schema.json"), Map.of());
  }

  private static JsonSchema schema(String text, Map<String, String> places) {
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(places)))
        .getSchema(text, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static JsonSchema official(String folder) throws IOException {
    String geometry = Files.readString(Path.of(folder, "geojson-stub.json"));
    return schema(
        Files.readString(Path.of(folder, "ninjs-schema_3.1.json")),
        Map.of("https://geojson.org/schema/GeoJSON.json", geometry));
  }

  private Set<ValidationMessage> faults(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  @Test
  void everyArticleIsValid() {
    RandomDocuments values = new RandomDocuments(new Random(7));
    for (int i = 0; i < 200; i++) {
      Newsroom newsroom = i % 2 == 0 ? NEWSROOM : Newsroom.UNSET;
      String json = NinjsData.of(renderer.drawn(values.article(12), newsroom, MediaLinks.BESIDE));
      assertThat(faults(json)).as(json).isEmpty();
    }
  }

  @Test
  void everyArticleIsValidForTheSchemaOfTheStandard() throws IOException {
    String folder = System.getenv().getOrDefault("MUHARRIR_NINJS", "");
    assumeThat(folder).as("MUHARRIR_NINJS names the folder of the IPTC's schemas").isNotEmpty();
    JsonSchema official = official(folder);
    RandomDocuments values = new RandomDocuments(new Random(7));
    for (int i = 0; i < 200; i++) {
      Newsroom newsroom = i % 2 == 0 ? NEWSROOM : Newsroom.UNSET;
      String json = NinjsData.of(renderer.drawn(values.article(12), newsroom, MediaLinks.BESIDE));
      assertThat(official.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }
  }

  @Test
  void eachStateOfTheReportIsValidAndSaysWhatItIs() throws IOException {
    String folder = System.getenv().getOrDefault("MUHARRIR_NINJS", "");
    List<JsonSchema> schemas = new ArrayList<>(List.of(schema));
    if (!folder.isEmpty()) {
      schemas.add(official(folder));
    }
    Map<Status, String> said =
        Map.of(
            Status.DRAFT, "withheld",
            Status.APPROVED, "usable",
            Status.PUBLISHED, "usable",
            Status.CORRECTED, "usable",
            Status.WITHDRAWN, "canceled");
    Article report = Tadmur.article(Optional.of(new MediaRef("a".repeat(64), "jpg", 1280, 720)));
    Instant embargo = Instant.parse("2026-01-01T00:00:00Z");
    said.forEach((status, expected) -> {
      Metadata metadata =
          report
              .metadata()
              .withStatus(status)
              .begun()
              .withEmbargo(status == Status.APPROVED ? Optional.of(embargo) : Optional.empty());
      Article article = report.withMetadata(metadata);
      String json = NinjsData.of(renderer.drawn(article, NEWSROOM, MediaLinks.BESIDE));
      for (JsonSchema each : schemas) {
        assertThat(each.validate(json, InputFormat.JSON)).as(status + " " + json).isEmpty();
      }
      JsonNode item = new JsonMapper().readTree(json);
      assertThat(item.get("pubStatus").asString()).isEqualTo(expected);
      assertThat(item.path("embargoedUntil").asString(""))
          .isEqualTo(status == Status.APPROVED ? "2026-01-01T03:00:00+03:00" : "");
      assertThat(json.contains("البادية")).isEqualTo(status != Status.WITHDRAWN);
    });
  }

  @Test
  void theSchemaWouldFindAFault() {
    assertThat(faults("{\"uri\": \"https://example.org/\", \"headline\": \"x\"}")).isNotEmpty();
    assertThat(faults("{\"uri\": \"not an address\"}")).isNotEmpty();
    assertThat(faults("{\"type\": \"text\"}")).isNotEmpty();
  }

  @Test
  void theReportSaysWhatThePageSays() {
    MediaRef media = new MediaRef("a".repeat(64), "jpg", 1280, 720);
    JsonNode item =
        new JsonMapper()
            .readTree(
                NinjsData.of(
                    renderer.drawn(
                        Tadmur.article(Optional.of(media)), NEWSROOM, MediaLinks.BESIDE)));

    assertThat(item.get("language").asString()).isEqualTo("ar");
    assertThat(item.get("type").asString()).isEqualTo("text");
    assertThat(item.get("headlines").values().stream().map(h -> h.get("role").asString()))
        .contains("main");
    assertThat(item.get("bodies").values().stream().map(b -> b.get("contentType").asString()))
        .containsExactly("text/plain", "text/html");
    assertThat(item.get("associations").get(0).get("renditions").get(0).get("href").asString())
        .startsWith("https://example.org/");
    assertThat(item.get("uri").asString()).startsWith("https://example.org/");
  }

  @Test
  void theManifestNamesEachFileOnce() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("b", "ب".getBytes(StandardCharsets.UTF_8));
    files.put("a", new byte[0]);

    DataFiles.addManifest(files);

    assertThat(files.keySet()).isEqualTo(Set.of("a", "b", "manifest.json"));
    JsonNode rows = new JsonMapper().readTree(files.get("manifest.json")).get("files");
    assertThat(rows.values().stream().map(row -> row.get("name").asString()).toList())
        .isEqualTo(List.of("a", "b"));
    assertThat(rows.get(0).get("sha256").asString())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(rows.get(1).get("bytes").asInt()).isEqualTo(2);
  }
}
