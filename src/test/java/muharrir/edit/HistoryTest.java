package muharrir.edit;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Position;
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

  @Test
  void tenThousandUnitsInAllBlocksAndFieldsAreTakenBackAndDoneAgain() {
    state =
        doc(p("بدأ‹a› العمل"), quote("قول", "قائل", "صفته"), p("خبر"), box("عنوان", "نص")).state();
    EditorState start = state;
    Random random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      List<Block> body = state.document().body();
      Block block = body.get(random.nextInt(body.size()));
      Field field = block.fields().get(random.nextInt(block.fields().size()));
      int at = random.nextInt(block.text(field).length() + 1);
      state = state.with(Selection.caret(new Position(block.id(), field, at)));
      nanos += Duration.ofSeconds(3).toNanos();
      if (random.nextInt(20) == 0 && block instanceof Block.Paragraph) {
        run(commands.enter());
      } else {
        type(random.nextBoolean() ? "أ" : "بت ");
      }
      history.close();
    }
    EditorState end = state;
    int units = 0;
    for (Optional<Transaction> back = history.undo(state.document());
        back.isPresent();
        back = history.undo(state.document())) {
      state = new EditorState(back.get().apply(state.document()), back.get().after());
      units++;
    }
    assertThat(units).isGreaterThanOrEqualTo(10_000);
    assertThat(state.document()).isEqualTo(start.document());
    for (int i = 0; i < units; i++) {
      Transaction on = history.redo(state.document()).orElseThrow();
      state = new EditorState(on.apply(state.document()), on.after());
    }
    assertThat(state).isEqualTo(end);
    assertThat(history.redo(state.document())).isEmpty();
  }
}
