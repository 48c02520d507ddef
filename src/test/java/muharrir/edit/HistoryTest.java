package muharrir.edit;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import muharrir.testing.Docs;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final Commands commands = new Commands(Docs.ids());
  private final History history = new History();
  private EditorState state = doc(p("‹a›")).state();
  private long nanos;

  private void run(Command command) {
    Transaction transaction = command.run(state).orElseThrow();
    history.record(state.document(), transaction, nanos);
    state = new EditorState(transaction.apply(state.document()), transaction.after());
    nanos += Duration.ofMillis(100).toNanos();
  }

  private void type(String letters) {
    letters.chars().forEach(c -> run(commands.insertText(String.valueOf((char) c))));
  }

  private String undo() {
    return applied(history.undo(state.document()));
  }

  private String redo() {
    return applied(history.redo(state.document()));
  }

  private String applied(Optional<Transaction> transaction) {
    if (transaction.isEmpty()) {
      return "nothing";
    }
    state = new EditorState(transaction.get().apply(state.document()), transaction.get().after());
    return Docs.show(state);
  }

  @Test
  void lettersTypedInARowAreUndoneByTheWord() {
    type("خبر عاجل");
    assertThat(undo()).isEqualTo("p خبر ‹a›");
    assertThat(undo()).isEqualTo("p ‹a›");
    assertThat(undo()).isEqualTo("nothing");
    assertThat(redo()).isEqualTo("p خبر ‹a›");
    assertThat(redo()).isEqualTo("p خبر عاجل‹a›");
    assertThat(redo()).isEqualTo("nothing");
  }

  @Test
  void aPauseBeginsANewUnit() {
    type("خب");
    nanos += Duration.ofSeconds(2).toNanos();
    type("ر");
    assertThat(undo()).isEqualTo("p خب‹a›");
  }

  @Test
  void deletingIsAUnitOfItsOwn() {
    type("خبر");
    run(commands.deleting().backward());
    run(commands.deleting().backward());
    assertThat(undo()).isEqualTo("p خبر‹a›");
    assertThat(undo()).isEqualTo("p ‹a›");
  }

  @Test
  void typingAfterUndoForgetsWhatWasUndone() {
    type("خبر");
    undo();
    type("نبأ");
    assertThat(redo()).isEqualTo("nothing");
    assertThat(undo()).isEqualTo("p ‹a›");
  }

  @Test
  void typingElsewhereIsAUnitOfItsOwn() {
    type("خبر");
    state = state.with(Selection.caret(state.selection().head().at(0)));
    type("أ");
    assertThat(undo()).isEqualTo("p ‹a›خبر");
  }
}
