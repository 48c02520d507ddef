package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import muharrir.article.Metadata;
import muharrir.json.JsonRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataJsonTest {
  private static final String CREATED = "2025-12-14T15:27:07Z";

  private static String with(String created) {
    Metadata metadata = SampleArticle.article().metadata();
    String json = MetadataJson.write(metadata);
    String written = "\"created\":\"" + metadata.created() + "\"";
    assertThat(json).contains(written);
    return json.replace(written, "\"created\":\"" + created + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CREATED,
        "2025-12-14T15:27:07.250Z",
        "2024-02-29T00:00:00Z",
        "2025-12-31T23:59:59.999Z",
        "2025-01-01T24:00:00Z",
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59.001Z",
        "2025-12-14T15:27:07.2Z",
        "2025-12-14T15:27:07+02:00",
        "+12025-12-14T15:27:07Z",
        "-2025-12-14T15:27:07Z",
        "2025-12-14t15:27:07z"
      })
  void aTimeIsReadAsJavaReadsIt(String time) {
    assertThat(MetadataJson.read(with(time)).created()).isEqualTo(Instant.parse(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-13-14T15:27:07Z",
        "2025-00-14T15:27:07Z",
        "2025-02-29T15:27:07Z",
        "2025-12-00T15:27:07Z",
        "2025-12-14T25:27:07Z",
        "2025-12-14T15:60:07Z",
        "2025-12-14T15:27:60Z",
        "2025-12-14T15:27Z",
        "2025-12-14 15:27:07Z",
        "2025-12-14T15:27:0٧Z",
        "2025-12-14T15:27:07.25xZ",
        "2025-12-14T15:27:07",
        ""
      })
  void whatIsNoTimeIsRefusedAsJavaRefusesIt(String time) {
    DateTimeException java =
        catchThrowableOfType(DateTimeException.class, () -> Instant.parse(time));
    JsonRefusal refusal =
        catchThrowableOfType(JsonRefusal.class, () -> MetadataJson.read(with(time)));
    assertThat(refusal.reason()).isEqualTo(Reason.VALUE);
    assertThat(refusal.pointer()).isEqualTo("/created");
    assertThat(refusal.detail()).isEqualTo(java.getMessage());
  }

  @Test
  void everyTimeIsReadAsItWasWritten() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      Instant time =
          Instant.ofEpochMilli(random.nextLong(-50_000_000_000_000L, 200_000_000_000_000L));
      assertThat(MetadataJson.read(with(time.toString())).created()).isEqualTo(time);
    }
  }
}
