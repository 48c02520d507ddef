package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Status;
import org.junit.jupiter.api.Test;

class CliJsonTest {
  @Test
  void writesTrees() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", "k3v8");
    tree.put("status", Status.IN_REVIEW);
    tree.put("words", 601);
    tree.put("share", 0.5);
    tree.put("late", true);
    tree.put("updated", Optional.of(Instant.EPOCH));
    tree.put("published", Optional.empty());
    tree.put("tags", List.of("خبر", "a/b"));
    tree.put("notes", List.of());

    assertThat(CliJson.write(tree))
        .isEqualTo(
            """
            {
              "id": "k3v8",
              "status": "in-review",
              "words": 601,
              "share": 0.5,
              "late": true,
              "updated": "1970-01-01T00:00:00Z",
              "published": null,
              "tags": [
                "خبر",
                "a/b"
              ],
              "notes": []
            }
            """);
  }

  @Test
  void refusesWhatHasNoForm() {
    assertThatIllegalArgumentException().isThrownBy(() -> CliJson.write(List.of(new Object())));
  }
}
