package muharrir.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReplacingTest {
  private static EditorState state(Document document) {
    return new EditorState(
        document, Selection.caret(new Position(BlockId.HEADLINE, Field.TEXT, 0)));
  }

  @RepeatedTest(200)
  void anyTextTakesThePlaceOfAnyOtherAndBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Document now = new RandomDocuments(random).document(12);
    Document then = new RandomDocuments(random).document(12);

    Transaction replacing = Replacing.with(state(now), then);

    assertThat(replacing.apply(now)).isEqualTo(then);
    assertThat(replacing.invert(now).apply(then)).isEqualTo(now);
    assertThat(then.contains(replacing.after().head())).isTrue();
  }

  @Test
  void whatIsTheSameStaysUntouched() {
    Document document = new RandomDocuments(new Random(4)).document(12);

    assertThat(Replacing.with(state(document), document).steps()).isEmpty();
  }
}
