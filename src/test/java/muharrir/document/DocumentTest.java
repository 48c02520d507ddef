package muharrir.document;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import muharrir.document.Block.Paragraph;
import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void theHeadStandsFirstAndInOrder() {
    Document document = story("ترويسة", "عنوان", "مقدمة", p("نص")).document();
    assertThat(document.headline().text()).isEqualTo("عنوان");
    assertThat(document.body()).hasSize(1);
    List<Block> shuffled = new ArrayList<>(document.blocks());
    Collections.swap(shuffled, 0, 1);
    assertThatThrownBy(() -> new Document(shuffled)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Document(document.body()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noTwoBlocksHaveOneId() {
    Document document = doc(p("أ")).document();
    assertThatThrownBy(() ->
            document.withBlocks(blocks -> {
              blocks.add(blocks.getLast());
              return blocks;
            }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAFigureAfterTheStandfirstIsTheHero() {
    Document document = doc(p("أ")).document();
    assertThatThrownBy(() ->
            document.withBlocks(blocks -> {
              blocks.add(new Paragraph(BlockId.HERO, Direction.AUTO, Inline.EMPTY));
              return blocks;
            }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBlockGivesWayToAnotherOfItsIdAndAllElseStays() {
    Document document = doc(p("أ"), p("ب")).document();
    Block other = new Paragraph(new BlockId("b1"), Direction.AUTO, Inline.of("ج"));
    Document changed = document.with(other);
    assertThat(changed)
        .isEqualTo(
            document.withBlocks(blocks -> {
              blocks.set(document.indexOf(other.id()), other);
              return blocks;
            }));
    assertThat(changed.block(other.id())).isSameAs(other);
    assertThat(document.block(other.id()).text(Field.TEXT).text()).isEqualTo("أ");
    assertThatThrownBy(
            () -> document.with(new Paragraph(BlockId.HEADLINE, Direction.AUTO, Inline.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> document.with(new Paragraph(new BlockId("none"), Direction.AUTO, Inline.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsItsPositions() {
    Document document = doc(p("أب"), embed("https://x.com/a/status/1")).document();
    BlockId paragraph = new BlockId("b1");
    assertThat(document.contains(new Position(paragraph, Field.TEXT, 2))).isTrue();
    assertThat(document.contains(new Position(paragraph, Field.TEXT, 3))).isFalse();
    assertThat(document.contains(new Position(paragraph, Field.CAPTION, 0))).isFalse();
    assertThat(document.contains(new Position(new BlockId("b2"), Field.WHOLE, 0))).isTrue();
    assertThat(document.contains(new Position(new BlockId("b2"), Field.TEXT, 0))).isFalse();
    assertThat(document.contains(new Position(paragraph, Field.WHOLE, 0))).isFalse();
    assertThat(document.contains(new Position(new BlockId("b3"), Field.TEXT, 0))).isFalse();
  }

  @Test
  void plainTextIsWhatAReaderReads() {
    assertThat(
            story(
                    "",
                    "عنوان",
                    "",
                    h(2, "فرعي"),
                    q("قول", "فلان"),
                    embed("https://x.com/a/status/1"))
                .document()
                .plainText())
        .isEqualTo("عنوان\n\nفرعي\n\nقول\nفلان\n\nhttps://x.com/a/status/1");
  }
}
