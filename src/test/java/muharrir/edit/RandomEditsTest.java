package muharrir.edit;

import static muharrir.testing.Docs.divider;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.document.Table;
import muharrir.edit.PositionMap.Bias;
import org.junit.jupiter.api.Test;

/** What must hold for whatever a person does: 12,000 random acts from a fixed seed. */
class RandomEditsTest {
  private static final String[] TEXTS = {
    "خ", " ", "سورية", "مُدَرِّسٌ", "OCHA", "3.5%", "👩‍👧", "«", "لا", "أ\nب\nج", "x", "،"
  };

  private static final List<BlockKind> KINDS = List.of(BlockKind.values());

  private final RandomGenerator random = new SplittableRandom(20261123);
  private final Commands commands = new Commands(() -> BlockId.random(random));

  private Command command() {
    return switch (random.nextInt(30)) {
      case 0 -> commands.enter();
      case 1, 2 -> commands.deleting().backward();
      case 3 -> commands.deleting().forward();
      case 4 -> commands.deleting().wordBackward();
      case 5 -> commands.deleting().wordForward();
      case 6 -> commands.deleting().selection();
      case 7 -> commands.paste(text() + "\n" + text());
      case 8 -> commands.marking().toggleMark(new Mark.Strong());
      case 9 -> commands.marking().toggleMark(new Mark.Emphasis());
      case 10 -> commands.marking().link("https://example.org/" + random.nextInt(3));
      case 11 -> commands.blocks().heading(2 + random.nextInt(2));
      case 12 -> commands.blocks().quote();
      case 13 -> commands.blocks().paragraph();
      case 14 -> commands.blocks().moveBlock(random.nextBoolean() ? 1 : -1);
      case 15 -> commands.blocks().direction(random.nextBoolean() ? Direction.LTR : Direction.AUTO);
      case 16 -> commands.blocks().insertBlock(Block.Divider::new);
      case 17 ->
          random.nextBoolean()
              ? commands
                  .blocks()
                  .insertBlock(
                      id -> new Block.Embed(id, Direction.AUTO, "https://x.com/a/status/1"))
              : commands
                  .blocks()
                  .insertHero(
                      Block.Figure.of(BlockId.HERO, Optional.empty())
                          .withCaption(Inline.of("تعليق")));
      case 18 -> commands.marking().unlink();
      case 19, 20, 21 ->
          commands
              .blocks()
              .turn(KINDS.get(random.nextInt(KINDS.size())), LocalDate.of(2025, 12, 14));
      case 22 -> commands.lists().indent(random.nextBoolean() ? 1 : -1);
      case 23 -> commands.blocks().insertBlock(id -> Table.empty(id, 2, 2));
      case 24 ->
          commands
              .blocks()
              .insertBlock(id -> new Gallery(id, Direction.AUTO, Inline.EMPTY, List.of()));
      case 25 ->
          random.nextBoolean()
              ? commands.tables().insertRow(random.nextBoolean())
              : commands.tables().insertColumn(random.nextBoolean());
      case 26 ->
          random.nextBoolean() ? commands.tables().removeRow() : commands.tables().removeColumn();
      case 27 -> commands.tables().step(random.nextBoolean());
      case 28 -> this::gallery;
      default -> commands.insertText(text());
    };
  }

  private Optional<Transaction> gallery(EditorState state) {
    BlockId block = state.selection().head().block();
    MediaRef media = new MediaRef("ab".repeat(32), "jpg", 4, 3);
    Command command =
        switch (random.nextInt(3)) {
          case 0 -> commands.galleries().add(block, List.of(media, media));
          case 1 -> commands.galleries().remove(block, 0);
          default -> commands.galleries().move(block, 0, 1);
        };
    return command.run(state);
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private Position position(Document document) {
    Block block = document.blocks().get(random.nextInt(document.size()));
    if (block.fields().isEmpty()) {
      return Selection.startOf(block);
    }
    Field field = block.fields().get(random.nextInt(block.fields().size()));
    return new Position(block.id(), field, random.nextInt(block.text(field).length() + 1));
  }

  /** Keeps away from the middle of a surrogate pair, where no caret can stand. */
  private Position caret(Document document) {
    while (true) {
      Position position = position(document);
      Block block = document.block(position.block());
      String text = block.has(position.field()) ? block.text(position.field()).text() : "";
      int at = position.offset();
      if (at == 0 || at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
        return position;
      }
    }
  }

  @Test
  void whateverIsDoneCanBeUndoneAndMapsEveryPosition() {
    EditorState state =
        doc(
                p("أول"),
                h(2, "عنوان"),
                q("قول", "فلان"),
                embed("https://x.com/a/status/1"),
                figure("تعليق", "رويترز"),
                divider(),
                p("آخر"))
            .state();
    Document first = state.document();
    History history = new History();
    for (int i = 0; i < 12_000; ) {
      if (random.nextInt(3) == 0) {
        Position anchor = caret(state.document());
        Position head = random.nextInt(6) == 0 ? caret(state.document()) : anchor;
        state = state.with(new Selection(anchor, head));
      }
      Optional<Transaction> done = command().run(state);
      if (done.isEmpty()) {
        continue;
      }
      Document before = state.document();
      Document after = done.get().apply(before);
      assertThat(done.get().invert(before).apply(after))
          .as("undo of %s", done.get())
          .isEqualTo(before);
      assertThat(after.body()).isNotEmpty();
      PositionMap map = done.get().positions(before);
      for (Bias bias : Bias.values()) {
        PositionMap.Mapped mapped = map.map(position(before), bias);
        assertThat(after.contains(mapped.position())).as("%s in %s", mapped, after).isTrue();
      }
      history.record(before, done.get(), i);
      state = new EditorState(after, done.get().after());
      i++;
    }
    Document last = state.document();
    Document back = last;
    for (Optional<Transaction> undo = history.undo(back);
        undo.isPresent();
        undo = history.undo(back)) {
      back = undo.get().apply(back);
    }
    assertThat(back).isEqualTo(first);
    for (Optional<Transaction> redo = history.redo(back);
        redo.isPresent();
        redo = history.redo(back)) {
      back = redo.get().apply(back);
    }
    assertThat(back).isEqualTo(last);
  }
}
