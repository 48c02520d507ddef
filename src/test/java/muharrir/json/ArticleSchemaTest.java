package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import muharrir.article.Newsroom;
import muharrir.testing.RandomDocuments;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema says what the reader takes. */
class ArticleSchemaTest {
  private final JsonSchema schema = schema();

  private static JsonSchema schema() {
    try (InputStream in =
        Objects.requireNonNull(
            ArticleSchemaTest.class.getResourceAsStream("/schema/article-1.schema.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<ValidationMessage> faults(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  @Test
  void everyArticleThatIsWrittenIsValid() {
    RandomDocuments values = new RandomDocuments(new Random(3));
    for (int i = 0; i < 300; i++) {
      String written = ArticleJson.write(values.article(12), values.newsroom());
      assertThat(faults(written)).as(written).isEmpty();
    }
    assertThat(faults(ArticleJson.write(Tadmur.article(Optional.empty()), Newsroom.UNSET)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": 1              | "version": 2
          "version": 1,             | ``
          "id": "k3v8"              | "id": "../x"
          "slug": ""                | "slug": "", "x": 1
          "slug": ""                | "slug": null
          "slug": ""                | "slug": "a--b"
          "slug": ""                | "slug": "../a"
          "status": "in-review"     | "status": "IN_REVIEW"
          "type": "quote"           | "type": "table"
          "type": "quote"           | "type": "paragraph"
          "type": "divider"         | "type": "divider", "text": []
          "id": "b3"                | "id": "headline"
          "id": "b3"                | "id": "B3"
          "level": 2                | "level": 1
          "strong": true            | "strong": false
          "link": "https://example.org/a?b=c&d=e" | "link": "javascript:alert(1)"
          "address": "https://x.com | "address": "ftp://x.com
          {"text": "سوريا"}         | {"text": ""}
          {"text": "سوريا"}         | {"text": "\\u0000"}
          {"text": "سوريا"}         | "سوريا"
          "created": "2025-12-14T15:27:07Z" | "created": "today"
          "created": "2025-12-14T15:27:07Z" | "created": "2025-12-14T15:27:07.0001Z"
          "months": "levantine"     | "months": "hijri"
          "baseUrl": ""             | "baseUrl": "https://example.org"
          "width": 1600             | "width": 0
          "sha256": "ab             | "sha256": "AB
          "tags": [                 | "tags": [ "تدمر",
          "name": "رنا م."          | "name": " "
          """)
  void whatTheReaderRefusesTheSchemaRefuses(String part, String replacement) {
    String written = ArticleJson.write(SampleArticle.article(), Newsroom.UNSET);
    assertThat(faults(written)).isEmpty();
    int at = written.indexOf(part);
    assertThat(at).as("the part to break").isNotNegative();

    String broken = written.substring(0, at) + replacement + written.substring(at + part.length());

    assertThat(faults(broken)).isNotEmpty();
    assertThat(catchThrowable(() -> ArticleJson.read(broken))).isInstanceOf(JsonRefusal.class);
  }
}
