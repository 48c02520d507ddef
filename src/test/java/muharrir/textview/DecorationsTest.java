package muharrir.textview;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.History;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import org.junit.jupiter.api.Test;

class DecorationsTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final Decoration.Style WAVE = new Decoration.Wave(Tone.CHANGES);
  private int changes;
  private final Decorations decorations = new Decorations(() -> changes++);

  private static Span span(int from, int to) {
    return new Span(B1, Field.TEXT, from, to);
  }

  private static Transaction typing(int from, int to, String text) {
    Selection caret = Selection.caret(new Position(B1, Field.TEXT, from));
    Step step = new Step.ReplaceText(B1, Field.TEXT, from, to, Inline.of(text));
    return new Transaction(List.of(step), caret, caret, Transaction.Kind.TYPING);
  }

  private void type(Document document, int from, int to, String text) {
    Transaction transaction = typing(from, to, text);
    decorations.follow(document, transaction, transaction.apply(document));
  }

  private List<Span> spans() {
    return decorations.of("t").stream().map(Decoration::span).toList();
  }

  @Test
  void anOwnerSetsAndClearsItsOwnLayer() {
    Decoration one = Decoration.of(span(0, 2), WAVE);
    Decoration other = Decoration.of(span(1, 3), new Decoration.Chip(Tone.ACCENT));
    decorations.set("t", List.of(one));
    decorations.set("u", List.of(other));
    assertThat(decorations.of("t")).containsExactly(one);
    assertThat(decorations.in(B1))
        .extracting(Decorations.Placed::decoration)
        .containsExactly(one, other);
    decorations.clear("t");
    assertThat(decorations.in(B1))
        .extracting(Decorations.Placed::decoration)
        .containsExactly(other);
    assertThat(decorations.of("t")).isEmpty();
    assertThat(changes).isEqualTo(3);
  }

  @Test
  void onlyTheBlockThatChangesGetsAnotherList() {
    Document document = doc(p("خبر عاجل"), p("خبر آخر")).document();
    BlockId second = new BlockId("b2");
    decorations.set(
        "t",
        List.of(
            Decoration.of(span(4, 8), WAVE),
            Decoration.of(new Span(second, Field.TEXT, 0, 3), WAVE)));
    List<Decorations.Placed> before = decorations.in(second);
    type(document, 0, 0, "هذا ");
    assertThat(decorations.in(B1).getFirst().decoration().span()).isEqualTo(span(8, 12));
    assertThat(decorations.in(second)).isSameAs(before);
  }

  @Test
  void oneOnWordsGrowsWithItsWord() {
    Document document = doc(p("قال مسؤل هنا")).document();
    decorations.set("t", List.of(Decoration.of(span(4, 8), WAVE).onWords()));
    type(document, 8, 8, "ون");
    assertThat(spans()).containsExactly(span(4, 10));
  }

  @Test
  void oneOnExactLettersDoesNotGrow() {
    Document document = doc(p("قال مسؤل هنا")).document();
    decorations.set("t", List.of(Decoration.of(span(4, 8), WAVE)));
    type(document, 8, 8, "ون");
    assertThat(spans()).containsExactly(span(4, 8));
  }

  /** Every letter of the texts is another character, so that it can be known again. */
  private static final class Letters {
    private int next = 0x4E00;

    String some(int count) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(i % 5 == 4 ? ' ' : (char) next++);
      }
      return text.toString();
    }
  }

  private static Set<Integer> letters(String text) {
    return text.chars().filter(c -> c >= 0x4E00).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> letters(Document document) {
    return document.blocks().stream()
        .flatMap(block -> block.fields().stream().map(field -> block.text(field).text()))
        .flatMap(text -> letters(text).stream())
        .collect(Collectors.toSet());
  }

  private Set<Integer> covered(Document document, String tag) {
    Set<Integer> covered = new TreeSet<>();
    for (Decoration decoration : decorations.of("t")) {
      if (decoration.tag().equals(tag)) {
        assertThat(decoration.span().fits(document)).as("%s fits", decoration).isTrue();
        covered.addAll(letters(decoration.span().text(document)));
      }
    }
    return covered;
  }

  @Test
  void whateverIsDoneTheSameLettersAreCovered() {
    RandomGenerator random = new SplittableRandom(73);
    Letters letters = new Letters();
    Commands commands = new Commands(() -> BlockId.random(random));
    EditorState state =
        doc(p(letters.some(60)), p(letters.some(60)), p(letters.some(60)), p(letters.some(60)))
            .state();
    History history = new History();
    for (int i = 0; i < 6_000; i++) {
      if (i % 60 == 0) {
        decorations.set("t", decorate(state.document(), random));
      }
      state = state.with(new Selection(place(state, random), place(state, random)));
      Optional<Transaction> done =
          switch (random.nextInt(12)) {
            case 0 -> history.undo(state.document());
            case 1 -> history.redo(state.document());
            default -> act(commands, letters, random).run(state);
          };
      if (done.isEmpty()) {
        continue;
      }
      Document before = state.document();
      List<Set<Integer>> was = new ArrayList<>();
      for (int tag = 0; tag < 8; tag++) {
        was.add(covered(before, "" + tag));
      }
      Document after = done.get().apply(before);
      decorations.follow(before, done.get(), after);
      for (int tag = 0; tag < 8; tag++) {
        Set<Integer> left = new TreeSet<>(was.get(tag));
        left.retainAll(letters(after));
        left.removeAll(broughtIn(done.get()));
        Set<Integer> now = covered(after, "" + tag);
        assertThat(now).as("act %d: %s", i, done.get()).containsAll(left);
        now.removeAll(left);
        now.retainAll(letters(before));
        assertThat(now).as("act %d: of letters not covered before: %s", i, done.get()).isEmpty();
      }
      if (random.nextInt(4) > 0) {
        history.record(before, done.get(), i * 10_000_000_000L);
      } else {
        history = new History();
      }
      state = new EditorState(after, done.get().after());
    }
  }

  /** Letters that come in with new blocks: where they stood before is not known. */
  private static Set<Integer> broughtIn(Transaction transaction) {
    return transaction.steps().stream()
        .filter(Step.InsertBlocks.class::isInstance)
        .flatMap(step -> ((Step.InsertBlocks) step).blocks().stream())
        .flatMap(block -> block.fields().stream().map(field -> block.text(field).text()))
        .flatMap(text -> letters(text).stream())
        .collect(Collectors.toSet());
  }

  private static Command act(Commands commands, Letters letters, RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> commands.enter();
      case 2 -> commands.deleting().backward();
      case 3 -> commands.deleting().forward();
      case 4 -> commands.deleting().selection();
      case 5 -> commands.paste(letters.some(4) + "\n" + letters.some(7));
      case 6 -> commands.blocks().heading(2);
      case 7 -> commands.blocks().quote();
      case 8 -> commands.blocks().moveBlock(random.nextBoolean() ? 1 : -1);
      case 9 -> commands.deleting().wordBackward();
      default -> commands.insertText(letters.some(1 + random.nextInt(9)));
    };
  }

  private static List<Decoration> decorate(Document document, RandomGenerator random) {
    List<Decoration> some = new ArrayList<>();
    for (int tag = 0; tag < 8; tag++) {
      Position from = place(document, random);
      int length = document.block(from.block()).text(from.field()).length();
      int to = Math.min(length, from.offset() + 1 + random.nextInt(12));
      if (from.offset() < to) {
        Span span = new Span(from.block(), from.field(), from.offset(), to);
        some.add(Decoration.of(span, WAVE).withTag("" + tag));
      }
    }
    return some;
  }

  private static Position place(EditorState state, RandomGenerator random) {
    Position head = state.selection().head();
    return random.nextInt(4) > 0 && state.document().contains(head)
        ? head
        : place(state.document(), random);
  }

  private static Position place(Document document, RandomGenerator random) {
    List<Block> body = document.body();
    Block block = body.get(random.nextInt(body.size()));
    Field field = block.fields().get(random.nextInt(block.fields().size()));
    return new Position(block.id(), field, random.nextInt(block.text(field).length() + 1));
  }

  @Test
  void theSameSetAgainIsNotPaintedAnew() {
    BlockId b2 = new BlockId("b2");
    Decoration other = Decoration.of(new Span(b2, Field.TEXT, 0, 2), WAVE);
    decorations.set("t", List.of(Decoration.of(span(0, 2), WAVE), other));
    List<Decorations.Placed> first = decorations.in(B1);
    List<Decorations.Placed> second = decorations.in(b2);
    assertThat(changes).isEqualTo(1);

    decorations.set("t", List.of(Decoration.of(span(0, 2), WAVE), other));
    assertThat(changes).as("nothing to paint").isEqualTo(1);

    decorations.set("t", List.of(Decoration.of(span(0, 3), WAVE), other));
    assertThat(changes).isEqualTo(2);
    assertThat(decorations.in(B1)).isNotEqualTo(first);
    assertThat(decorations.in(b2)).isSameAs(second);

    decorations.set("t", List.of(other));
    assertThat(decorations.in(B1)).isEmpty();
    assertThat(decorations.in(b2)).isSameAs(second);
  }

  @Test
  void aWordThatTwoParagraphsMakeTogetherIsKeptWhole() {
    Document document = doc(p("خبر"), p("عاجل")).document();
    decorations.set("t", List.of(Decoration.of(span(0, 3), WAVE).onWords()));
    EditorState state =
        new EditorState(document, Selection.caret(new Position(new BlockId("b2"), Field.TEXT, 0)));
    Transaction join =
        new Commands(() -> new BlockId("n")).deleting().backward().run(state).orElseThrow();
    decorations.follow(document, join, join.apply(document));
    assertThat(spans()).containsExactly(span(0, 7));
  }
}
