package muharrir.find;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.gallery;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import org.junit.jupiter.api.Test;

class PictureGapsTest {
  private static final MediaRef MEDIA = new MediaRef("ab".repeat(32), "jpg", 40, 30);

  private static Position at(String block, Part part, int picture) {
    return new Position(new BlockId(block), Field.of(part, picture), 0);
  }

  private static Document withPicture(Document document, String id) {
    Block.Figure figure = (Block.Figure) document.block(new BlockId(id));
    return document.with(figure.withMedia(Optional.of(MEDIA)));
  }

  @Test
  void aPictureLacksItsDescriptionAndItsCreditUnlessASourceIsNamed() {
    Document bare = withPicture(doc(p("نص"), figure("", "")).document(), "b2");
    assertThat(PictureGaps.of(bare))
        .containsExactly(at("b2", Part.CREDIT, 0), at("b2", Part.ALT, 0));
    assertThat(PictureGaps.pictures(bare)).isEqualTo(1);
    Block sourced =
        bare.block(new BlockId("b2")).withText(Field.of(Part.SOURCE, 0), Inline.of("سانا"));
    assertThat(PictureGaps.of(bare.with(sourced))).containsExactly(at("b2", Part.ALT, 0));
    Block described = sourced.withText(Field.of(Part.ALT, 0), Inline.of("برج"));
    assertThat(PictureGaps.of(bare.with(described))).isEmpty();
  }

  @Test
  void aSlotWithoutAPictureLacksNothingYet() {
    assertThat(PictureGaps.of(doc(figure("", "")).document())).isEmpty();
  }

  @Test
  void oneGoesFromGapToGapAndRound() {
    Document document =
        withPicture(doc(figure("", "سلمى"), p("نص"), gallery("", "أ", "ب")).document(), "b1");
    List<Position> gaps = PictureGaps.of(document);
    assertThat(gaps)
        .containsExactly(
            at("b1", Part.ALT, 0),
            at("b3", Part.CREDIT, 0),
            at("b3", Part.ALT, 0),
            at("b3", Part.CREDIT, 1),
            at("b3", Part.ALT, 1));
    assertThat(PictureGaps.pictures(document)).isEqualTo(3);
    Selection now = Selection.caret(Selection.startOf(document.blocks().getFirst()));
    for (int i = 0; i < 6; i++) {
      now = PictureGaps.next(new EditorState(document, now)).orElseThrow();
      assertThat(now).isEqualTo(Selection.caret(gaps.get(i % 5)));
    }
  }
}
