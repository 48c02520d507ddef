package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import muharrir.article.ArticleId;
import muharrir.document.BlockId;
import muharrir.review.Draft;
import muharrir.review.PersonId;
import muharrir.review.ThreadId;
import org.junit.jupiter.api.Test;

/** What is begun and not sent, as JSON. */
class DraftsJsonTest {
  private static final String WHOSE = "{\"by\":\"hala\",\"article\":\"abcd2345\",";

  private static Draft draft(Draft.Place place) {
    return new Draft(new PersonId("hala"), new ArticleId("abcd2345"), place, "نصف\nجواب ");
  }

  private static void isWritten(Draft.Place place, String members) {
    String json = DraftsJson.write(List.of(draft(place)));
    assertThat(json).isEqualTo("[" + WHOSE + members + ",\"text\":\"نصف\\nجواب \"}]");
    assertThat(DraftsJson.read(json)).containsExactly(draft(place));
  }

  @Test
  void eachPlaceHasItsForm() {
    Draft.Remark remark = new Draft.Remark(new BlockId("p1"), "وصل الوزير");
    isWritten(new Draft.Answer(new ThreadId("t1")), "\"thread\":\"t1\"");
    isWritten(remark, "\"remark\":\"p1\",\"on\":\"وصل الوزير\"");
    isWritten(new Draft.Words(remark), "\"words\":\"p1\",\"on\":\"وصل الوزير\"");
    isWritten(new Draft.Note(), "\"note\":true");
    isWritten(new Draft.Correction(), "\"correction\":true");
    assertThat(DraftsJson.read("[]")).isEmpty();
  }

  @Test
  void aRemarkFromTheTimeBeforeItKeptItsWordsStandsOnNone() {
    assertThat(DraftsJson.read("[" + WHOSE + "\"thread\":\"new\",\"text\":\"نصف\"}]"))
        .containsExactly(
            new Draft(
                new PersonId("hala"),
                new ArticleId("abcd2345"),
                new Draft.Remark(new BlockId("begun"), ""),
                "نصف"));
  }

  @Test
  void whatIsNoPlaceIsRefused() {
    assertThatThrownBy(() -> DraftsJson.read("[" + WHOSE + "\"text\":\"نصف\"}]"))
        .isInstanceOf(JsonRefusal.class)
        .hasMessageContaining("thread");
  }
}
