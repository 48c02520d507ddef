package muharrir.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.MediaRef;
import muharrir.edit.Commands;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;

class AddPicturesTest {
  private static final MediaRef ONE = new MediaRef("1".repeat(64), "jpg", 4, 3);
  private static final MediaRef TWO = new MediaRef("2".repeat(64), "png", 4, 3);
  private static final MediaRef THREE = new MediaRef("3".repeat(64), "webp", 4, 3);

  private final AtomicInteger number = new AtomicInteger();
  private final Commands commands =
      new Commands(() -> new BlockId("new" + number.incrementAndGet()));

  private Transaction run(Document document, BlockId place, Landing landing, MediaRef... media) {
    EditorState state =
        new EditorState(
            document, Selection.caret(Selection.entry(document.block(BlockId.HEADLINE))));
    return new AddPictures(commands, place, landing, List.of(media)).run(state).orElseThrow();
  }

  private static List<MediaRef> pictures(Document document) {
    return document.blocks().stream().flatMap(block -> block.pictures().stream()).toList();
  }

  @Test
  void severalPicturesAreFiguresInTheirOrderAndOneUndo() {
    Document before = Tadmur.article(Optional.of(ONE)).document();
    Block second = before.body().get(1);
    Transaction done = run(before, second.id(), Landing.INTO, TWO, THREE);
    Document after = done.apply(before);
    int at = after.indexOf(second.id());
    assertThat(after.blocks().get(at + 1).pictures()).containsExactly(TWO);
    assertThat(after.blocks().get(at + 2).pictures()).containsExactly(THREE);
    assertThat(done.kind()).isEqualTo(Transaction.Kind.WHOLE);
    assertThat(done.before().head().block()).isEqualTo(BlockId.HEADLINE);
    assertThat(done.after().head().block()).isEqualTo(after.blocks().get(at + 2).id());
  }

  @Test
  void aPictureIsReplacedOnlyWhereThatIsMeant() {
    Document before = Tadmur.article(Optional.of(ONE)).document();
    assertThat(pictures(run(before, BlockId.HERO, Landing.REPLACING, TWO).apply(before)))
        .containsExactly(TWO);
    assertThat(pictures(run(before, BlockId.HERO, Landing.INTO, TWO).apply(before)))
        .containsExactly(ONE, TWO);
  }

  @Test
  void theHeadOfAnArticleTakesItsMainPictureFirst() {
    Document whole = Tadmur.article(Optional.of(ONE)).document();
    Document before =
        whole.withBlocks(
            blocks -> blocks.stream().filter(block -> !block.id().equals(BlockId.HERO)).toList());
    Document after = run(before, BlockId.HEADLINE, Landing.INTO, TWO, THREE).apply(before);
    assertThat(after.hero().flatMap(Block.Figure::media)).contains(TWO);
    assertThat(pictures(after)).containsExactly(TWO, THREE);
  }

  @Test
  void whatIsDroppedBehindAnEmptyFigureOrGalleryDoesNotGoIntoIt() {
    Document whole = Tadmur.article(Optional.of(ONE)).document();
    Block.Figure slot = Block.Figure.of(new BlockId("slot"), Optional.empty());
    Document before =
        whole.withBlocks(blocks -> Stream.concat(blocks.stream(), Stream.of(slot)).toList());
    Document after = run(before, slot.id(), Landing.BEHIND, TWO).apply(before);
    assertThat(after.block(slot.id())).isEqualTo(slot);
    assertThat(after.blocks().getLast().pictures()).containsExactly(TWO);
    Document into = run(before, slot.id(), Landing.INTO, TWO).apply(before);
    assertThat(into.block(slot.id()).pictures()).containsExactly(TWO);
  }
}
