package muharrir.edit;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Document;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

class ReachingTest {
  @Test
  void onlyTheLettersThatAreOthersChange() {
    Document start = doc(p("وصل الوزير إلى حلب"), p("وعاد")).document();
    EditorState state =
        new EditorState(start, Selection.caret(Selection.startOf(start.blocks().getFirst())));
    Document then = doc(p("وصل الرئيس إلى حلب"), p("وعاد")).document();
    Transaction way = Reaching.of(state, then);
    assertThat(way.steps()).hasSize(1);
    assertThat(way.steps().getFirst())
        .isInstanceOfSatisfying(
            Step.ReplaceText.class, step -> assertThat(step.insert().text()).isEqualTo("رئيس"));
  }

  @Test
  void itLeadsToTheTextWhateverChangedAndBack() {
    RandomGenerator random = new SplittableRandom(3);
    RandomDocuments documents = new RandomDocuments(random);
    for (int round = 0; round < 400; round++) {
      Document start = documents.document(15);
      Document then = start;
      for (int i = 0; i < 10; i++) {
        then = documents.transaction(then, 3).apply(then);
      }
      EditorState state =
          new EditorState(start, Selection.caret(Selection.startOf(start.blocks().getFirst())));
      Transaction way = Reaching.of(state, then);
      assertThat(way.apply(start)).isEqualTo(then);
      assertThat(way.invert(start).apply(then)).isEqualTo(start);
      assertThat(then.contains(way.after().head())).isTrue();
    }
  }
}
