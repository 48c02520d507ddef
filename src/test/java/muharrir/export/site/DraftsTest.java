package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.export.Html;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private static final ArticleId A = new ArticleId("aaaa");
  private static final ArticleId B = new ArticleId("bbbb");
  private static final ArticleId C = new ArticleId("cccc");

  private static Draft draft(int bytes) {
    return new Draft(Strings.arabic(), new Html().raw("x".repeat(bytes)));
  }

  @Test
  void soManyAreKeptAsThereIsRoomFor() {
    Drafts drafts = new Drafts(100);
    drafts.put(A, draft(60));
    drafts.put(B, draft(41));
    assertThat(drafts.has(A)).isTrue();
    assertThat(drafts.has(B)).as("it does not fit").isFalse();
    drafts.put(C, draft(40));
    assertThat(drafts.has(C)).as("this one does").isTrue();
    Draft kept = Objects.requireNonNull(drafts.take(A));
    assertThat(filled(kept)).isEqualTo("x".repeat(60) + "</html>");
    assertThat(drafts.take(A)).isNull();
    drafts.done();
    assertThat(drafts.has(C)).isFalse();
    drafts.done();
  }

  @Test
  void whatIsKeptIsWhatWasDrawnHoweverManyThereAre() {
    Drafts drafts = new Drafts(8 << 20);
    for (int i = 0; i < 100; i++) {
      drafts.put(new ArticleId("many" + i), draft(60_000 + i));
    }
    drafts.put(A, draft(1 << 21));
    for (int i = 0; i < 100; i++) {
      Draft kept = Objects.requireNonNull(drafts.take(new ArticleId("many" + i)));
      assertThat(filled(kept)).isEqualTo("x".repeat(60_000 + i) + "</html>");
    }
    assertThat(Objects.requireNonNull(drafts.take(A)).size()).isEqualTo(1 << 21);
    drafts.done();
  }

  @Test
  void thePageIsWhatWasDrawnWithItsGapsFilledAsOftenAsTheyStandThere() {
    Html more = new Html().gap(Draft.FOOT).text("ب");
    Draft draft =
        new Draft(
            Strings.arabic(),
            new Html()
                .raw("<a>")
                .gap(Draft.WAYS)
                .text("نص")
                .gap(Draft.NEXT)
                .add(more)
                .gap(Draft.WAYS));
    assertThat(draft.size()).isEqualTo(bytes("<a>نصب").length);
    assertThat(filled(draft)).isEqualTo("<a>WنصnextfبW</html>");
    assertThat(filled(draft(2))).isEqualTo("xx</html>");
  }

  private static String filled(Draft draft) {
    byte[] page = draft.filled(bytes("W"), bytes("next"), bytes("f"), bytes("</html>"));
    return new String(page, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
