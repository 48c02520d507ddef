package muharrir.edit;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.testing.Docs;
import muharrir.testing.Docs.Tagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** New blocks, and that one can always go on writing behind them. */
class InsertingTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
  private static final String POST = "https://x.com/a/status/2000226051041964416?s=20";
  private final Inserting inserting = new Commands(Docs.ids()).inserting();

  private static String after(Tagged before, Command command) {
    EditorState state = before.state();
    Transaction done = command.run(state).orElseThrow();
    EditorState changed = new EditorState(done.apply(state.document()), done.after());
    Transaction inverse = done.invert(state.document());
    assertThat(inverse.apply(changed.document())).isEqualTo(state.document());
    assertThat(inverse.after()).isEqualTo(state.selection());
    return Docs.show(changed);
  }

  @Test
  void aDividerIsFollowedByAPlaceToWrite() {
    assertThat(after(doc(p("قبل‹a›")), inserting.insert(BlockKind.DIVIDER, TODAY)))
        .isEqualTo("p قبل\nhr\np ‹a›");
    assertThat(after(doc(p("قبل‹a›"), p("بعد")), inserting.insert(BlockKind.DIVIDER, TODAY)))
        .isEqualTo("p قبل\nhr\np ‹a›بعد");
  }

  @Test
  void anEmptyParagraphMakesPlace() {
    assertThat(after(doc(p("قبل"), p("‹a›")), inserting.insert(BlockKind.QUOTE, TODAY)))
        .isEqualTo("p قبل\nq ‹a›");
  }

  @Test
  void anEmbedIsCleanedAndRefused() {
    assertThat(after(doc(p("قبل‹a›")), inserting.embed(POST)))
        .isEqualTo("p قبل\ne https://x.com/a/status/2000226051041964416\np ‹a›");
    assertThat(inserting.embed("ليس عنوانًا").run(doc(p("‹a›")).state()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void fromTheHeadItGoesToTheStartOfTheBody() {
    assertThat(
            after(story("", "عنوان‹a›", "", p("متن")), inserting.insert(BlockKind.HEADING, TODAY)))
        .endsWith("h2 ‹a›\np متن");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"HEAD", "EMBED"})
  void everyKindCanBeCalledByName(BlockKind kind) {
    EditorState state = doc(p("قبل"), p("/اسم‹a›")).state();
    Position from = new Position(new BlockId("b2"), Field.TEXT, 0);
    Transaction done = Inserting.without(from, 4, inserting.insert(kind, TODAY)).run(state).get();
    EditorState changed = new EditorState(done.apply(state.document()), done.after());
    assertThat(changed.document().body().get(1))
        .satisfies(b -> assertThat(BlockKind.of(b)).isEqualTo(kind));
    assertThat(changed.document().plainText()).doesNotContain("/");
    assertThat(changed.document().body().getLast().isUnit()).isFalse();
    assertThat(done.invert(state.document()).apply(changed.document())).isEqualTo(state.document());
  }

  @Test
  void headLinesAreNotMade() {
    assertThatThrownBy(() -> inserting.insert(BlockKind.HEAD, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
