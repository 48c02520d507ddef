package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import muharrir.article.Newsroom;
import muharrir.json.JsonRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleJsonTest {
  private static final String WRITTEN =
      """
      {
        "$schema": "urn:muharrir:schema:article-1",
        "version": 1,
        "id": "k3v8",
        "language": "ar",
        "direction": "rtl",
        "kicker": {
          "direction": "auto",
          "text": [
            {"text": "سوريا"}
          ]
        },
        "headline": {
          "direction": "auto",
          "text": [
            {"text": "هجوم \\"تدمر\\""}
          ]
        },
        "standfirst": {
          "direction": "auto",
          "text": []
        },
        "hero": {
          "direction": "auto",
          "media": {"sha256": "SHA", "type": "jpg", "width": 1600, "height": 900},
          "caption": [
            {"text": "المدينة"}
          ],
          "credit": [
            {"text": "رويترز"}
          ],
          "alt": []
        },
        "body": [
          {
            "type": "paragraph",
            "id": "b1",
            "direction": "auto",
            "text": [
              {"text": "قال "},
              {"text": "المصدر", "link": "https://example.org/a?b=c&d=e", "strong": true}
            ]
          },
          {
            "type": "heading",
            "id": "b2",
            "level": 2,
            "direction": "rtl",
            "text": [
              {"text": "عنوان"}
            ]
          },
          {
            "type": "quote",
            "id": "b3",
            "direction": "ltr",
            "text": [
              {"text": "Quote"}
            ],
            "attribution": [
              {"text": "Speaker"}
            ]
          },
          {
            "type": "embed",
            "id": "b4",
            "direction": "auto",
            "address": "https://x.com/USAMBTurkiye/status/2000226051041964416"
          },
          {
            "type": "divider",
            "id": "b5"
          }
        ],
        "bylines": [
          {"name": "رنا م.", "role": "مراسلة"}
        ],
        "dateline": "تدمر",
        "section": "",
        "tags": [
          "سوريا",
          "تدمر"
        ],
        "slug": "",
        "status": "in-review",
        "created": "2025-12-14T15:27:07Z",
        "updated": "2025-12-14T16:00:00.250Z",
        "newsroom": {
          "name": "",
          "chairman": "",
          "editorInChief": "",
          "baseUrl": "",
          "zone": "Asia/Damascus",
          "months": "levantine"
        }
      }
      """
          .replace("SHA", "ab".repeat(32));

  @Test
  void writesTheFileOfAnExport() {
    assertThat(ArticleJson.write(SampleArticle.article(), Newsroom.UNSET)).isEqualTo(WRITTEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": 1              | "version": 2              | VERSION   | /version         | 2
          "version": 1              | "version": "1"            | KIND      | /version         | integer
          "version": 1,             | ``                        | MISSING   | ``               | version
          "id": "k3v8"              | "id": "../x"              | VALUE     | /id              | not an article id: ../x
          "id": "k3v8"              | "id": "k3v8", "id": "k3"  | SYNTAX    | ``               | 4:21
          "slug": ""                | "slug": "", "x": 1        | UNKNOWN   | ``               | x
          "slug": ""                | "slug": null              | KIND      | /slug            | string
          "status": "in-review"     | "status": "IN_REVIEW"     | VALUE     | /status          | IN_REVIEW
          "type": "quote"           | "type": "poem"            | VALUE     | /body/2/type     | poem
          "type": "quote"           | "type": "head-line"       | VALUE     | /body/2          | not a head line: b3
          "id": "b3"                | "id": "b1"                | DUPLICATE | /body/2          | b1
          "id": "b3"                | "id": "headline"          | DUPLICATE | /body/2          | headline
          "id": "b3"                | "id": "hero"              | DUPLICATE | /body/2          | hero
          "level": 2                | "level": 1                | VALUE     | /body/1/level    | a heading has level 2 or 3, not 1
          "strong": true            | "strong": false           | KIND      | /body/0/text/1/strong | true
          "https://example.org/a?b=c&d=e" | "javascript:alert(1)" | VALUE   | /body/0/text/1/link   | not a link we carry: javascript:alert(1)
          https://example.org/a?b=c | https://example.org/\\udc00 | VALUE | /body/0/text/1/link | not a link we carry: https://example.org/\udc00&d=e
          {"text": "سوريا"}         | {"text": ""}              | VALUE     | /kicker/text/0/text   | a run has text
          {"text": "سوريا"}         | "سوريا"                   | KIND      | /kicker/text/0   | object
          {"text": "سوريا"}         | {"text": "\\ud800"}       | VALUE     | /kicker/text     | a character that text may not hold: U+D800 at 0
          "created": "2025-12-14T15:27:07Z" | "created": "today" | VALUE    | /created         | Text 'today' could not be parsed at index 0
          "created": "2025-12-14T15:27:07Z" | "created": "2025-12-14T15:27:07.0001Z" | VALUE | /created | finer than a millisecond: 2025-12-14T15:27:07.000100Z
          "zone": "Asia/Damascus"   | "zone": "Asia/Nowhere"    | VALUE     | /newsroom/zone   | Unknown time-zone ID: Asia/Nowhere
          "width": 1600             | "width": 16000000000      | VALUE     | /hero/media/width | out of range: 16000000000
          urn:muharrir:schema:article-1 | urn:other             | VALUE     | /$schema         | urn:other
          """)
  void refusesAFileThatIsNotOne(
      String part, String replacement, Reason reason, String pointer, String detail) {
    assertThat(WRITTEN).as("the part to break").contains(part);
    int at = WRITTEN.indexOf(part);
    String broken = WRITTEN.substring(0, at) + replacement + WRITTEN.substring(at + part.length());

    JsonRefusal refusal = catchThrowableOfType(JsonRefusal.class, () -> ArticleJson.read(broken));

    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.pointer()).isEqualTo(pointer);
    assertThat(refusal.detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource({"''", "'{'", "'[1,]'", "'{} {}'", "'nul'", "'{\"a\":1}x'"})
  void refusesWhatIsNoJson(String text) {
    JsonRefusal refusal = catchThrowableOfType(JsonRefusal.class, () -> ArticleJson.read(text));
    assertThat(refusal.reason()).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void refusesBytesThatAreNotUtf8AndEndlessNesting() {
    byte[] windows = WRITTEN.getBytes(Charset.forName("windows-1256"));
    assertThat(catchThrowableOfType(JsonRefusal.class, () -> ArticleJson.read(windows)).detail())
        .isEqualTo("UTF-8");
    String deep = "[".repeat(100_000);
    assertThat(catchThrowableOfType(JsonRefusal.class, () -> ArticleJson.read(deep)).reason())
        .isEqualTo(Reason.SYNTAX);
  }

  @Test
  void takesAByteOrderMark() {
    byte[] marked = ("\ufeff" + WRITTEN).getBytes(StandardCharsets.UTF_8);
    assertThat(ArticleJson.read(marked).article()).isEqualTo(SampleArticle.article());
  }
}
