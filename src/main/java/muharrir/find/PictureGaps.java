package muharrir.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.PictureAt;
import muharrir.edit.Selection;

/** What the pictures of a document still lack: a description, and the one whose picture it is. */
public final class PictureGaps {
  private PictureGaps() {}

  /** The empty texts that are asked for, in reading order. */
  public static List<Position> of(Document document) {
    List<Position> gaps = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (PictureAt picture : PictureAt.in(block)) {
        picture
            .missing(block)
            .forEach(part -> gaps.add(new Position(block.id(), picture.field(part), 0)));
      }
    }
    return gaps;
  }

  /** How many pictures lack something. */
  public static int pictures(Document document) {
    return (int)
        of(document).stream().map(at -> at.block() + " " + at.field().row()).distinct().count();
  }

  /**
   * A caret in the next empty text that is asked for, behind the last the first; empty for none.
   */
  public static Optional<Selection> next(EditorState state) {
    List<Position> gaps = of(state.document());
    Position caret = state.selection().head();
    return gaps.stream()
        .filter(gap -> Selection.compare(state.document(), gap, caret) > 0)
        .findFirst()
        .or(() -> gaps.stream().findFirst())
        .map(Selection::caret);
  }
}
