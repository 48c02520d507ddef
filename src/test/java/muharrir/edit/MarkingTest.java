package muharrir.edit;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Direction;
import muharrir.document.Mark;
import muharrir.document.Run;
import muharrir.testing.Docs;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private final Marking marking = new Commands(Docs.ids()).marking();

  private static EditorState after(EditorState state, Command command) {
    Transaction done = command.run(state).orElseThrow();
    assertThat(done.invert(state.document()).apply(done.apply(state.document())))
        .isEqualTo(state.document());
    return new EditorState(done.apply(state.document()), done.after());
  }

  @Test
  void looksGoAndWhatSaysSomethingStays() {
    Mark.Language english = new Mark.Language("en", Direction.LTR);
    EditorState state = doc(p("قال ‹a›الوزير‹b› أمس")).state();
    for (Mark mark :
        List.of(
            new Mark.Strong(),
            new Mark.Underline(),
            new Mark.Strike(),
            new Mark.Highlight(),
            new Mark.Superscript(),
            new Mark.Check())) {
      state = after(state, marking.toggleMark(mark));
    }
    state = after(state, marking.language(Optional.of(english)));
    assertThat(Marking.carried(state)).hasSize(7);
    state = after(state, marking.plain());
    assertThat(Marking.carried(state)).isEqualTo(Set.of(english, new Mark.Check()));
    state = after(state, marking.language(Optional.empty()));
    assertThat(Marking.carried(state)).isEqualTo(Set.of(new Mark.Check()));
  }

  @Test
  void anAddressIsPastedOntoSelectedLetters() {
    EditorState state = doc(p("قال ‹a›الوزير‹b› أمس")).state();
    assertThat(Marking.pastesLink(state, " https://example.org/a\n")).isTrue();
    assertThat(Marking.pastesLink(state, "خبر")).isFalse();
    assertThat(Marking.pastesLink(state, "https://a.org https://b.org")).isFalse();
    assertThat(Marking.pastesLink(doc(p("قال‹a›")).state(), "https://example.org/a")).isFalse();
    EditorState old = doc(p("‹a›https://old.org/a‹b›")).state();
    assertThat(Marking.pastesLink(old, "https://example.org/a")).isFalse();
    EditorState linked = after(state, marking.link("https://example.org/a"));
    assertThat(linked.text().runs())
        .contains(new Run("الوزير", Set.of(new Mark.Link("https://example.org/a"))));
  }
}
