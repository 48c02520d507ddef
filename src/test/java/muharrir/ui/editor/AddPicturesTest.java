package muharrir.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

  private Transaction run(Document document, BlockId place, boolean replace, MediaRef... media) {
    EditorState state =
        new EditorState(
            document, Selection.caret(Selection.entry(document.block(BlockId.HEADLINE))));
    return new AddPictures(commands, place, replace, List.of(media)).run(state).orElseThrow();
  }

  private static List<MediaRef> pictures(Document document) {
    return document.blocks().stream().flatMap(block -> block.pictures().stream()).toList();
  }

  @Test
  void severalPicturesAreFiguresInTheirOrderAndOneUndo() {
    Document before = Tadmur.article(Optional.of(ONE)).document();
    Block second = before.body().get(1);
    Transaction done = run(before, second.id(), false, TWO, THREE);
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
    assertThat(pictures(run(before, BlockId.HERO, true, TWO).apply(before))).containsExactly(TWO);
    assertThat(pictures(run(before, BlockId.HERO, false, TWO).apply(before)))
        .containsExactly(ONE, TWO);
  }

  @Test
  void theHeadOfAnArticleTakesItsMainPictureFirst() {
    Document whole = Tadmur.article(Optional.of(ONE)).document();
    Document before =
        whole.withBlocks(
            blocks -> blocks.stream().filter(block -> !block.id().equals(BlockId.HERO)).toList());
    Document after = run(before, BlockId.HEADLINE, false, TWO, THREE).apply(before);
    assertThat(after.hero().flatMap(Block.Figure::media)).contains(TWO);
    assertThat(pictures(after)).containsExactly(TWO, THREE);
  }
}
